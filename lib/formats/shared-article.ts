import { cleanLine } from '@/lib/domain/clean-line';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { AnnotatedArticle, ExportContext } from './exporter';
import { jsonLdExporter } from './json-ld';
import { sourceLink } from './passage-link';
import { SHARED_ID } from './shared-id';
import { SHARED_STYLE } from './shared-style';

/** What a shared file says in the language of the reader who shares it. */
export interface SharedWords {
  /** BCP 47, and from which side it is read. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** “Read on 23 November 2026”. */
  read: string;
  /** The label of the link to the original. */
  original: string;
  /** The day of publication, as the reader writes it. */
  published?: string | undefined;
  /** The heading above quotes that stand nowhere in the text. */
  elsewhere: string;
  /** What this file is, and what can be done with it. */
  about: string;
}

export interface SharedArticle {
  record: AnnotatedArticle;
  /** The article with its marks and notes: HTML that has come through the sanitising door. */
  content: string;
  /** Quotes that stand nowhere in the content, each with its note: HTML of the same kind. */
  elsewhere: string;
  words: SharedWords;
}

/** Nothing runs, nothing loads, nothing is sent: what stands in the file is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * An article with annotations as one page that stands by itself: read in any browser, on a phone,
 * on paper, without scripts. It carries its annotations as W3C JSON-LD in a data block
 * (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents), so that another reader
 * can bring them in.
 */
export async function sharedArticle(
  { record, content, elsewhere, words }: SharedArticle,
  context: ExportContext,
): Promise<string> {
  const { article } = record;
  const title = escape(cleanLine(article.title));
  const lang = article.language === undefined ? '' : ` lang="${escape(article.language)}"`;
  const of = `${lang} dir="${article.direction}"`;
  let data = '';
  for await (const piece of jsonLdExporter.write([record], context)) data += piece;
  const credit = [
    ...article.byline.map((name) => `<bdi>${escape(cleanLine(name))}</bdi>`),
    ...(article.siteName === undefined
      ? []
      : [`<bdi>${escape(cleanLine(article.siteName))}</bdi>`]),
    ...(words.published === undefined ? [] : [`<bdi>${escape(words.published)}</bdi>`]),
  ].join(' · ');
  const source = sourceLink(article);
  return `<!doctype html>
<html${lang === '' ? ` lang="${escape(words.locale)}"` : lang} dir="${article.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Pullquote">
${metaOf(record)}
<title>${title}</title>
<script type="application/ld+json" id="${SHARED_ID}">
${data.trim()}
</script>
<style>${SHARED_STYLE}</style>
</head>
<body>
<main>
<header>
<h1${of}>${title}</h1>
${credit === '' ? '' : `<p class="meta">${credit}</p>`}
<p class="meta" lang="${escape(words.locale)}" dir="${words.direction}">${[
    ...(source === undefined
      ? []
      : [`<a href="${escape(source)}" rel="noopener noreferrer">${escape(words.original)}</a>`]),
    escape(words.read),
  ].join(' · ')}</p>
${source === undefined ? '' : `<p class="address" dir="ltr">${escape(source)}</p>`}
</header>
<article${of}>
${content}
</article>
${elsewhere === '' ? '' : `<section${of}>\n<h2 lang="${escape(words.locale)}" dir="${words.direction}">${escape(words.elsewhere)}</h2>\n${elsewhere}\n</section>`}
<footer class="meta" lang="${escape(words.locale)}" dir="${words.direction}">${escape(words.about)}</footer>
</main>
</body>
</html>
`;
}

/** What the page says of itself for machines: a highlight made on it is one of the article. */
function metaOf({ article }: AnnotatedArticle): string {
  const { title, byline, siteName, published } = article;
  const told: [name: string, content: string | undefined][] = [
    ...byline.map((name): [string, string] => ['name="author"', name]),
    ['property="og:title"', title],
    ['property="og:site_name"', siteName],
    ['property="article:published_time"', published],
  ];
  return told
    .flatMap(([name, content]) =>
      content === undefined ? [] : [`<meta ${name} content="${escape(cleanLine(content))}">`],
    )
    .join('\n');
}

/** The class by which a colour is painted in a shared file. */
export function sharedClass(color: HighlightColor): string {
  return `hl-${color}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}
