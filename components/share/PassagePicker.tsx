import { useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { IconButton } from '@/components/ui/IconButton';
import { downIcon, upIcon } from '@/components/ui/icons';
import type { SharePassage } from './share-passage';

export interface PassagePickerProps {
  /** In the order in which they go out. */
  passages: readonly SharePassage[];
  left: ReadonlySet<string>;
  language?: string | undefined;
  onPick: (key: string, picked: boolean) => void;
  onMove: (key: string, by: -1 | 1) => void;
}

/** Which passages go out, and in which order: buttons, or Alt with the arrow keys. */
export function PassagePicker({ passages, left, language, onPick, onMove }: PassagePickerProps) {
  const { t } = useI18n();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | undefined>(undefined);
  const move = (key: string, by: -1 | 1) => {
    moved.current = key;
    onMove(key, by);
  };
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    // The focus stays with the passage that moved.
    const place = `[data-key="${CSS.escape(moved.current)}"] input`;
    list.current?.querySelector<HTMLElement>(place)?.focus();
    moved.current = undefined;
  }, [passages]);
  return (
    <ol class="passage-picker" ref={list} aria-label={t('share.which')}>
      {passages.map(({ key, quote }, at) => (
        <li
          key={key}
          data-key={key}
          onKeyDown={(event) => {
            if (!event.altKey) return;
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
            if (by === 0) return;
            event.preventDefault();
            move(key, by);
          }}
        >
          <label class="choice">
            <input
              type="checkbox"
              checked={!left.has(key)}
              onChange={(event) => onPick(key, event.currentTarget.checked)}
            />
            <span class="read clamp-1" dir="auto" lang={language}>
              {quote}
            </span>
          </label>
          <IconButton
            icon={upIcon}
            label={t('share.up')}
            disabled={at === 0}
            onClick={() => move(key, -1)}
          />
          <IconButton
            icon={downIcon}
            label={t('share.down')}
            disabled={at === passages.length - 1}
            onClick={() => move(key, 1)}
          />
        </li>
      ))}
    </ol>
  );
}
