import { type Claims, oneLine } from './claims';

/**
 * JSON-LD with the vocabulary of schema.org (https://schema.org/Article), also as `@graph` and by
 * reference. Broken or foreign JSON-LD says nothing.
 */
export function claimsOfJsonLd(root: Element): Claims {
  const things = thingsOf(root);
  const headline = oneLine(root.querySelector('h1')?.textContent);
  const articles = things.filter((thing) => ARTICLE.test(typeOf(thing)));
  const article =
    articles.find((one) => headline !== '' && textOf(one.headline) === headline) ?? articles[0];
  const site = things.find((thing) => typeOf(thing) === 'WebSite');
  return {
    publisher: nameOf(site) || nameOf(follow(article?.publisher, things)),
    headline: textOf(article?.headline) || textOf(article?.name),
    published: textOf(article?.datePublished),
    authors: listOf(article?.author)
      .map((author) => follow(author, things))
      .filter((author) => !/Organization|Corporation/u.test(typeOf(author)))
      .map(nameOf),
    language: textOf(article?.inLanguage),
    excerpt: textOf(article?.description),
    section: textOf(listOf(article?.articleSection)[0]),
    isPaywalled: paywallOf(article),
  };
}

/**
 * Whether an article, or a part of it, is kept for those who pay
 * (https://schema.org/isAccessibleForFree).
 */
function paywallOf(article: Thing | undefined): boolean | undefined {
  if (article === undefined) return undefined;
  const said = [article, ...listOf(article.hasPart).filter(isThing)]
    .map((part) => String(part.isAccessibleForFree).replace(/^.*\//u, '').toLowerCase())
    .filter((value) => value === 'true' || value === 'false');
  return said.length === 0 ? undefined : said.includes('false');
}

type Thing = Record<string, unknown>;

const ARTICLE = /Article|Posting|^Report$|^Review$|^Recipe$|^Chapter$/u;
const MOST_THINGS = 2_000;

function thingsOf(root: Element): Thing[] {
  const things: Thing[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > 6 || things.length > MOST_THINGS) return;
    if (Array.isArray(value)) {
      for (const one of value) collect(one, depth + 1);
    } else if (isThing(value)) {
      things.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'author']) {
        if (typeof value[key] === 'object') collect(value[key], depth + 1);
      }
    }
  };
  for (const script of root.querySelectorAll('script[type="application/ld+json" i]')) {
    collect(parse(script.textContent), 0);
  }
  return things;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not as it stands: mended, perhaps.
  }
  // Line ends inside strings are the commonest fault, comment marks around it the next.
  const bare = text.replace(/\p{Cc}+|<!--|-->|(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>/gu, ' ');
  try {
    return JSON.parse(bare);
  } catch {
    // Broken JSON-LD is a page's mistake: other sources speak.
    return undefined;
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function typeOf(value: unknown): string {
  const type = isThing(value) ? listOf(value['@type'])[0] : undefined;
  return typeof type === 'string' ? type.replace(/^.*[/:#]/u, '') : '';
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  // Some write their text as HTML: entities are read, tags dropped, nothing is loaded.
  const plain = /[<&]/u.test(value)
    ? new DOMParser().parseFromString(value, 'text/html').body.textContent
    : value;
  return oneLine(plain);
}

function nameOf(value: unknown): string {
  return textOf(value) || (isThing(value) ? textOf(listOf(value.name)[0]) : '');
}

/** `{ "@id": … }` stands for the thing of that id. */
function follow(value: unknown, things: Thing[]): unknown {
  const one = listOf(value)[0];
  if (!isThing(one) || one['@id'] === undefined || one.name !== undefined) return one;
  return things.find((thing) => thing['@id'] === one['@id'] && thing !== one && thing.name) ?? one;
}
