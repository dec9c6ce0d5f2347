import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Notice } from '@/lib/domain/in-page';

/** How long a message stays, in milliseconds; longer while it is hovered or focused. */
const STAYS = 8_000;

export interface NoticePlaceProps {
  notice: Notice | undefined;
  colorNames: Partial<Record<HighlightColor, string>>;
  onGone: () => void;
}

/** One short message at the bottom of the page; a newer one replaces it. */
export function NoticePlace({ notice, colorNames, onGone }: NoticePlaceProps) {
  const { t } = useI18n();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice === undefined || notice.kind === 'picking' || held) return undefined;
    const timer = setTimeout(onGone, STAYS);
    return () => clearTimeout(timer);
  }, [notice, held, onGone]);

  const action = notice && actionOf(notice);
  const isQuiet = notice?.kind === 'saved' && notice.undo === undefined;
  const text = notice && textOf(notice);
  return (
    <>
      <div class="said" role="status">
        {notice?.kind === 'failed' ? '' : text}
      </div>
      <div class="said" role="alert">
        {notice?.kind === 'failed' ? text : ''}
      </div>
      {notice !== undefined && !isQuiet && (
        <div class="room notice-place">
          <div
            class="notice"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocusIn={() => setHeld(true)}
            onFocusOut={() => setHeld(false)}
          >
            <p aria-hidden="true">{text}</p>
            {action !== undefined && (
              <button
                type="button"
                onClick={(event) => {
                  if (!event.isTrusted) return;
                  onGone();
                  action.run();
                }}
              >
                {action.label}
              </button>
            )}
          </div>
        </div>
      )}
    </>
  );

  function textOf(one: Notice): string {
    switch (one.kind) {
      case 'saved':
        return t('annotator.saved', { name: colorNames[one.color] ?? t(`color.${one.color}`) });
      case 'allowed':
        return t('annotator.allowed', { site: one.site });
      case 'copied':
        return t(`annotator.copied.${one.leadsTo ?? 'done'}`);
      case 'failed':
        return `${t(`failure.${one.failure.code}.heading`)} ${t(`failure.${one.failure.code}.text`)}`;
      case 'attached':
      case 'kept':
      case 'picking':
        return t(`doctor.${one.kind}`);
      case 'resized':
        return t('annotator.ends.moved');
      default:
        return t(`annotator.${one.kind}`);
    }
  }

  function actionOf(one: Notice): { label: string; run: () => void } | undefined {
    if ('undo' in one && one.undo !== undefined) return { label: t('ui.undo'), run: one.undo };
    if (one.kind === 'picking') return { label: t('ui.cancel'), run: one.stop };
    if (one.kind === 'leftBehind') {
      return { label: t('annotator.reload'), run: () => location.reload() };
    }
    if (one.kind === 'failed' && one.again !== undefined) {
      return { label: t('ui.action.try-again'), run: one.again };
    }
    return undefined;
  }
}
