import { oneLine } from './claims';

interface TitleSources {
  /** Headlines as the page shows them, in document order. */
  headings: readonly string[];
  /** JSON-LD and microdata. */
  headline?: string | undefined;
  openGraph?: string | undefined;
  /** `<title>`. */
  document: string;
  siteName: string;
}

/**
 * The article's title, without the site's name: the headline that the window's title confirms, else
 * what machine-readable sources say, else the window's title.
 */
export function titleOf(sources: TitleSources): string {
  const { siteName } = sources;
  const windowTitle = withoutSite(oneLine(sources.document), siteName);
  const claimed = [sources.headline, sources.openGraph].map((text) =>
    withoutSite(oneLine(text), siteName),
  );
  const headings = sources.headings
    .map(oneLine)
    .filter((text) => text !== '' && plain(text) !== plain(siteName));
  const whole = plain(sources.document);
  const shown =
    headings.find((text) => text.length > 3 && whole.includes(plain(text))) ??
    headings.find((text) => claimed.some((claim) => plain(claim) === plain(text)));
  if (shown !== undefined) return shown;
  const [headline, openGraph] = claimed;
  const confirmed = headline !== '' && whole.includes(plain(headline ?? '')) ? headline : '';
  const only =
    headings.length === 1 && (headings[0] ?? '').split(' ').length > 3 ? headings[0] : '';
  return (
    confirmed ||
    (only && agrees(only, windowTitle) ? only : '') ||
    openGraph ||
    headline ||
    windowTitle ||
    (headings[0] ?? '')
  );
}

const SEPARATOR = /\s+[|·•–—:»«\\/-]+\s+|\s*[|»]\s*|[：_|]|:\s+/gu;

/** “Headline - The Site” → “Headline”, and “The Site: Headline” too. */
export function withoutSite(title: string, siteName: string): string {
  const site = plain(siteName);
  let rest = title;
  for (const separator of title.matchAll(SEPARATOR)) {
    const [head, tail] = [
      title.slice(0, separator.index),
      title.slice(separator.index + separator[0].length),
    ];
    if (site !== '' && isSite(tail, site) && head !== '') return head.trim();
    if (site !== '' && isSite(head, site) && tail !== '') rest = tail.trim();
  }
  return rest;
}

function isSite(text: string, site: string): boolean {
  const name = plain(text);
  return (
    name === site ||
    (name.length > 3 && site.length > 3 && (site.startsWith(name) || name.startsWith(site)))
  );
}

/** At least half of the words are the same. */
function agrees(a: string, b: string): boolean {
  const words = new Set(plain(b).split(' '));
  const mine = plain(a).split(' ');
  return mine.filter((word) => words.has(word)).length * 2 >= mine.length;
}

/** For comparison: one kind of quotes, no case, no punctuation at the ends. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
