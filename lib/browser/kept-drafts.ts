import { browser } from 'wxt/browser';
import type { Draft } from '@/lib/domain/draft';

const keyOf = (annotationId: string) => `draft.${annotationId}`;

/** Keeps a draft in `storage.local`, straight from the page: a stopped background loses messages. */
export async function keepDraftLocally(annotationId: string, draft: Draft): Promise<void> {
  await browser.storage.local.set({ [keyOf(annotationId)]: draft });
}

export async function dropDraftLocally(annotationId: string): Promise<void> {
  await browser.storage.local.remove(keyOf(annotationId));
}

/** What was kept for these annotations; whatever has not the shape of a draft is left out. */
export async function localDrafts(annotationIds: readonly string[]): Promise<Draft[]> {
  const kept = await browser.storage.local.get(annotationIds.map(keyOf));
  return Object.values(kept).filter(isDraft);
}

function isDraft(value: unknown): value is Draft {
  const { id, annotationId, text, at } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>;
  return [id, annotationId, text, at].every((part) => typeof part === 'string');
}

/** The three as the annotator's gateway takes them. */
export const localDraftStore = {
  keep: keepDraftLocally,
  drop: dropDraftLocally,
  all: localDrafts,
};
