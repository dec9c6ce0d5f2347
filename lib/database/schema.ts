import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation, Tombstone } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Batch, Change } from '@/lib/domain/change';
import type { Draft } from '@/lib/domain/draft';
import type { ArticleId, BatchId, IsoDateTime } from '@/lib/domain/ids';
import type { Review } from '@/lib/domain/review';
import type { Claim, Placement, Sheet } from '@/lib/domain/sheet';
import type { Snapshot, SnapshotContent } from '@/lib/domain/snapshot';
import type { WorkKind, WorkRecords } from '@/lib/domain/work-record';
import { defineVersions, latestVersion, type SchemaVersion } from './migrations/define-versions';
import { version1 } from './migrations/version-1';
import { version2 } from './migrations/version-2';
import { version3 } from './migrations/version-3';

export const DATABASE_NAME = 'pullquote';

/** Every version there ever was, the oldest first. Never edited, only added to. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [version1, version2, version3];

/** IndexedDB's own version number: Dexie multiplies by ten. */
export const STORED_VERSION = latestVersion(SCHEMA_VERSIONS) * 10;

/** The one row that says which library this is. */
export interface Identity {
  key: 'library';
  libraryId: string;
  created: IsoDateTime;
}

/** An incoming record that meets one already there: merged into it when its batch is published. */
export type PendingMerge =
  | { batch: BatchId; id: string; record: 'annotation'; incoming: Annotation }
  | { batch: BatchId; id: ArticleId; record: 'article'; incoming: Article }
  | { batch: BatchId; id: string; record: 'tombstone'; incoming: Tombstone }
  | { batch: BatchId; id: string; record: 'draft'; incoming: Draft }
  | {
      [Kind in WorkKind]: { batch: BatchId; id: string; record: Kind; incoming: WorkRecords[Kind] };
    }[WorkKind];

/** The library on this device. Opened by `openLibrary` only, which looks before it opens. */
export class LibraryDatabase extends Dexie {
  declare annotations: EntityTable<Annotation, 'id'>;
  declare articles: EntityTable<Article, 'id'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare changes: Table<Change, number>;
  declare batches: EntityTable<Batch, 'id'>;
  declare tombstones: EntityTable<Tombstone, 'id'>;
  declare merges: Table<PendingMerge, [BatchId, string, string]>;
  declare snapshots: EntityTable<Snapshot, 'id'>;
  declare contents: Table<SnapshotContent, string>;
  declare sheets: EntityTable<Sheet, 'id'>;
  declare claims: EntityTable<Claim, 'id'>;
  declare placements: EntityTable<Placement, 'id'>;
  declare reviews: EntityTable<Review, 'id'>;
  declare identity: EntityTable<Identity, 'key'>;

  constructor(name: string = DATABASE_NAME) {
    super(name, { autoOpen: false });
    defineVersions(this, SCHEMA_VERSIONS);
  }
}
