import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconDrawing } from './Icon';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon'> {
  kind?: 'primary' | 'quiet' | 'danger' | undefined;
  small?: boolean;
  icon?: IconDrawing | undefined;
  /** The icon points somewhere: see `Icon`. */
  flip?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  children?: ComponentChildren;
}

/** A thing to press. One primary button a view. */
export function Button({
  kind,
  small = false,
  icon,
  flip = false,
  buttonRef,
  children,
  ...rest
}: ButtonProps) {
  const classes = ['button', kind && `button-${kind}`, small && 'button-s'].filter(Boolean);
  return (
    <button type="button" {...rest} ref={buttonRef ?? null} class={classes.join(' ')}>
      {icon !== undefined && <Icon of={icon} small={small} flip={flip} />}
      {children}
    </button>
  );
}

/** A button that reads like a link within a sentence or beside a heading. */
export function LinkButton({ children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} class="link-button">
      {children}
    </button>
  );
}
