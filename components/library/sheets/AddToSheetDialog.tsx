import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Segments } from '@/components/ui/Segments';
import type { SheetEdit } from '@/lib/domain/edit-work';
import type { AnnotationId } from '@/lib/domain/ids';
import { BEARINGS, type Bearing } from '@/lib/domain/sheet';
import { lastRank, type SheetContents } from '@/lib/domain/sheet-contents';
import type { LibraryGateway } from '../gateway';
import { useSheetChanges } from './use-sheet-changes';

const NEW = 'new';

export interface AddToSheetDialogProps {
  ids: readonly AnnotationId[];
  sheets: readonly SheetContents[];
  gateway: LibraryGateway;
  onClose: () => void;
}

/** Asks under which claim of which sheet annotations are to be put; both can be new. */
export function AddToSheetDialog({ ids, sheets, gateway, onClose }: AddToSheetDialogProps) {
  const { t } = useI18n();
  const form = useId();
  const change = useSheetChanges(gateway);
  const [sheetId, setSheet] = useState(sheets[0]?.sheet.id ?? NEW);
  const [claimId, setClaim] = useState(sheets[0]?.claims[0]?.claim.id ?? NEW);
  const [question, setQuestion] = useState('');
  const [text, setText] = useState('');
  const [bearing, setBearing] = useState<Bearing>('supports');
  const sheet = sheets.find((one) => one.sheet.id === sheetId);
  const claim = sheet?.claims.find((one) => one.claim.id === claimId);
  const isReady =
    (sheet !== undefined || question.trim() !== '') && (claim !== undefined || text.trim() !== '');
  const add = async () => {
    if (!isReady) return;
    const edits: SheetEdit[] = [];
    const toSheet = sheet?.sheet.id ?? gateway.newId();
    const toClaim = claim?.claim.id ?? gateway.newId();
    if (sheet === undefined) {
      edits.push({ record: 'sheet', id: toSheet, question: question.trim() });
    }
    if (claim === undefined) {
      const rank = lastRank(sheet?.claims.map((one) => one.claim) ?? []);
      edits.push({ record: 'claim', id: toClaim, sheetId: toSheet, text: text.trim(), rank });
    }
    const there = new Set(claim?.placements.map(({ annotationId }) => annotationId));
    const first = lastRank(claim?.placements ?? []);
    ids
      .filter((id) => !there.has(id))
      .forEach((annotationId, index) =>
        edits.push({
          record: 'placement',
          id: gateway.newId(),
          sheetId: toSheet,
          claimId: toClaim,
          annotationId,
          bearing,
          rank: first + index,
        }),
      );
    const said = t('sheets.addedTo', {
      question: `\u2068${sheet?.sheet.question ?? question.trim()}\u2069`,
    });
    if (await change(edits, said)) onClose();
  };
  return (
    <Dialog
      title={t('sheets.addTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} aria-disabled={!isReady}>
            {t('sheets.add')}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        {sheets.length > 0 && (
          <label class="stack-s">
            <span class="label">{t('sheets.sheet')}</span>
            <select
              class="select"
              value={sheetId}
              onChange={(event) => {
                const id = event.currentTarget.value;
                setSheet(id);
                const chosen = sheets.find((one) => one.sheet.id === id);
                setClaim(chosen?.claims[0]?.claim.id ?? NEW);
              }}
            >
              {sheets.map((one) => (
                <option key={one.sheet.id} value={one.sheet.id}>
                  {one.sheet.question || t('sheets.untitled')}
                </option>
              ))}
              <option value={NEW}>{t('sheets.newSheet')}</option>
            </select>
          </label>
        )}
        {sheet === undefined && (
          <label class="stack-s">
            <span class="label">{t('sheets.question')}</span>
            <input
              class="input"
              dir="auto"
              placeholder={t('sheets.questionHint')}
              value={question}
              onInput={(event) => setQuestion(event.currentTarget.value)}
            />
          </label>
        )}
        {sheet !== undefined && sheet.claims.length > 0 && (
          <label class="stack-s">
            <span class="label">{t('sheets.claim')}</span>
            <select
              class="select"
              value={claimId}
              onChange={(event) => setClaim(event.currentTarget.value)}
            >
              {sheet.claims.map((one) => (
                <option key={one.claim.id} value={one.claim.id}>
                  {one.claim.text}
                </option>
              ))}
              <option value={NEW}>{t('sheets.newClaim')}</option>
            </select>
          </label>
        )}
        {claim === undefined && (
          <label class="stack-s">
            <span class="label">{t('sheets.newClaim')}</span>
            <input
              class="input"
              dir="auto"
              placeholder={t('sheets.claimHint')}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
        )}
        <Segments
          label={t('sheets.bearing')}
          value={bearing}
          onChange={setBearing}
          options={BEARINGS.map((value) => ({ value, label: t(`sheets.${value}`) }))}
        />
      </form>
    </Dialog>
  );
}
