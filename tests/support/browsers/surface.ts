import { writeFile } from 'node:fs/promises';
import type { KeyStep, MouseStep, Target, World } from './contract';
import { locate, type Located, type Query } from './locate';
import { textEnds } from './text-ends';

/** How long something that a reader waits for may take on a busy machine, in milliseconds. */
const PATIENCE = 15_000;

const POLL = 40;

/** Waits until a condition answers something truthy, and answers that. */
export async function until<T>(
  what: string,
  condition: () => Promise<T | undefined | false | null>,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error; // a page that is navigating or closing refuses for a moment
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${patience / 1000} s in vain for: ${what}`, { cause: last });
    }
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/**
 * A page, popup or extension page, or the extension's closed root in a page, used as a reader does:
 * things are found by their role and name, clicked and typed with real input.
 */
export class Surface {
  constructor(
    readonly target: Target,
    private readonly place: 'document' | 'closed root' = 'document',
    private readonly patience = PATIENCE,
  ) {}

  /** What the extension shows inside this page. */
  get inPage(): Surface {
    return new Surface(this.target, 'closed root', this.patience);
  }

  /** A frame of this page, by its address. */
  async frame(url: string): Promise<Surface> {
    const target = await until(`a frame with ${url}`, () => this.target.frame(url));
    return new Surface(target, 'document', this.patience);
  }

  /** Runs a function of JSON arguments beside the page's scripts; no names from outside it. */
  async evaluate<Args extends unknown[], R>(
    run: (...args: Args) => R,
    ...args: Args
  ): Promise<Awaited<R>> {
    return (await this.target.call(run.toString(), args, 'aside')) as Awaited<R>;
  }

  /** The same among the page's own scripts. Extension pages have their `browser` only there. */
  async evaluateInPage<Args extends unknown[], R>(
    run: (...args: Args) => R,
    ...args: Args
  ): Promise<Awaited<R>> {
    return (await this.target.call(run.toString(), args, 'page')) as Awaited<R>;
  }

  /** Runs a function whose first parameter is the document, or the closed root on `inPage`. */
  async query<Args extends unknown[], R>(
    run: (root: Document | ShadowRoot, ...args: Args) => R,
    ...args: Args
  ): Promise<Awaited<R>> {
    const source = run.toString();
    if (this.place === 'closed root') {
      return (await this.target.callInClosedRoot(source, args)) as Awaited<R>;
    }
    const world: World = 'aside';
    const inDocument = `(...args) => (${source})(document, ...args)`;
    return (await this.target.call(inDocument, args, world)) as Awaited<R>;
  }

  /** What the query finds now, in reading order, the invisible left out. */
  async all(query: Query): Promise<Located[]> {
    return this.query(locate, query);
  }

  async has(query: Query): Promise<boolean> {
    return this.all(query).then(
      (found) => found.length > 0,
      () => false, // the surface is not there (yet, or any more)
    );
  }

  async find(query: Query): Promise<Located> {
    return until(
      `${this.place}: ${JSON.stringify(query)}`,
      async () => (await this.all(query))[0],
      this.patience,
    );
  }

  async gone(query: Query): Promise<void> {
    await until(`no more ${JSON.stringify(query)}`, async () => !(await this.has(query)));
  }

  async click(query: Query): Promise<void> {
    const { x, y } = await until(
      `${this.place}: ${JSON.stringify(query)} to click`,
      async () => {
        const before = (await this.all({ ...query, reveal: true }))[0];
        if (before === undefined || before.disabled) return false;
        // The pointer waits on it, as a reader's does: what its coming moves has moved by then.
        await this.target.mouse([{ type: 'move', x: before.x, y: before.y }]);
        await this.evaluate(twoFrames);
        const after = (await this.all(query))[0];
        const atRest = after && before.x === after.x && before.y === after.y;
        return atRest && !after.disabled && after;
      },
      this.patience,
    );
    await this.target.mouse([
      { type: 'down', x, y, clicks: 1 },
      { type: 'up', x, y, clicks: 1 },
    ]);
  }

  async clickAt(x: number, y: number, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.target.mouse([
      { type: 'move', x, y },
      { type: 'down', x, y, button, clicks: 1 },
      { type: 'up', x, y, button, clicks: 1 },
    ]);
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    const steps: KeyStep[] = [];
    for (const character of text) {
      const key = character === '\n' ? 'Enter' : character;
      steps.push({ type: 'down', key }, { type: 'up', key });
    }
    await this.target.keys(steps);
  }

  /** Presses a key, or a chord: `Escape`, `Shift+Tab`, `Control+Enter`. */
  async press(chord: string): Promise<void> {
    const keys = chord.split('+');
    await this.target.keys([
      ...keys.map((key): KeyStep => ({ type: 'down', key })),
      ...keys.toReversed().map((key): KeyStep => ({ type: 'up', key })),
    ]);
  }

  /** Clicks into a field and replaces what is in it. */
  async fill(query: Query, text: string): Promise<void> {
    await this.click(query);
    await this.press('Control+a');
    await (text === '' ? this.press('Delete') : this.type(text));
  }

  /** Chooses files in a file field, which may be hidden behind a button. */
  async chooseFiles(css: string, ...paths: string[]): Promise<void> {
    const source = `() => document.querySelector(${JSON.stringify(css)})`;
    await until(`a file field ${css}`, () => this.evaluate(isThere, css));
    await this.target.setFiles(source, paths);
  }

  /** All the text that is shown, spaces joined. */
  async text(): Promise<string> {
    return this.query(visibleText);
  }

  async hasText(text: string): Promise<void> {
    let shown = '';
    await until(`“${text}” in the ${this.place}`, async () => {
      shown = await this.text();
      return shown.includes(text);
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}; it shows: ${shown.slice(0, 1500)}`, { cause: error });
    });
  }

  /** Selects a passage of the page with the mouse, from its first character to its last. */
  async selectText(passage: string): Promise<void> {
    const ends = await until(`the passage “${passage}”`, () => this.evaluate(textEnds, passage));
    await this.drag([ends.start, ends.end]);
  }

  /** A plain click into a passage of the page. */
  async clickText(passage: string): Promise<void> {
    const ends = await until(`the passage “${passage}”`, () => this.evaluate(textEnds, passage));
    await this.clickAt(ends.start.x + (ends.rightToLeft ? -4 : 4), ends.start.y);
  }

  /** Presses at the first point, moves through the others and lets go at the last. */
  async drag(points: { x: number; y: number }[]): Promise<void> {
    const [first, ...rest] = points;
    const last = rest.at(-1);
    if (first === undefined || last === undefined) throw new Error('a drag has two ends');
    const steps: MouseStep[] = [
      { type: 'move', ...first },
      { type: 'down', ...first, clicks: 1 },
      { type: 'move', x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 },
      ...rest.map((point): MouseStep => ({ type: 'move', ...point })),
      { type: 'up', ...last, clicks: 1 },
    ];
    await this.target.mouse(steps);
  }

  async screenshot(file: string): Promise<void> {
    await writeFile(file, await this.target.screenshot());
  }

  async reload(): Promise<void> {
    await this.target.reload();
  }

  async goTo(url: string): Promise<void> {
    await this.target.navigate(url);
  }

  async close(): Promise<void> {
    await this.target.close();
  }
}

/** What stands still for two frames is at rest: a card is as large as its note a frame later. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100); // a page that is not in front paints no frame
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

function isThere(css: string): boolean {
  return document.querySelector(css) !== null;
}

function visibleText(root: Document | ShadowRoot): string {
  const tops = 'body' in root ? [root.body] : [...root.children];
  const texts = tops.map((top) => ('innerText' in top ? String(top.innerText) : ''));
  for (const frame of root.querySelectorAll('iframe')) {
    const body = frame.contentDocument?.body;
    if (frame.checkVisibility() && body) texts.push(body.innerText);
  }
  return texts.join('\n').replaceAll(/\s+/gu, ' ').trim();
}
