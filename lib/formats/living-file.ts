import type { Article } from '@/lib/domain/article';
import { blockId } from './block-id';
import type { AnnotatedArticle, ExportContext } from './exporter';
import { fileName, uniqueNames } from './file-name';
import {
  blockWith,
  digestOf,
  partsOf,
  textOf,
  withoutMarks,
  type Block,
  type Part,
} from './living-parts';
import type { LivingWriter } from './living-writer';

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
  /** How many blocks had changed here and there, so that both stand in the file now. */
  both: number;
}

export interface LivingContext extends ExportContext {
  writer: LivingWriter;
  /** What a block says whose annotation was deleted. */
  deletedLabel: string;
  /** What stands above the reader's version of a block that had changed here too. */
  bothLabel: string;
  /** Whether the library still has an annotation, whatever this export covers. */
  has: (token: string) => boolean;
}

/** By what an article's own block is known. */
export function articleToken(article: Pick<Article, 'id'>): string {
  return `a${blockId(article.id)}`;
}

/**
 * What is to be written so that a folder says what the library says. Files are known by the mark in
 * them, so that the reader may rename and move them. Our blocks are written anew where the library
 * has something new to say; whatever stands outside of them, the front matter included, stays as the
 * reader left it. What the reader changed in a block stays too: in its place as long as nothing
 * changed here, else below the new block. A block whose annotation is gone is marked and stays.
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
  const plan: LivingPlan = { writes: [], unchanged: 0, both: 0 };
  const seen = new Set<LivingFile>();
  const settle = (file: LivingFile, text: string) => {
    if (text === file.text) plan.unchanged += 1;
    else plan.writes.push({ path: file.path, text });
  };
  for (const record of records) {
    const found = known.get(articleToken(record.article));
    if (found === undefined) {
      const path = `${unique(fileName(record.article.title))}.md`;
      plan.writes.push({ path, text: textOf(newParts(record, context)) });
    } else if (!seen.has(found.file)) {
      seen.add(found.file);
      const { parts, both } = renewed(found.parts, record, context);
      plan.both += both;
      settle(found.file, textOf(marked(parts, context)));
    }
  }
  for (const { file, parts } of parsed) {
    if (seen.has(file) || !parts.some((part) => 'token' in part)) continue;
    settle(file, textOf(marked(parts, context)));
  }
  return plan;
}

/** An article's blocks as they are to be: its own, one an annotation, what comes after, if anything. */
function blocksOf(record: AnnotatedArticle, context: LivingContext): Block[] {
  const { writer } = context;
  const token = articleToken(record.article);
  return [
    blockWith(token, writer.head(record, context)),
    ...record.annotations.map((annotation) =>
      blockWith(blockId(annotation.id), writer.annotation(annotation, record, context)),
    ),
    blockWith(`${token}-end`, writer.tail(record, context)),
  ];
}

function newParts(record: AnnotatedArticle, context: LivingContext): Part[] {
  const blocks = blocksOf(record, context);
  return [
    { own: context.writer.front(record, context) },
    ...blocks
      .filter(isNeeded)
      .flatMap((block, index): Part[] => (index === 0 ? [block] : [{ own: '\n' }, block])),
  ];
}

/** By its own block an article is known, whatever is in it; others are not begun for nothing. */
function isNeeded({ token, text }: Block, index: number): boolean {
  return index === 0 || !token.startsWith('a') || text !== '';
}

/** Blocks renewed in their places; a new one follows the one that comes before it in reading. */
function renewed(parts: readonly Part[], record: AnnotatedArticle, context: LivingContext) {
  const now = [...parts];
  let both = 0;
  let last = articleToken(record.article);
  for (const [index, block] of blocksOf(record, context).entries()) {
    const at = now.findIndex((part) => 'token' in part && part.token === block.token);
    const there = now[at];
    if (there === undefined || 'own' in there) {
      if (!isNeeded(block, index)) continue;
      const before = now.findIndex((part) => 'token' in part && part.token === last);
      now.splice(before === -1 ? now.length : before + 1, 0, { own: '\n' }, block);
    } else {
      const met = meet(there, block, context);
      now.splice(at, 1, ...met);
      if (met.length > 1) both += 1;
    }
    last = block.token;
  }
  return { parts: now, both };
}

/** A block of the file and what it is to be: never is a word of the reader's lost. */
function meet(there: Block, block: Block, { deletedLabel, bothLabel }: LivingContext): Part[] {
  const text = there.deleted ? withoutLabel(there, deletedLabel) : there.text;
  if (text === block.text || digestOf(text) === there.digest) return [block];
  // Nothing changed here since: what the reader made of it stands.
  if (there.digest === block.digest) return [{ ...block, text }];
  const ids = new RegExp(`(^|[ \\t])\\^${block.token}[ \\t]*$`, 'gmu');
  const theirs = withoutMarks(text.replace(ids, '').trimEnd());
  return [block, { own: `\n*${bothLabel}*\n\n${theirs}\n` }];
}

/** What a block said before it was marked as deleted, perhaps in another language. */
function withoutLabel({ text, digest }: Block, label: string): string {
  const own = `*${label}*\n\n`;
  if (text.startsWith(own)) return text.slice(own.length);
  const bare = text.replace(/^\*[^\n]*\*\n\n/u, '');
  return digestOf(bare) === digest ? bare : text;
}

/** Blocks without an annotation in the library say so, and stay. */
function marked(parts: readonly Part[], { has, deletedLabel }: LivingContext): Part[] {
  return parts.map((part) =>
    'own' in part || part.deleted || part.token.startsWith('a') || has(part.token)
      ? part
      : { ...part, deleted: true, text: `*${deletedLabel}*\n\n${part.text}` },
  );
}

function baseOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/iu, '').toLowerCase();
}
