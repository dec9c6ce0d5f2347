import { useI18n } from '@/components/hooks/i18n';
import { AnchorStatus } from '@/components/ui/AnnotationRow';
import { Status } from '@/components/ui/Banner';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { closeIcon, contextIcon, soundMark, trashIcon } from '@/components/ui/icons';
import { Icon } from '@/components/ui/Icon';
import { Menu, type MenuEntry } from '@/components/ui/Menu';
import { asksFor } from '@/lib/domain/attention';
import type { AnnotationId } from '@/lib/domain/ids';
import { BEARINGS, type Bearing, type Placement } from '@/lib/domain/sheet';
import { movePlacement, takeOff, type SheetContents } from '@/lib/domain/sheet-contents';
import { passageLink } from '@/lib/formats/passage-link';
import { shortSource } from '@/lib/sharing/citing/short-source';
import type { Quoted } from './quoted';
import type { Dragging } from './use-dragging';
import type { KeepFocus } from './use-kept-focus';
import type { ChangeSheets } from './use-sheet-changes';

export interface PlacedQuoteProps {
  placement: Placement;
  /** What the annotation says now; undefined where it is gone. */
  quoted: Quoted | undefined;
  colorNames: ColorNames;
  open: SheetContents;
  claimIndex: number;
  place: number;
  change: ChangeSheets;
  dragging: Dragging;
  keepFocus: KeepFocus;
  onFollow: (id: AnnotationId) => void;
}

const ICONS = { supports: soundMark, contradicts: closeIcon, context: contextIcon };

/** A quote under a claim: how it bears on it, its words as they are now, and its source. */
export function PlacedQuote(props: PlacedQuoteProps) {
  const { placement, quoted, open, claimIndex, place, change, dragging, keepFocus } = props;
  const { t, number } = useI18n();
  const nameOf = useColorName(props.colorNames);
  if (quoted === undefined) return null;
  const { annotation, article } = quoted;
  const { id, sheetId, annotationId, claimId, bearing } = placement;
  const link = passageLink(article, annotation);
  const state = asksFor(annotation);
  const bear = (next: Bearing) =>
    void change([{ record: 'placement', id, sheetId, annotationId, claimId, bearing: next }]);
  const off = () => void change([takeOff(placement)], t('sheets.takenOff'));
  /** Up or down by one, over the edge of its claim into the next. */
  const move = (step: 1 | -1) => {
    keepFocus(id);
    const here = open.claims[claimIndex]?.placements.length ?? 0;
    const to = place + step;
    if (to >= 0 && to < here) {
      return void change(movePlacement(open, id, claimId, step === 1 ? to + 1 : to));
    }
    const next = open.claims[claimIndex + step];
    if (next === undefined) return;
    const end = step === 1 ? 0 : next.placements.length;
    void change(movePlacement(open, id, next.claim.id, end));
  };
  const canMove = (step: 1 | -1) => {
    const to = place + step;
    const here = open.claims[claimIndex]?.placements.length ?? 0;
    return (to >= 0 && to < here) || open.claims[claimIndex + step] !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || isInMenu(event.target)) return;
    const arrow = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    const chosen = BEARINGS[Number(event.key) - 1];
    if (event.altKey && arrow !== undefined) move(arrow);
    else if (!event.altKey && chosen !== undefined) bear(chosen);
    else if (!event.altKey && event.key === 'Delete') off();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const entries: MenuEntry[] = BEARINGS.filter((one) => one !== bearing).map((one) => ({
    label: t(`sheets.${one}`),
    icon: ICONS[one],
    onChoose: () => bear(one),
  }));
  if (canMove(-1)) entries.push({ label: t('sheets.up'), apart: true, onChoose: () => move(-1) });
  if (canMove(1)) entries.push({ label: t('sheets.down'), onChoose: () => move(1) });
  open.claims.forEach(({ claim, placements }, index) => {
    if (claim.id === claimId) return;
    entries.push({
      label: t('sheets.toClaim', { number: number(index + 1) }),
      onChoose: () => {
        keepFocus(id);
        void change(movePlacement(open, id, claim.id, placements.length));
      },
    });
  });
  entries.push({ label: t('sheets.takeOff'), icon: trashIcon, apart: true, onChoose: off });
  const isOver = dragging.over?.claim === claimId && dragging.over.index === place;
  return (
    <li
      class="placement"
      data-placement={id}
      data-before={isOver ? '' : undefined}
      data-dragged={dragging.placement === id ? '' : undefined}
      draggable
      onDragStart={(event) => dragging.begin(event, id)}
      onDragEnd={dragging.end}
      onKeyDown={onKeyDown}
    >
      <span class="status bearing" data-bearing={bearing}>
        <Icon of={ICONS[bearing]} small />
        {t(`sheets.${bearing}`)}
      </span>
      <div class="annotation spine" data-color={annotation.color}>
        <p class="read" dir="auto" lang={article.language}>
          <span class="visually-hidden">
            {t('ui.meaningBefore', { name: nameOf(annotation.color) })}{' '}
          </span>
          {annotation.quote}
        </p>
        <Menu small label={t('sheets.moreQuote')} entries={entries} />
        <p class="meta" dir="auto">
          {link === undefined ? (
            <bdi>{shortSource(article)}</bdi>
          ) : (
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              draggable={false}
              onClick={() => props.onFollow(annotationId)}
              onAuxClick={() => props.onFollow(annotationId)}
            >
              <bdi>{shortSource(article)}</bdi>
            </a>
          )}
        </p>
        {annotation.deleted !== undefined && (
          <p class="under">
            <Status tone="caution" icon={trashIcon}>
              {t('sheets.inTrash')}
            </Status>
          </p>
        )}
        {annotation.deleted === undefined && state !== undefined && (
          <p class="under">
            <AnchorStatus state={state} />
          </p>
        )}
      </div>
    </li>
  );
}

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
