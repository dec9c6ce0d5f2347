import { browser } from 'wxt/browser';
import type { Draft } from '@/lib/domain/draft';
import type { Payload } from './protocol';
import { send } from './send';

/** The route of a draft beside the message: see `lib/browser/kept-drafts.ts`. */
export interface LocalDrafts {
  keep(annotationId: string, draft: Draft): Promise<void>;
  drop(annotationId: string): Promise<void>;
  all(annotationIds: readonly string[]): Promise<Draft[]>;
}

/** How the annotator of a page speaks to the background: one method a message. */
export function annotatorGateway(local: LocalDrafts) {
  return {
    open: (payload: Payload<'page.open'>) => send('page.open', payload),
    create: (payload: Payload<'annotation.create'>) => send('annotation.create', payload),
    edit: (payload: Payload<'annotation.edit'>) => send('annotation.edit', payload),
    remove: (payload: Payload<'annotation.delete'>) => send('annotation.delete', payload),
    undo: (payload: Payload<'action.undo'>) => send('action.undo', payload),
    report: (payload: Payload<'annotation.report'>) => send('annotation.report', payload),
    colorUsed: (payload: Payload<'color.used'>) => send('color.used', payload),
    hideToolbar: (payload: Payload<'site.toolbar'>) => send('site.toolbar', payload),
    keepDraft(draft: Payload<'draft.keep'>) {
      const { annotationId } = draft;
      // Both at once: a stopped background loses the message, Firefox may lose the other.
      if (annotationId !== undefined) {
        void attempt(() => local.keep(annotationId, { ...draft, pageUrl: location.href }));
      }
      return send('draft.keep', draft);
    },
    dropDraft(id: string, annotationId: string): void {
      void attempt(() => local.drop(annotationId));
      void send('draft.drop', { id });
    },
    keptDrafts: async (ids: readonly string[]) =>
      ids.length === 0 ? [] : ((await attempt(() => local.all(ids))) ?? []),
    isAlive: () => browser?.runtime?.id !== undefined,
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined; // the disk is full or the extension was updated: the message says so
  }
}
