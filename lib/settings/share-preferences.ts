import type { Settings } from './settings';
import type { SettingValue } from '@/lib/domain/setting';

/** What the reader chose for sharing, as ways to share need it. */
interface Preferences {
  used: readonly string[];
  hidden: readonly string[];
  mastodonServer: string;
  isCommentFirst: boolean;
  included: Readonly<SettingValue<'shareIncluded'>>;
}

/** What the reader chose for sharing, from the settings and back into them. */
export function sharePreferences(settings: Settings) {
  return {
    async sharePreferences(): Promise<Preferences> {
      const [used, hidden, mastodonServer, isCommentFirst, included] = await Promise.all([
        settings.get('shareTargetsUsed'),
        settings.get('shareTargetsHidden'),
        settings.get('mastodonServer'),
        settings.get('shareCommentFirst'),
        settings.get('shareIncluded'),
      ]);
      return { used, hidden, mastodonServer, isCommentFirst, included };
    },
    rememberSharing(change: Partial<Preferences>): void {
      const { used, mastodonServer, isCommentFirst, included } = change;
      if (used !== undefined) void settings.set('shareTargetsUsed', [...used]);
      if (mastodonServer !== undefined) void settings.set('mastodonServer', mastodonServer);
      if (isCommentFirst !== undefined) void settings.set('shareCommentFirst', isCommentFirst);
      if (included !== undefined) void settings.set('shareIncluded', [...included]);
    },
  };
}
