import type { FoundPassage } from '@/lib/domain/annotation';
import type { AnnotatorGateway, SeenState } from './annotator-gateway';
import type { Passage } from './passage';
import type { Passages } from './passages';

/** Longest stretch of work before the page may do its own, in milliseconds. */
const SLICE = 12;

/**
 * Tells the library how the annotations of a settled page were found, as far as that is news, and
 * what stands there now of those that were not found as they were.
 */
export async function reportStates(
  passages: Passages,
  gateway: Pick<AnnotatorGateway, 'report'>,
  signal: AbortSignal,
): Promise<void> {
  const news: { passage: Passage; seen: SeenState }[] = [];
  let since = performance.now();
  for (const passage of passages.all()) {
    if (performance.now() - since > SLICE) {
      await new Promise((resume) => {
        setTimeout(resume);
      });
      since = performance.now();
    }
    const { state, annotation } = passage;
    if (state === 'pending') continue;
    const found = state === 'anchored' ? undefined : passages.found(passage);
    if (!isNews(annotation.lastSeen, state, found)) continue;
    news.push({ passage, seen: { id: annotation.id, state, ...(found && { found }) } });
  }
  if (news.length === 0 || signal.aborted) return;
  const told = await gateway.report({ states: news.map(({ seen }) => seen) });
  if (!told.ok) return;
  const at = new Date().toISOString();
  for (const { passage, seen } of news) {
    const { id: _id, ...rest } = seen;
    passage.annotation = { ...passage.annotation, lastSeen: { ...rest, at } };
  }
}

function isNews(
  lastSeen: Passage['annotation']['lastSeen'],
  state: SeenState['state'],
  found: FoundPassage | undefined,
): boolean {
  return lastSeen?.state !== state || lastSeen.found?.quote !== found?.quote;
}
