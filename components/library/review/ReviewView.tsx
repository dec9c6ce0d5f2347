import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { useUndo, useUndoKey } from '@/components/hooks/use-undo';
import { EmptyState } from '@/components/ui/EmptyState';
import { Icon } from '@/components/ui/Icon';
import { backIcon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/Menu';
import { useToast } from '@/components/ui/Toast';
import { failureMessage } from '@/components/ui/failure-message';
import type { ReviewAnswer } from '@/lib/domain/review';
import type { AnnotationId } from '@/lib/domain/ids';
import type { LibraryGateway } from '../gateway';
import type { LibraryContents } from '../group-annotations';
import { quotedIn } from '../sheets/quoted';
import { ViewLink } from '../ViewLink';
import type { Viewing } from '../use-view-state';
import { WHOLE_LIBRARY } from '../view-state';
import { useWork } from '../work';
import { ReviewAnswers } from './ReviewAnswers';
import { ReviewOffer } from './ReviewOffer';
import { ReviewPassage } from './ReviewPassage';

export interface ReviewViewProps {
  gateway: LibraryGateway;
  viewing: Viewing;
  contents: LibraryContents | undefined;
}

/** The day's review: one quote at a time, and when it is to come back. */
export function ReviewView({ gateway, viewing, contents }: ReviewViewProps) {
  const { t, number } = useI18n();
  const toast = useToast();
  const { queue } = useWork();
  const [mode, setMode] = useSetting(gateway.settings, 'review');
  const quoted = useMemo(() => contents && quotedIn(contents), [contents]);
  const undo = useUndo({
    lastAction: () => gateway.send('action.last', {}),
    undo: (request) => gateway.send('action.undo', request),
  });
  useUndoKey(undo);
  const main = useRef<HTMLElement>(null);
  const current = queue?.left[0];
  const passage = current === undefined ? undefined : quoted?.get(current);
  const answered = useRef<AnnotationId | undefined>(undefined);
  useLayoutEffect(() => {
    // What had the focus went with the quote before.
    if (document.activeElement === document.body) main.current?.focus();
  }, [current]);
  const answer = (given: ReviewAnswer) => {
    // Pressed twice before the next one came: once is meant.
    if (current === undefined || answered.current === current) return;
    answered.current = current;
    const request = { id: current, answer: given, action: gateway.newId() };
    void gateway.send('review.answer', request).then((result) => {
      if (result.ok) return;
      answered.current = undefined;
      toast.show({ text: failureMessage(t, result.failure).heading });
    });
  };
  if (answered.current !== undefined && answered.current !== current) answered.current = undefined;
  const total = queue === undefined ? 0 : queue.done + queue.left.length;
  return (
    <div class="review">
      <header class="review-bar">
        <ViewLink class="icon-button" to={WHOLE_LIBRARY} change={viewing.change}>
          <Icon of={backIcon} flip />
          <span class="visually-hidden">{t('review.back')}</span>
        </ViewLink>
        <h1 class="visually-hidden">{t('review.title')}</h1>
        <p class="meta grow num" role="status">
          {queue !== undefined && passage !== undefined && (
            <span>{t('review.place', { done: number(queue.done + 1), total: number(total) })}</span>
          )}
        </p>
        {mode !== 'off' && (
          <Menu
            label={t('review.more')}
            entries={[
              { label: t('review.undo'), onChoose: () => void undo() },
              {
                label: t(mode === 'spaced' ? 'review.random' : 'review.spaced'),
                onChoose: () => setMode(mode === 'spaced' ? 'random' : 'spaced'),
              },
              { label: t('review.stop'), apart: true, onChoose: () => setMode('off') },
            ]}
          />
        )}
      </header>
      <main class="sheet review-main" ref={main} tabIndex={-1} aria-label={t('review.title')}>
        {mode === 'off' && <ReviewOffer settings={gateway.settings} />}
        {mode !== 'off' && queue !== undefined && current === undefined && (
          <EmptyState
            heading={t(queue.done > 0 ? 'review.doneTitle' : 'review.emptyTitle')}
            text={t(queue.done > 0 ? 'review.doneText' : 'review.emptyText')}
          />
        )}
        {mode !== 'off' && passage !== undefined && (
          <ReviewPassage key={current} quoted={passage} gateway={gateway} />
        )}
      </main>
      {mode !== 'off' && passage !== undefined && <ReviewAnswers mode={mode} onAnswer={answer} />}
    </div>
  );
}
