import { render } from 'preact';
import { I18nContext } from '@/components/hooks/i18n';
import type { CardRequest } from '@/lib/domain/in-page';
import { CardApp } from './CardApp';
import css from './card.css?inline';
import type { CardShell, Look, OpenCard } from './parts';

/** Fills a private frame with the card, and tells its height whenever that changes. */
export function openCard(
  frame: HTMLIFrameElement,
  request: CardRequest,
  look: Look,
  shell: CardShell,
): OpenCard {
  const document = frame.contentDocument;
  const view = document?.defaultView;
  if (!document || !view) return { isWriting: false, close: () => undefined };
  const { translator, textScale } = look;
  const html = document.documentElement;
  html.lang = translator.locale;
  html.dir = translator.direction;
  html.dataset.theme = request.place.tone;
  html.style.fontSize = `${16 * textScale}px`;
  document.title = translator.t('annotator.card');

  // A sheet of the frame's own window: no element, so that no policy of the page forbids it.
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];

  const writing = { current: false };
  const stage = document.body.appendChild(document.createElement('div'));
  render(
    <I18nContext.Provider value={translator}>
      <CardApp
        request={request}
        colorNames={look.colorNames}
        onWriting={(now) => {
          writing.current = now;
        }}
        shell={shell}
      />
    </I18nContext.Provider>,
    stage,
  );
  const measure = () => shell.resize(Math.ceil(stage.getBoundingClientRect().height));
  const observer = new ResizeObserver(measure);
  observer.observe(stage);
  measure();
  // Only now: Firefox gives no focus into a frame that was never laid out.
  view.focus();
  stage.querySelector<HTMLElement>('[data-first]')?.focus();

  return {
    get isWriting() {
      return writing.current;
    },
    close: () => {
      observer.disconnect();
      render(null, stage);
    },
  };
}
