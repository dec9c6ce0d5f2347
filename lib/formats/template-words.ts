import type { Annotation } from '@/lib/domain/annotation';
import { blockId } from './block-id';
import type { AnnotatedArticle, ExportContext } from './exporter';
import { blockQuote, containedNote, escapeLine } from './markdown-text';
import { passageLink, sourceLink } from './passage-link';
import { UUID } from './uuid';
import { yamlList, yamlScalar } from './yaml-scalar';

/** What a name of the template language stands for. */
export interface TemplateValue {
  /** One text, or several. */
  texts: readonly string[];
  /** What it is: by that it is written so that it cannot leave its place, unless a filter does so. */
  is: 'line' | 'note' | 'plain';
}

const ARTICLE_NAMES = [
  'title',
  'source',
  'author',
  'site',
  'published',
  'accessed',
  'language',
  'articleNote',
  'articleTags',
  'count',
  'annotations',
] as const;
const ANNOTATION_NAMES = [
  'quote',
  'note',
  'tags',
  'color',
  'meaning',
  'created',
  'modified',
  'link',
  'id',
  'uuid',
] as const;

/** Every name that a template may use. */
export const TEMPLATE_NAMES: ReadonlySet<string> = new Set([...ARTICLE_NAMES, ...ANNOTATION_NAMES]);

/** What each filter does to what has come so far. */
const FILTERS = {
  /** As a block quote, each line behind its mark. */
  quote: (texts) => blockQuote(texts.join('\n\n')),
  /** On one line, whatever would be markup escaped. */
  line: (texts) => texts.map(escapeLine).join(', '),
  /** As YAML: a quoted text, or a list of them. */
  yaml: (texts) => (texts.length > 1 ? yamlList(texts) : yamlScalar(texts[0] ?? '')),
  yamlList: (texts) => yamlList(texts),
  /** As tags: `#two-words`. */
  hashtags: (texts) => texts.map((tag) => `#${escapeLine(tag).replace(/\s+/gu, '-')}`).join(' '),
  /** As links of Obsidian and Logseq: `[[Name]]`. */
  wikilinks: (texts) =>
    texts.map((name) => `[[${escapeLine(name.replace(/[[\]|#^]/gu, ' '))}]]`).join(', '),
  /** Each line but the first two spaces further in; again for more. */
  indent: (texts) => texts.join('\n').replace(/\n(?=.)/gu, '\n  '),
  /** The day of an instant. */
  day: (texts) => texts.map((text) => text.slice(0, 10)).join(', '),
} satisfies Record<string, (texts: readonly string[]) => string>;

export const TEMPLATE_FILTERS: ReadonlySet<string> = new Set(Object.keys(FILTERS));

/** These answer text that is safe in its place; the others only bend it. */
const SAFE = new Set(['quote', 'line', 'yaml', 'yamlList', 'hashtags', 'wikilinks']);

/** A value through its filters. Text of a page never gets out unescaped, whatever they are. */
export function writeValue(value: TemplateValue, filters: readonly string[]): string {
  let texts = value.texts;
  if (!filters.some((filter) => SAFE.has(filter))) texts = [plainly({ ...value, texts })];
  for (const filter of filters) {
    if (filter in FILTERS) texts = [FILTERS[filter as keyof typeof FILTERS](texts)];
  }
  return texts.join(', ');
}

function plainly({ texts, is }: TemplateValue): string {
  if (is === 'plain') return texts.join(', ');
  if (is === 'note') return texts.map(containedNote).join('\n\n');
  return texts.map(escapeLine).join(', ');
}

/** What a name means for an article, or for the annotation at hand. */
export function valueOf(
  name: string,
  { article, annotations }: AnnotatedArticle,
  annotation: Annotation | undefined,
  context: ExportContext,
): TemplateValue {
  const line = (...texts: readonly (string | undefined)[]) => some('line', texts);
  const plain = (...texts: readonly (string | undefined)[]) => some('plain', texts);
  switch (name as (typeof ARTICLE_NAMES | typeof ANNOTATION_NAMES)[number]) {
    case 'title':
      return line(article.title);
    case 'source':
      return plain(linkable(sourceLink(article)));
    case 'author':
      return line(...article.byline);
    case 'site':
      return line(article.siteName);
    case 'published':
      return line(article.published);
    case 'accessed':
      return plain(article.accessed);
    case 'language':
      return line(article.language);
    case 'articleNote':
      return some('note', [article.note.trim()]);
    case 'articleTags':
      return line(...article.tags);
    case 'count':
      return plain(String(annotations.length));
    case 'annotations':
      return plain(...annotations.map(({ id }) => id));
    case 'quote':
      return line(annotation?.quote);
    case 'note':
      return some('note', [annotation?.note.trim()]);
    case 'tags':
      return line(...(annotation?.tags ?? []));
    case 'color':
      return plain(annotation?.color);
    case 'meaning':
      return line(annotation && context.colorName(annotation.color));
    case 'created':
      return plain(annotation?.created);
    case 'modified':
      return plain(annotation?.modified);
    case 'link':
      return plain(annotation && passageLink(article, annotation));
    case 'id':
      return plain(annotation && blockId(annotation.id));
    case 'uuid':
      return plain(
        annotation !== undefined && UUID.test(annotation.id) ? annotation.id : undefined,
      );
  }
}

function some(is: TemplateValue['is'], texts: readonly (string | undefined)[]): TemplateValue {
  return { is, texts: texts.filter((text) => text !== undefined && text !== '') as string[] };
}

/** Round brackets would end a link of Markdown's. */
function linkable(address: string | undefined): string | undefined {
  return address?.replaceAll('(', '%28').replaceAll(')', '%29');
}
