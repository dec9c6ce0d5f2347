import { fail, succeed } from '@/lib/domain/failure';
import { articleDelete, articleEdit } from './change-article';
import { annotationDelete, annotationEdit, annotationReport } from './change-annotation';
import { annotationsChange, tagsRename } from './change-many';
import { reviewAnswer, sheetChange } from './change-sheet';
import { annotationCreate } from './create-annotation';
import { draftDrop, draftKeep } from './drafts';
import { pageAnnotations } from './page-annotations';
import { actionLast } from './last-action';
import { mendLinks } from './mend-links';
import type { ServiceDependencies, Services } from './services';
import { keptOf, snapshotKeep, snapshotRelease, takeSnapshot } from './snapshots';
import { longAgo, sweepBatches } from './sweep-batches';
import { purgeDeletedBefore, trashPurge, trashRestore } from './trash';
import { actionUndo } from './undo-action';

/** Binds every use case to what it needs. */
export function createServices(deps: ServiceDependencies): Services {
  return {
    pageAnnotations: pageAnnotations(deps),
    takeSnapshot: takeSnapshot(deps),
    keptOf: keptOf(deps),
    'snapshot.keep': snapshotKeep(deps),
    'snapshot.release': snapshotRelease(deps),
    'annotation.create': annotationCreate(deps),
    'annotation.edit': annotationEdit(deps),
    'annotation.delete': annotationDelete(deps),
    'annotation.report': annotationReport(deps),
    'action.undo': actionUndo(deps),
    'action.last': actionLast(deps),
    'draft.keep': draftKeep(deps),
    'draft.drop': draftDrop(deps),
    'sheet.change': sheetChange(deps),
    'review.answer': reviewAnswer(deps),
    'article.edit': articleEdit(deps),
    'article.delete': articleDelete(deps),
    'annotations.change': annotationsChange(deps),
    'tags.rename': tagsRename(deps),
    'trash.restore': trashRestore(deps),
    'trash.purge': trashPurge(deps),
    'library.status': async () => succeed(await deps.library.status()),
    'library.begin': async (_payload, requester) =>
      requester.incognito || requester.tier !== 'own-page'
        ? { ok: false, failure: { code: requester.incognito ? 'private-window' : 'refused' } }
        : await deps.library.begin(),
    'library.erase': async (_payload, { incognito, tier }) => {
      if (incognito) return fail('private-window');
      if (tier !== 'own-page') return fail('refused');
      const erased = await deps.library.erase();
      if (erased.ok) deps.notify({ addresses: [] });
      return erased;
    },
    async 'library.published'() {
      await deps.library.remember('recount');
      deps.notify({ addresses: [] });
      return succeed(null);
    },
    async keepHouse() {
      const status = await deps.library.status();
      // Housekeeping never makes a library, nor touches one that is not as it should be.
      if (status.state !== 'ready') return succeed(null);
      const swept = await sweepBatches(deps);
      if (!swept.ok) return swept;
      const purged = await purgeDeletedBefore(deps, longAgo(deps.now()));
      if (!purged.ok) return purged;
      const mended = await mendLinks(deps);
      if (!mended.ok) return mended;
      await deps.library.remember('recount');
      return succeed(null);
    },
  };
}
