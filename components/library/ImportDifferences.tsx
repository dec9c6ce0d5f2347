import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Segments } from '@/components/ui/Segments';
import type { Annotation } from '@/lib/domain/annotation';
import type { Meeting } from '@/lib/domain/meet-import';

export interface ImportDifferencesProps {
  /** Some of them. */
  differing: readonly { stored: Annotation; incoming: Annotation }[];
  count: number;
  meeting: Meeting;
  onMeeting: (meeting: Meeting) => void;
}

/** What the reader and the file say of the same passages, side by side, and whose word stays. */
export function ImportDifferences(props: ImportDifferencesProps) {
  const { differing, count, meeting, onMeeting } = props;
  const { t, date } = useI18n();
  const heading = useId();
  const [all, setAll] = useState(false);
  const shown = all ? differing : differing.slice(0, 1);
  return (
    <section class="stack" aria-labelledby={heading}>
      <div class="between">
        <h3 class="label" id={heading}>
          {t('import.differCount', {}, count)}
        </h3>
        <Segments
          label={t('import.meeting.label')}
          value={meeting}
          options={(['mine', 'both', 'theirs'] as const).map((value) => ({
            value,
            label: t(`import.meeting.${value}`),
          }))}
          onChange={onMeeting}
        />
      </div>
      {shown.map(({ stored, incoming }) => (
        <div class="card" key={incoming.id}>
          <div class="annotation spine import-difference" data-color={stored.color}>
            <p class="read" dir="auto">
              {stored.quote}
            </p>
            <Side title={t('import.yours', { when: date(stored.modified) })} of={stored} />
            <Side title={t('import.inTheFile', { when: date(incoming.modified) })} of={incoming} />
          </div>
        </div>
      ))}
      {differing.length > shown.length && (
        <p>
          <Button small kind="quiet" onClick={() => setAll(true)}>
            {t('import.showOthers', {}, differing.length - shown.length)}
          </Button>
        </p>
      )}
    </section>
  );
}

function Side({ title, of: { note, tags } }: { title: string; of: Annotation }) {
  const { t } = useI18n();
  return (
    <div>
      <p class="hint">{title}</p>
      <p dir="auto">{note === '' ? t('import.noNote') : note}</p>
      {tags.length > 0 && (
        <p class="hint" dir="auto">
          {tags.map((tag) => `#${tag}`).join(' ')}
        </p>
      )}
    </div>
  );
}
