import { useI18n } from '@/components/hooks/i18n';
import { ColorField } from '@/components/ui/ColorField';
import { Segments } from '@/components/ui/Segments';
import type { CardLook, CardShape } from '@/lib/sharing/card/card-design';
import type { CardChoices } from './card-source';
import { CardStyles } from './CardStyles';

const SHAPES: readonly { value: CardShape; label: string }[] = [
  { value: 'square', label: '1 : 1' },
  { value: 'tall', label: '4 : 5' },
  { value: 'wide', label: '1.91 : 1' },
];

export interface CardOptionsProps {
  look: CardLook;
  choices: CardChoices;
  /** There is an address that a code can hold. */
  hasLink: boolean;
  onLook: (look: Partial<CardLook>) => void;
  onChoice: (choices: Partial<CardChoices>) => void;
}

/** How a card looks and what stands on it besides the quote. */
export function CardOptions({ look, choices, hasLink, onLook, onChoice }: CardOptionsProps) {
  const { t } = useI18n();
  const shows = [
    { name: 'showsWho', label: t('card.who') },
    { name: 'showsWhere', label: t('card.where') },
    ...(hasLink ? [{ name: 'showsCode', label: t('card.code') } as const] : []),
  ] as const;
  return (
    <>
      <div class="stack-s">
        <h2 class="label">{t('card.shape')}</h2>
        <Segments
          label={t('card.shape')}
          value={look.shape}
          options={SHAPES}
          onChange={(shape) => onLook({ shape })}
        />
      </div>
      <div class="stack-s">
        <h2 class="label">{t('card.style')}</h2>
        <CardStyles value={look.style} onChange={(style) => onLook({ style })} />
      </div>
      <div class="between">
        <h2 class="label">{t('card.color')}</h2>
        <div class="on-card">
          <ColorField
            small
            label={t('card.color')}
            value={look.color}
            onChange={(color) => onLook({ color })}
          />
        </div>
      </div>
      <fieldset class="stack-s">
        <legend class="label">{t('card.show')}</legend>
        {shows.map(({ name, label }) => (
          <>
            <label class="choice" key={name}>
              <input
                type="checkbox"
                checked={choices[name]}
                onChange={(event) => onChoice({ [name]: event.currentTarget.checked })}
              />
              {label}
            </label>
            {name === 'showsWho' && choices.showsWho && (
              <input
                class="input"
                aria-label={label}
                dir="auto"
                value={choices.who}
                onInput={(event) => onChoice({ who: event.currentTarget.value })}
              />
            )}
          </>
        ))}
      </fieldset>
    </>
  );
}
