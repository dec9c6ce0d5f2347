import { useMemo } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Dialog } from '@/components/ui/Dialog';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { dayOf } from './day-of';
import { NO_LINKS, type SharePassage } from './share-passage';
import type { ShareStepGateway } from './sharing-gateway';
import { ShareView, type ShareDoors } from './ShareView';
import { useOwnWords } from './use-own-words';
import { useSharePreferences } from './use-share-preferences';

/** What is told of an article when it is shared. */
export type SharedArticle = Pick<
  Article,
  'title' | 'byline' | 'siteName' | 'published' | 'url' | 'canonicalUrl' | 'language' | 'direction'
>;

export interface ShareDialogProps extends ShareDoors {
  article: SharedArticle;
  /** In reading order. */
  annotations: readonly Annotation[];
  /** The one that was picked; without it the article is shown at first. */
  picked?: Annotation | undefined;
  gateway: ShareStepGateway;
  onClose: () => void;
}

/** The share step where the page is not open, so its links are not looked up. */
export function ShareDialog(props: ShareDialogProps) {
  const { article, annotations, picked, gateway, onClose, ...doors } = props;
  const { t } = useI18n();
  // What is shared is what the reader saw when it opened.
  const shared = useMemo(() => {
    const { title, byline, siteName, published, url, canonicalUrl, language, direction } = article;
    const day = dayOf(published, language);
    return {
      source: { title, byline, siteName, day, url, canonicalUrl, language, direction },
      passage: picked && passageOf(picked),
      all: annotations.map(passageOf),
    };
  }, []);
  const { preferences, onPrefer } = useSharePreferences(gateway);
  const words = useOwnWords(article.url, picked?.id, {
    storage: gateway.storage,
    isPrivate: false,
  });
  return (
    <Dialog title={t('share.title')} size="share" onClose={onClose}>
      <ShareView
        source={shared.source}
        passage={shared.passage}
        annotations={shared.all}
        links={NO_LINKS}
        onChooseLink={() => undefined}
        abilities={gateway.abilities}
        preferences={preferences}
        onPrefer={onPrefer}
        comment={words.comment}
        onComment={words.write}
        onShare={(intent) => gateway.share(intent)}
        wide
        {...doors}
      />
    </Dialog>
  );
}

function passageOf(annotation: Annotation): SharePassage {
  return { key: annotation.id, ...annotation };
}
