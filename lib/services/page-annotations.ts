import { annotationsOfArticles } from '@/lib/database/annotations';
import { articlesAt } from '@/lib/database/articles';
import { draftsAt } from '@/lib/database/drafts';
import { succeed } from '@/lib/domain/failure';
import { articlesOfPage } from '@/lib/domain/page-articles';
import { pageKeys } from '@/lib/domain/page-identity';
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
        const notes = new Map(annotations.map(({ id, note }) => [id, note]));
        const drafts = requester.incognito ? [] : await draftsAt(database, pageKeys(address));
        return succeed({
          annotations,
          // A draft whose text was stored has nothing more to say.
          drafts: drafts.filter(
            ({ annotationId, text }) =>
              annotationId === undefined || notes.get(annotationId) !== text,
          ),
          readOnly: requester.incognito,
        });
      }),
    );
}
