import type { BackupRecord } from './backup-record';
import { canonicalText } from './merge-annotations';
import { mergeWork, type WorkKind, type WorkRecord } from './work-record';

/** Whether an incoming record says anything that the stored one does not. */
export function adds<Stored extends { revision: number; batch?: string | undefined }>(
  merge: (one: Stored, other: Stored) => Stored,
  stored: Stored,
  incoming: Stored,
): boolean {
  // Neither the count of changes here and there nor the batch is something that a reader said.
  const value = { ...incoming, revision: stored.revision };
  delete value.batch;
  return canonicalText(merge(stored, value)) !== canonicalText(merge(stored, stored));
}

/** What is known of records that are neither articles nor annotations. */
interface Known {
  annotations: { has(id: string): boolean };
  articles: { has(id: string): boolean };
  purged: ReadonlySet<string>;
  drafts: ReadonlySet<string>;
  work: ReadonlyMap<string, WorkRecord>;
}

/** Whether a draft, a tombstone, a part of a claim sheet or a review is to be taken in. */
export function isNews(
  { annotations, articles, purged, drafts, work }: Known,
  incoming: Exclude<BackupRecord, { record: 'article' | 'annotation' | 'settings' }>,
): boolean {
  const { id } = incoming.value;
  if (incoming.record === 'draft') return !drafts.has(id);
  if (incoming.record === 'tombstone') {
    return !purged.has(id) && !annotations.has(id) && !articles.has(id);
  }
  const { record } = incoming;
  const stored = work.get(`${record} ${id}`);
  if (purged.has(id) || stored === undefined) return !purged.has(id);
  const merge = (one: WorkRecord, other: WorkRecord) => mergeWork<WorkKind>(record, one, other);
  return adds<WorkRecord & { batch?: string }>(merge, stored, incoming.value);
}
