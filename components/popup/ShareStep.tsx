import { useEffect, useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Later } from '@/components/hooks/Later';
import type { SharePassage } from '@/components/share/share-passage';
import { FIRST_PREFERENCES, type SharePreferences } from '@/components/share/share-preferences';
import type { Annotation } from '@/lib/domain/annotation';
import { sourceOf } from './page-source';
import { StepBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import type { SharedPassage } from './step';
import { useOwnWords } from './use-own-words';
import { usePageLinks } from './use-page-links';
import type { OpenPage } from './use-popup-page';

export interface ShareStepProps {
  page: OpenPage;
  /** In reading order. */
  annotations: readonly Annotation[];
  /** Without a passage the article is shared. */
  passage: SharedPassage | undefined;
  gateway: PopupGateway;
  onBack: () => void;
}

/** The share step of the popup: the article, the passage, or all annotations of the page. */
export function ShareStep({ page, annotations, passage, gateway, onBack }: ShareStepProps) {
  const { t } = useI18n();
  // What is shared is what the reader saw when the step opened.
  const shared = useMemo(() => {
    const picked = passage && { key: passage.id ?? 'selection', ...passage };
    const all = annotations.map((annotation): SharePassage => ({
      key: annotation.id,
      ...annotation,
    }));
    return { source: sourceOf(page), picked, all };
  }, []);
  const { links, choose } = usePageLinks(page, shared.picked, shared.all, gateway);
  const [preferences, setPreferences] = useState(FIRST_PREFERENCES);
  useEffect(() => void gateway.sharePreferences().then(setPreferences), []);
  const words = useOwnWords(page, shared.picked?.key, gateway);
  return (
    <>
      <StepBar title={t('share.title')} onBack={onBack} />
      <div class="popup-body popup-plain">
        <Later
          load={loadView}
          props={{
            source: shared.source,
            passage: shared.picked,
            annotations: shared.all,
            links,
            onChooseLink: choose,
            abilities: gateway.abilities,
            preferences,
            onPrefer: (change: Partial<SharePreferences>) => {
              setPreferences((now) => ({ ...now, ...change }));
              gateway.rememberSharing(change);
            },
            comment: words.comment,
            onComment: words.write,
            onShare: gateway.share,
          }}
        />
      </div>
    </>
  );
}

const loadView = async () => (await import('@/components/share/ShareView')).ShareView;
