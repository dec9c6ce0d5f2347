import type { FoundPassage } from '@/lib/domain/annotation';
import type { AnnotatorGateway, SeenState } from './annotator-gateway';
import { createPace } from './anchoring/pace';
import type { Passage } from './passage';
import type { Passages } from './passages';

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
  const pace = createPace(signal);
  for (const passage of passages.all()) {
    if (!(await pace())) return;
    const { state, annotation } = passage;
    if (state === 'pending') continue;
    // What another tool kept says hardly where: found, it is described anew, for the next time.
    const isKnown = state === 'anchored' && annotation.selectors.length > 2;
    const found = isKnown ? undefined : passages.found(passage);
    if (!isNews(annotation.lastSeen, state, found)) continue;
    news.push({ passage, seen: { id: annotation.id, state, ...(found && { found }) } });
  }
  if (news.length === 0) return;
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
