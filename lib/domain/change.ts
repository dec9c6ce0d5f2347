import type { ActionId, BatchId, IsoDateTime } from './ids';
import type { WorkKind } from './work-record';

export type RecordKind = 'annotation' | 'article' | 'draft' | 'batch' | 'tombstone' | WorkKind;

/** How many days the trash keeps what lies in it, and a restore can be taken back. */
export const KEPT_DAYS = 30;

/** One row of the change log: what an action did to one record. `seq` is given by the database. */
export interface Change {
  seq?: number;
  action: ActionId;
  record: RecordKind;
  id: string;
  /** The record before the change; absent for a creation, pruned after a while. */
  before?: unknown;
  /** Whether it can still be taken back: the last actions, and a batch for thirty days. */
  undoable?: 'action' | 'batch';
  at: IsoDateTime;
}

/** Records that are published or dropped together. Staged ones are hidden from every query. */
export interface Batch {
  id: BatchId;
  state: 'staged' | 'published';
  importer: string;
  at: IsoDateTime;
  counts: { annotations: number; articles: number };
}

/** What an action of the reader did, in one word. */
export type Deed = 'created' | 'changed' | 'deleted' | 'restored' | 'imported';

/** The action that undo takes back next. */
export interface LastAction {
  action: ActionId;
  deed: Deed;
  /** How many annotations it did that to; none for one that concerns only articles. */
  annotations: number;
  /** Of the first of them: what it says. */
  quote?: string;
}

/** What became of a record: of a creation there is no image before it. */
export function deedOn(before: Deletable | undefined, after: Deletable): Deed {
  if (before === undefined) return 'created';
  if (before.deleted === undefined && after.deleted !== undefined) return 'deleted';
  return before.deleted !== undefined && after.deleted === undefined ? 'restored' : 'changed';
}

interface Deletable {
  deleted?: IsoDateTime | undefined;
}
