import type { SharePreferences } from '@/components/share/share-preferences';
import type { Settings } from '@/lib/settings/settings';

/** What the reader chose for sharing, from the settings and back into them. */
export function sharePreferences(settings: Settings) {
  return {
    async sharePreferences(): Promise<SharePreferences> {
      const [used, hidden, mastodonServer, isCommentFirst] = await Promise.all([
        settings.get('shareTargetsUsed'),
        settings.get('shareTargetsHidden'),
        settings.get('mastodonServer'),
        settings.get('shareCommentFirst'),
      ]);
      return { used, hidden, mastodonServer, isCommentFirst };
    },
    rememberSharing({ used, mastodonServer, isCommentFirst }: Partial<SharePreferences>): void {
      if (used !== undefined) void settings.set('shareTargetsUsed', [...used]);
      if (mastodonServer !== undefined) void settings.set('mastodonServer', mastodonServer);
      if (isCommentFirst !== undefined) void settings.set('shareCommentFirst', isCommentFirst);
    },
  };
}
