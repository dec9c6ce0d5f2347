import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useToast } from '@/components/ui/Toast';
import type { Annotation } from '@/lib/domain/annotation';
import type { Failure, Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import { keepDraft, type KeptDraft } from '@/components/hooks/kept-draft';
import type { Step } from './step';
import type { FrameSelection, PopupGateway } from './popup-gateway';
import { quoteSubject } from '@/components/share/share-subjects';
import { NO_LINKS } from '@/components/share/share-passage';
import { sourceOf } from './page-source';
import type { OpenPage } from './use-popup-page';

export interface PageActions {
  /** Why the last action did not succeed. */
  failure: Failure | undefined;
  /** A highlight was made in this popup. */
  justHighlighted: boolean;
  highlight: (selection: FrameSelection, color: HighlightColor) => Promise<void>;
  /** Highlights the selection in the colour used last, and opens its note. */
  annotate: (selection: FrameSelection, color: HighlightColor) => Promise<void>;
  /** Shows it on the page; a reader who came by keys goes on there. */
  reveal: (annotation: Annotation, byKeys: boolean) => Promise<void>;
  /** Leads into the page, to what became of a passage or to a place for it. */
  doctor: (annotation: Annotation, wish: 'show' | 'pick') => Promise<void>;
  /** Opens the article in our reader. */
  read: () => Promise<void>;
  copy: (annotation: Annotation) => Promise<void>;
  remove: (annotation: Annotation) => Promise<void>;
  /** Offers to bring back what was typed and put aside. */
  offerBack: (annotation: Annotation, draft: KeptDraft) => void;
}

interface PageActionsOptions {
  page: OpenPage;
  gateway: PopupGateway;
  refresh: () => Promise<void>;
  setStep: (step: Step) => void;
}

/** What can be done with a page and its annotations. */
export function usePageActions(options: PageActionsOptions): PageActions {
  const { page, gateway, refresh, setStep } = options;
  const { t } = useI18n();
  const toast = useToast();
  const [failure, setFailure] = useState<Failure>();
  const [justHighlighted, setJustHighlighted] = useState(false);
  const settle = <Value>(result: Result<Value>): result is { ok: true; value: Value } => {
    setFailure(result.ok ? undefined : result.failure);
    return result.ok;
  };
  const make = async (selection: FrameSelection, color: HighlightColor) => {
    const made = await gateway.highlight(page.tab.tabId, selection.frameId, { color });
    if (!settle(made)) return undefined;
    await refresh();
    return made.value;
  };
  return {
    failure,
    justHighlighted,
    async highlight(selection, color) {
      const made = await make(selection, color);
      setJustHighlighted(made !== undefined);
    },
    async annotate(selection, color) {
      const made = await make(selection, color);
      if (made !== undefined) setStep({ name: 'note', annotation: made });
    },
    async reveal({ id, frame }, byKeys) {
      const shown = await gateway.reveal(page.tab.tabId, id, topFrame(frame));
      if (settle(shown) && byKeys) gateway.leave();
    },
    async doctor({ id, frame }, wish) {
      const led = await gateway.doctor(page.tab.tabId, { id, wish }, topFrame(frame));
      if (settle(led)) gateway.leave();
    },
    async read() {
      if (settle(await gateway.openReader(page.tab.tabId))) gateway.leave();
    },
    async copy(annotation) {
      const passage = { key: annotation.id, ...annotation };
      const { text, html } = quoteSubject(sourceOf(page), passage, NO_LINKS).composed;
      if (settle(await gateway.share({ kind: 'copy', text, html }))) {
        toast.show({ text: t('popup.copied') });
      }
    },
    async remove(annotation) {
      const action = gateway.newId();
      if (!settle(await gateway.remove({ id: annotation.id, action }))) return;
      toast.show({
        text: t('popup.deleted'),
        onUndo: () => void gateway.undo({ action }).then(settle).then(refresh),
      });
      await refresh();
    },
    offerBack(annotation, draft) {
      toast.show({
        text: t('ui.putAside'),
        onUndo: () => {
          // Kept anew: the library forgets what is older than its being put aside.
          const again = { ...draft, at: gateway.now() };
          keepDraft(gateway, again, page.tab.incognito);
          setStep({ name: 'note', annotation, draft: again });
        },
      });
    },
  };
}

/** The id of the top frame for its own annotations; those of inner frames are known by address only. */
function topFrame(frame: string | undefined): number | undefined {
  return frame === undefined ? 0 : undefined;
}
