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

/**
 * The action that undo takes back next: the newest that was not taken back yet. Taking back is an
 * action itself, which is not taken back in its turn.
 */
export async function lastUndoableAction(database: LibraryDatabase): Promise<ActionId | undefined> {
  const index = database.changes.where('[undoable+at+action]');
  const keys = (await Promise.all(
    (['action', 'batch'] as const).map((kind) =>
      index.between([kind, ''], [kind, '\uffff']).reverse().keys(),
    ),
  )) as unknown[][] as [string, string, ActionId][][];
  const newestFirst = keys.flat().sort(([, one], [, other]) => (one < other ? 1 : -1));
  for (const action of new Set(newestFirst.map((key) => key[2]))) {
    if (action.startsWith(UNDOING)) continue;
    if (!(await actionWasDone(database, undoingOf(action)))) return action;
  }
  return undefined;
}

const UNDOING = 'undo:';

/** The action that takes another one back: always the same, so that it is done once. */
export function undoingOf(action: ActionId): ActionId {
  return `${UNDOING}${action}`.slice(0, 128);
}

/** What the record said right after a change: the image that the next change of it kept. */
export async function imageAfter(database: LibraryDatabase, change: Change): Promise<unknown> {
  const later = await database.changes
    .where('id')
    .equals(change.id)
    .filter((row) => (row.seq ?? 0) > (change.seq ?? 0) && row.record === change.record)
    .sortBy('seq');
  return later[0]?.before;
}

/** Lets go of the before-images that no undo reaches any more. Only index keys are read. */
export async function pruneBeforeImages(database: LibraryDatabase): Promise<void> {
  const keys = await database.changes
    .where('[undoable+at+action]')
    .between(['action', ''], ['action', '\uffff'])
    .reverse()
    .keys();
  const actions = new Set((keys as unknown[] as [string, string, ActionId][]).map((key) => key[2]));
  let kept = 0;
  for (const action of actions) {
    if (kept >= UNDOABLE_ACTIONS) await forgetBefore(database, action);
    // Going back must not shorten the way back.
    else if (!action.startsWith(UNDOING)) kept += 1;
  }
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
