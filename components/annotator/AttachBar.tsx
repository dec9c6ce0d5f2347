import { useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Icon } from '@/components/ui/Icon';
import { placeIcon } from '@/components/ui/icons';
import type { ToolbarRequest } from '@/lib/domain/in-page';
import { placeToolbar } from './place-floating';

export interface AttachBarProps {
  request: ToolbarRequest;
  /** A finger: the bar docks at the bottom edge, away from the system's own menu. */
  docked: boolean;
}

/** The bar beside a selection while the reader picks the place of an annotation. */
export function AttachBar({ request: { place, actions }, docked }: AttachBarProps) {
  const { t } = useI18n();
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null || docked) return;
    const { width, height } = element.getBoundingClientRect();
    const at = placeToolbar(place, { width, height }, { width: innerWidth, height: innerHeight });
    element.style.left = `${at.x}px`;
    element.style.top = `${at.y}px`;
  }, [place, docked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    actions.dismissed();
  };
  return (
    <div
      ref={room}
      class={docked ? 'room docked' : 'room'}
      dir={place.direction}
      // The selection and the focus stay where they are.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <div class="bar" role="toolbar" aria-label={t('annotator.toolbar')}>
        <button
          type="button"
          class="bar-button"
          tabIndex={0}
          onClick={(event) => event.isTrusted && actions.attach?.()}
        >
          <Icon of={placeIcon} />
          {t('doctor.attachHere')}
        </button>
      </div>
    </div>
  );
}
