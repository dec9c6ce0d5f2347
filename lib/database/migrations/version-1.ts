import type { SchemaVersion } from './define-versions';

/** The first library. */
export const version1: SchemaVersion = {
  version: 1,
  stores: {
    annotations: 'id, articleId, created, modified, deleted, batch, *tags',
    articles: 'id, *addresses, accessed, modified, deleted, batch, *tags',
    drafts: 'id, pageUrl, annotationId, at',
    // `undoable` stands only on rows that still hold a before-image, so its index is a short one.
    changes: '++seq, action, id, [undoable+at+action]',
    batches: 'id, state',
    tombstones: 'id, purged',
    merges: '[batch+record+id], batch',
    identity: 'key',
  },
};
