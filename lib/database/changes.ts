import type { Change } from '@/lib/domain/change';
import type { ActionId } from '@/lib/domain/ids';
import type { LibraryDatabase } from './schema';

/** How many of the last actions can be taken back. */
export const UNDOABLE_ACTIONS = 20;

/** What an action did, the first change first. */
export function changesOf(database: LibraryDatabase, action: ActionId): Promise<Change[]> {
  return database.changes.where('action').equals(action).sortBy('seq');
}

/** Whether an action was done already: a repeated message does nothing twice. */
export async function actionWasDone(database: LibraryDatabase, action: ActionId): Promise<boolean> {
  return (await database.changes.where('action').equals(action).count()) > 0;
}

/** Lets go of the before-images that no undo reaches any more. Only index keys are read. */
export async function pruneBeforeImages(database: LibraryDatabase): Promise<void> {
  const keys = await database.changes
    .where('[undoable+at+action]')
    .between(['action', ''], ['action', '\uffff'])
    .reverse()
    .keys();
  const actions = new Set((keys as unknown[] as [string, string, ActionId][]).map((key) => key[2]));
  for (const action of [...actions].slice(UNDOABLE_ACTIONS)) await forgetBefore(database, action);
}

/** Lets go of the before-images of batches that were published before an instant. */
export async function pruneBatchImages(database: LibraryDatabase, before: string): Promise<void> {
  const keys = await database.changes
    .where('[undoable+at+action]')
    .between(['batch', ''], ['batch', before])
    .keys();
  const actions = new Set((keys as unknown[] as [string, string, ActionId][]).map((key) => key[2]));
  for (const action of actions) await forgetBefore(database, action);
}

/** Lets go of every image of a record: after a purge no word of it stays, not even in the log. */
export async function forgetImagesOf(database: LibraryDatabase, ids: string[]): Promise<void> {
  await database.changes.where('id').anyOf(ids).modify(withoutImage);
}

async function forgetBefore(database: LibraryDatabase, action: ActionId): Promise<void> {
  await database.changes.where('action').equals(action).modify(withoutImage);
}

function withoutImage(change: Change): void {
  delete change.before;
  delete change.undoable;
}
