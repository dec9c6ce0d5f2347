import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { blockId } from './block-id';
import type { AnnotatedArticle, ExportContext } from './exporter';
import { fileName, uniqueNames } from './file-name';
import { writeAnnotation, writeFrontMatter, writeHead } from './markdown';

/** A Markdown file of a folder that is kept up to date. */
export interface LivingFile {
  /** Its path in the folder, with `/`. */
  path: string;
  text: string;
}

export interface LivingPlan {
  /** The files that differ from what is there, new ones included; nothing else is to be touched. */
  writes: LivingFile[];
  /** How many of our files stay as they are. */
  unchanged: number;
}

export interface LivingContext extends ExportContext {
  /** What a block says whose annotation was deleted. */
  deletedLabel: string;
  /** Whether the library still has an annotation, whatever this export covers. */
  has: (token: string) => boolean;
}

/** A stretch of a file: the reader's own words, or a block of ours between its two marks. */
type Part = { own: string } | { token: string; deleted: boolean; text: string };

const BLOCK =
  /^<!-- pullquote (\S+?)( deleted)? -->[ \t]*\r?\n([\s\S]*?)^<!-- \/pullquote -->[ \t]*(?:\r?\n|$)/gmu;
const END = '<!-- /pullquote -->';

/** By what an article's own block is known. */
export function articleToken(article: Pick<Article, 'id'>): string {
  return `a${blockId(article.id)}`;
}

/**
 * What is to be written so that a folder says what the library says. Files are known by the mark in
 * them, so that the reader may rename and move them. Our blocks are written anew where they differ;
 * whatever stands outside of them, the front matter included, stays as the reader left it. A block
 * whose annotation is gone is marked and stays.
 */
export function planLiving(
  files: readonly LivingFile[],
  records: readonly AnnotatedArticle[],
  context: LivingContext,
): LivingPlan {
  const unique = uniqueNames();
  const parsed = files.map((file) => ({ file, parts: partsOf(file.text) }));
  const known = new Map<string, (typeof parsed)[number]>();
  for (const one of parsed) {
    // Names that are taken here, also by files of the reader's own.
    unique(baseOf(one.file.path));
    for (const part of one.parts) {
      if ('token' in part && !known.has(part.token)) known.set(part.token, one);
    }
  }
  const writes: LivingFile[] = [];
  const seen = new Set<LivingFile>();
  let unchanged = 0;
  const settle = (file: LivingFile, text: string) => {
    if (text === file.text) unchanged += 1;
    else writes.push({ path: file.path, text });
  };
  for (const record of records) {
    const found = known.get(articleToken(record.article));
    if (found === undefined) {
      const path = `${unique(fileName(record.article.title))}.md`;
      writes.push({ path, text: textOf(newParts(record, context)) });
    } else if (!seen.has(found.file)) {
      seen.add(found.file);
      settle(found.file, textOf(marked(renewed(found.parts, record, context), context)));
    }
  }
  for (const { file, parts } of parsed) {
    if (seen.has(file) || !parts.some((part) => 'token' in part)) continue;
    settle(file, textOf(marked(parts, context)));
  }
  return { writes, unchanged };
}

function newParts({ article, annotations }: AnnotatedArticle, context: ExportContext): Part[] {
  return [
    { own: `${writeFrontMatter(article)}\n` },
    headOf(article),
    ...annotations.flatMap((annotation): Part[] => [
      { own: '\n' },
      blockOf(annotation, article, context),
    ]),
  ];
}

/** Blocks written anew in their places; a new one follows the one that comes before it in reading. */
function renewed(
  parts: readonly Part[],
  { article, annotations }: AnnotatedArticle,
  context: ExportContext,
): Part[] {
  const now = [...parts];
  const put = (block: Part & { token: string }, after: string) => {
    const at = now.findIndex((part) => 'token' in part && part.token === block.token);
    if (at >= 0) {
      now[at] = block;
      return;
    }
    const before = now.findIndex((part) => 'token' in part && part.token === after);
    now.splice(before === -1 ? now.length : before + 1, 0, { own: '\n' }, block);
  };
  let last = articleToken(article);
  put(headOf(article), last);
  for (const annotation of annotations) {
    put(blockOf(annotation, article, context), last);
    last = blockId(annotation.id);
  }
  return now;
}

/** Blocks without an annotation in the library say so, and stay. */
function marked(parts: readonly Part[], { has, deletedLabel }: LivingContext): Part[] {
  return parts.map((part) =>
    'own' in part || part.deleted || part.token.startsWith('a') || has(part.token)
      ? part
      : { ...part, deleted: true, text: `*${deletedLabel}*\n\n${part.text}` },
  );
}

function headOf(article: Article) {
  return { token: articleToken(article), deleted: false, text: contained(writeHead(article)) };
}

function blockOf(annotation: Annotation, article: Article, context: ExportContext) {
  const text = contained(writeAnnotation(annotation, article, context));
  return { token: blockId(annotation.id), deleted: false, text };
}

/** No line of a note may pass for one of our marks; text as a file will give it back. */
function contained(text: string): string {
  return text.toWellFormed().replace(/^<!-- (\/?pullquote)/gmu, '\\<!-- $1');
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let last = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [whole, token = '', deleted, inner = ''] = match;
    if (match.index > last) parts.push({ own: text.slice(last, match.index) });
    parts.push({ token, deleted: deleted !== undefined, text: inner.replaceAll('\r\n', '\n') });
    last = match.index + whole.length;
  }
  if (last < text.length) parts.push({ own: text.slice(last) });
  return parts;
}

function textOf(parts: readonly Part[]): string {
  return parts
    .map((part, index) => {
      if ('own' in part) return part.own;
      const { token, deleted, text } = part;
      const before = parts[index - 1];
      // The reader's last line may have no end.
      const line = before !== undefined && 'own' in before && !/\n$|^$/u.test(before.own);
      return `${line ? '\n' : ''}<!-- pullquote ${token}${deleted ? ' deleted' : ''} -->\n${text}${END}\n`;
    })
    .join('');
}

function baseOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/iu, '').toLowerCase();
}
