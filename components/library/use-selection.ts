import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import type { LibraryContents } from './group-annotations';
import { selecting } from './select-annotations';
import type { ViewState } from './view-state';

/** How long the page is held up at a stretch, in milliseconds. */
const SLICE = 12;

export interface Selection {
  /** `undefined` before anything was shown. */
  groups: readonly AnnotatedArticle[] | undefined;
  /** What is shown is of an earlier state: the search goes on. */
  isBehind: boolean;
}

/**
 * What a state of the view shows: at once where that takes no time, else in slices, and until then
 * what was shown before.
 */
export function useSelection(contents: LibraryContents | undefined, state: ViewState): Selection {
  const [, showAgain] = useState(0);
  const shown = useRef<readonly AnnotatedArticle[] | undefined>(undefined);
  const selection = useMemo(() => {
    if (contents === undefined) return undefined;
    const begun = inSlices(selecting(contents, state));
    begun.run();
    return begun;
  }, [contents, state]);
  useEffect(() => {
    if (selection === undefined || selection.value() !== undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const goOn = () => {
      selection.run();
      if (selection.value() === undefined) timer = setTimeout(goOn);
      else showAgain((times) => times + 1);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [selection]);
  shown.current = selection?.value() ?? shown.current;
  return {
    groups: shown.current,
    isBehind: selection !== undefined && selection.value() === undefined,
  };
}

/** Work that is done a slice at a time. */
function inSlices<Value>(steps: Generator<undefined, Value, undefined>) {
  let value: Value | undefined;
  return {
    value: () => value,
    run() {
      for (const end = performance.now() + SLICE; value === undefined && performance.now() < end;) {
        // The clock is dearer than a step.
        for (let few = 0; few < 16 && value === undefined; few += 1) {
          const step = steps.next();
          if (step.done === true) value = step.value;
        }
      }
    },
  };
}
