import { useEffect } from 'preact/hooks';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import type { LibraryGateway } from './gateway';
import { gatherByArticle } from './group-annotations';
import { groupText } from './search-index';
import type { LibraryContents } from './group-annotations';

/** How long the page is held up at a stretch, in milliseconds. */
const SLICE = 8;

/** All that the library holds; made ready to be searched while nothing else is to be done. */
export function useLibraryContents(contents: LibraryGateway['contents']) {
  const live = useLiveQuery(contents, []);
  const now = live.state === 'ready' ? live.value : undefined;
  useEffect(() => {
    if (now === undefined || now.partial === true) return undefined;
    const gone = new AbortController();
    void prepareSearch(now, gone.signal);
    return () => gone.abort();
  }, [now]);
  return live;
}

async function prepareSearch(contents: LibraryContents, signal: AbortSignal): Promise<void> {
  let since = performance.now();
  for (const { all } of gatherByArticle(contents)) {
    groupText(all);
    if (performance.now() - since < SLICE) continue;
    await new Promise((resume) => {
      setTimeout(resume, SLICE);
    });
    if (signal.aborted) return;
    since = performance.now();
  }
}
