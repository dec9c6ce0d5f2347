import { shareAddress } from './page-identity';
import { quotationMarks } from './quotation-marks';

/** A passage with attribution and link, ready to be shared. */
export interface Quote {
  /** The visible text: blocks separated by a blank line, `<br>` as newline. */
  text: string;
  source: QuoteSource;
  /** Opens at the passage; the source's address where it cannot, `null` for no address at all. */
  link?: string | null | undefined;
}

/** Where a quote is from; everything as the page gave it, so nothing of it is trusted. */
export interface QuoteSource {
  title: string;
  byline: readonly string[];
  siteName?: string | undefined;
  /** When it was published, as it is to be read; absent where the reader does not want it. */
  day?: string | undefined;
  url?: string | undefined;
  /** What the page says its address is: taken where it can be trusted. */
  canonicalUrl?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
  direction?: 'ltr' | 'rtl' | undefined;
}

/** The same quote, for each kind of place. */
export interface ComposedQuote {
  /** For places without formatting; lines are divided by `\n`. */
  text: string;
  /** For places with formatting. Every character of the page is escaped. */
  html: string;
  /** CommonMark (https://spec.commonmark.org/). */
  markdown: string;
  /** The passage in quotation marks, alone. */
  quoted: string;
  /** The passages of it, and the marks around each: what shortening needs. */
  passages: readonly string[];
  marks: readonly [open: string, close: string];
  /** Who and where, on one line: “Ilse Marchetti, The Harbour Courier”. */
  attribution: string;
}

/** Composes a quote with its attribution and link as text, HTML and Markdown. */
export function composeQuote({ text, source, link }: Quote): ComposedQuote {
  const marks = quotationMarks(source.language);
  const passage = cleanBlocks(text);
  const quoted = `${marks[0]}${passage}${marks[1]}`;
  const address =
    link === null ? undefined : (link ?? shareAddress(source.url, source.canonicalUrl));
  const credit = creditOf(source, address);
  const paragraphs = quoted
    .split('\n\n')
    .map((block) => `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>`)
    .join('');
  const lines = quoted.split('\n').map((each) => (each === '' ? '>' : `> ${escapeMarkdown(each)}`));
  return {
    quoted,
    passages: [passage],
    marks,
    attribution: attributionOf(source),
    text: joined([quoted, credit.text === '' ? '' : `— ${credit.text}`, address], '\n'),
    html: `<blockquote${attribute('cite', address)}${attribute('lang', source.language)}${attribute(
      'dir',
      source.direction,
    )}>${paragraphs}</blockquote>${credit.html === '' ? '' : `<p>— ${credit.html}</p>`}`,
    markdown:
      credit.markdown === ''
        ? lines.join('\n')
        : [...lines, '>', `> — ${credit.markdown}`].join('\n'),
  };
}

/** Composes several quotes of one article, in the order given. */
export function composeQuotes(quotes: readonly Quote[]): ComposedQuote {
  const all = quotes.map(composeQuote);
  return {
    quoted: all.map(({ quoted }) => quoted).join('\n\n'),
    passages: all.flatMap(({ passages }) => passages),
    marks: all[0]?.marks ?? ['“', '”'],
    attribution: all[0]?.attribution ?? '',
    text: all.map(({ text }) => text).join('\n\n'),
    html: all.map(({ html }) => html).join(''),
    markdown: all.map(({ markdown }) => markdown).join('\n\n'),
  };
}

/** Composes an article without a passage: its title, who wrote it, where, and its address. */
export function composeArticle(source: QuoteSource): ComposedQuote {
  const address = shareAddress(source.url, source.canonicalUrl);
  const title = titleOf(source, address);
  const attribution = attributionOf({ ...source, title: '' });
  return {
    quoted: title.text,
    passages: [title.text],
    marks: ['', ''],
    attribution,
    text: joined([title.text, attribution, address], '\n'),
    html: `<p>${joined([title.html, escapeHtml(attribution)], '<br>')}</p>`,
    markdown: joined([title.markdown, escapeMarkdown(attribution)], ', '),
  };
}

interface Written {
  text: string;
  html: string;
  markdown: string;
}

function creditOf(source: QuoteSource, address: string | undefined): Written {
  const parts = [
    ...source.byline.map(oneLine).map(written),
    titleOf(source, address),
    written(oneLine(source.siteName ?? '')),
    written(oneLine(source.day ?? '')),
  ];
  const write = (form: keyof Written) =>
    joined(
      parts.map((part) => part[form]),
      ', ',
    );
  return { text: write('text'), html: write('html'), markdown: write('markdown') };
}

function attributionOf(source: QuoteSource): string {
  const site = oneLine(source.siteName ?? '');
  const names = joined([...source.byline.map(oneLine), site], ', ') || oneLine(source.title);
  return joined([names, oneLine(source.day ?? '')], ', ');
}

function written(text: string): Written {
  return { text, html: escapeHtml(text), markdown: escapeMarkdown(text) };
}

/** The title, as a link where there is an address. */
function titleOf(source: QuoteSource, address: string | undefined): Written {
  const title = written(oneLine(source.title) || (address ?? ''));
  if (address === undefined) return title;
  const target = address
    .replace(/[()<>\s]/gu, (found) => encodeURIComponent(found))
    .replace(/[()]/gu, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return {
    text: title.text,
    html: `<a href="${escapeHtml(address)}">${title.html}</a>`,
    markdown: `[${title.markdown}](${target})`,
  };
}

/** Control characters, and those that turn the direction of what follows, never leave a quote. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSAFE, '').trim();
}

export function cleanBlocks(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((block) => block.split('\n').map(oneLine).join('\n').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** What has a meaning in CommonMark, or begins a block at the start of a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/gu, '\\$&')
    .replace(/&(?=[#\w]+;)/gu, '\\&')
    .replace(
      /^(?:[#+-]|(\d+)[.)])(?=\s|$)/u,
      (begin) => `${begin.slice(0, -1)}\\${begin.slice(-1)}`,
    );
}
