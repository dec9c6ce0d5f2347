import { actionWasDone } from '@/lib/database/changes';
import { NOTE_LENGTH_LIMIT, type Annotation, type FoundPassage } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { editAnnotation, setDeleted } from '@/lib/domain/edit-annotation';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { plainQuote } from '@/lib/domain/meet-import';
import { belongsToPage } from '@/lib/domain/page-articles';
import type { EditOutcome, Requester } from '@/lib/domain/requests';
import type { LibraryDatabase } from '@/lib/database/schema';
import { changeLibrary } from './change-library';
import type { ServiceDependencies, Services } from './services';

/** Changes colour, note, tags or passage; a conflict answers the stored one and loses neither. */
export function annotationEdit(deps: ServiceDependencies): Services['annotation.edit'] {
  return (payload, requester) =>
    changeLibrary<EditOutcome>(deps, requester, payload.action, async (writer) => {
      if ((payload.note?.length ?? 0) > NOTE_LENGTH_LIMIT) return fail('note-too-long');
      const found = await findOwn(writer.database, payload.id, requester);
      if (!found.ok) return found;
      const { annotation: stored, article } = found.value;
      if (await actionWasDone(writer.database, payload.action)) {
        return succeed({ outcome: 'saved', annotation: stored });
      }
      if (stored.deleted !== undefined) return fail('not-found', 'in the trash');
      const edited = editAnnotation(stored, payload, writer.at);
      // What is stored already says what the edit wants to say: no conflict, whatever it began from.
      if (edited === stored) return succeed({ outcome: 'saved', annotation: stored });
      if (stored.revision !== payload.revision) {
        return succeed({ outcome: 'conflict', stored });
      }
      await writer.annotation(stored, edited);
      writer.concerns(article.addresses);
      return succeed({ outcome: 'saved', annotation: edited });
    });
}

/** Moves an annotation to the trash. */
export function annotationDelete(deps: ServiceDependencies): Services['annotation.delete'] {
  return (payload, requester) =>
    changeLibrary(deps, requester, payload.action, async (writer) => {
      const found = await findOwn(writer.database, payload.id, requester);
      if (!found.ok) return found;
      const { annotation, article } = found.value;
      if (annotation.deleted !== undefined) return succeed(null);
      if (await actionWasDone(writer.database, payload.action)) return succeed(null);
      await writer.annotation(annotation, setDeleted(annotation, true, writer.at));
      writer.concerns(article.addresses);
      return succeed(null);
    });
}

/** How annotations were last found: no change of the reader's, so neither revision nor log. */
export function annotationReport(deps: ServiceDependencies): Services['annotation.report'] {
  return async ({ states }, requester) => {
    if (requester.incognito) return fail('private-window');
    return await deps.library.use((database) =>
      database.transaction('rw', database.annotations, database.articles, async () => {
        for (const { id, state, found: place } of states) {
          const found = await findOwn(database, id, requester);
          if (!found.ok) {
            if (found.failure.code === 'refused') return found;
            continue;
          }
          const { annotation } = found.value;
          const { lastSeen } = annotation;
          const at = deps.now();
          const elsewhere = state === 'anchored' ? undefined : place;
          const selectors = state === 'anchored' ? betterSelectors(annotation, place) : undefined;
          const isSame = lastSeen?.state === state && lastSeen.found?.quote === elsewhere?.quote;
          const isToday = lastSeen?.at.slice(0, 10) === at.slice(0, 10);
          if (isSame && isToday && selectors === undefined) continue;
          await database.annotations.update(id, {
            lastSeen: { state, at, ...(elsewhere && { found: elsewhere }) },
            ...(selectors && { selectors, 'fieldTimes.selectors': at }),
          });
        }
        return succeed(null);
      }),
    );
  };
}

/** A passage that another tool kept is found by its words; from then on its place is known. */
function betterSelectors(
  { quote, selectors }: Annotation,
  place: FoundPassage | undefined,
): Annotation['selectors'] | undefined {
  if (place === undefined || place.selectors.length <= selectors.length) return undefined;
  return plainQuote(place.quote) === plainQuote(quote) ? place.selectors : undefined;
}

/** An annotation that the requester may see and change: a page has those of its own site only. */
export async function findOwn(
  database: LibraryDatabase,
  id: string,
  requester: Requester,
): Promise<Result<{ annotation: Annotation; article: Article }>> {
  const annotation = await database.annotations.get(id);
  if (annotation === undefined) return fail('not-found');
  const article = await database.articles.get(annotation.articleId);
  if (article === undefined) return fail('not-found', 'without an article');
  return mayChange(article, requester) ? succeed({ annotation, article }) : fail('refused');
}

/** A page's annotator changes only what belongs to its site; our own pages change everything. */
export function mayChange(article: Article, requester: Requester): boolean {
  if (requester.tier === 'own-page') return true;
  return requester.address !== undefined && belongsToPage(article, requester.address);
}
