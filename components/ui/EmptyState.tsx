import type { ComponentChildren } from 'preact';
import { Icon, type IconDrawing } from './Icon';

export interface EmptyStateProps {
  heading: string;
  text?: string | undefined;
  icon?: IconDrawing;
  /** An opening quotation mark instead of an outline. */
  ornament?: boolean;
  level?: 1 | 2;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

/** Nothing is here: why, and what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { heading, text, icon, ornament = false, level = 2, actions, children } = props;
  const Heading = `h${level}` as const;
  return (
    <div class="empty">
      {ornament && (
        <p class="ornament" aria-hidden="true">
          “
        </p>
      )}
      {icon !== undefined && <Icon of={icon} />}
      <Heading class="title title-s">{heading}</Heading>
      {text !== undefined && <p class="soft">{text}</p>}
      {actions !== undefined && <div class="cluster">{actions}</div>}
      {children}
    </div>
  );
}
