import type { SchemaVersion } from './define-versions';

/** Claim sheets and reviews, which name annotations by their ids. Stored rows stay as they are. */
export const version3: SchemaVersion = {
  version: 3,
  stores: {
    sheets: 'id, deleted',
    claims: 'id, sheetId, deleted',
    placements: 'id, sheetId, annotationId, deleted',
    // Its id is the annotation's.
    reviews: 'id',
  },
};
