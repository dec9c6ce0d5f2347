import { afterEach, beforeEach, vi } from 'vitest';
import type { Annotation } from '@/lib/domain/annotation';
import { succeed } from '@/lib/domain/failure';
import type { CardRequest, Notice } from '@/lib/domain/in-page';
import { startAnnotator } from '@/lib/page/annotator';
import type { AnnotatorGateway, OpenedPage } from '@/lib/page/annotator-gateway';
import type { AnnotatorView } from '@/lib/page/annotator-view';
import { headingOver } from '@/lib/page/headings';
import { readOn } from '@/lib/page/read-on';
import { laterParts } from '@/lib/page/later-parts';
import { media } from '@/lib/page/media/media';
import { mediaPart } from '@/lib/page/media/media-part';
import { createOffer } from '@/lib/page/offer';
import { createReadingCard } from '@/lib/page/reading-card';
import { matcher } from '@/lib/text/matcher';
import { annotation } from '../../support/records';
import { rangeOfText } from './anchoring/page';

/** What is around the annotator of a page: the library behind it and the surfaces that it shows. */
export interface World {
  life: AbortController;
  stored: Annotation[];
  readOnly: boolean;
  settings: Partial<OpenedPage['settings']>;
  gateway: AnnotatorGateway;
  view: AnnotatorView & { notices: Notice[]; cards: CardRequest[] };
}

/** A new one for each test of a file; what the test did to the address is undone. */
export function worldOfTest(): World {
  const address = location.href;
  const world = {} as World;
  beforeEach(() => {
    Object.assign(world, {
      life: new AbortController(),
      stored: [],
      readOnly: false,
      settings: {},
    });
    Object.assign(world, around(world));
  });
  afterEach(() => {
    world.life.abort();
    history.replaceState(null, '', address);
  });
  return world;
}

function around(world: World): Pick<World, 'gateway' | 'view'> {
  const gateway: AnnotatorGateway = {
    open: vi.fn<AnnotatorGateway['open']>(async () => succeed(page(world))),
    create: vi.fn<AnnotatorGateway['create']>(async ({ annotation: made }) => {
      const { kind = 'text' } = made;
      const kept = annotation({ ...made, kind, created: '2026-11-13T09:00:00.000Z' });
      world.stored.push(kept);
      return succeed(kept);
    }),
    edit: vi.fn<AnnotatorGateway['edit']>(async ({ id, action: _action, ...change }) => {
      const edited = { ...world.stored.find((one) => one.id === id), ...change } as Annotation;
      edited.revision += 1;
      return succeed({ outcome: 'saved', annotation: edited });
    }),
    remove: vi.fn<AnnotatorGateway['remove']>(async () => succeed(null)),
    undo: vi.fn<AnnotatorGateway['undo']>(async () => succeed(null)),
    report: vi.fn<AnnotatorGateway['report']>(async () => succeed(null)),
    colorUsed: async () => succeed(null),
    hideToolbar: vi.fn<AnnotatorGateway['hideToolbar']>(async () => succeed(null)),
    keepDraft: async () => succeed(null),
    dropDraft: () => undefined,
    keptDrafts: async () => [],
    isAlive: () => true,
  };
  const notices: Notice[] = [];
  const cards: CardRequest[] = [];
  const view: World['view'] = {
    host: document.createElement('div'),
    owns: () => false,
    notices,
    cards,
    prepare: () => undefined,
    loadToolbar: async () => {
      laterParts().createOffer = createOffer;
    },
    showToolbar: () => undefined,
    focusToolbar: () => false,
    hideToolbar: () => undefined,
    showEnds: () => undefined,
    loadCard: async () => {
      laterParts().createReadingCard = createReadingCard;
    },
    openCard: (request) => void cards.push(request),
    openCursor: async () => undefined,
    closeCard: () => undefined,
    hasCard: false,
    copy: () => undefined,
    hideNotice: () => undefined,
    notify: (notice) => void notices.push(notice),
    describePage: async () => undefined,
    loadReading: async () => ({ headingOver, readOn }),
    loadMatcher: async () => matcher,
    loadMedia: async () => {
      mediaPart().media = media;
    },
    know: () => undefined,
    links: async () => succeed([]),
    highlightCss: async () => undefined,
    attachNear: () => undefined,
    dispose: () => undefined,
  };
  return { gateway, view };
}

export function page({ stored, readOnly, settings }: World): OpenedPage {
  return {
    // The test runs in a frame, so what is shown here must belong to this one.
    annotations: stored.map((one) => ({ ...one, frame: location.href })),
    drafts: [],
    readOnly,
    settings: {
      lastColor: 'green',
      colorNames: {},
      toolbar: 'always',
      rapid: false,
      printHighlights: false,
      textScale: 1,
      ...settings,
    },
    locale: 'en',
    strings: {},
  };
}

export function start({ gateway, view, life }: World) {
  return startAnnotator(document, { gateway, view, begin: () => undefined }, life).handlers;
}

export function select(root: Element, text: string): void {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(rangeOfText(root, text));
}

export function about(quote: string, changes: Partial<Annotation> = {}): Annotation {
  const selectors = [{ type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' }];
  return annotation({ id: quote.replaceAll(' ', '-'), quote, selectors, ...changes });
}

/** The highlights that show something now. */
export const painted = () =>
  [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name);
