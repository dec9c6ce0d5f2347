import type { ComponentChildren } from 'preact';
import { useI18n } from '@/components/hooks/i18n';
import type { Annotation, FoundPassage } from '@/lib/domain/annotation';
import { Button } from './Button';
import { placeIcon } from './icons';
import { WordDiff } from './WordDiff';

/** Below this a place is no longer worth offering, 0…1. */
const WORTH_OFFERING = 0.4;

export interface DoctorProps {
  annotation: Pick<Annotation, 'quote'>;
  state: 'changed' | 'orphan';
  /** What stands on the page now, or is most like it there. */
  found: FoundPassage | undefined;
  language?: string | undefined;
  /** Absent where nothing may be changed. */
  onAttach?: ((found: FoundPassage) => void) | undefined;
  onKeep?: ((found: FoundPassage) => void) | undefined;
  /** Absent where the page is not at hand. */
  onPick?: (() => void) | undefined;
  /** What else can be done, such as a link to the page. */
  children?: ComponentChildren;
}

/** What a passage said, what stands there now, and what can be done about it. */
export function Doctor(props: DoctorProps) {
  return props.state === 'changed' ? <Changed {...props} /> : <Orphan {...props} />;
}

function Changed({ annotation, found, language, onAttach, onKeep, children }: DoctorProps) {
  const { t } = useI18n();
  return (
    <>
      {found === undefined ? (
        <Quote text={annotation.quote} language={language} />
      ) : (
        <WordDiff before={annotation.quote} now={found.quote} language={language} />
      )}
      <div class="cluster">
        {found !== undefined && onAttach !== undefined && (
          <Button small onClick={() => onAttach(found)}>
            {t('doctor.useNew')}
          </Button>
        )}
        {found !== undefined && onKeep !== undefined && (
          <Button small onClick={() => onKeep(found)}>
            {t('doctor.keepMine')}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

function Orphan({ annotation, found, language, onAttach, onPick, children }: DoctorProps) {
  const { t, locale } = useI18n();
  const place = found !== undefined && found.score >= WORTH_OFFERING ? found : undefined;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(place?.score ?? 0);
  const pick = onPick !== undefined && (
    <Button small kind="quiet" onClick={onPick}>
      {t('doctor.pick')}
    </Button>
  );
  return (
    <>
      <Quote text={annotation.quote} language={language} />
      {place === undefined ? (
        <div class="cluster">
          {pick}
          {children}
        </div>
      ) : (
        <div class="card stack-s">
          <p class="hint">{t('doctor.closest', { percent })}</p>
          <WordDiff before={annotation.quote} now={place.quote} language={language} />
          <div class="cluster">
            {onAttach !== undefined && (
              <Button small icon={placeIcon} onClick={() => onAttach(place)}>
                {t('doctor.attachHere')}
              </Button>
            )}
            {pick}
            {children}
          </div>
        </div>
      )}
    </>
  );
}

function Quote({ text, language }: { text: string; language: string | undefined }) {
  return (
    <p class="read" dir="auto" lang={language}>
      {text}
    </p>
  );
}
