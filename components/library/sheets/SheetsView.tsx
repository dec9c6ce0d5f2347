import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useUndo, useUndoKey } from '@/components/hooks/use-undo';
import { Button } from '@/components/ui/Button';
import { addIcon, sheetIcon } from '@/components/ui/icons';
import { EmptyState } from '@/components/ui/EmptyState';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import type { LibraryGateway } from '../gateway';
import { Rail } from '../Rail';
import { countContents } from '../select-annotations';
import type { LibraryContents } from '../group-annotations';
import { useChanges } from '../use-changes';
import type { Viewing } from '../use-view-state';
import { ViewLink } from '../ViewLink';
import { WHOLE_LIBRARY } from '../view-state';
import { useWork } from '../work';
import { quotedIn, type Quoted } from './quoted';
import { SheetForm } from './SheetForm';
import { SheetMeta } from './SheetMeta';
import { SheetPage } from './SheetPage';
import { useSheetChanges } from './use-sheet-changes';

export interface SheetsViewProps {
  gateway: LibraryGateway;
  optionsAddress: string;
  viewing: Viewing;
  contents: LibraryContents | undefined;
}

/** The claim sheets, or the one that was opened. */
export function SheetsView({ gateway, optionsAddress, viewing, contents }: SheetsViewProps) {
  const { t } = useI18n();
  const { sheets } = useWork();
  const change = useSheetChanges(gateway);
  const changes = useChanges(gateway);
  const counts = useMemo(() => contents && countContents(contents), [contents]);
  const quoted = useMemo(
    () => (contents === undefined ? new Map<string, Quoted>() : quotedIn(contents)),
    [contents],
  );
  const undo = useUndo({
    lastAction: () => gateway.send('action.last', {}),
    undo: (request) => gateway.send('action.undo', request),
  });
  useUndoKey(undo);
  const { sheet: id } = viewing.state;
  const open = id === undefined ? undefined : sheets?.find(({ sheet }) => sheet.id === id);
  const toSheet = (sheet: string | undefined) =>
    viewing.change({ ...WHOLE_LIBRARY, view: 'sheets', sheet });
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
        <main class="library-list sheets" aria-label={t('sheets.title')}>
          {sheets !== undefined && open !== undefined && contents !== undefined && (
            <SheetPage
              key={open.sheet.id}
              open={open}
              quoted={quoted}
              contents={contents}
              gateway={gateway}
              viewing={viewing}
              change={change}
              onGone={() => toSheet(undefined)}
            />
          )}
          {sheets !== undefined && open === undefined && (
            <SheetList
              sheets={sheets}
              quoted={quoted}
              viewing={viewing}
              storage={gateway.storage}
              onBegin={async (question) => {
                const sheet = gateway.newId();
                const done = await change([{ record: 'sheet', id: sheet, question }]);
                if (done) toSheet(sheet);
                return done;
              }}
            />
          )}
        </main>
      </div>
    </div>
  );
}

interface SheetListProps {
  sheets: readonly SheetContents[];
  quoted: ReadonlyMap<string, Quoted>;
  viewing: Viewing;
  storage: LibraryGateway['storage'];
  onBegin: (question: string) => Promise<boolean>;
}

function SheetList({ sheets, quoted, viewing, storage, onBegin }: SheetListProps) {
  const { t } = useI18n();
  // A question that was being typed is there again.
  const [asking, setAsking] = useState(() => storage.getItem('sheet-draft:new') !== null);
  const begin = (
    <SheetForm
      label={t('sheets.question')}
      hint={t('sheets.questionHint')}
      submit={t('sheets.begin')}
      draft="new"
      storage={storage}
      onSave={onBegin}
      onCancel={() => setAsking(false)}
    />
  );
  const button = (
    <Button kind="primary" icon={addIcon} onClick={() => setAsking(true)}>
      {t('sheets.new')}
    </Button>
  );
  if (sheets.length === 0 && !asking) {
    return (
      <EmptyState level={1} icon={sheetIcon} heading={t('sheets.none')} text={t('sheets.noneText')}>
        {button}
      </EmptyState>
    );
  }
  return (
    <>
      <header class="stack-s">
        <h1 class="title title-l">{t('sheets.title')}</h1>
        <p class="hint">{t('sheets.lead')}</p>
      </header>
      {sheets.length > 0 && (
        <ul class="sheet-list">
          {sheets.map((one) => (
            <li key={one.sheet.id} class="stack-s">
              <h2 class="title title-s" dir="auto">
                <ViewLink
                  to={{ ...WHOLE_LIBRARY, view: 'sheets', sheet: one.sheet.id }}
                  change={viewing.change}
                >
                  {one.sheet.question || t('sheets.untitled')}
                </ViewLink>
              </h2>
              <SheetMeta open={one} quoted={quoted} />
            </li>
          ))}
        </ul>
      )}
      {asking ? begin : <p>{button}</p>}
    </>
  );
}
