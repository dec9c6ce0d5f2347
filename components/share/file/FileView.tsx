import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { downloadIcon } from '@/components/ui/icons';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import type { SharedWords } from '@/lib/formats/shared-article';
import type { SharingGateway } from '../sharing-gateway';
import { makeSharedFile, type SharedKind } from './make-shared-file';

export interface FileViewProps {
  record: AnnotatedArticle;
  /** The article's content, where it is open: without it only the quotes can be shared. */
  contentHtml?: string | undefined;
  colorNames: ColorNames;
  gateway: SharingGateway;
}

/** The article with its annotations, or its quotes alone, as one file for someone else. */
export function FileView({ record, contentHtml, colorNames, gateway }: FileViewProps) {
  const { t, date, locale, direction } = useI18n();
  const colorName = useColorName(colorNames);
  const [withNotes, setWithNotes] = useState(true);
  const [saved, setSaved] = useState<string>();
  const { article, annotations } = record;
  const hasNotes = annotations.some(({ note, tags }) => note !== '' || tags.length > 0);
  const kinds: SharedKind[] = [
    ...(contentHtml === undefined ? [] : (['article'] as const)),
    ...(annotations.length === 0 ? [] : (['digest', 'markdown'] as const)),
  ];
  const save = async (kind: SharedKind) => {
    setSaved(undefined);
    const now = gateway.now();
    const words: SharedWords = {
      locale,
      direction,
      read: t('file.read', { date: date(article.accessed) }),
      original: t('file.original'),
      published: article.published === undefined ? undefined : date(article.published),
      elsewhere: t('file.elsewhere'),
      about: t('file.about'),
    };
    const { newId } = gateway;
    const context = { now, newId, colorName, passageLabel: t('export.passage') };
    const options = { record, contentHtml, withNotes: withNotes && hasNotes, words, context };
    const { name, content } = await makeSharedFile(kind, options);
    gateway.saveFile(name, content);
    setSaved(name);
  };
  return (
    <div class="stack">
      {kinds.map((kind) => (
        <section class="file-kind" key={kind} aria-labelledby={`file-${kind}`}>
          <h2 class="label" id={`file-${kind}`}>
            {t(`file.${kind}.name`)}
          </h2>
          <p class="hint">{t(`file.${kind}.text`)}</p>
          <Button
            icon={downloadIcon}
            kind={kind === kinds[0] ? 'primary' : undefined}
            aria-describedby={`file-${kind}`}
            onClick={() => void save(kind)}
          >
            {t('file.save')}
          </Button>
        </section>
      ))}
      {hasNotes && (
        <label class="choice">
          <input
            type="checkbox"
            checked={withNotes}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />
          <span>{t('file.withNotes')}</span>
          <span class="hint">{t('file.withNotesHint')}</span>
        </label>
      )}
      <p role="status">
        {saved !== undefined && (
          <Status tone="sound">{t('export.inDownloads', { name: saved })}</Status>
        )}
      </p>
    </div>
  );
}
