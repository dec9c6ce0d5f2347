import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { deviceIcon, shieldIcon } from '@/components/ui/icons';
import { Keys, RichText } from '@/components/ui/RichText';

/** A page without annotations: how one is made. */
export function Specimen() {
  const { t } = useI18n();
  return (
    <>
      <p class="specimen" aria-hidden="true">
        <RichText
          text={t('popup.specimen')}
          parts={{ sentence: <HighlightedWords words={t('popup.specimenSentence')} /> }}
        />
      </p>
      <p class="hint">
        <RichText
          text={t('popup.specimenHint')}
          parts={{ keys: <Keys keys={['Alt', 'Shift', 'H']} /> }}
        />
      </p>
    </>
  );
}

/** The very first page: what this is, and what it does not do. */
export function FirstRun({ onWelcome }: { onWelcome: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <h2 class="title title-s">{t('popup.firstHeading')}</h2>
      <p class="specimen specimen-s" aria-hidden="true">
        <RichText
          text={t('popup.firstSpecimen')}
          parts={{ sentence: <HighlightedWords words={t('popup.specimenSentence')} /> }}
        />
      </p>
      <ul class="stack-s hint promises">
        <li class="status">
          <Icon of={deviceIcon} small />
          {t('popup.firstKept')}
        </li>
        <li class="status">
          <Icon of={shieldIcon} small />
          {t('popup.firstReads')}
        </li>
      </ul>
      <div class="cluster">
        <Button onClick={onWelcome}>{t('popup.firstShow')}</Button>
      </div>
    </>
  );
}

function HighlightedWords({ words }: { words: string }) {
  return (
    <span class="highlight" data-color="yellow">
      {words}
    </span>
  );
}
