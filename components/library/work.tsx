import { createContext, type ComponentChildren } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import { useSetting } from '@/components/hooks/use-setting';
import type { AnnotationId } from '@/lib/domain/ids';
import { reviewsOfDay, type ReviewQueue } from '@/lib/domain/reviews-of-day';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import type { LibraryGateway } from './gateway';
import { dayOf } from './review/day';
import type { LibraryContents } from './group-annotations';
import { AddToSheetDialog } from './sheets/AddToSheetDialog';

/** What the reader works out from annotations, wherever in the library it is shown or added to. */
export interface Work {
  /** The sheet changed last first; undefined until they were read. */
  sheets: readonly SheetContents[] | undefined;
  /** What comes up today; undefined until it is known. */
  queue: ReviewQueue | undefined;
  /** Asks under which claim of which sheet annotations are to be put. */
  addToSheet: (ids: readonly AnnotationId[]) => void;
}

const WorkContext = createContext<Work | undefined>(undefined);

/** Claim sheets and reviews: `const { sheets } = useWork()`. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  if (work === undefined) throw new Error('This view was rendered outside WorkPlace.');
  return work;
}

export interface WorkPlaceProps {
  gateway: LibraryGateway;
  contents: LibraryContents | undefined;
  children: ComponentChildren;
}

/** Wraps the views of the library, and asks where to put a quote. */
export function WorkPlace({ gateway, contents, children }: WorkPlaceProps) {
  const liveSheets = useLiveQuery(gateway.sheets, []);
  const liveReviews = useLiveQuery(gateway.reviews, []);
  const [mode] = useSetting(gateway.settings, 'review');
  const [perDay] = useSetting(gateway.settings, 'reviewsPerDay');
  const [adding, setAdding] = useState<readonly AnnotationId[]>();
  const sheets = liveSheets.state === 'ready' ? liveSheets.value : undefined;
  const reviews = liveReviews.state === 'ready' ? liveReviews.value : undefined;
  const { from, until } = dayOf(gateway.now());
  const queue = useMemo(() => {
    if (contents === undefined || contents.partial === true || reviews === undefined) {
      return undefined;
    }
    return reviewsOfDay(contents.annotations, reviews, { mode, perDay, from, until });
  }, [contents, reviews, mode, perDay, from]);
  const work = useMemo<Work>(() => ({ sheets, queue, addToSheet: setAdding }), [sheets, queue]);
  return (
    <WorkContext.Provider value={work}>
      {children}
      {adding !== undefined && sheets !== undefined && (
        <AddToSheetDialog
          ids={adding}
          sheets={sheets}
          gateway={gateway}
          onClose={() => setAdding(undefined)}
        />
      )}
    </WorkContext.Provider>
  );
}
