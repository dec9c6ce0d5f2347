import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import type { IconDrawing } from '@/components/ui/Icon';

export interface PanelButtonProps {
  icon: IconDrawing;
  /** The name of the button, and of the panel. */
  label: string;
  class: string;
  /** The panel's content; it can close it. */
  children: (close: () => void) => ComponentChildren;
}

/** A button with a panel that hangs from it. Escape and a click outside close it. */
export function PanelButton({ icon, label, class: name, children }: PanelButtonProps) {
  const id = useId();
  const anchor = `--panel-${id.replace(/[^\w-]/gu, '')}`;
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    panel.current?.hidePopover();
    button.current?.focus();
  };
  return (
    <span class="menu-place">
      <span
        class="menu-anchor"
        ref={(element) => element?.style.setProperty('anchor-name', anchor)}
      >
        <IconButton
          icon={icon}
          label={label}
          buttonRef={button}
          aria-haspopup="dialog"
          aria-expanded={open}
          popovertarget={id}
        />
      </span>
      <div
        class={`popover float ${name}`}
        role="dialog"
        id={id}
        aria-label={label}
        popover="auto"
        tabIndex={-1}
        ref={(element) => {
          panel.current = element;
          element?.style.setProperty('position-anchor', anchor);
        }}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => {
          if (event.newState !== 'open') return;
          const first = panel.current?.querySelector<HTMLElement>(
            '[aria-checked="true"], a[href], input, button',
          );
          (first ?? panel.current)?.focus();
        }}
      >
        {open && children(close)}
      </div>
    </span>
  );
}
