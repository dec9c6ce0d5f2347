import { useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { roveTo } from '@/components/ui/rove';
import { CARD_STYLES, type CardStyle } from '@/lib/sharing/card/card-design';

export interface CardStylesProps {
  value: CardStyle;
  onChange: (style: CardStyle) => void;
}

/** The four styles, each as a small picture of itself: a radio group. */
export function CardStyles({ value, onChange }: CardStylesProps) {
  const { t } = useI18n();
  const group = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    const style = CARD_STYLES[index];
    if (style === undefined) return;
    group.current?.querySelectorAll('button')[index]?.focus();
    onChange(style);
  };
  return (
    <div
      class="card-styles on-card"
      role="radiogroup"
      aria-label={t('card.style')}
      ref={group}
      onKeyDown={(event) => {
        const to = roveTo(event, CARD_STYLES.indexOf(value), CARD_STYLES.length);
        if (to === undefined) return;
        event.preventDefault();
        choose(to);
      }}
    >
      {CARD_STYLES.map((style, index) => (
        <button
          key={style}
          type="button"
          class="style-choice"
          role="radio"
          aria-checked={value === style}
          tabIndex={value === style ? 0 : -1}
          onClick={() => choose(index)}
        >
          <span class={`thumb thumb-${style}`} aria-hidden="true">
            <span>{style === 'marker' || style === 'column' ? 'Abc' : '“'}</span>
          </span>
          {t(`card.${style}`)}
        </button>
      ))}
    </div>
  );
}
