import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { commentIcon, readIcon, shareIcon } from '@/components/ui/icons';
import { KeepButton } from './KeepButton';
import type { PopupGateway } from './popup-gateway';
import type { OpenPage } from './use-popup-page';

export interface PageActionsProps {
  page: OpenPage;
  onShare: () => void;
  onRead: () => void;
  kept: PopupGateway['kept'];
  /** Leads to where the page takes comments. */
  onComment: (address: string) => void;
}

/** What the page offers to do, done from here: share it, comment on it. */
export function PageActions({ page, onShare, onRead, kept, onComment }: PageActionsProps) {
  const { t } = useI18n();
  const article = page.article.ok ? page.article.value : undefined;
  const comments = article?.commentsUrl;
  return (
    <div class="popup-actions">
      <Button kind="primary" icon={shareIcon} flip onClick={onShare}>
        {t(article?.isArticle === true ? 'popup.shareArticle' : 'popup.sharePage')}
      </Button>
      {article?.isArticle === true && !page.tab.incognito && (
        <Button icon={readIcon} onClick={onRead}>
          {t('popup.read')}
        </Button>
      )}
      {article?.isArticle === true && !page.tab.incognito && (
        <KeepButton tabId={page.tab.tabId} kept={kept} />
      )}
      {comments !== undefined && (
        <Button icon={commentIcon} flip onClick={() => onComment(comments)}>
          {t('popup.comment')}
        </Button>
      )}
    </div>
  );
}
