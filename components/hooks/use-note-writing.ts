import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation } from '@/lib/domain/annotation';
import { succeed, type Failure, type Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { AnnotationEdit, EditOutcome } from '@/lib/domain/requests';
import { dropCopy, dropDraft, keepDraft, type DraftGateway, type KeptDraft } from './kept-draft';
import { usePaced } from './use-paced';
import { useAction, type Action } from './use-action';

/** What writing needs of the outside. */
export interface WritingGateway extends DraftGateway {
  edit(edit: AnnotationEdit): Promise<Result<EditOutcome>>;
  newId(): string;
  /** Now, as `Date.prototype.toISOString` writes it. */
  now(): string;
}

/** What the reader sets: a note, tags and a colour. */
export interface Writing {
  text: string;
  tags: string[];
  color: HighlightColor;
}

export interface NoteWriting {
  writing: Writing;
  /** What was typed since the step opened is kept as a draft. */
  isKept: boolean;
  /** Why it is not. */
  unkept: Failure | undefined;
  change: (change: Partial<Writing>) => void;
  /** Back to what is stored. */
  startOver: () => void;
  save: Action<[], null>;
  /** What was stored elsewhere meanwhile; `undefined` without a conflict. */
  conflict: Annotation | undefined;
  /** Puts the writing aside, and answers it so that it can be brought back. */
  discard: () => KeptDraft;
}

interface NoteWritingOptions {
  annotation: Annotation;
  draft: KeptDraft | undefined;
  incognito: boolean;
  gateway: WritingGateway;
  onSaved: () => void;
}

/** Writing on an annotation: kept at every keystroke, saved by the revision that it began from. */
export function useNoteWriting(options: NoteWritingOptions): NoteWriting {
  const { annotation, draft, incognito, gateway, onSaved } = options;
  const stored = useMemo(() => writingOf(annotation), [annotation]);
  const [writing, setWriting] = useState<Writing>(
    draft === undefined ? stored : { text: draft.text, tags: draft.tags, color: draft.color },
  );
  // What the writing is compared with: after a conflict the note that was stored elsewhere.
  const base = useRef(stored);
  // What was typed last, also before it is drawn: Ctrl Enter may follow a key at once.
  const typed = useRef(writing);
  const [isKept, setIsKept] = useState(false);
  const [unkept, setUnkept] = useState<Failure>();
  const pace = usePaced();
  const [conflict, setConflict] = useState<Annotation>();
  const [id] = useState(() => draft?.id ?? gateway.newId());
  const revision = useRef(draft?.revision ?? annotation.revision);

  const asDraft = useCallback(
    (now: Writing): KeptDraft => ({
      id,
      annotationId: annotation.id,
      revision: revision.current,
      ...now,
      at: gateway.now(),
    }),
    [annotation.id, gateway, id],
  );
  const change = (changed: Partial<Writing>) => {
    const now = { ...typed.current, ...changed };
    typed.current = now;
    setWriting(now);
    const draftNow = asDraft(now);
    pace.keep(now.text.length, () => {
      void keepDraft(gateway, draftNow, incognito).then((kept) => {
        if (kept === undefined) return;
        setIsKept(kept.ok);
        setUnkept(kept.ok ? undefined : kept.failure);
      });
    });
  };
  const forget = () => {
    pace.cancel();
    dropDraft(gateway, { id, annotationId: annotation.id });
  };

  const save = useAction(async () => {
    const changes = changesOf(typed.current, base.current);
    if (Object.keys(changes).length === 0) {
      forget();
      onSaved();
      return succeed(null);
    }
    const saving = gateway.edit({
      id: annotation.id,
      revision: revision.current,
      action: gateway.newId(),
      ...changes,
    });
    pace.cancel();
    // Sent along, since a popup that is closed now hears no answer; our pages' own copy stays until one comes.
    void gateway.dropDraft({ id });
    const result = await saving;
    if (result.ok && result.value.outcome === 'saved') {
      dropCopy(gateway, annotation.id);
      onSaved();
      return succeed(null);
    }
    void keepDraft(gateway, asDraft(typed.current), incognito);
    if (!result.ok) return result;
    if (result.value.outcome === 'conflict') {
      setConflict(result.value.stored);
      // Saving again is a decision made with both texts in sight.
      revision.current = result.value.stored.revision;
      base.current = { ...base.current, text: result.value.stored.note };
    }
    return succeed(null);
  });

  return {
    writing,
    isKept,
    unkept,
    change,
    save,
    conflict,
    startOver: () => {
      forget();
      typed.current = stored;
      setWriting(stored);
      setIsKept(false);
    },
    discard: () => {
      forget();
      return asDraft(typed.current);
    },
  };
}

function writingOf({ note, tags, color }: Annotation): Writing {
  return { text: note, tags, color };
}

/** Only what was changed, so that a merge never takes an old colour for a new one. */
function changesOf(
  writing: Writing,
  stored: Writing,
): Pick<AnnotationEdit, 'note' | 'tags' | 'color'> {
  return {
    ...(writing.text === stored.text ? {} : { note: writing.text }),
    ...(writing.tags.join('\n') === stored.tags.join('\n') ? {} : { tags: writing.tags }),
    ...(writing.color === stored.color ? {} : { color: writing.color }),
  };
}
