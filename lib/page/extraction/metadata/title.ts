import { oneLine } from './claims';

export interface TitleSources {
  /** Headlines as the page shows them, in document order: of the first level, and of the next. */
  first: readonly string[];
  second: readonly string[];
  /** JSON-LD and microdata. */
  headline?: string | undefined;
  openGraph?: string | undefined;
  /** `<title>`. */
  window: string;
  siteName: string;
}

/**
 * The article's title, without the site's name: the headline that the window's title confirms, else
 * what machine-readable sources say, else the window's title.
 */
export function titleOf(sources: TitleSources): string {
  const { siteName, window } = sources;
  const own = withoutSite(oneLine(window), siteName);
  const claims = [sources.headline, sources.openGraph].map((text) =>
    withoutSite(oneLine(text), siteName),
  );
  const shown = [...sources.first, ...sources.second]
    .map(oneLine)
    .filter((text) => text.length > 3 && plain(text) !== plain(siteName));
  const firsts = sources.first.map(oneLine);
  const whole = ` ${plain(window)} `;
  const least = plain(own).length / 2.5;
  const claimedPlain = claims.map(plain);
  const confirmed = shown.filter((text) => {
    const bare = plain(text);
    return whole.includes(` ${bare} `) && (bare.length > least || claimedPlain.includes(bare));
  });
  const longest = confirmed.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest !== '') return longest;
  const claimed = firsts.find((text) => claimedPlain.includes(plain(text)));
  if (claimed !== undefined && claimed !== '') return claimed;
  const [headline = '', openGraph = ''] = claims;
  if (headline !== '' && whole.includes(` ${plain(headline)} `)) return headline;
  const alone = firsts.length === 1 ? (firsts[0] ?? '') : '';
  if (alone.split(' ').length > 3 && agrees(alone, own)) return alone;
  return openGraph || headline || own || (firsts[0] ?? '');
}

const SEPARATOR = /\s+[|·•–—:»«\\/-]+\s+|\s*[|»]\s*|[：_|]|:\s+/gu;

export function partsOfTitle(title: string): string[] {
  return oneLine(title)
    .split(SEPARATOR)
    .filter((part) => part !== '');
}

/** “Headline - The Site” → “Headline”, and “The Site: Headline” too. */
function withoutSite(title: string, siteName: string): string {
  const site = plain(siteName);
  if (site === '') return title;
  let rest = title;
  for (const separator of title.matchAll(SEPARATOR)) {
    const head = title.slice(0, separator.index);
    const tail = title.slice(separator.index + separator[0].length);
    if (isSite(tail, site) && head !== '') return head.trim();
    if (isSite(head, site) && tail !== '') rest = tail.trim();
  }
  return rest;
}

function isSite(text: string, site: string): boolean {
  const name = plain(text);
  if (name === site) return true;
  return name.length > 3 && site.length > 3 && (site.startsWith(name) || name.startsWith(site));
}

/** At least half of the words are the same. */
function agrees(a: string, b: string): boolean {
  const words = new Set(plain(b).split(' '));
  const mine = plain(a).split(' ');
  return mine.filter((word) => words.has(word)).length * 2 >= mine.length;
}

/** For comparison: no case, no punctuation. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
