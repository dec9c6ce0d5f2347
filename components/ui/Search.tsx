import type { Ref } from 'preact';
import { useI18n } from '@/components/hooks/i18n';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { closeIcon, searchIcon } from './icons';

export interface SearchProps {
  label: string;
  value: string;
  onInput: (text: string) => void;
  placeholder?: string;
  /** The key that leads here, shown while the field is empty. */
  shortcut?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A search field. Escape empties it before it closes anything else. */
export function Search({ label, value, onInput, placeholder, shortcut, inputRef }: SearchProps) {
  const { t } = useI18n();
  return (
    <div class="search">
      <Icon of={searchIcon} />
      <input
        ref={inputRef ?? null}
        type="search"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        value={value}
        placeholder={placeholder ?? label}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onInput('');
        }}
      />
      {value !== '' && (
        <IconButton
          icon={closeIcon}
          small
          label={t('ui.clearSearch')}
          onClick={() => onInput('')}
        />
      )}
      {value === '' && shortcut !== undefined && <kbd class="kbd">{shortcut}</kbd>}
    </div>
  );
}
