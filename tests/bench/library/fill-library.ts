import type { ExtensionPage } from '../../support/reader';

/** Words of six languages, from which sentences are drawn; the same every time. */
export const WORDS: Record<string, string> = {
  en: 'the harbour keeps its own diary in pencil because ink runs when water comes over the wall and nobody asked whose hand had written numbers that engineers still trust after ninety winters of salt wind',
  de: 'die Wasserstandsmessung im alten Hafen wurde jahrzehntelang von Hand geführt weil niemand der Donaudampfschifffahrtsgesellschaft und ihren Messgeräten traute obwohl jede Sturmflut größere Schäden hinterließ',
  fr: 'le port garde son propre journal écrit au crayon parce que l’encre coule quand la mer monte et personne ne demandait à qui était la main qui notait ces chiffres été après été',
  ar: 'يحتفظ الميناء بمذكراته المكتوبة بقلم رصاص لأن الحبر يسيل عندما يعلو البحر فوق الجدار ولم يسأل أحد عن اليد التي كتبت الأرقام التي يثق بها المهندسون حتى اليوم',
  ja: '港 は 鉛筆 で 書かれた 日記 を 持って いる 海 が 壁 を 越える と インク が 流れる から だ 誰 も その 数字 を 書いた 手 を 尋ね なかった 技師 たち は 今 も 信じて いる',
  ru: 'гавань ведёт собственный дневник карандашом потому что чернила расплываются когда вода переходит через стену и никто не спрашивал чья рука записывала цифры которым инженеры доверяют до сих пор',
};

/**
 * Fills the library of an extension page, past all services: run inside that page, with no names
 * from outside. The same numbers make the same library.
 */
export async function fillLibrary(
  { articles, annotations }: { articles: number; annotations: number },
  words: Record<string, string>,
): Promise<void> {
  let seed = 20_261_123;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  const languages = Object.keys(words);
  const lists = Object.fromEntries(languages.map((name) => [name, (words[name] ?? '').split(' ')]));
  const sentence = (language: string, length: number) => {
    const list = lists[language] ?? [];
    const joint = language === 'ja' ? '' : ' ';
    return Array.from({ length }, () => list[below(list.length)]).join(joint);
  };
  const tags = ['water', 'method', 'negotiation', 'voices', 'follow-up', 'Quelle', 'مصدر', '水'];
  const colors = ['yellow', 'green', 'blue', 'pink', 'purple'];
  const id = (kind: string, index: number) =>
    `${kind}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const instant = () => new Date(Date.UTC(2020, 0, 1) + below(200_000_000) * 1_000).toISOString();

  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('pullquote');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The library does not open.')));
  });
  const store = (name: string, rows: object[]) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(name, 'readwrite', { durability: 'relaxed' });
      for (const row of rows) transaction.objectStore(name).put(row);
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(new Error('The library refuses.')));
    });
  for (let from = 0; from < articles; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, articles - from) }, (_, step) => {
      const index = from + step;
      const language = languages[index % languages.length] ?? 'en';
      const at = instant();
      const url = `https://site-${index % 400}.example/story-${index}`;
      return {
        id: id('a', index),
        url,
        addresses: [url],
        title: sentence(language, 6 + below(6)),
        byline: [sentence(language, 2)],
        siteName: `Site ${index % 400}`,
        language,
        accessed: at,
        direction: language === 'ar' ? 'rtl' : 'ltr',
        wordCount: 800,
        note: '',
        tags: [],
        created: at,
        modified: at,
        revision: 1,
        fieldTimes: { note: at, tags: at, deleted: at },
      };
    });
    await store('articles', rows);
  }
  for (let from = 0; from < annotations; from += 2_000) {
    const rows = Array.from({ length: Math.min(2_000, annotations - from) }, (_, step) => {
      const index = from + step;
      const article = index % articles;
      const language = languages[article % languages.length] ?? 'en';
      const at = instant();
      const quote = sentence(language, 12 + below(30));
      return {
        id: id('b', index),
        articleId: id('a', article),
        kind: 'text',
        quote,
        selectors: [
          { type: 'TextQuoteSelector', exact: quote, prefix: 'before ', suffix: ' after' },
          { type: 'TextPositionSelector', start: index, end: index + quote.length },
        ],
        color: colors[below(colors.length)],
        note: random() < 0.3 ? sentence(language, 8 + below(20)) : '',
        tags: random() < 0.4 ? [tags[below(tags.length)]] : [],
        created: at,
        modified: at,
        revision: 1,
        fieldTimes: { color: at, note: at, tags: at, selectors: at, deleted: at },
        history: [],
      };
    });
    await store('annotations', rows);
  }
  database.close();
  // It told of a library of one annotation; without it the library is counted.
  const { chrome } = globalThis as typeof globalThis & ExtensionPage;
  await chrome.storage.local.remove('witness');
}
