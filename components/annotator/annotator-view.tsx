import { render } from 'preact';
import { I18nContext } from '@/components/hooks/i18n';
import { fail, type Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { CardRequest, Notice, PassageToCopy, ToolbarRequest } from '@/lib/domain/in-page';
import { createTranslator, type Messages } from '@/lib/i18n/translate';
import { createCardRoom } from './card-room';
import { createHost } from './host';
import { NoticePlace } from './NoticePlace';
import { annotatorParts, type CardPart, type Look } from './parts';
import { openPrivateFrame } from './private-frame';
import { inPageSheet } from './sheet';
import { Toolbar } from './Toolbar';
import css from './toolbar.css?inline';

export interface AnnotatorViewOptions {
  document: Document;
  /** Injects the part with the card; it has registered itself when this resolves. */
  loadCard: () => Promise<Result<null>>;
}

/** Everything that the annotator shows in a page, inside one closed root. */
export function createAnnotatorView({ document, loadCard }: AnnotatorViewOptions) {
  const host = createHost(document);
  const stage = host.root.appendChild(document.createElement('div'));
  let look: Look | undefined;
  let toolbar: ToolbarRequest | undefined;
  let notice: Notice | undefined;
  let loading: Promise<Result<null>> | undefined;
  let dressed = '';
  const coarse = matchMedia('(pointer: coarse)');

  async function cardPart(): Promise<CardPart | undefined> {
    const parts = annotatorParts();
    if (parts.card === undefined) {
      loading ??= loadCard();
      const loaded = await loading;
      loading = undefined;
      if (!loaded.ok) notify({ kind: 'failed', failure: loaded.failure });
    }
    return parts.card;
  }

  const cardRoom = createCardRoom({
    root: host.root,
    part: cardPart,
    look: () => look,
    onChange: () => draw(),
    onRefused: () => notify({ kind: 'unwritable' }),
  });

  function draw(): void {
    host.raise(toolbar !== undefined || notice !== undefined || cardRoom.isOpen);
    if (look === undefined) return;
    const { colorNames, translator } = look;
    setTone(toolbar?.place.tone ?? cardRoom.tone ?? 'light');
    stage.lang = translator.locale;
    stage.dir = translator.direction;
    render(
      <I18nContext.Provider value={translator}>
        {toolbar !== undefined && (
          <Toolbar
            request={toolbar}
            colorNames={colorNames}
            docked={coarse.matches}
            onNear={() => void cardPart()}
          />
        )}
        <NoticePlace notice={notice} colorNames={colorNames} onGone={clearNotice} />
      </I18nContext.Provider>,
      stage,
    );
  }

  /** The sheet names the theme on the host; an attribute there would tell the page of us. */
  function setTone(tone: 'light' | 'dark'): void {
    const wanted = `${tone} ${look?.textScale}`;
    if (look === undefined || wanted === dressed) return;
    dressed = wanted;
    const themed = css.replace(
      new RegExp(`:host\\(\\[data-theme="?${tone}"?\\]\\)`, 'gu'),
      ':host',
    );
    host.root.adoptedStyleSheets = [inPageSheet(themed, look.textScale)];
  }

  function notify(next: Notice): void {
    notice = next;
    draw();
  }

  function clearNotice(): void {
    notice = undefined;
    draw();
  }

  return {
    host: host.element,
    attachNear: host.attachNear,
    prepare({
      locale,
      strings,
      settings,
    }: {
      locale: string;
      strings: Messages;
      settings: { colorNames: Partial<Record<HighlightColor, string>>; textScale: number };
    }): void {
      look = { translator: createTranslator(locale, strings), ...settings };
      draw();
    },
    showToolbar(request: ToolbarRequest): void {
      toolbar = request;
      notice = undefined;
      draw();
    },
    focusToolbar(): boolean {
      const first = stage.querySelector<HTMLElement>('[role=toolbar] button[tabindex="0"]');
      first?.focus();
      return first !== null;
    },
    hideToolbar(): void {
      if (toolbar === undefined) return;
      toolbar = undefined;
      draw();
    },
    openCard: (request: CardRequest) => void cardRoom.open(request),
    closeCard: cardRoom.close,
    get hasCard() {
      return cardRoom.isOpen;
    },
    /** For a click: the clipboard remembers it for some seconds, so what copying needs may load. */
    copy: (passage: PassageToCopy) => void copy(passage),
    notify,
    dispose(): void {
      cardRoom.close();
      render(null, stage);
      host.dispose();
    },
  };

  async function copy(passage: PassageToCopy): Promise<void> {
    const part = await cardPart();
    if (part === undefined) return;
    const frame = document.createElement('iframe');
    frame.className = 'said';
    const room = await openPrivateFrame(host.root, frame);
    const copied = room === undefined ? fail('clipboard-refused') : await part.copy(passage, room);
    frame.remove();
    notify(copied.ok ? { kind: 'copied' } : { kind: 'failed', failure: copied.failure });
  }
}
