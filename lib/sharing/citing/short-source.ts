import { cleanLine } from '@/lib/domain/clean-line';
import { citedWork, type Citable } from './citation';
import { familyOf } from './cite-names';

/** Who, where and when, as short as sources can be told apart: “Marchetti, The Harbour Courier, 2026”. */
export function shortSource(article: Citable): string {
  const { authors, site, published, title } = citedWork(article);
  const [first] = authors;
  const parts = [
    first === undefined ? undefined : familyOf(first),
    site ?? (first === undefined ? hostOf(article.url) : undefined),
    published?.year.toString(),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? cleanLine(title) : parts.join(', ');
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}
