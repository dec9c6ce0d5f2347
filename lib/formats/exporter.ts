import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { IsoDateTime } from '@/lib/domain/ids';

/** An article with its annotations, in the order in which they are to be read. */
export interface AnnotatedArticle {
  article: Article;
  annotations: readonly Annotation[];
}

/** What an exporter is told besides the records. */
export interface ExportContext {
  now: IsoDateTime;
  newId: () => string;
  /** What a colour means to this reader. */
  colorName: (color: HighlightColor) => string;
  /** The text of a link to a passage. */
  passageLabel: string;
}

/** One file format that the library can be written to. */
export interface Exporter {
  id:
    | 'anki'
    | 'bibtex'
    | 'bookmarks'
    | 'csl-json'
    | 'csv'
    | 'html'
    | 'hypothesis'
    | 'json-ld'
    | 'markdown'
    | 'obsidian-clipper'
    | 'readwise'
    | 'ris'
    | 'text';
  /** Without a dot. */
  extension: string;
  mediaType: string;
  /** Whether each article becomes a file of its own; several are then put in one zip. */
  filePerArticle: boolean;
  /** Writes piece by piece: nothing but the article at hand is held in memory. */
  write(
    records: AsyncIterable<AnnotatedArticle> | Iterable<AnnotatedArticle>,
    context: ExportContext,
  ): AsyncIterable<string>;
}
