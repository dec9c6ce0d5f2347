import { useLayoutEffect } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import type { ReviewAnswer } from '@/lib/domain/review';
import type { MessageKey } from '@/lib/i18n/translate';

interface Choice {
  answer: ReviewAnswer;
  label: MessageKey;
  key: string;
  kind?: 'primary' | 'quiet';
}

const SPACED: readonly Choice[] = [
  { answer: 'soon', label: 'review.soon', key: '1' },
  { answer: 'later', label: 'review.later', key: '2', kind: 'primary' },
  { answer: 'much-later', label: 'review.muchLater', key: '3' },
  { answer: 'never', label: 'review.never', key: '0', kind: 'quiet' },
];
/** At random nothing is scheduled: there is only the next. */
const RANDOM: readonly Choice[] = [
  { answer: 'seen', label: 'review.next', key: '1', kind: 'primary' },
  { answer: 'never', label: 'review.never', key: '0', kind: 'quiet' },
];

export interface ReviewAnswersProps {
  mode: 'spaced' | 'random';
  onAnswer: (answer: ReviewAnswer) => void;
}

/** When a quote is to come back: by button or by figure. */
export function ReviewAnswers({ mode, onAnswer }: ReviewAnswersProps) {
  const { t } = useI18n();
  const choices = mode === 'spaced' ? SPACED : RANDOM;
  // At once: what is seen hears its keys.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isTakenElsewhere(event)) return;
      const chosen = choices.find(({ key }) => key === event.key);
      if (chosen === undefined) return;
      event.preventDefault();
      onAnswer(chosen.answer);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return (
    <footer class="review-foot">
      <div class="review-answers" role="group" aria-label={t('review.answers')}>
        {choices.map(({ answer, label, key, kind }) => (
          <Button key={answer} kind={kind} aria-keyshortcuts={key} onClick={() => onAnswer(answer)}>
            {t(label)}
            <kbd class="kbd" aria-hidden="true">
              {key}
            </kbd>
          </Button>
        ))}
      </div>
    </footer>
  );
}

function isTakenElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return true;
  return target.closest('dialog, [role="menu"], textarea, input, select') !== null;
}
