import { useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';
import { roveTo } from './rove';

export type ColorNames = Partial<Record<HighlightColor, string | undefined>>;

export interface ColorFieldProps {
  value: HighlightColor | undefined;
  onChange: (color: HighlightColor) => void;
  /** The reader's own names; the others keep their default meaning. */
  names?: ColorNames;
  label?: string;
  small?: boolean;
}

/** What a colour means to the reader: their own name for it, or its default meaning. */
export function useColorName(names: ColorNames = {}): (color: HighlightColor) => string {
  const { t } = useI18n();
  return (color) => names[color] ?? t(`color.${color}`);
}

/**
 * Five pieces of highlighter, told apart by stroke as well as by hue: a radio group
 * (https://www.w3.org/WAI/ARIA/apg/patterns/radio/). Arrows and the keys 1 to 5 choose.
 */
export function ColorField({ value, onChange, names = {}, label, small }: ColorFieldProps) {
  const { t } = useI18n();
  const nameOf = useColorName(names);
  const group = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    const color = HIGHLIGHT_COLORS[index];
    if (color === undefined) return;
    group.current?.querySelectorAll('button')[index]?.focus();
    onChange(color);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = HIGHLIGHT_COLORS.findIndex((color) => color === value);
    const to = /^[1-5]$/u.test(event.key)
      ? Number(event.key) - 1
      : roveTo(event, now, HIGHLIGHT_COLORS.length);
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <div
      class="color-field"
      role="radiogroup"
      aria-label={label ?? t('ui.color')}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {HIGHLIGHT_COLORS.map((color, index) => (
        <button
          key={color}
          type="button"
          role="radio"
          class={small === true ? 'swatch swatch-s' : 'swatch'}
          data-color={color}
          aria-checked={value === color}
          aria-label={t('ui.colorNamed', { name: nameOf(color), color: t(`ui.${color}`) })}
          aria-keyshortcuts={String(index + 1)}
          tabIndex={value === color || (value === undefined && index === 0) ? 0 : -1}
          onClick={() => choose(index)}
        />
      ))}
    </div>
  );
}
