import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { failureMessage } from '@/components/ui/failure-message';
import { useToast } from '@/components/ui/Toast';
import type { SheetEdit } from '@/lib/domain/edit-work';
import type { LibraryGateway } from '../gateway';

/** Sends edits of claim sheets as one action. What is said can be taken back. */
export type ChangeSheets = (edits: readonly SheetEdit[], said?: string) => Promise<boolean>;

export function useSheetChanges({
  send,
  newId,
}: Pick<LibraryGateway, 'send' | 'newId'>): ChangeSheets {
  const { t } = useI18n();
  const toast = useToast();
  return useMemo(
    () => async (edits, said) => {
      if (edits.length === 0) return true;
      const action = newId();
      const result = await send('sheet.change', { edits: [...edits], action });
      if (!result.ok) {
        toast.show({ text: failureMessage(t, result.failure).heading });
        return false;
      }
      if (said !== undefined) {
        const onUndo = () => void send('action.undo', { action });
        toast.show({ text: said, onUndo });
      }
      return true;
    },
    [send, newId, t, toast],
  );
}
