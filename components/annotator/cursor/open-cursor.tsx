import { render } from 'preact';
import { I18nContext } from '@/components/hooks/i18n';
import type { CursorRequest } from '@/lib/domain/in-page';
import { copyPassage } from '../copy-passage';
import type { Closable, ReaderLook } from '../parts';
import { openPrivateFrame } from '../private-frame';
import { translatorOf } from '../stage';
import { CursorBar } from './CursorBar';
import css from './cursor.css?inline';
import { createCursorBoxes } from './cursor-boxes';

/**
 * Opens the sentence cursor over a page: a bar in a private frame, where the page hears no key, and
 * a line around the passage. Closes when the reader leaves it, by key or by a click in the page.
 */
export function openCursor(
  root: ShadowRoot,
  look: ReaderLook,
  request: CursorRequest,
  onClosed: () => void,
): Closable {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {
    position: 'fixed',
    insetBlockEnd: '0',
    insetInline: '0',
    marginInline: 'auto',
    border: '0',
    display: 'block',
    inlineSize: '100%',
    blockSize: '6rem',
    colorScheme: request.tone,
  });
  const boxes = createCursorBoxes(root, request);
  const life = new AbortController();
  const { signal } = life;

  function close(): void {
    if (signal.aborted) return;
    life.abort();
    boxes.remove();
    frame.remove();
    request.actions.closed();
    onClosed();
  }

  function dress(room: Document): HTMLElement {
    const translator = translatorOf(look);
    const html = room.documentElement;
    html.lang = translator.locale;
    html.dir = translator.direction;
    html.dataset['theme'] = request.tone;
    html.style.fontSize = `${16 * look.textScale}px`;
    room.title = translator.t('annotator.cursor.name');
    const sheet = new (room.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    room.adoptedStyleSheets = [sheet];
    const stage = room.body.appendChild(room.createElement('div'));
    render(
      <I18nContext.Provider value={translator}>
        <CursorBar
          request={request}
          colorNames={look.colorNames}
          copy={(passage) => copyPassage(passage, room)}
          onMoved={boxes.draw}
          onLeave={close}
        />
      </I18nContext.Provider>,
      stage,
    );
    signal.addEventListener('abort', () => render(null, stage));
    return stage;
  }

  void openPrivateFrame(root, frame).then((room) => {
    const view = room?.defaultView;
    if (signal.aborted) return;
    if (!room || !view) {
      close();
      return;
    }
    const stage = dress(room);
    const takeFocus = () => {
      view.focus();
      stage.querySelector<HTMLElement>('[data-first]')?.focus();
    };
    takeFocus();
    const fit = () => {
      const { width, height } = stage.getBoundingClientRect();
      Object.assign(frame.style, {
        inlineSize: `${Math.ceil(width)}px`,
        blockSize: `${Math.ceil(height)}px`,
      });
    };
    const observer = new ResizeObserver(fit);
    observer.observe(stage);
    signal.addEventListener('abort', () => observer.disconnect());
    // A card that was opened from here gives the focus back; a click in the page takes it away.
    const cards = new MutationObserver((records) => {
      const gone = records.some(({ removedNodes }) => removedNodes.length > 0);
      if (gone && root.activeElement === null) takeFocus();
    });
    cards.observe(root, { childList: true });
    signal.addEventListener('abort', () => cards.disconnect());
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && event.target !== root.host) close();
      },
      { capture: true, signal },
    );
  });

  return { close };
}
