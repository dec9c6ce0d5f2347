import type { ButtonHTMLAttributes, Ref } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon, type IconDrawing } from './Icon';
import { useTooltip } from './tooltip';

export interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'icon' | 'label'
> {
  icon: IconDrawing;
  /** What it does: its name and its tooltip. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string | undefined;
  small?: boolean;
  flip?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that is only an outline; its name appears beside it on hover and on keyboard focus. */
export function IconButton({
  icon,
  label,
  shortcut,
  small = false,
  flip = false,
  buttonRef,
  ...rest
}: IconButtonProps) {
  const anchor = `--tip-${useId().replace(/[^\w-]/gu, '')}`;
  const own = useRef<HTMLButtonElement>(null);
  const { shown, tooltipRef, handlers } = useTooltip(own);
  const ref = (element: HTMLButtonElement | null) => {
    own.current = element;
    // Set as a property, not as an attribute: our content security policy allows no style attributes.
    element?.style.setProperty('anchor-name', anchor);
    if (typeof buttonRef === 'function') buttonRef(element);
    else if (buttonRef) buttonRef.current = element;
  };
  return (
    <>
      <button
        type="button"
        {...rest}
        {...handlers}
        ref={ref}
        class={small ? 'icon-button icon-button-s' : 'icon-button'}
        aria-label={label}
        aria-keyshortcuts={shortcut}
      >
        <Icon of={icon} small={small} flip={flip} />
      </button>
      {shown && (
        <span
          class="tooltip"
          popover="manual"
          aria-hidden="true"
          ref={(element) => {
            element?.style.setProperty('position-anchor', anchor);
            tooltipRef(element);
          }}
        >
          {label}
          {shortcut !== undefined && <kbd class="kbd">{shortcut}</kbd>}
        </span>
      )}
    </>
  );
}
