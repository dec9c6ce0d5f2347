import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { soundMark } from '@/components/ui/icons';
import { Search } from '@/components/ui/Search';
import { Segments } from '@/components/ui/Segments';
import { BEARINGS, type Bearing } from '@/lib/domain/sheet';
import { lastRank, type ClaimContents } from '@/lib/domain/sheet-contents';
import { shortSource } from '@/lib/sharing/citing/short-source';
import type { LibraryGateway } from '../gateway';
import { selectAnnotations } from '../select-annotations';
import type { LibraryContents } from '../group-annotations';
import { WHOLE_LIBRARY } from '../view-state';
import type { Quoted } from './quoted';
import type { ChangeSheets } from './use-sheet-changes';

/** How many are listed: whoever looks for another types a word of it. */
const LISTED = 40;

export interface AddQuoteDialogProps {
  own: ClaimContents;
  contents: LibraryContents;
  quoted: ReadonlyMap<string, Quoted>;
  gateway: LibraryGateway;
  change: ChangeSheets;
  onClose: () => void;
}

/** Finds annotations and puts each that is pressed under a claim. */
export function AddQuoteDialog(props: AddQuoteDialogProps) {
  const { own, contents, gateway, change, onClose } = props;
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [bearing, setBearing] = useState<Bearing>('supports');
  const found = useMemo(
    () =>
      selectAnnotations(contents, { ...WHOLE_LIBRARY, text })
        .flatMap(({ article, annotations }) =>
          annotations.map((annotation) => ({ article, annotation })),
        )
        .slice(0, LISTED),
    [contents, text],
  );
  const here = new Set(own.placements.map(({ annotationId }) => annotationId));
  return (
    <Dialog
      title={t('sheets.addQuote')}
      onClose={onClose}
      foot={
        <Button kind="primary" onClick={onClose}>
          {t('sheets.finish')}
        </Button>
      }
    >
      <div class="stack">
        <Search
          label={t('sheets.find')}
          placeholder={t('sheets.find')}
          value={text}
          onInput={setText}
        />
        <Segments
          label={t('sheets.bearing')}
          value={bearing}
          onChange={setBearing}
          options={BEARINGS.map((value) => ({ value, label: t(`sheets.${value}`) }))}
        />
        {found.length === 0 && <p role="status">{t('sheets.nothingFound')}</p>}
        <ul class="quote-choices">
          {found.map(({ article, annotation }) => (
            <li key={annotation.id}>
              <button
                type="button"
                class="annotation spine quote-choice"
                data-color={annotation.color}
                aria-disabled={here.has(annotation.id)}
                onClick={() => {
                  if (here.has(annotation.id)) return;
                  void change([
                    {
                      record: 'placement',
                      id: gateway.newId(),
                      sheetId: own.claim.sheetId,
                      claimId: own.claim.id,
                      annotationId: annotation.id,
                      bearing,
                      rank: lastRank(own.placements),
                    },
                  ]);
                }}
              >
                <span class="read clamp-3" dir="auto" lang={article.language}>
                  {annotation.quote}
                </span>
                <span class="meta">
                  <bdi>{shortSource(article)}</bdi>
                </span>
                {here.has(annotation.id) && (
                  <Status tone="sound" icon={soundMark}>
                    {t('sheets.added')}
                  </Status>
                )}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
