import type { Article } from '@/lib/domain/article';
import { cleanLine } from '@/lib/domain/clean-line';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { shareAddress, siteOf } from '@/lib/domain/page-identity';
import type { Selector } from '@/lib/domain/selector';
import { linkAddress } from '@/lib/domain/link-address';
import type { PassageLink } from '@/lib/domain/passage-link';
import type { CardLook } from '@/lib/sharing/card/card-design';
import { inQuotationMarks, marksFor, readCardWords } from '@/lib/sharing/card/card-words';
import { dayOf } from '../day-of';
import type { CardContent } from './card-plan';

/** A passage that becomes a card, and where it is from. */
export interface CardSource {
  quote: string;
  color: HighlightColor;
  title: string;
  byline: readonly string[];
  siteName?: string | undefined;
  published?: string | undefined;
  language?: string | undefined;
  direction: 'ltr' | 'rtl';
  /** The address of the article. */
  url?: string | undefined;
  /** Opens at the passage. */
  link?: string | undefined;
}

/** A passage that becomes a card: an annotation, or what is selected. */
export interface CardPassage {
  quote: string;
  selectors: readonly Selector[];
  color: HighlightColor;
  frame?: string | undefined;
}

/** A passage of an article as a card's source; its link is the one that the page confirmed, if it was asked. */
export function cardSource(
  article: Article,
  passage: CardPassage,
  answer?: PassageLink,
): CardSource {
  const { title, byline, siteName, published, language, direction } = article;
  // A frame has an address of its own, and no canonical one.
  const from = passage.frame === undefined ? article : { url: passage.frame };
  return {
    quote: passage.quote,
    color: passage.color,
    title,
    byline,
    siteName,
    published,
    language,
    direction,
    url: shareAddress(article.url, article.canonicalUrl),
    link: linkAddress(from, passage, answer).link,
  };
}

/** What the reader chose for a card besides its look. */
export interface CardChoices {
  /** The quote as it was edited; marked words between `==`. */
  words: string;
  who: string;
  showsWho: boolean;
  showsWhere: boolean;
  showsCode: boolean;
}

/** What stands on the card. The source is always named: without all else by its site. */
export function cardContent(source: CardSource, choices: CardChoices, look: CardLook): CardContent {
  const { language, direction } = source;
  const read = readCardWords(choices.words);
  const site = cleanLine(source.siteName ?? '') || (siteOf(source.url ?? '') ?? '');
  const who = choices.showsWho ? cleanLine(choices.who) : '';
  const where = choices.showsWhere
    ? [site, dayOf(source.published, language)].filter((part) => part !== '')
    : [];
  const nothing = who === '' && where.length === 0;
  const isMarker = look.style === 'marker';
  const links = choices.showsCode ? [source.link, source.url] : [];
  return {
    words: isMarker ? inQuotationMarks(read, language) : read,
    closing: isMarker ? marksFor(read, language)[1] : '',
    who,
    where: nothing ? [site || cleanLine(source.title)] : where,
    comma: commaOf(language),
    kicker: cleanLine(source.title),
    language,
    direction,
    links: links.filter((link) => link !== undefined),
  };
}

function commaOf(language: string | undefined): string {
  if (/^(?:ar|fa|ur)\b/u.test(language ?? '')) return '، ';
  return /^(?:ja|zh)\b/u.test(language ?? '') ? '\u3000' : ', ';
}
