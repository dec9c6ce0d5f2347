import * as v from 'valibot';
import { DEFAULT_READER_LOOK, ReaderLookSchema } from './reader-look';
import { DEFAULT_HIGHLIGHT_COLOR, HighlightColorSchema } from './highlight-color';

/** The longest name that a reader may give to a colour. */
export const COLOR_NAME_LENGTH_LIMIT = 60;

/** How many annotations a day's review may have. */
export const REVIEWS_PER_DAY = [3, 5, 8, 12, 20] as const;

const site = v.pipe(v.string(), v.maxLength(253));
const toolbarWish = v.picklist(['always', 'modifier', 'off']);
export type ToolbarWish = v.InferOutput<typeof toolbarWish>;
const targets = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100));
const colorName = v.pipe(v.string(), v.maxLength(COLOR_NAME_LENGTH_LIMIT));

const SavedSearchSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  query: v.pipe(v.string(), v.maxLength(4_000)),
});

/**
 * Every setting of the reader, with its schema; what is stored and does not fit, or is absent,
 * reads as the fallback. Adding one means adding a line here.
 */
export const SettingSchemas = {
  /** BCP 47, or `auto`: the browser's own language. */
  language: v.fallback(v.pipe(v.string(), v.maxLength(35)), 'auto'),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** 1 is the browser's own text size. */
  textScale: v.fallback(v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)), 1),
  /** The colour of the next highlight. */
  lastColor: v.fallback(HighlightColorSchema, DEFAULT_HIGHLIGHT_COLOR),
  /** What the reader calls the colours; the others keep their own names. */
  colorNames: v.fallback(v.record(HighlightColorSchema, colorName), {}),
  /** When the toolbar appears at a selection: always, only with Alt held, never. */
  toolbar: v.fallback(toolbarWish, 'always'),
  /** The same where a site differs. */
  toolbarOnSites: v.fallback(v.record(site, toolbarWish), {}),
  /** Selecting highlights at once in the last colour, where the toolbar would appear. */
  rapid: v.fallback(v.boolean(), false),
  /** Whether highlights are printed with the page. */
  printHighlights: v.fallback(v.boolean(), false),
  /** Sites for which the offer to show highlights on every visit was made. It is made once. */
  askedSites: v.fallback(v.pipe(v.array(site), v.maxLength(10_000)), []),
  /** Searches of the library that are kept, by the query of its address. */
  savedSearches: v.fallback(v.pipe(v.array(SavedSearchSchema), v.maxLength(200)), []),
  /** How Markdown is written: as we do, by a ready template, or by the reader's own. */
  markdownTemplate: v.fallback(
    v.object({
      chosen: v.picklist(['standard', 'obsidian', 'logseq', 'notion', 'own']),
      own: v.pipe(v.string(), v.maxLength(20_000)),
    }),
    { chosen: 'standard', own: '' },
  ),
  /** How the reader page sets articles. */
  readerLook: v.fallback(ReaderLookSchema, DEFAULT_READER_LOOK),
  /** Whether an article is kept when the first passage in it is highlighted. */
  keepAtFirstHighlight: v.fallback(v.boolean(), false),
  /** What all kept articles together may take, in MB. */
  snapshotLimit: v.fallback(v.pipe(v.number(), v.minValue(10), v.maxValue(1_000_000)), 500),
  /** Whether a few annotations come up again each day, and how they are chosen. */
  review: v.fallback(v.picklist(['off', 'spaced', 'random']), 'off'),
  /** At most so many. */
  reviewsPerDay: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 12),
  /** Where the reader shared to, the last first: these come first next time. */
  shareTargetsUsed: v.fallback(targets, []),
  /** Places that are not offered for sharing. */
  shareTargetsHidden: v.fallback(targets, []),
  /** The host name of the reader's Mastodon server. */
  mastodonServer: v.fallback(v.pipe(v.string(), v.maxLength(253)), ''),
  /** Whether the reader's own words go above a quote. */
  shareCommentFirst: v.fallback(v.boolean(), true),
  /** What goes out beside a quote. */
  shareIncluded: v.fallback(v.array(v.picklist(['author', 'site', 'date', 'link'])), [
    'author',
    'site',
    'link',
  ]),
};

export type SettingName = keyof typeof SettingSchemas;
export type SettingValue<Name extends SettingName> = v.InferOutput<(typeof SettingSchemas)[Name]>;

export const SETTING_NAMES = Object.keys(SettingSchemas) as SettingName[];

/** Reads what was stored, whatever it is. */
export function readSetting<Name extends SettingName>(
  name: Name,
  stored: unknown,
): SettingValue<Name> {
  return v.parse(SettingSchemas[name], stored) as SettingValue<Name>;
}
