import * as v from 'valibot';
import { AddressSchema } from './annotation';
import { ArticleDetailsSchema, type ExtractedArticle } from './article';
import { IdSchema, IsoDateTimeSchema, type IsoDateTime } from './ids';
import { cleanAddress, pageKeys, rawAddress } from './page-identity';

/** An article as it was read once: what is known of it. Its content lies apart, under its hash. */
export const SnapshotSchema = v.object({
  ...ArticleDetailsSchema.entries,
  id: IdSchema,
  /** Where it was read, to lead back there. */
  url: AddressSchema,
  /** Every key by which its page may come: see `pageKeys`. */
  addresses: v.pipe(v.array(AddressSchema), v.maxLength(100)),
  /** Names its content: see `SnapshotContent`. */
  hash: v.pipe(v.string(), v.maxLength(64)),
  /** Names its words, however they are set: the same words are no other version. */
  wordsHash: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** The pictures that its page had loaded: by what the text calls them, and their content. */
  pictures: v.optional(
    v.pipe(
      v.array(
        v.object({
          address: AddressSchema,
          hash: v.pipe(v.string(), v.maxLength(64)),
          size: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
      v.maxLength(500),
    ),
  ),
  /** Of its content without pictures, in bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Whole minutes, at least one. */
  readingMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When the article was first read so, and last. */
  taken: IsoDateTimeSchema,
  seen: IsoDateTimeSchema,
  /** When the reader chose to keep it; without it this is what is being read, and goes again. */
  kept: v.optional(IsoDateTimeSchema),
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;

/** The text of one or more snapshots that say the same, or a picture of some. */
export type SnapshotContent = StoredText | StoredPicture;

interface StoredText {
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  /** Clean HTML of the extraction. It is sanitised again wherever it enters a DOM. */
  html: string;
}

export interface StoredPicture {
  hash: string;
  /** `image/…` */
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A picture as a page had loaded it. */
export interface TakenPicture {
  /** As the article names it. */
  address: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A page that was read: what extraction found, and by which address. */
export interface ReadPage {
  article: ExtractedArticle;
  address: string;
  hash: string;
  wordsHash: string;
}

/** How many articles that were opened in the reader and not kept stay at hand. */
export const READINGS_AT_HAND = 20;

/**
 * A page that was read now, as a snapshot. Answers `undefined` for an address that names no page.
 *
 * @param size of the HTML, in bytes
 */
export function createSnapshot(
  { article, address, hash, wordsHash }: ReadPage,
  { id, size, at }: { id: string; size: number; at: IsoDateTime },
): Snapshot | undefined {
  const url = rawAddress(address);
  if (url === undefined) return undefined;
  const {
    isArticle: _1,
    contentHtml: _2,
    text: _3,
    commentsUrl: _4,
    section: _5,
    isPaywalled: _6,
    ...details
  } = article;
  return {
    ...details,
    id,
    url,
    addresses: pageKeys(address, details.canonicalUrl),
    hash,
    wordsHash,
    size,
    taken: at,
    seen: at,
  };
}

/** The readings that need not stay at hand: not kept, and not among the last. */
export function readingsToForget(readings: readonly Snapshot[]): Snapshot[] {
  return readings
    .filter(({ kept }) => kept === undefined)
    .toSorted((a, b) => (a.seen < b.seen ? 1 : -1))
    .slice(READINGS_AT_HAND);
}

/** A section's common canonical address says nothing: the page's own one counts. */
export function isOfPage(snapshot: Pick<Snapshot, 'url'>, url: string): boolean {
  return cleanAddress(snapshot.url) === cleanAddress(url);
}

/** Whether two readings say the same, however their pages set it. */
export function saysTheSame(one: Snapshot, other: Snapshot): boolean {
  if (one.hash === other.hash) return true;
  return one.wordsHash !== undefined && one.wordsHash === other.wordsHash;
}
