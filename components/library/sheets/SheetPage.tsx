import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { addIcon, backIcon, downloadIcon, editIcon, trashIcon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/Menu';
import { titleClass } from '@/components/ui/title-class';
import { lastRank, removeSheet, type SheetContents } from '@/lib/domain/sheet-contents';
import type { LibraryGateway } from '../gateway';
import type { LibraryContents } from '../group-annotations';
import type { Viewing } from '../use-view-state';
import { ViewLink } from '../ViewLink';
import { WHOLE_LIBRARY } from '../view-state';
import { ClaimSection } from './ClaimSection';
import type { Quoted } from './quoted';
import { SheetExportDialog } from './SheetExportDialog';
import { SheetForm } from './SheetForm';
import { SheetMeta } from './SheetMeta';
import { useDragging } from './use-dragging';
import { useKeptFocus } from './use-kept-focus';
import type { ChangeSheets } from './use-sheet-changes';

export interface SheetPageProps {
  open: SheetContents;
  quoted: ReadonlyMap<string, Quoted>;
  contents: LibraryContents;
  gateway: LibraryGateway;
  viewing: Viewing;
  change: ChangeSheets;
  /** It was deleted: back to the others. */
  onGone: () => void;
}

/** One claim sheet: its question, its claims, and the quotes under each. */
export function SheetPage(props: SheetPageProps) {
  const { open, quoted, contents, gateway, viewing, change, onGone } = props;
  const { sheet, claims } = open;
  const { t } = useI18n();
  const { storage } = gateway;
  const [form, setForm] = useState<'question' | 'claim' | undefined>(() => {
    if (storage.getItem(`sheet-draft:question ${sheet.id}`) !== null) return 'question';
    return storage.getItem(`sheet-draft:claim ${sheet.id}`) === null ? undefined : 'claim';
  });
  const [exporting, setExporting] = useState(false);
  const keepFocus = useKeptFocus(open);
  const dragging = useDragging(open, change);
  const question = sheet.question || t('sheets.untitled');
  const done = () => setForm(undefined);
  const saved = async (isSaved: Promise<boolean>) => {
    if (await isSaved) done();
    return await isSaved;
  };
  return (
    <>
      <header class="stack sheet-head">
        <p class="back">
          <ViewLink
            class="status"
            to={{ ...WHOLE_LIBRARY, view: 'sheets' }}
            change={viewing.change}
          >
            <Icon of={backIcon} small flip />
            {t('sheets.title')}
          </ViewLink>
        </p>
        {form === 'question' ? (
          <SheetForm
            label={t('sheets.question')}
            value={sheet.question}
            submit={t('ui.save')}
            draft={`question ${sheet.id}`}
            storage={storage}
            onSave={(text) => saved(change([{ record: 'sheet', id: sheet.id, question: text }]))}
            onCancel={done}
          />
        ) : (
          <div class="between sheet-title">
            <h1 class={titleClass(question, 'title-l')} dir="auto">
              {question}
            </h1>
            <div class="cluster">
              <Button icon={downloadIcon} onClick={() => setExporting(true)}>
                {t('library.export')}
              </Button>
              <Menu
                label={t('sheets.more')}
                entries={[
                  {
                    label: t('sheets.editQuestion'),
                    icon: editIcon,
                    onChoose: () => setForm('question'),
                  },
                  {
                    label: t('sheets.remove'),
                    icon: trashIcon,
                    apart: true,
                    onChoose: () =>
                      void change(removeSheet(open), t('sheets.removed')).then(
                        (isGone) => isGone && onGone(),
                      ),
                  },
                ]}
              />
            </div>
          </div>
        )}
        <SheetMeta open={open} quoted={quoted} />
      </header>
      {claims.map((claim, index) => (
        <ClaimSection
          key={claim.claim.id}
          open={open}
          index={index}
          quoted={quoted}
          contents={contents}
          gateway={gateway}
          change={change}
          dragging={dragging}
          keepFocus={keepFocus}
        />
      ))}
      {form === 'claim' ? (
        <SheetForm
          label={t('sheets.claim')}
          hint={t('sheets.claimHint')}
          submit={t('sheets.addClaim')}
          draft={`claim ${sheet.id}`}
          storage={storage}
          onSave={(text) => {
            const rank = lastRank(claims.map(({ claim }) => claim));
            const id = gateway.newId();
            return saved(change([{ record: 'claim', id, sheetId: sheet.id, text, rank }]));
          }}
          onCancel={done}
        />
      ) : (
        <p>
          <Button
            icon={addIcon}
            kind={claims.length === 0 ? 'primary' : undefined}
            onClick={() => setForm('claim')}
          >
            {t('sheets.addClaim')}
          </Button>
        </p>
      )}
      {claims.some(({ placements }) => placements.length > 0) && (
        <p class="hint sheet-keys">{t('sheets.keys')}</p>
      )}
      {exporting && (
        <SheetExportDialog
          open={open}
          quoted={quoted}
          gateway={gateway}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
