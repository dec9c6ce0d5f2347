import type { Dexie, Transaction } from 'dexie';

/** One version of the schema: what changes in the stores, and what becomes of stored rows. */
export interface SchemaVersion {
  version: number;
  /** Dexie's notation (https://dexie.org/docs/Version/Version.stores()); only stores that change. */
  stores: Record<string, string | null>;
  /** Brings stored rows to this version. A throw leaves data and old version as they were. */
  upgrade?(transaction: Transaction): Promise<void>;
}

/** Declares every version to Dexie, which runs the upgrades that a stored library still needs. */
export function defineVersions(database: Dexie, versions: readonly SchemaVersion[]): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores(stores);
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}

export function latestVersion(versions: readonly SchemaVersion[]): number {
  return Math.max(...versions.map(({ version }) => version));
}
