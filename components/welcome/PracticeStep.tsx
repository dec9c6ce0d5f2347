import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { useColorName } from '@/components/ui/ColorField';
import { Keys, RichText } from '@/components/ui/RichText';
import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import { lastSentence, selectionWithin } from './practice-passage';
import type { WelcomeGateway } from './welcome-gateway';

export interface PracticeStepProps {
  gateway: WelcomeGateway;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

/**
 * A sentence of our own to practise on: the reader selects and picks a colour, or lets the button
 * do it. It is painted by the code that paints every page; nothing is stored.
 */
export function PracticeStep({ gateway, headingRef }: PracticeStepProps) {
  const { t } = useI18n();
  const nameOf = useColorName(gateway.colorNames);
  const text = useRef<HTMLQuoteElement>(null);
  const selected = useRef<Range>(undefined);
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const remember = () => {
      const range = text.current && selectionWithin(text.current);
      // A click on a colour may clear the selection; what was selected last counts.
      if (range) selected.current = range;
    };
    document.addEventListener('selectionchange', remember);
    return () => {
      document.removeEventListener('selectionchange', remember);
      gateway.unpaintAll();
    };
  }, [gateway]);
  const highlight = (color: HighlightColor) => {
    if (text.current === null) return;
    const passage = selectionWithin(text.current) ?? selected.current;
    gateway.paint(passage ?? lastSentence(text.current), color);
    selected.current = undefined;
    getSelection()?.removeAllRanges();
    setPainted(true);
  };
  const startOver = () => {
    gateway.unpaintAll();
    setPainted(false);
  };
  return (
    <section class="stack-l" aria-labelledby="welcome-try">
      <h1 class="title welcome-title" id="welcome-try" tabIndex={-1} ref={headingRef}>
        {t('welcome.tryTitle')}
      </h1>
      <blockquote class="welcome-practice" ref={text} dir="auto">
        {t('welcome.tryText')}
      </blockquote>
      <div class="toolbar welcome-toolbar" role="toolbar" aria-label={t('ui.color')}>
        {HIGHLIGHT_COLORS.map((color) => (
          <button
            key={color}
            type="button"
            class="swatch"
            data-color={color}
            aria-label={t('ui.colorNamed', { name: nameOf(color), color: t(`ui.${color}`) })}
            // The selection stays while the mouse is pressed on a colour.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => highlight(color)}
          />
        ))}
      </div>
      <p class="hint welcome-hint" role="status">
        {painted ? t('welcome.tryDone') : t('welcome.tryHint')}
      </p>
      <p>
        {painted ? (
          <Button small onClick={startOver}>
            {t('welcome.tryAgain')}
          </Button>
        ) : (
          <Button small onClick={() => highlight('yellow')}>
            {t('welcome.tryForMe')}
          </Button>
        )}
      </p>
      <section class="welcome-aside stack-s" aria-labelledby="welcome-ways">
        <h2 class="label" id="welcome-ways">
          {t('welcome.wayTitle')}
        </h2>
        <ul class="welcome-ways">
          <li>{t('welcome.wayButton')}</li>
          <li>{t('welcome.wayMenu')}</li>
          {gateway.highlightKeys !== undefined && (
            <li>
              <RichText
                text={t('welcome.wayKey')}
                parts={{ keys: <Keys keys={gateway.highlightKeys.split('+')} /> }}
              />
            </li>
          )}
        </ul>
      </section>
    </section>
  );
}
