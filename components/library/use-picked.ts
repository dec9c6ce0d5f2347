import { useMemo, useState } from 'preact/hooks';
import type { AnnotationId } from '@/lib/domain/ids';
import type { AnnotatedArticle } from '@/lib/formats/exporter';

/** The annotations that the reader picked among those shown; what is no longer shown is let go. */
export function usePicked(groups: readonly AnnotatedArticle[]) {
  const [chosen, setChosen] = useState<ReadonlySet<AnnotationId>>(new Set());
  const records = useMemo(
    () =>
      chosen.size === 0
        ? []
        : groups
            .map(({ article, annotations }) => ({
              article,
              annotations: annotations.filter(({ id }) => chosen.has(id)),
            }))
            .filter(({ annotations }) => annotations.length > 0),
    [groups, chosen],
  );
  const ids = useMemo(
    () => new Set(records.flatMap(({ annotations }) => annotations.map(({ id }) => id))),
    [records],
  );
  return {
    ids,
    records,
    clear: () => setChosen(new Set()),
    /** Everything that is shown, also what was not scrolled to. */
    all: () =>
      setChosen(new Set(groups.flatMap(({ annotations }) => annotations.map(({ id }) => id)))),
    toggle: (id: AnnotationId) =>
      setChosen((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
  };
}
