import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { IconButton } from '@/components/ui/IconButton';
import { editIcon, imageIcon, shareIcon } from '@/components/ui/icons';
import { HIGHLIGHT_COLORS, type HighlightColor } from '@/lib/domain/highlight-color';

export interface SelectionPartProps {
  quote: string;
  language?: string | undefined;
  names: ColorNames;
  /** From a private window it can only be shared. */
  readOnly: boolean;
  onHighlight: (color: HighlightColor) => void;
  onNote: () => void;
  onShare: () => void;
  /** The selection as a picture. */
  onCard: () => void;
}

/**
 * What is selected on the page, and what can be done with it: the same as the toolbar beside the
 * selection, for where there is none.
 */
export function SelectionPart(props: SelectionPartProps) {
  const { quote, language, names, readOnly, onHighlight, onNote, onShare, onCard } = props;
  const { t } = useI18n();
  const heading = useId();
  const nameOf = useColorName(names);
  return (
    <section class="popup-selection" aria-labelledby={heading}>
      <h2 class="label" id={heading}>
        {t('popup.selection')}
      </h2>
      <p class="read clamp-3" dir="auto" lang={language}>
        {quote}
      </p>
      <div class="selection-tools">
        {!readOnly && (
          <div class="color-field" role="group" aria-label={t('popup.highlight')}>
            {HIGHLIGHT_COLORS.map((color) => (
              <button
                key={color}
                type="button"
                class="swatch"
                data-color={color}
                aria-label={t('ui.colorNamed', { name: nameOf(color), color: t(`ui.${color}`) })}
                onClick={() => onHighlight(color)}
              />
            ))}
          </div>
        )}
        {!readOnly && <IconButton icon={editIcon} label={t('popup.newNote')} onClick={onNote} />}
        <IconButton icon={imageIcon} label={t('card.title')} onClick={onCard} />
        <IconButton icon={shareIcon} flip label={t('popup.shareQuote')} onClick={onShare} />
      </div>
    </section>
  );
}
