import type { ActionId, BatchId, IsoDateTime } from './ids';

export type RecordKind = 'annotation' | 'article' | 'draft' | 'batch' | 'tombstone';

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
