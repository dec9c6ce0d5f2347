import { useEffect, useState } from 'preact/hooks';
import { NO_LINKS, type PageLinks, type SharePassage } from '@/components/share/share-passage';
import type { NearestLink, PassageLink } from '@/lib/domain/passage-link';
import type { PopupGateway } from './popup-gateway';
import type { OpenPage } from './use-popup-page';

/** Asks the page once, when the step opens, what links can do for its passages. */
export function usePageLinks(
  page: OpenPage,
  picked: SharePassage | undefined,
  annotations: readonly SharePassage[],
  gateway: PopupGateway,
): { links: PageLinks; choose: (key: string, place: NearestLink | null) => void } {
  const [links, setLinks] = useState<PageLinks>({ ...NO_LINKS, state: 'looking' });
  useEffect(() => {
    let isThere = true;
    const isSelection = picked?.key === 'selection';
    const selectionFrame = page.selection?.ok ? page.selection.value.frameId : undefined;
    const frames = new Map(page.found.map(({ id, frameId }) => [id as string, frameId]));
    const keys = new Map<number, string[]>();
    const ask = (key: string, frameId: number | undefined) => {
      if (frameId !== undefined) keys.set(frameId, [...(keys.get(frameId) ?? []), key]);
    };
    if (isSelection) ask(picked.key, selectionFrame);
    for (const { key } of annotations) ask(key, frames.get(key));
    const asking = [...keys].map(async ([frameId, wanted]) => {
      const ids = wanted.map((key) => (key === 'selection' ? null : key));
      const answer = await gateway.links(page.tab.tabId, frameId, ids);
      return answer.ok ? wanted.map((key, at) => [key, answer.value[at]] as const) : [];
    });
    void Promise.all(asking).then((answers) => {
      if (!isThere) return;
      const known = answers
        .flat()
        .filter((answer): answer is [string, PassageLink] => answer[1] !== undefined);
      setLinks((now) => ({
        ...now,
        state: known.length > 0 ? 'asked' : 'unasked',
        answers: new Map(known),
      }));
    });
    return () => {
      isThere = false;
    };
  }, []);
  const choose = (key: string, place: NearestLink | null) =>
    setLinks((now) => ({ ...now, chosen: new Map(now.chosen).set(key, place) }));
  return { links, choose };
}
