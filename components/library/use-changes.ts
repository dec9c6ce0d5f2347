import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { failureMessage } from '@/components/ui/failure-message';
import { useToast } from '@/components/ui/Toast';
import type { Result } from '@/lib/domain/failure';
import type { ActionId, AnnotationId, ArticleId } from '@/lib/domain/ids';
import type { ManyChange, TagRename } from '@/lib/domain/change-many';
import type { AnnotationEdit, EditOutcome } from '@/lib/domain/requests';
import type { LibraryGateway } from './gateway';

/** What can be changed in the library. Each says what it did and offers to take it back. */
export interface Changes {
  remove: (ids: readonly AnnotationId[]) => Promise<void>;
  /** Colour and tags of many at once. */
  many: (change: Omit<ManyChange, 'action'>) => Promise<void>;
  /** Calls tags otherwise everywhere, or takes them away. */
  renameTags: (rename: Omit<TagRename, 'action'>) => Promise<boolean>;
  removeArticle: (id: ArticleId) => Promise<void>;
  putBack: (ids: readonly AnnotationId[]) => Promise<void>;
  /** For ever: asked before, and not to be taken back. */
  purge: (ids: AnnotationId[] | 'all') => Promise<void>;
  edit: (edit: AnnotationEdit) => Promise<Result<EditOutcome>>;
  /** Attaches an annotation to what its page says now, or keeps its text over that. */
  mend: (edit: Omit<AnnotationEdit, 'action'>, kind: 'attached' | 'kept') => Promise<void>;
}

/** The changes of the library page, sent to the background. */
export function useChanges({ send, newId }: Pick<LibraryGateway, 'send' | 'newId'>): Changes {
  const { t } = useI18n();
  const toast = useToast();
  return useMemo(() => {
    const report = (result: Result<unknown>) => {
      if (!result.ok) toast.show({ text: failureMessage(t, result.failure).heading });
      return result.ok;
    };
    const undo = async (action: ActionId) => {
      if (report(await send('action.undo', { action }))) {
        toast.show({ text: t('library.undone') });
      }
    };
    /** Says what was done, and offers to take it back. */
    const done = (action: ActionId, text: string) =>
      toast.show({ text, onUndo: () => void undo(action) });
    return {
      async remove(ids) {
        const action = newId();
        const [first] = ids;
        const removed =
          first !== undefined && ids.length === 1
            ? await send('annotation.delete', { id: first, action })
            : await send('annotations.change', { ids: [...ids], deleted: true, action });
        if (!report(removed)) return;
        done(action, t('library.removed', {}, ids.length));
      },
      async many(change) {
        const action = newId();
        const result = await send('annotations.change', { ...change, action });
        if (!report(result) || !result.ok) return;
        if (result.value.changed === 0) toast.show({ text: t('library.nothingChanged') });
        else done(action, t('library.manyChanged', {}, result.value.changed));
      },
      async renameTags(rename) {
        const action = newId();
        const result = await send('tags.rename', { ...rename, action });
        if (!report(result) || !result.ok) return false;
        done(action, t('library.manyChanged', {}, result.value.changed));
        return true;
      },
      async removeArticle(id) {
        const action = newId();
        if (report(await send('article.delete', { id, action }))) {
          done(action, t('library.articleRemoved'));
        }
      },
      async putBack(ids) {
        const action = newId();
        if (report(await send('trash.restore', { ids: [...ids], action }))) {
          done(action, t('library.putBackDone', {}, ids.length));
        }
      },
      async purge(ids) {
        const result = await send('trash.purge', { ids, action: newId() });
        if (!report(result) || !result.ok) return;
        toast.show({ text: t('library.purged', {}, result.value.length) });
      },
      async edit(edit) {
        const result = await send('annotation.edit', edit);
        if (result.ok && result.value.outcome === 'saved') done(edit.action, t('library.saved'));
        return result;
      },
      async mend(edit, kind) {
        const action = newId();
        let result = await send('annotation.edit', { ...edit, action });
        if (result.ok && result.value.outcome === 'conflict') {
          // Changed elsewhere meanwhile: that speaks against no choice of text.
          const { revision } = result.value.stored;
          result = await send('annotation.edit', { ...edit, revision, action });
        }
        if (report(result)) done(action, t(`doctor.${kind}`));
      },
    };
  }, [send, newId, t, toast]);
}
