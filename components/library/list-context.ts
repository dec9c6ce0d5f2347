import type { WritingGateway } from '@/components/hooks/use-note-writing';
import type { ShareStepGateway } from '@/components/share/sharing-gateway';
import type { ColorNames } from '@/components/ui/ColorField';
import type { TagSuggestion } from '@/components/ui/TagField';
import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { AnnotationId, ArticleId } from '@/lib/domain/ids';
import type { LibraryGateway } from './gateway';
import type { Changes } from './use-changes';

/** What every annotation of the list is told. */
export interface ListContext {
  changes: Changes;
  sharing: ShareStepGateway;
  writing: WritingGateway;
  /** Unsaved text on an annotation, wherever it was typed. */
  drafts: (id: AnnotationId) => Promise<readonly Draft[]>;
  /** All that was marked in an article, in reading order. */
  annotationsOf: (article: ArticleId) => readonly Annotation[];
  /** What can be read here. */
  snapshots: LibraryGateway['snapshots'];
  colorNames: ColorNames;
  suggestions: readonly TagSuggestion[];
  /** The words that were searched for. */
  words: readonly string[];
  /** The annotation that is being edited. */
  editing: AnnotationId | undefined;
  edit: (id: AnnotationId | undefined) => void;
  /** The annotations that were picked; while there are any, each has a box. */
  picked: ReadonlySet<AnnotationId>;
  pick: (id: AnnotationId) => void;
  /** Opens the address of an annotation in a new tab. */
  open: (address: string, id: AnnotationId) => void;
  /** The link of an annotation is followed: its page will show the place. */
  follow: (id: AnnotationId) => void;
}

/** What a list gets of the gateway, and the ways to pages, which are told what their reader comes to see. */
export function listGateway(gateway: LibraryGateway) {
  const { drafts, snapshots, colorNames } = gateway;
  const follow = (id: AnnotationId) => void gateway.send('annotation.sought', { id });
  return {
    sharing: gateway,
    drafts,
    snapshots,
    colorNames,
    open(address, id) {
      follow(id);
      window.open(address, '_blank', 'noopener');
    },
    follow,
  } satisfies Partial<ListContext>;
}
