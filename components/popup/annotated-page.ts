import type { Annotation } from '@/lib/domain/annotation';
import { createArticle } from '@/lib/domain/create-annotation';
import { cleanAddress } from '@/lib/domain/page-identity';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import type { PopupGateway } from './popup-gateway';
import type { OpenPage } from './use-popup-page';

/**
 * The open page as a record of the library would be: what was read of it just now, and its stored
 * annotations. Nothing is stored by it; without annotations its id is a new one.
 */
export function annotatedPage(
  { tab, article }: OpenPage,
  annotations: readonly Annotation[],
  { newId, now }: Pick<PopupGateway, 'newId' | 'now'>,
): AnnotatedArticle {
  const address = tab.address ?? '';
  const url = cleanAddress(address) ?? '';
  const id = annotations[0]?.articleId ?? newId();
  const details = article.ok
    ? article.value
    : { title: '', byline: [], direction: 'ltr' as const, wordCount: 0 };
  const title = details.title || (tab.title ?? url);
  return {
    article: createArticle({ ...details, id, title }, { address, url }, now()),
    annotations,
  };
}
