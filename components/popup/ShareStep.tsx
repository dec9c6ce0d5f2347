import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { SharePassage } from '@/components/share/share-passage';
import { ShareView, type ShareDoors } from '@/components/share/ShareView';
import { useOwnWords } from '@/components/share/use-own-words';
import { useSharePreferences } from '@/components/share/use-share-preferences';
import type { Annotation } from '@/lib/domain/annotation';
import { datedSourceOf } from './page-source';
import { StepBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import type { SharedPassage } from './step';
import { usePageLinks } from './use-page-links';
import type { OpenPage } from './use-popup-page';

export interface ShareStepProps extends ShareDoors {
  page: OpenPage;
  /** In reading order. */
  annotations: readonly Annotation[];
  /** Without a passage the article is shared. */
  passage: SharedPassage | undefined;
  gateway: PopupGateway;
  onBack: () => void;
}

/** The share step of the popup: the article, the passage, or all annotations of the page. */
export function ShareStep(props: ShareStepProps) {
  const { page, annotations, passage, gateway, onBack, ...doors } = props;
  const { t } = useI18n();
  // What is shared is what the reader saw when the step opened.
  const shared = useMemo(() => {
    const picked = passage && { key: passage.id ?? 'selection', ...passage };
    const all = annotations.map((annotation): SharePassage => ({
      key: annotation.id,
      ...annotation,
    }));
    return { source: datedSourceOf(page), picked, all };
  }, []);
  const { links, choose } = usePageLinks(page, shared.picked, shared.all, gateway);
  const { preferences, onPrefer } = useSharePreferences(gateway);
  const words = useOwnWords(page.tab.address, shared.picked?.key, {
    storage: gateway.storage,
    isPrivate: page.tab.incognito,
  });
  return (
    <>
      <StepBar title={t('share.title')} onBack={onBack} />
      <div class="popup-body popup-plain">
        <ShareView
          source={shared.source}
          passage={shared.picked}
          annotations={shared.all}
          links={links}
          onChooseLink={choose}
          abilities={gateway.abilities}
          preferences={preferences}
          onPrefer={onPrefer}
          comment={words.comment}
          onComment={words.write}
          onShare={(intent) => gateway.share(intent)}
          {...doors}
        />
      </div>
    </>
  );
}
