import type { Annotation } from './annotation';
import type { IsoDateTime } from './ids';

/** What an annotation said from a day on, with the text around it then. */
export interface QuoteVersion {
  quote: string;
  prefix: string;
  suffix: string;
  since: IsoDateTime;
}

/** Everything that an annotation ever said: what was marked first, then each later text. */
export function quoteVersions({
  created,
  history,
  quote,
  selectors,
}: Pick<Annotation, 'created' | 'history' | 'quote' | 'selectors'>): [
  QuoteVersion,
  ...QuoteVersion[],
] {
  const selector = selectors.find((one) => one.type === 'TextQuoteSelector');
  const now = { quote, prefix: selector?.prefix ?? '', suffix: selector?.suffix ?? '' };
  const earlier = history.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  // A version of the history names the day on which the next one took its place.
  const since = [created, ...earlier.map(({ at }) => at)];
  const said = [...earlier, now].map((version, place) => ({
    quote: version.quote,
    prefix: version.prefix,
    suffix: version.suffix,
    since: since[place] ?? created,
  }));
  return said as [QuoteVersion, ...QuoteVersion[]];
}
