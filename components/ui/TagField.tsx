import { useId, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { mergeTags, type Tag } from '@/lib/domain/tag';
import { IconButton } from './IconButton';
import { closeIcon } from './icons';

export interface TagSuggestion {
  tag: Tag;
  /** How many annotations carry it. */
  count: number;
}

export interface TagFieldProps {
  label: string;
  value: readonly Tag[];
  onChange: (tags: Tag[]) => void;
  /** The reader's tags, the most used first. */
  suggestions?: readonly TagSuggestion[];
}

const SHOWN_SUGGESTIONS = 6;

/**
 * Tags as chips and a field to add one (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Enter,
 * comma and leaving the field add what was typed; Backspace in the empty field removes the last.
 */
export function TagField({ label, value, onChange, suggestions = [] }: TagFieldProps) {
  const { t } = useI18n();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const offers = offersFor(text, value, suggestions);
  const open = offers.length > 0;

  const add = (added: string) => {
    setText('');
    setActive(-1);
    const merged = mergeTags(value, added.split(/[,،、]/u));
    if (merged.length !== value.length) onChange(merged);
  };
  const remove = (tag: Tag) => {
    onChange(value.filter((other) => other !== tag));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const move = open && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setActive((now) => Math.min(Math.max(now + move, -1), offers.length - 1));
    else if (event.key === 'Enter' && text !== '' && !event.ctrlKey && !event.metaKey)
      add(offers[active]?.tag ?? text);
    else if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Backspace' && text === '' && value.length > 0)
      onChange(value.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <div class="tag-field">
        {value.map((tag) => (
          <span class="chip" key={tag}>
            <bdi>{tag}</bdi>
            <IconButton
              icon={closeIcon}
              small
              label={t('ui.removeTag', { tag })}
              onClick={() => remove(tag)}
            />
          </span>
        ))}
        <input
          ref={input}
          id={id}
          value={text}
          dir="auto"
          autocomplete="off"
          placeholder={t('ui.addTag')}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-offers`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setActive(-1);
            if (/[,،、]/u.test(typed)) add(typed);
            else setText(typed);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => text.trim() !== '' && add(text)}
        />
      </div>
      <ul
        class="menu tag-offers"
        id={`${id}-offers`}
        role="listbox"
        aria-label={label}
        hidden={!open}
      >
        {offers.map((offer, index) => (
          <li
            key={offer.tag}
            id={`${id}-${index}`}
            class={index === active ? 'menu-item is-active' : 'menu-item'}
            role="option"
            aria-selected={index === active}
            // Before the field loses the focus, which would add what was typed.
            onPointerDown={(event) => {
              event.preventDefault();
              add(offer.tag);
            }}
          >
            <bdi>{offer.tag}</bdi>
            <span class="hint num">{offer.count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The tags that begin with what was typed, or have a word that does, and are not there yet. */
function offersFor(text: string, value: readonly Tag[], suggestions: readonly TagSuggestion[]) {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  return suggestions
    .filter(({ tag }) => !value.includes(tag) && ` ${tag.toLowerCase()}`.includes(` ${typed}`))
    .slice(0, SHOWN_SUGGESTIONS);
}
