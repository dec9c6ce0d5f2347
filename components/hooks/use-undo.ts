import { useCallback, useLayoutEffect } from 'preact/hooks';
import { failureMessage } from '@/components/ui/failure-message';
import { useToast } from '@/components/ui/Toast';
import type { LastAction } from '@/lib/domain/change';
import type { Failure, Result } from '@/lib/domain/failure';
import type { ActionId } from '@/lib/domain/ids';
import type { Translator } from '@/lib/i18n/translate';
import { useI18n } from './i18n';

/** What undoing needs of the outside. */
export interface UndoGateway {
  /** What undo takes back next, whichever surface did it; `null` when there is nothing. */
  lastAction(): Promise<Result<LastAction | null>>;
  undo(request: { action: ActionId }): Promise<Result<null>>;
}

/**
 * Takes the last action back, as the change log knows it: also one of another surface, and one from
 * before the background died. The toast says what came back, since it may not be in view.
 */
export function useUndo({ lastAction, undo }: UndoGateway, onUndone?: () => void) {
  const { t } = useI18n();
  const toast = useToast();
  return useCallback(async () => {
    const failed = (failure: Failure) => toast.show({ text: failureMessage(t, failure).heading });
    const last = await lastAction();
    if (!last.ok) return failed(last.failure);
    if (last.value === null) return toast.show({ text: t('ui.nothingToUndo') });
    const undone = await undo({ action: last.value.action });
    if (!undone.ok) return failed(undone.failure);
    toast.show({ text: takenBack(t, last.value) });
    onUndone?.();
  }, [lastAction, undo, onUndone, t, toast]);
}

/** Control Z, or Command Z, anywhere but in a field, whose own undo it is, and in a dialog. */
export function useUndoKey(undo: () => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isUndo(event) || isTakenElsewhere(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);
}

function isUndo({ key, ctrlKey, metaKey, altKey, shiftKey, repeat }: KeyboardEvent): boolean {
  return ctrlKey !== metaKey && !altKey && !shiftKey && !repeat && key.toLowerCase() === 'z';
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('dialog, [role="menu"]') !== null) return true;
  return target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
}

function takenBack(t: Translator['t'], { deed, annotations, quote }: LastAction): string {
  if (deed === 'imported') return t('ui.takenBack.imported');
  if (annotations > 1) return t('ui.takenBack.several', {}, annotations);
  // Isolated: a quote may run in the other direction (Unicode UAX 9).
  if (quote !== undefined) return t(`ui.takenBack.${deed}`, { quote: `\u2068${quote}\u2069` });
  return t('ui.takenBack.plain');
}
