import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { backIcon, onIcon } from '@/components/ui/icons';
import type { HighlightEnd } from '@/lib/domain/in-page';

export interface EndsViewProps {
  quote: string;
  /** Moves an end by a word on the page, and answers what it says then. */
  onMove: (end: HighlightEnd, by: 1 | -1) => string;
  onDone: (keeps: boolean) => void;
}

/** Lengthens and shortens a highlight word by word: the arrows move its end, with Shift its start. */
export function EndsView({ quote, onMove, onDone }: EndsViewProps) {
  const { t, direction } = useI18n();
  const done = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => done.current?.focus(), []);
  const [now, setNow] = useState(quote);
  const move = (end: HighlightEnd, by: 1 | -1) => setNow(onMove(end, by) || now);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined) {
      move(event.shiftKey ? 'start' : 'end', (direction === 'rtl' ? -by : by) as 1 | -1);
    } else if (event.key === 'Escape') onDone(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const buttons = (end: HighlightEnd) => (
    <div class="between" role="group" aria-label={t(`annotator.ends.${end}`)}>
      <span class="label">{t(`annotator.ends.${end}`)}</span>
      <span>
        <IconButton
          icon={backIcon}
          flip
          label={t(`annotator.ends.${end}Back`)}
          onClick={() => move(end, -1)}
        />
        <IconButton
          icon={onIcon}
          flip
          label={t(`annotator.ends.${end}On`)}
          onClick={() => move(end, 1)}
        />
      </span>
    </div>
  );
  return (
    <section
      class="popover"
      role="dialog"
      aria-label={t('annotator.ends.move')}
      onKeyDown={onKeyDown}
    >
      <p class="passage ends-text" dir="auto" role="status">
        {now}
      </p>
      {buttons('start')}
      {buttons('end')}
      <p class="hint">{t('annotator.ends.keys')}</p>
      <div class="popover-foot">
        <span class="grow" />
        <Button kind="quiet" onClick={() => onDone(false)}>
          {t('ui.cancel')}
        </Button>
        <Button kind="primary" buttonRef={done} onClick={() => onDone(true)}>
          {t('annotator.ends.done')}
        </Button>
      </div>
    </section>
  );
}
