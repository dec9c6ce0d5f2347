import type { Ref } from 'preact';
import { Fragment } from 'preact';
import { useImperativeHandle, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { ArticleGroup } from './ArticleGroup';
import type { ListContext } from './list-context';
import { focusPassage } from './use-library-keys';
import { useRowPlan } from './use-row-plan';
import type { Viewing } from './use-view-state';
import { formatViewState } from './view-state';

export interface AnnotationListProps {
  groups: readonly AnnotatedArticle[];
  context: ListContext;
  viewing: Viewing;
  /** Only the newest so far. */
  partial: boolean;
  stepRef: Ref<ListStep>;
}

/** Moves the focus to the passage after or before the one that has it; answers whether there is one. */
export type ListStep = (step: 1 | -1) => boolean;

/**
 * The annotations by article. Of a long list only what is near is in the document; who listens is
 * told how many there are all the same (https://w3c.github.io/aria/#feed).
 */
export function AnnotationList({
  groups,
  context,
  viewing,
  partial,
  stepRef,
}: AnnotationListProps) {
  const { t } = useI18n();
  const list = useRef<HTMLDivElement>(null);
  const { plan, reveal } = useRowPlan(list, groups, formatViewState(viewing.state));
  useImperativeHandle(stepRef, () => (step: 1 | -1) => {
    const place = neighbour(groups, list.current, step);
    if (place === undefined) return false;
    reveal(place, focusPassage);
    return true;
  });
  return (
    <div class="feed" role="feed" aria-label={t('library.all')} aria-busy={partial} ref={list}>
      {plan.groups.map(({ group, index, before, rows }) => (
        <Fragment key={group.article.id}>
          {before > 0 && <div style={{ blockSize: `${before}px` }} />}
          <ArticleGroup
            group={group}
            index={index}
            of={partial ? -1 : groups.length}
            rows={rows}
            context={context}
            change={viewing.change}
          />
        </Fragment>
      ))}
      {plan.after > 0 && <div style={{ blockSize: `${plan.after}px` }} />}
    </div>
  );
}

/** The place of the next or the previous annotation; of the first, if none has the focus. */
function neighbour(
  groups: readonly AnnotatedArticle[],
  list: HTMLElement | null,
  step: 1 | -1,
): { group: number; row: number } | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-annotation]');
  const article = focused?.closest<HTMLElement>('[data-article]');
  let group = 0;
  let row = 0;
  let direction: 1 | -1 = 1;
  if (focused && article && list?.contains(focused)) {
    group = groups.findIndex(({ article: { id } }) => id === article.dataset.article);
    row =
      (groups[group]?.annotations.findIndex(({ id }) => id === focused.dataset.annotation) ?? -1) +
      1;
    direction = step;
  }
  for (row += direction; groups[group] !== undefined;) {
    const last = groups[group]!.annotations.length;
    if (row >= 1 && row <= last) return { group, row };
    group += direction;
    row = direction === 1 ? 1 : (groups[group]?.annotations.length ?? 0);
  }
  return undefined;
}
