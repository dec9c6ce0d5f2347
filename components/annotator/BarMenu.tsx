import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconDrawing } from '@/components/ui/Icon';
import { roveTo } from '@/components/ui/rove';

export interface BarMenuEntry {
  label: string;
  icon: IconDrawing;
  /** The letter that does it while the bar has the focus. */
  key?: string;
  run: () => void;
}

export interface BarMenuProps {
  label: string;
  entries: readonly BarMenuEntry[];
  /** Opens upwards. */
  above: boolean;
  onClose: () => void;
}

/** The menu of one of the bar's buttons. */
export function BarMenu({ label, entries, above, onClose }: BarMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = menu.current?.getRootNode() as Partial<ShadowRoot> | undefined;
    // Opened by the keyboard, it takes the focus; by the mouse, the page keeps its own.
    if (root?.activeElement) menu.current?.querySelector('button')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((button) => button === event.target);
    const to = roveTo(event, now, buttons.length);
    if (event.key === 'Escape') onClose();
    else if (to !== undefined) buttons[to]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      class={above ? 'bar-menu' : 'bar-menu is-below'}
      role="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry) => (
        <button
          key={entry.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-keyshortcuts={entry.key}
          onClick={(event) => event.isTrusted && entry.run()}
        >
          <Icon of={entry.icon} />
          {entry.label}
          {entry.key !== undefined && <kbd aria-hidden="true">{entry.key}</kbd>}
        </button>
      ))}
    </div>
  );
}
