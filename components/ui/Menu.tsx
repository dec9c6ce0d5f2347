import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { Button } from './Button';
import { Icon, type IconDrawing } from './Icon';
import { IconButton } from './IconButton';
import { moreIcon } from './icons';

export interface MenuEntry {
  label: string;
  icon?: IconDrawing;
  onChoose: () => void;
  /** A piece of highlighter in place of the outline. */
  color?: HighlightColor;
  /** A line above it: what follows is of another kind. */
  apart?: boolean;
}

export interface MenuProps {
  /** The name of the button, and of the menu. */
  label: string;
  entries: readonly MenuEntry[];
  small?: boolean;
  icon?: IconDrawing;
  /** Its name is written beside its outline. */
  labelled?: boolean;
}

/**
 * A “…” button with its menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrows move,
 * Home and End jump, a letter finds, Escape and a click outside close it and give the focus back.
 */
export function Menu(props: MenuProps) {
  const { label, entries, small = false, icon = moreIcon, labelled = false } = props;
  const id = useId();
  const anchor = `--menu-${id.replace(/[^\w-]/gu, '')}`;
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** The choice that gets the focus when it opens. */
  const begin = useRef<0 | -1>(0);
  const [open, setOpen] = useState(false);

  const choices = () => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  const hide = () => {
    list.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = choices();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const to = targetOf(event.key, now, all);
    if (event.key === 'Tab') hide();
    if (event.key === 'Escape') hide();
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) all[to]?.focus();
  };
  const opener = {
    small,
    buttonRef: button,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    // The browser opens and closes it, so that the click that closes does not open it again.
    popovertarget: id,
    onKeyDown: (event: KeyboardEvent) => {
      // With Alt they are not the menu's: they may move what it belongs to.
      if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      begin.current = event.key === 'ArrowDown' ? 0 : -1;
      list.current?.showPopover();
    },
  } as const;
  return (
    <span class="menu-place">
      <span
        class="menu-anchor"
        ref={(element) => element?.style.setProperty('anchor-name', anchor)}
      >
        {labelled ? (
          <Button {...opener} icon={icon}>
            {label}
          </Button>
        ) : (
          <IconButton {...opener} icon={icon} label={label} />
        )}
      </span>
      <div
        class="menu"
        role="menu"
        id={id}
        aria-label={label}
        popover="auto"
        ref={(element) => {
          list.current = element;
          element?.style.setProperty('position-anchor', anchor);
        }}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          if (event.newState === 'open') choices().at(begin.current)?.focus();
          begin.current = 0;
        }}
        onKeyDown={onKeyDown}
      >
        {(open ? entries : []).map((entry) => (
          <MenuChoice
            key={entry.label}
            entry={entry}
            onChosen={() => {
              hide();
              entry.onChoose();
            }}
          >
            {entry.label}
          </MenuChoice>
        ))}
      </div>
    </span>
  );
}

interface MenuChoiceProps {
  entry: MenuEntry;
  onChosen: () => void;
  children: ComponentChildren;
}

function MenuChoice({ entry, onChosen, children }: MenuChoiceProps) {
  return (
    <>
      {entry.apart === true && <hr />}
      <button type="button" class="menu-item" role="menuitem" tabIndex={-1} onClick={onChosen}>
        {entry.icon !== undefined && <Icon of={entry.icon} small />}
        {entry.color !== undefined && <span class="swatch swatch-s" data-color={entry.color} />}
        <span class="grow">{children}</span>
      </button>
    </>
  );
}

/** Where a key leads in a menu, or nowhere. A letter goes to the next choice that begins with it. */
function targetOf(key: string, now: number, all: readonly HTMLElement[]): number | undefined {
  if (key === 'ArrowDown') return (now + 1) % all.length;
  if (key === 'ArrowUp') return (now - 1 + all.length) % all.length;
  if (key === 'Home') return 0;
  if (key === 'End') return all.length - 1;
  if ([...key].length !== 1 || key === ' ') return undefined;
  const begins = (element: HTMLElement) =>
    element.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  const after = all.findIndex((element, index) => index > now && begins(element));
  const found = after === -1 ? all.findIndex(begins) : after;
  return found === -1 ? undefined : found;
}
