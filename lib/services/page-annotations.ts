import { annotationsOfArticles } from '@/lib/database/annotations';
import { articlesAt } from '@/lib/database/articles';
import { draftsAt } from '@/lib/database/drafts';
import { succeed } from '@/lib/domain/failure';
import { articlesOfPage } from '@/lib/domain/page-articles';
import { pageKeys } from '@/lib/domain/page-identity';
import { isStored } from '@/lib/domain/stored-draft';
import type { ServiceDependencies, Services } from './services';

/** What the library holds of a page: any of its addresses finds candidates, its site limits them. */
export function pageAnnotations(deps: ServiceDependencies): Services['pageAnnotations'] {
  return (address, canonicalUrl, requester) =>
    deps.library.use((database) =>
      database.transaction('r', database.tables, async () => {
        const keys = pageKeys(address, canonicalUrl);
        const candidates = await articlesAt(database, keys);
        const articles = articlesOfPage(candidates, address, canonicalUrl);
        const annotations = await annotationsOfArticles(
          database,
          articles.map(({ id }) => id),
        );
        const stored = new Map(annotations.map((annotation) => [annotation.id, annotation]));
        const drafts = requester.incognito ? [] : await draftsAt(database, pageKeys(address));
        return succeed({
          annotations,
          drafts: drafts.filter((draft) => {
            const annotation = stored.get(draft.annotationId ?? '');
            return annotation === undefined || !isStored(draft, annotation);
          }),
          readOnly: requester.incognito,
        });
      }),
    );
}
