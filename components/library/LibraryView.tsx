import { useMemo, useRef, useState } from 'preact/hooks';
import { useUndo, useUndoKey } from '@/components/hooks/use-undo';
import { useI18n } from '@/components/hooks/i18n';
import type { AnnotationId } from '@/lib/domain/ids';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { AnnotationList, type ListStep } from './AnnotationList';
import { ArticlesView } from './articles/ArticlesView';
import { AttentionView } from './AttentionView';
import { ArticlePage } from './ArticlePage';
import { EmptyLibrary } from './EmptyLibrary';
import { countRecords } from './export-scope';
import type { LibraryGateway } from './gateway';
import { LibraryDialogs, type Opened } from './LibraryDialogs';
import { LibraryFoot } from './LibraryFoot';
import { LibraryTop } from './LibraryTop';
import { listGateway, type ListContext } from './list-context';
import { NothingFound } from './NothingFound';
import { PickedBar } from './PickedBar';
import { Rail } from './Rail';
import { parseSearch } from './search-query';
import { countContents, hasSavedLinks, selectTrash } from './select-annotations';
import { annotationsOf, type LibraryContents } from './group-annotations';
import { TrashView } from './TrashView';
import { useChanges } from './use-changes';
import { useDroppedFile } from './use-dropped-file';
import { useLibraryKeys } from './use-library-keys';
import { usePicked } from './use-picked';
import { useSelection } from './use-selection';
import type { Viewing } from './use-view-state';
import { isNarrowed } from './view-state';
import { writingGateway } from './writing-gateway';

export interface LibraryViewProps {
  gateway: LibraryGateway;
  optionsAddress: string;
  viewing: Viewing;
  /** Undefined until it was read. */
  contents: LibraryContents | undefined;
}

const NOTHING: readonly AnnotatedArticle[] = [];

/** The open library: rail, search, list or trash, and the dialogs. */
export function LibraryView({ gateway, optionsAddress, viewing, contents }: LibraryViewProps) {
  const { t } = useI18n();
  const { state } = viewing;
  const changes = useChanges(gateway);
  const [opened, setOpened] = useState<Opened | undefined>(gateway.offered);
  const [editing, setEditing] = useState<AnnotationId>();
  const undo = useUndo({
    lastAction: () => gateway.send('action.last', {}),
    undo: (request) => gateway.send('action.undo', request),
  });
  useUndoKey(undo);
  useDroppedFile(setOpened);
  const list = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const step = useRef<ListStep>(null);
  const selection = useSelection(contents, state);
  const groups = selection.groups ?? NOTHING;
  const query = useMemo(() => parseSearch(state.text), [state.text]);
  const counts = useMemo(() => contents && countContents(contents), [contents]);
  const picked = usePicked(groups);
  useLibraryKeys(list, {
    step: (by) => step.current?.(by),
    search: () => search.current?.focus(),
    edit: setEditing,
    pick: picked.toggle,
    remove: (id) => void changes.remove([id]),
    help: () => setOpened('keys'),
    leave: picked.clear,
  });

  const context: ListContext = {
    changes,
    writing: writingGateway(gateway, changes),
    suggestions: counts?.tags ?? [],
    words: query.words,
    annotationsOf: (article) => (contents === undefined ? [] : annotationsOf(contents, article)),
    editing,
    edit: setEditing,
    picked: picked.ids,
    pick: picked.toggle,
    ...listGateway(gateway),
  };
  const isEmpty = counts !== undefined && counts.annotations === 0 && !hasSavedLinks(contents);
  const showsList = state.view === 'all' && state.article === undefined && !isEmpty;
  // By its id: what is shown may be a moment behind.
  const article = groups.find(({ article: { id } }) => id === state.article);
  return (
    <div class="library">
      <Rail
        viewing={viewing}
        counts={counts}
        gateway={gateway}
        changes={changes}
        optionsAddress={optionsAddress}
      />
      <div class="library-main">
        {showsList && contents !== undefined && (
          <LibraryTop
            viewing={viewing}
            counts={counts}
            shown={countRecords(groups)}
            gateway={gateway}
            searchRef={search}
            onExport={() => setOpened('export')}
          />
        )}
        <main
          class="library-list"
          ref={list}
          aria-label={t('library.title')}
          aria-busy={selection.isBehind}
        >
          {contents !== undefined && main()}
        </main>
        {picked.ids.size > 0 && (
          <PickedBar
            picked={picked}
            shown={countRecords(groups).annotations}
            changes={changes}
            colorNames={gateway.colorNames}
            suggestions={context.suggestions}
            onExport={() => setOpened('export-picked')}
          />
        )}
      </div>
      <LibraryDialogs
        opened={opened}
        contents={contents}
        state={state}
        groups={groups}
        picked={picked.records}
        gateway={gateway}
        onClose={() => setOpened(undefined)}
      />
    </div>
  );

  function main() {
    if (contents === undefined) return null;
    if (state.view === 'trash' || query.inTrash) {
      return (
        <TrashView
          rows={selectTrash(contents, state.text)}
          changes={changes}
          colorNames={gateway.colorNames}
          now={gateway.now}
        />
      );
    }
    if (state.view === 'attention') {
      return <AttentionView contents={contents} context={context} />;
    }
    if (state.view === 'articles') {
      return <ArticlesView contents={contents} gateway={gateway} viewing={viewing} />;
    }
    if (state.article !== undefined && article !== undefined) {
      return (
        <ArticlePage
          group={article}
          context={context}
          viewing={viewing}
          onExport={() => setOpened('export')}
        />
      );
    }
    if (isEmpty) {
      return <EmptyLibrary onOpen={setOpened} backups={gateway.backups} onBackup={setOpened} />;
    }
    // Of a large library the newest are there first: what else there is comes in a moment.
    if (selection.groups === undefined || (contents.partial === true && isNarrowed(state)))
      return null;
    if (groups.length === 0) {
      return <NothingFound contents={contents} viewing={viewing} colorNames={gateway.colorNames} />;
    }
    return (
      <>
        <AnnotationList
          groups={groups}
          context={context}
          viewing={viewing}
          partial={contents.partial === true}
          stepRef={step}
        />
        <LibraryFoot
          onOpen={setOpened}
          backups={gateway.backups}
          count={counts?.annotations ?? 0}
        />
      </>
    );
  }
}
