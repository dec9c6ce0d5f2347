import type { WritingGateway } from '@/components/hooks/use-note-writing';
import type { LibraryGateway } from './gateway';
import type { Changes } from './use-changes';

/** Writing on an annotation in the library: its edits are said and can be taken back, as all are. */
export function writingGateway(
  { send, storage, newId, now }: LibraryGateway,
  { edit }: Changes,
): WritingGateway {
  return {
    edit,
    keepDraft: (draft) => send('draft.keep', draft),
    dropDraft: (request) => send('draft.drop', request),
    storage,
    newId,
    now,
  };
}
