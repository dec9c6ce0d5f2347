import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { CardDialog } from '@/components/share/card/CardDialog';
import { ShareDialog } from '@/components/share/ShareDialog';
import { AnnotationRow } from '@/components/ui/AnnotationRow';
import { QuoteVersions } from '@/components/ui/QuoteVersions';
import { Menu, type MenuEntry } from '@/components/ui/Menu';
import {
  editIcon,
  imageIcon,
  linkIcon,
  openIcon,
  shareIcon,
  sheetIcon,
  trashIcon,
} from '@/components/ui/icons';
import { useToast } from '@/components/ui/Toast';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { asksFor } from '@/lib/domain/attention';
import { linkAddress } from '@/lib/domain/link-address';
import { passageLink } from '@/lib/formats/passage-link';
import { AnnotationEditor } from './AnnotationEditor';
import { FoundText } from './FoundText';
import type { ListContext } from './list-context';
import { useWork } from './work';
import { isTyping } from './use-library-keys';
import { NoteText } from '@/components/ui/NoteText';

export interface LibraryAnnotationProps {
  annotation: Annotation;
  article: Article;
  context: ListContext;
  /** Where it stands in a list of which not every row is rendered, and the room of those that are not. */
  place?: { row: number; of: number; before: number; after: number };
}

/** One annotation of the list: its passage as a link to the page, its note, what can be done. */
export function LibraryAnnotation({ annotation, article, context, place }: LibraryAnnotationProps) {
  const { t } = useI18n();
  const { id } = annotation;
  const { addToSheet } = useWork();
  const { changes, words, picked } = context;
  const address = passageLink(article, annotation);
  const editing = context.editing === id;
  const state = asksFor(annotation);
  const [opened, setOpened] = useState<'card' | 'share'>();
  const close = () => setOpened(undefined);
  const toast = useToast();
  const from = annotation.frame === undefined ? article : { url: annotation.frame };
  const { link } = linkAddress(from, annotation, undefined);
  const copyLink = async (text: string) => {
    const { ok } = await context.sharing.share({ kind: 'copy', text });
    toast.show({ text: t(ok ? 'share.copied' : 'failure.clipboard-refused.heading') });
  };
  const entries: MenuEntry[] = [
    { label: t('library.edit'), icon: editIcon, onChoose: () => context.edit(id) },
    ...(address === undefined
      ? []
      : [
          {
            label: t('library.openOnPage'),
            icon: openIcon,
            onChoose: () => context.open(address, id),
          },
        ]),
    { label: t('popup.shareQuote'), icon: shareIcon, onChoose: () => setOpened('share') },
    ...(link === undefined
      ? []
      : [{ label: t('library.copyLink'), icon: linkIcon, onChoose: () => void copyLink(link) }]),
    { label: t('card.open'), icon: imageIcon, onChoose: () => setOpened('card') },
    { label: t('sheets.add'), icon: sheetIcon, onChoose: () => addToSheet([id]) },
    {
      label: t('library.remove'),
      icon: trashIcon,
      apart: true,
      onChoose: () => void changes.remove([id]),
    },
  ];
  return (
    <li
      class={picked.size > 0 ? 'pickable' : undefined}
      data-picked={picked.has(id) ? '' : undefined}
      data-annotation={id}
      data-row={place?.row}
      aria-posinset={place?.row}
      aria-setsize={place?.of}
      style={place && { marginBlockStart: room(place.before), marginBlockEnd: room(place.after) }}
      onKeyDown={(event) => {
        const chord = event.ctrlKey || event.metaKey || event.altKey;
        if (event.key.toLowerCase() !== 's' || chord || isTyping(event.target)) return;
        event.preventDefault();
        setOpened('share');
      }}
    >
      {picked.size > 0 && (
        <input
          class="pick"
          type="checkbox"
          aria-label={t('library.pick')}
          checked={picked.has(id)}
          onChange={() => context.pick(id)}
        />
      )}
      <AnnotationRow
        as="div"
        annotation={editing ? { ...annotation, tags: [] } : annotation}
        names={context.colorNames}
        state={state}
        language={article.language}
        href={address}
        onFollow={() => context.follow(id)}
        quote={words.length === 0 ? undefined : <FoundText text={annotation.quote} words={words} />}
        menu={<Menu small label={t('library.more')} entries={entries} />}
        note={
          editing ? (
            <AnnotationEditor
              annotation={annotation}
              colorNames={context.colorNames}
              suggestions={context.suggestions}
              writing={context.writing}
              drafts={context.drafts}
              onClose={() => context.edit(undefined)}
            />
          ) : annotation.note === '' ? undefined : (
            <NoteText markdown={annotation.note} />
          )
        }
      >
        <div class="under">
          <QuoteVersions
            annotation={annotation}
            now={state === 'changed' ? annotation.lastSeen?.found?.quote : undefined}
            language={article.language}
          />
        </div>
      </AnnotationRow>
      {opened === 'card' && (
        <CardDialog
          article={article}
          passage={annotation}
          gateway={context.sharing}
          onClose={close}
        />
      )}
      {opened === 'share' && (
        <ShareDialog
          article={article}
          annotations={context.annotationsOf(article.id)}
          picked={annotation}
          gateway={context.sharing}
          onClose={close}
          onCard={() => setOpened('card')}
        />
      )}
    </li>
  );
}

/** Room for rows that are not rendered, as CSS takes it. */
function room(pixels: number): string {
  return pixels === 0 ? '' : `${pixels}px`;
}
