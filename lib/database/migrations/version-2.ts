import type { SchemaVersion } from './define-versions';

/** Articles are kept as they were read. What was stored before stays as it is. */
export const version2: SchemaVersion = {
  version: 2,
  stores: {
    // `kept` stands only on what the reader chose to keep.
    snapshots: 'id, *addresses, hash, seen, kept',
    contents: 'hash',
  },
};
