import { render } from 'preact';
import { I18nContext } from '@/components/hooks/i18n';
import { createTranslator, type Translator } from '@/lib/i18n/translate';
import { AttachBar } from './AttachBar';
import { EndHandles } from './EndHandles';
import { NoticePlace } from './NoticePlace';
import { copyPassage } from './copy-passage';
import type { ReaderLook, Stage, ToolbarPart } from './parts';
import { inPageSheet } from './sheet';
import { Toolbar } from './Toolbar';
import css from './toolbar.css?inline';

/** Shows toolbar and notices in our closed root, dressed for the page behind them. */
export const createStage: ToolbarPart['createStage'] = (root, { onGone, onNear }): Stage => {
  const stage = root.appendChild(root.ownerDocument.createElement('div'));
  const coarse = matchMedia('(pointer: coarse)');
  const undressed = [...root.adoptedStyleSheets];
  let dress = '';
  let translator: Translator | undefined;
  /** What had the focus in the page before the toolbar. */
  let hadFocus: Element | null = null;
  let spoken: ReaderLook['strings'] | undefined;

  /** The sheet names the theme on the host; an attribute there would tell the page of us. */
  function dressFor(tone: 'light' | 'dark', textScale: number): void {
    const wanted = `${tone} ${textScale}`;
    if (wanted === dress) return;
    dress = wanted;
    const themed = css.replace(
      new RegExp(`:host\\(\\[data-theme="?${tone}"?\\]\\)`, 'gu'),
      ':host',
    );
    root.adoptedStyleSheets = [...undressed, inPageSheet(themed, textScale)];
  }

  function giveFocusBack(): void {
    const from = hadFocus;
    hadFocus = null;
    if (root.activeElement !== null && from instanceof HTMLElement && from.isConnected) {
      from.focus({ preventScroll: true });
    }
  }

  return {
    show({ toolbar, notice, ends }, look, cardTone) {
      if (translator === undefined || spoken !== look.strings) {
        translator = createTranslator(look.locale, look.strings);
        spoken = look.strings;
      }
      dressFor(toolbar?.place.tone ?? cardTone ?? ends?.tone ?? 'light', look.textScale);
      stage.lang = look.locale;
      stage.dir = translator.direction;
      if (toolbar === undefined) giveFocusBack();
      render(
        <I18nContext.Provider value={translator}>
          {toolbar?.actions.attach !== undefined && (
            <AttachBar request={toolbar} docked={coarse.matches || toolbar.touch} />
          )}
          {toolbar !== undefined && toolbar.actions.attach === undefined && (
            <Toolbar
              request={toolbar}
              colorNames={look.colorNames}
              docked={coarse.matches || toolbar.touch}
              onNear={onNear}
            />
          )}
          {/* The bar is about other text, and lies upon what is under it. */}
          {ends !== undefined && toolbar === undefined && <EndHandles request={ends} />}
          <NoticePlace notice={notice} colorNames={look.colorNames} onGone={onGone} />
        </I18nContext.Provider>,
        stage,
      );
    },
    focusToolbar() {
      const first = stage.querySelector<HTMLElement>('[role=toolbar] button[tabindex="0"]');
      if (first !== null) hadFocus = root.ownerDocument.activeElement;
      first?.focus();
      return first !== null;
    },
    copy: (passage) => copyPassage(passage, root.ownerDocument),
    dispose() {
      render(null, stage);
      stage.remove();
    },
  };
};

export function translatorOf({ locale, strings }: ReaderLook): Translator {
  return createTranslator(locale, strings);
}
