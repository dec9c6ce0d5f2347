import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { addIcon, downIcon, editIcon, trashIcon, upIcon } from '@/components/ui/icons';
import { Menu, type MenuEntry } from '@/components/ui/Menu';
import { moveClaim, removeClaim, type SheetContents } from '@/lib/domain/sheet-contents';
import type { LibraryGateway } from '../gateway';
import type { LibraryContents } from '../group-annotations';
import { AddQuoteDialog } from './AddQuoteDialog';
import { PlacedQuote } from './PlacedQuote';
import type { Quoted } from './quoted';
import { SheetForm } from './SheetForm';
import type { Dragging } from './use-dragging';
import type { KeepFocus } from './use-kept-focus';
import type { ChangeSheets } from './use-sheet-changes';

export interface ClaimSectionProps {
  open: SheetContents;
  /** Which of its claims. */
  index: number;
  quoted: ReadonlyMap<string, Quoted>;
  contents: LibraryContents;
  gateway: LibraryGateway;
  change: ChangeSheets;
  dragging: Dragging;
  keepFocus: KeepFocus;
}

/** A claim, what the reader makes of it, and the quotes for and against it. */
export function ClaimSection(props: ClaimSectionProps) {
  const { open, index, quoted, contents, gateway, change, dragging, keepFocus } = props;
  const { t, number } = useI18n();
  const heading = useId();
  const own = open.claims[index];
  const [editing, setEditing] = useState(
    () => gateway.storage.getItem(`sheet-draft:claim ${own?.claim.id}`) !== null,
  );
  const [adding, setAdding] = useState(false);
  if (own === undefined) return null;
  const { claim, placements } = own;
  const moved = (to: number) => void change(moveClaim(open, claim.id, to));
  const entries: MenuEntry[] = [
    { label: t('sheets.editClaim'), icon: editIcon, onChoose: () => setEditing(true) },
  ];
  if (index > 0) {
    entries.push({ label: t('sheets.up'), icon: upIcon, onChoose: () => moved(index - 1) });
  }
  if (index < open.claims.length - 1) {
    entries.push({ label: t('sheets.down'), icon: downIcon, onChoose: () => moved(index + 2) });
  }
  entries.push({
    label: t('sheets.removeClaim'),
    icon: trashIcon,
    apart: true,
    onChoose: () => void change(removeClaim(own), t('sheets.claimRemoved')),
  });
  return (
    <section class="stack claim" aria-labelledby={heading}>
      <div class="claim-head">
        <span class="title title-s num">{number(index + 1)}</span>
        <h2 class="title title-s" id={heading} dir="auto">
          {claim.text}
        </h2>
        <Menu small label={t('sheets.moreClaim')} entries={entries} />
      </div>
      {editing ? (
        <div class="claim-inner">
          <SheetForm
            label={t('sheets.claim')}
            value={claim.text}
            note={{ label: t('sheets.note'), value: claim.note }}
            submit={t('ui.save')}
            draft={`claim ${claim.id}`}
            storage={gateway.storage}
            onSave={async (text, note) => {
              const { id, sheetId } = claim;
              const done = await change([{ record: 'claim', id, sheetId, text, note }]);
              if (done) setEditing(false);
              return done;
            }}
            onCancel={() => setEditing(false)}
          />
        </div>
      ) : (
        claim.note !== '' && (
          <p class="claim-inner claim-note" dir="auto">
            {claim.note}
          </p>
        )
      )}
      <ul
        class="annotations claim-inner placements"
        data-over={dragging.over?.claim === claim.id ? '' : undefined}
        aria-labelledby={heading}
        {...dragging.on(claim.id)}
      >
        {placements.map((placement, place) => (
          <PlacedQuote
            key={placement.id}
            placement={placement}
            quoted={quoted.get(placement.annotationId)}
            colorNames={gateway.colorNames}
            open={open}
            claimIndex={index}
            place={place}
            change={change}
            dragging={dragging}
            keepFocus={keepFocus}
            onFollow={(id) => void gateway.send('annotation.sought', { id })}
          />
        ))}
      </ul>
      <p class="claim-inner">
        <Button kind="quiet" small icon={addIcon} onClick={() => setAdding(true)}>
          {t('sheets.addQuote')}
        </Button>
      </p>
      {adding && (
        <AddQuoteDialog
          own={own}
          contents={contents}
          quoted={quoted}
          gateway={gateway}
          change={change}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
