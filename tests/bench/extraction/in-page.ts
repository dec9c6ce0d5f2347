import { Readability } from '@mozilla/readability';
import { extract } from '../adapters/extraction';

const RUNS = 9;

const EXTRACTORS = {
  product: (page: Document) => extract(page).text ?? '',
  readability: (page: Document) =>
    new Readability(page.cloneNode(true) as Document).parse()?.textContent ?? '',
};

export interface Row {
  extractor: string;
  words: number;
  leaks: number;
  ms: number;
}

/** Both extractors on one page: words found, furniture among them, and the median time. */
export function compare(html: string, furniture: readonly string[]): Row[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Object.entries(EXTRACTORS).map(([extractor, read]) => {
    const text = read(page);
    const times = Array.from({ length: RUNS }, () => {
      const began = performance.now();
      read(page);
      return performance.now() - began;
    }).toSorted((a, b) => a - b);
    return {
      extractor,
      words: text.split(/\s+/u).filter((word) => word !== '').length,
      leaks: furniture.filter((words) => text.includes(words)).length,
      ms: times[Math.floor(RUNS / 2)] ?? 0,
    };
  });
}
