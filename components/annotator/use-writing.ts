import { useRef, useState } from 'preact/hooks';
import { usePaced } from '@/components/hooks/use-paced';
import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { Failure } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { newId } from '@/lib/domain/new-id';
import type { CardActions } from '@/lib/domain/in-page';
import type { Tag } from '@/lib/domain/tag';

interface Written {
  text: string;
  tags: readonly Tag[];
  color: HighlightColor;
}

export interface WritingOptions {
  annotation: Annotation;
  draft: Draft | undefined;
  actions: CardActions;
  onDone: () => void;
}

/** The text being written, kept as a draft with each change, until it is saved or given up. */
export function useWriting({ annotation, draft, actions, onDone }: WritingOptions) {
  const id = useRef(draft?.id ?? newId());
  const revision = useRef(draft?.revision ?? annotation.revision);
  const [written, setWritten] = useState<Written>(() => ({
    text: draft?.text ?? annotation.note,
    tags: draft?.tags ?? annotation.tags,
    color: draft?.color ?? annotation.color,
  }));
  const [isKept, setIsKept] = useState(false);
  const pace = usePaced();
  const [failed, setFailed] = useState<Failure>();
  const [conflict, setConflict] = useState<Annotation>();
  const [isSaving, setIsSaving] = useState(false);

  function change(part: Partial<Written>): void {
    const now = { ...written, ...part };
    setWritten(now);
    const at = new Date().toISOString();
    pace.keep(now.text.length, () => void keep(now, at));
  }

  async function keep({ text, tags, color }: Written, at: string): Promise<void> {
    const result = await actions.keepDraft({
      id: id.current,
      articleId: annotation.articleId,
      annotationId: annotation.id,
      revision: revision.current,
      quote: annotation.quote,
      text,
      tags: [...tags],
      color,
      at,
    });
    setIsKept(result.ok);
    setFailed(result.ok ? undefined : result.failure);
  }

  async function save(): Promise<void> {
    pace.flush(); // should saving fail, what was typed last is kept
    setIsSaving(true);
    const outcome = await actions.save({
      id: annotation.id,
      revision: revision.current,
      note: written.text,
      tags: [...written.tags],
      color: written.color,
    });
    setIsSaving(false);
    if (!outcome.ok) {
      setFailed(outcome.failure);
      return;
    }
    setFailed(undefined);
    if (outcome.value.outcome === 'conflict') {
      const { stored } = outcome.value;
      revision.current = stored.revision; // saving again is a decision: both texts were seen
      setConflict(stored);
      return;
    }
    discard();
    onDone();
  }

  function discard(): void {
    pace.cancel();
    actions.dropDraft(id.current, annotation.id);
    setIsKept(false);
  }

  return {
    ...written,
    isKept,
    failed,
    conflict,
    isSaving,
    change,
    save,
    discard,
    /** Begins again from what is stored. */
    startOver(): void {
      discard();
      id.current = newId();
      revision.current = annotation.revision;
      setWritten({ text: annotation.note, tags: annotation.tags, color: annotation.color });
    },
    /** Takes what was stored elsewhere instead of what is written here. */
    take({ note, tags, color }: Annotation): void {
      setConflict(undefined);
      change({ text: note, tags, color });
    },
  };
}
