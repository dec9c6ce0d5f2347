import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useColorName } from '@/components/ui/ColorField';
import { Doctor } from '@/components/ui/Doctor';
import { Icon } from '@/components/ui/Icon';
import { openIcon } from '@/components/ui/icons';
import { QuoteVersions } from '@/components/ui/QuoteVersions';
import { passageLink } from '@/lib/formats/passage-link';
import { selectAttention, type AskingAnnotation } from './select-attention';
import type { LibraryContents } from './group-annotations';
import type { ListContext } from './list-context';

export interface AttentionViewProps {
  contents: LibraryContents;
  context: Pick<ListContext, 'changes' | 'colorNames' | 'follow'>;
}

/** The passages that their pages changed or no longer hold, and what can be done about each. */
export function AttentionView({ contents, context }: AttentionViewProps) {
  const { t } = useI18n();
  const { changed, orphan } = selectAttention(contents);
  const title = useRef<HTMLHeadingElement>(null);
  const count = changed.length + orphan.length;
  const counted = useRef(count);
  useLayoutEffect(() => {
    // The button that had the focus went with its row.
    if (counted.current !== count && document.activeElement === document.body) {
      title.current?.focus();
    }
    counted.current = count;
  }, [count]);
  const isEmpty = count === 0;
  return (
    <>
      <header class="stack-s">
        <h1 class="title title-l" ref={title} tabIndex={-1}>
          {t('doctor.title')}
        </h1>
        <p class="hint attention-lead">{isEmpty ? t('doctor.nothing') : t('doctor.lead')}</p>
        {isEmpty && <p class="hint attention-lead">{t('doctor.nothingText')}</p>}
      </header>
      <Group
        heading={t('doctor.changedCount', {}, changed.length)}
        rows={changed}
        context={context}
      />
      <Group heading={t('doctor.orphanCount', {}, orphan.length)} rows={orphan} context={context} />
    </>
  );
}

interface GroupProps extends Omit<AttentionViewProps, 'contents'> {
  heading: string;
  rows: readonly AskingAnnotation[];
}

function Group({ heading, rows, ...rest }: GroupProps) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section class="stack-l" aria-labelledby={id}>
      <h2 class="label ruled" id={id}>
        {heading}
      </h2>
      <ul class="annotations">
        {rows.map((row) => (
          <Asking key={row.annotation.id} row={row} {...rest} />
        ))}
      </ul>
    </section>
  );
}

interface AskingProps extends Omit<AttentionViewProps, 'contents'> {
  row: AskingAnnotation;
}

/** One annotation that asks for its reader. */
function Asking({ row, context }: AskingProps) {
  const { annotation, article, asks } = row;
  const { changes, colorNames } = context;
  const { t } = useI18n();
  const nameOf = useColorName(colorNames);
  const address = passageLink(article, annotation);
  const { id, revision, lastSeen } = annotation;
  const found = lastSeen?.found;
  return (
    <li class="annotation spine asking" data-color={annotation.color} data-annotation={id}>
      <p class="meta">
        <span>
          <span class="visually-hidden">
            {t('ui.meaningBefore', { name: nameOf(annotation.color) })}{' '}
          </span>
          <bdi>{article.title || t('library.untitled')}</bdi>
        </span>
        {article.siteName !== undefined && (
          <span>
            <bdi>{article.siteName}</bdi>
          </span>
        )}
        <When row={{ annotation, article, asks }} />
      </p>
      <Doctor
        annotation={annotation}
        state={asks}
        found={found}
        language={article.language}
        onAttach={({ quote, selectors }) =>
          void changes.mend({ id, revision, attachment: { quote, selectors } }, 'attached')
        }
        onKeep={({ quote }) => void changes.mend({ id, revision, keptOver: quote }, 'kept')}
      >
        {address !== undefined && (
          <a
            class="button button-quiet button-s"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            onClick={() => context.follow(id)}
            onAuxClick={() => context.follow(id)}
          >
            <Icon of={openIcon} small />
            {t('doctor.seeOnPage')}
          </a>
        )}
      </Doctor>
      <QuoteVersions
        annotation={annotation}
        now={asks === 'changed' ? found?.quote : undefined}
        language={article.language}
      />
    </li>
  );
}

/** When it changed, as far as that is known, or when it was looked for in vain. */
function When({ row: { annotation, asks } }: { row: AskingAnnotation }) {
  const { t, date } = useI18n();
  const { lastSeen, fieldTimes } = annotation;
  if (lastSeen === undefined) return null;
  const [from, to] = [date(fieldTimes.selectors), date(lastSeen.at)];
  if (asks === 'orphan') return <span>{t('doctor.lookedFor', { date: to })}</span>;
  return (
    <span>
      {from === to ? t('doctor.changedOn', { date: to }) : t('doctor.changedBetween', { from, to })}
    </span>
  );
}
