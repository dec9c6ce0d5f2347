import { useEffect } from 'preact/hooks';
import type { Failure } from '@/lib/domain/failure';
import type { LibraryGateway } from './gateway';
import { LibraryView } from './LibraryView';
import { ReviewView } from './review/ReviewView';
import { SheetsView } from './sheets/SheetsView';
import { useLibraryContents } from './use-library-contents';
import { useViewState } from './use-view-state';
import { WorkPlace } from './work';

export interface LibraryViewsProps {
  gateway: LibraryGateway;
  optionsAddress: string;
  /** The library was lost meanwhile, or cannot be read. */
  onUnreadable: (failure: Failure) => void;
}

/** The open library: its list, a claim sheet, or the day's review. */
export function LibraryViews({ gateway, optionsAddress, onUnreadable }: LibraryViewsProps) {
  const viewing = useViewState();
  const live = useLibraryContents(gateway.contents);
  useEffect(() => {
    if (live.state === 'failed') onUnreadable(live.failure);
  }, [live]);
  const contents = live.state === 'ready' ? live.value : undefined;
  const shared = { gateway, optionsAddress, viewing, contents };
  const { view } = viewing.state;
  return (
    <WorkPlace gateway={gateway} contents={contents}>
      {view === 'sheets' && <SheetsView {...shared} />}
      {view === 'review' && <ReviewView {...shared} />}
      {view !== 'sheets' && view !== 'review' && <LibraryView {...shared} />}
    </WorkPlace>
  );
}
