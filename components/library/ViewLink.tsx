import type { ComponentChildren } from 'preact';
import type { Viewing } from './use-view-state';
import { formatViewState, type ViewState } from './view-state';

export interface ViewLinkProps {
  to: ViewState;
  change: Viewing['change'];
  class?: string | undefined;
  current?: boolean | undefined;
  children: ComponentChildren;
}

/** A link to another state of the library: followed in place, or in a new tab as any link. */
export function ViewLink({ to, change, class: className, current, children }: ViewLinkProps) {
  return (
    <a
      class={className}
      href={formatViewState(to) || location.pathname}
      aria-current={current === true ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        // A state without an article leaves the article that was shown.
        change({ article: undefined, sheet: undefined, ...to });
      }}
    >
      {children}
    </a>
  );
}
