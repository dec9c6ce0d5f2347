import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { AnnotationId } from '@/lib/domain/ids';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import type { WrittenSheet } from '@/lib/formats/sheet-file';
import type { LibraryContents } from '../group-annotations';

/** An annotation with its article: what a sheet shows of a quote that was put on it. */
export interface Quoted {
  annotation: Annotation;
  article: Article;
}

/** Finds what annotations say now. One whose article is nowhere is not found. */
export function quotedIn({ annotations, articles }: LibraryContents): Map<AnnotationId, Quoted> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return new Map(
    annotations.flatMap((annotation) => {
      const article = byId.get(annotation.articleId);
      return article === undefined ? [] : [[annotation.id, { annotation, article }] as const];
    }),
  );
}

/** How many quotes a sheet has, and of how many articles. */
export function countQuotes({ claims }: SheetContents, quoted: ReadonlyMap<AnnotationId, Quoted>) {
  const found = claims
    .flatMap(({ placements }) => placements)
    .flatMap(({ annotationId }) => quoted.get(annotationId) ?? []);
  return { quotes: found.length, articles: new Set(found.map(({ article }) => article.id)).size };
}

/** A sheet as it goes into a file: without what lies in the trash. */
export function writtenSheet(
  { sheet, claims }: SheetContents,
  quoted: ReadonlyMap<AnnotationId, Quoted>,
): WrittenSheet {
  return {
    question: sheet.question,
    claims: claims.map(({ claim, placements }) => ({
      text: claim.text,
      note: claim.note,
      quotes: placements.flatMap(({ annotationId, bearing }) => {
        const found = quoted.get(annotationId);
        return found === undefined || found.annotation.deleted !== undefined
          ? []
          : [{ bearing, ...found }];
      }),
    })),
  };
}
