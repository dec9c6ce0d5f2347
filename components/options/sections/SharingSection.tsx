import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { ServerForm } from '@/components/share/ServerForm';
import { Glyph } from '@/components/share/ShareTargets';
import { targetName } from '@/components/share/target-faces';
import { Button } from '@/components/ui/Button';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import { SHARE_TARGETS, type ShareTargetId } from '@/lib/sharing/share-targets';
import type { MessageKey } from '@/lib/i18n/translate';
import type { OptionsGateway } from '../options-gateway';

/** What is said of places whose room or way is worth knowing. */
const ABOUT: Partial<Record<ShareTargetId, MessageKey>> = {
  email: 'options.sharing.email',
  'system-sheet': 'options.sharing.system',
  linkedin: 'options.sharing.linkOnly',
  facebook: 'options.sharing.linkOnly',
  reddit: 'options.sharing.linkPost',
  'hacker-news': 'options.sharing.linkPost',
  obsidian: 'options.sharing.note',
  logseq: 'options.sharing.note',
};
/** How many characters they take. */
const ROOM: Partial<Record<ShareTargetId, number>> = {
  x: 280,
  bluesky: 300,
  threads: 500,
  mastodon: 500,
};

/** Which places are offered, what comes first, and the reader's Mastodon server. */
export function SharingSection({ gateway: { settings } }: { gateway: OptionsGateway }) {
  const { t } = useI18n();
  const [hidden, setHidden] = useSetting(settings, 'shareTargetsHidden');
  const [isCommentFirst, setCommentFirst] = useSetting(settings, 'shareCommentFirst');
  const [server, setServer] = useSetting(settings, 'mastodonServer');
  const [asks, setAsks] = useState(false);
  const show = (id: string, shown: boolean) => {
    const others = hidden.filter((one) => one !== id);
    setHidden(shown ? others : [...others, id]);
  };
  const about = (id: ShareTargetId): string | undefined => {
    const room = ROOM[id];
    if (id === 'mastodon' && server !== '') return t('options.sharing.onServer', { server });
    if (room !== undefined) return t('options.sharing.upTo', {}, room);
    const key = ABOUT[id];
    return key && t(key);
  };
  return (
    <>
      <h1 class="title title-l">{t('options.sharing.title')}</h1>
      <section class="settings" aria-labelledby="options-quotes">
        <h2 id="options-quotes">{t('options.sharing.quotes')}</h2>
        <div class="setting">
          <h3 class="label">{t('share.order')}</h3>
          <p class="hint">{t('options.sharing.orderHint')}</p>
          <Segments
            label={t('share.order')}
            value={isCommentFirst ? 'comment' : 'quote'}
            onChange={(first) => setCommentFirst(first === 'comment')}
            options={[
              { value: 'comment', label: t('share.commentFirst') },
              { value: 'quote', label: t('share.quoteFirst') },
            ]}
          />
        </div>
      </section>
      <section class="settings" aria-labelledby="options-places">
        <h2 id="options-places">{t('options.sharing.places')}</h2>
        <p class="hint">{t('options.sharing.placesHint')}</p>
        <ul class="share-places">
          {SHARE_TARGETS.filter(({ group }) => group === 'send').map(({ id }) => (
            <li key={id}>
              <Glyph id={id} />
              <span>
                <span class="label" id={`options-place-${id}`}>
                  {targetName(id, t)}
                </span>
                {about(id) !== undefined && <span class="hint">{about(id)}</span>}
              </span>
              {id === 'mastodon' && (
                <Button small aria-expanded={asks} onClick={() => setAsks(!asks)}>
                  {t(server === '' ? 'options.sharing.setServer' : 'options.sharing.changeServer')}
                </Button>
              )}
              <Switch
                checked={!hidden.includes(id)}
                labelledBy={`options-place-${id}`}
                onChange={(shown) => show(id, shown)}
              />
              {id === 'mastodon' && asks && (
                <ServerForm
                  value={server}
                  onServer={(name) => {
                    setServer(name);
                    setAsks(false);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
