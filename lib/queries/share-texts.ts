import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Both records, as far as they hold the same text more than once. */
type Row = Partial<Mutable<Pick<Annotation, 'articleId' | 'color' | 'quote' | 'selectors'>>> &
  Partial<Mutable<Pick<Article, 'url' | 'addresses' | 'siteName' | 'language'>>> &
  Mutable<Pick<Annotation, 'id' | 'created' | 'modified'>> & {
    tags: string[];
    fieldTimes: Record<string, string>;
  };

/**
 * Lets equal texts of rows be one text: what was read from the disk holds each anew, a quote twice and
 * an instant up to seven times. A large library takes half the memory so.
 *
 * @returns a function that takes a row just read, which is nobody else's, and answers the same row
 */
export function textSharer(): (row: Annotation | Article) => void {
  const known = new Map<string, string>();
  const common = <Text extends string>(text: Text): Text => {
    const found = known.get(text);
    if (found !== undefined) return found as Text;
    known.set(text, text);
    return text;
  };
  return (read) => {
    const row = read as unknown as Row;
    const { created, quote, url } = row;
    if (row.modified === created) row.modified = created;
    const { modified, fieldTimes } = row;
    for (const name in fieldTimes) {
      const time = fieldTimes[name];
      if (time === created) fieldTimes[name] = created;
      else if (time === modified) fieldTimes[name] = modified;
    }
    if (row.tags.length > 0) row.tags = row.tags.map(common);
    if (row.articleId !== undefined) row.articleId = common(row.articleId);
    if (row.color !== undefined) row.color = common(row.color);
    if (row.siteName !== undefined) row.siteName = common(row.siteName);
    if (row.language !== undefined) row.language = common(row.language);
    for (const selector of (row.selectors ?? []) as Mutable<Annotation['selectors'][number]>[]) {
      selector.type = common(selector.type) as never;
      if ('exact' in selector && selector.exact === quote) selector.exact = quote;
    }
    const { addresses } = row;
    if (url !== undefined && addresses?.[0] === url) addresses[0] = url;
  };
}
