import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type {
  CardRequest,
  EndsRequest,
  Notice,
  PassageToCopy,
  ToolbarRequest,
} from '@/lib/domain/in-page';
import type { Messages } from '@/lib/i18n/translate';
import type { Matcher } from '@/lib/text/matcher';
import { createHost } from './host';
import {
  annotatorParts,
  createPartLoader,
  type CardRoom,
  type Closable,
  type PartName,
  type RangeOf,
  type ReaderLook,
  type Shown,
  type Stage,
} from './parts';

export interface AnnotatorViewOptions {
  document: Document;
  /** Injects a part; it has registered itself when this resolves. */
  inject: (part: PartName) => Promise<Result<null>>;
}

/**
 * Everything that the annotator shows in a page, inside one closed root. A page pays for a part
 * when it is needed for the first time; what was wanted last is shown when the part is there.
 */
export function createAnnotatorView({ document, inject }: AnnotatorViewOptions) {
  const host = createHost(document);
  const load = createPartLoader(inject);
  let shown: Shown = { toolbar: undefined, notice: undefined, ends: undefined };
  let look: ReaderLook | undefined;
  let stage: Stage | undefined;

  let cardRoom: CardRoom | undefined;
  /** What searches the text did not come, and that has been said. */
  let isMissed = false;
  let cursor: Closable | undefined;

  async function openCard(request: CardRequest): Promise<void> {
    const part = await load('toolbar');
    cardRoom ??= part?.createCardRoom({
      root: host.root,
      load,
      look: () => look,
      onChange: draw,
      onRefused: () => notify({ kind: 'unwritable' }),
    });
    await cardRoom?.open(request);
  }

  async function draw(): Promise<void> {
    const isIdle = Object.values(shown).every((one) => one === undefined);
    const isEmpty = isIdle && !cursor && cardRoom?.isOpen !== true;
    host.raise(!isEmpty);
    if (isEmpty && stage === undefined) return;
    const part = await load('toolbar');
    if (part === undefined || look === undefined) return;
    stage ??= part.createStage(host.root, {
      onGone: () => show({ notice: undefined }),
      onNear: () => void load('card').then(() => load('links')),
    });
    stage.show(shown, look, cardRoom?.tone);
  }

  async function openCursor(lent: unknown): Promise<void> {
    if (cursor !== undefined) {
      cursor.close();
      return;
    }
    const part = await load('cursor');
    if (part === undefined || look === undefined) return;
    cursor = part.open(host.root, look, lent, () => {
      cursor = undefined;
      void draw();
    });
    if (cursor === undefined) notify({ kind: 'textless' });
    else void draw();
  }

  function show(part: Partial<Shown>): void {
    shown = { ...shown, ...part };
    void draw();
  }

  function notify(notice: Notice): void {
    show({ notice });
  }

  return {
    host: host.element,
    owns: (node: Node) => node === host.element,
    attachNear: host.attachNear,
    prepare({
      locale,
      strings,
      settings: { colorNames, textScale },
    }: {
      locale: string;
      strings: Messages;
      settings: { colorNames: Partial<Record<HighlightColor, string>>; textScale: number };
    }): void {
      look = { locale, strings, colorNames, textScale };
      void draw();
    },
    loadToolbar: () => load('toolbar'),
    showToolbar: (toolbar: ToolbarRequest) => show({ toolbar, notice: undefined }),
    hideToolbar(): void {
      if (shown.toolbar !== undefined) show({ toolbar: undefined });
    },
    focusToolbar: () => shown.toolbar !== undefined && stage?.focusToolbar() === true,
    showEnds(ends: EndsRequest | undefined): void {
      if (ends !== shown.ends) show({ ends });
    },
    loadCard: () => load('card'),
    openCard: (request: CardRequest) => void openCard(request),
    openCursor,
    closeCard: () => cardRoom?.close(),
    get hasCard() {
      return cardRoom?.isOpen === true;
    },
    copy(passage: PassageToCopy): void {
      const copying = stage?.copy(passage) ?? Promise.resolve(fail('clipboard-refused'));
      void copying.then((copied) =>
        notify(
          copied.ok
            ? { kind: 'copied', ...copied.value }
            : { kind: 'failed', failure: copied.failure },
        ),
      );
    },
    notify,
    hideNotice: () => show({ notice: undefined }),
    /** What the page says of its article; read by a part, because only a first highlight needs it. */
    loadReading: () => load('toolbar'),
    describePage: async () => (await load('toolbar'))?.describePage(document),
    know: (rangeOf: RangeOf) => void (annotatorParts().rangeOf = rangeOf),
    async links(ids: readonly (string | null)[]) {
      const part = await load('links');
      return succeed(part?.linkPassages(document, ids.map(annotatorParts().rangeOf!)) ?? []);
    },
    async loadMatcher(): Promise<Matcher | undefined> {
      const part = await load('search');
      if (part === undefined && !isMissed) {
        isMissed = true;
        notify({ kind: 'failed', failure: { code: 'annotator-crashed' } });
      }
      return part?.matcher;
    },
    loadMedia: () => load('media'),
    highlightCss: async () => (await load('toolbar'))?.highlightCss,
    dispose(): void {
      cursor?.close();
      cardRoom?.close();
      stage?.dispose();
      host.dispose();
    },
  };
}
