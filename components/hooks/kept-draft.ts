import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { Result } from '@/lib/domain/failure';
import { isHighlightColor } from '@/lib/domain/highlight-color';
import type { DraftId } from '@/lib/domain/ids';
import { isStored } from '@/lib/domain/stored-draft';

/** Where drafts are kept. */
export interface DraftGateway {
  keepDraft(draft: Omit<Draft, 'pageUrl'>): Promise<Result<null>>;
  dropDraft(request: { id: DraftId }): Promise<Result<null>>;
  /** Keeps text synchronously, where it survives a surface that is closed in the same moment. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** What is being written on an annotation, and since when. */
export interface KeptDraft {
  id: string;
  annotationId: string;
  /** The revision that the writing began from. */
  revision: number;
  text: string;
  tags: string[];
  color: Annotation['color'];
  at: string;
}

const keyOf = (annotationId: string) => `draft.${annotationId}`;

/**
 * Keeps a draft by two routes: our pages' own storage, which is written before a popup or a tab can
 * close, and the library, which lasts. Neither in a private window: then `undefined` is answered,
 * else whether the library took it, since the other is only for the moment of closing.
 */
export async function keepDraft(
  gateway: DraftGateway,
  draft: KeptDraft,
  incognito: boolean,
): Promise<Result<null> | undefined> {
  if (incognito) return undefined;
  try {
    gateway.storage.setItem(keyOf(draft.annotationId), JSON.stringify(draft));
  } catch {
    // Storage is full or switched off: the library's copy remains.
  }
  const { id, annotationId, revision, text, tags, color, at } = draft;
  return gateway.keepDraft({ id, annotationId, revision, text, tags, color, at });
}

/** Forgets a draft: it was saved or given up. */
export function dropDraft(
  gateway: DraftGateway,
  draft: Pick<KeptDraft, 'id' | 'annotationId'>,
): void {
  dropCopy(gateway, draft.annotationId);
  void gateway.dropDraft({ id: draft.id });
}

/** Forgets our pages' own copy. */
export function dropCopy({ storage }: Pick<DraftGateway, 'storage'>, annotationId: string): void {
  try {
    storage.removeItem(keyOf(annotationId));
  } catch {
    // Storage is switched off: nothing was kept there.
  }
}

/** The newest draft of an annotation, wherever it was kept; none that says what is stored anyway. */
export function findDraft(
  gateway: Pick<DraftGateway, 'storage'>,
  annotation: Annotation,
  drafts: readonly Draft[],
): KeptDraft | undefined {
  const stored = drafts
    .filter(({ annotationId }) => annotationId === annotation.id)
    .map((draft) => ({
      id: draft.id,
      annotationId: annotation.id,
      revision: draft.revision ?? annotation.revision,
      text: draft.text,
      tags: draft.tags ?? annotation.tags,
      color: draft.color ?? annotation.color,
      at: draft.at,
    }));
  const found = [...stored, readKept(gateway, annotation)]
    .filter((draft) => draft !== undefined)
    .sort((one, other) => other.at.localeCompare(one.at))[0];
  return found === undefined || isStored(found, annotation) ? undefined : found;
}

function readKept(
  { storage }: Pick<DraftGateway, 'storage'>,
  annotation: Annotation,
): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(annotation.id)) ?? 'null');
    return isKeptDraft(kept) && kept.annotationId === annotation.id ? kept : undefined;
  } catch {
    // Storage is switched off, or holds what is not ours: there is no draft.
    return undefined;
  }
}

function isKeptDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<Record<keyof KeptDraft, unknown>>;
  return (
    [draft.id, draft.annotationId, draft.text, draft.at].every(
      (each) => typeof each === 'string',
    ) &&
    typeof draft.revision === 'number' &&
    Array.isArray(draft.tags) &&
    draft.tags.every((tag) => typeof tag === 'string') &&
    isHighlightColor(draft.color)
  );
}
