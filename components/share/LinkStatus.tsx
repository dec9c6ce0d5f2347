import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Banner, Status } from '@/components/ui/Banner';
import { unlinkIcon } from '@/components/ui/icons';
import type { Unshareable } from '@/lib/domain/page-identity';
import type { NearestLink, PassageLink } from '@/lib/domain/passage-link';
import type { PageLinks, SharePassage } from './share-passage';

export interface LinkStatusProps {
  passages: readonly SharePassage[];
  links: PageLinks;
  /** What keeps the page from being linked to at all. */
  unshareable: Unshareable | undefined;
  onChoose: (key: string, place: NearestLink | null) => void;
}

/** Where the link leads, as the page itself answered, in one sentence. */
export function LinkStatus({ passages, links, unshareable, onChoose }: LinkStatusProps) {
  const { t } = useI18n();
  if (unshareable !== undefined) {
    return <Banner icon={unlinkIcon} heading={t(`share.link.${unshareable}`)} />;
  }
  const [only] = passages;
  if (only === undefined) return null;
  if (links.state !== 'asked') {
    const text = links.state === 'looking' ? t('share.link.looking') : t('share.link.unchecked');
    return (
      <p class="link-status">
        <Status>{text}</Status>
      </p>
    );
  }
  const answers = passages.map(({ key }) => links.answers.get(key));
  const refused = answers.filter((answer) => answer?.verified !== true).length;
  if (passages.length === 1) {
    const answer = answers[0];
    if (answer?.verified === false) {
      const chosen = links.chosen.get(only.key);
      return <Refused answer={answer} chosen={chosen} onChoose={(to) => onChoose(only.key, to)} />;
    }
    return (
      <p class="link-status" role="status" title={t('share.link.verifiedText')}>
        <Status tone={answer === undefined ? 'plain' : 'sound'}>
          {answer === undefined ? t('share.link.unchecked') : t('share.link.verified')}
        </Status>
      </p>
    );
  }
  return (
    <p class="link-status" role="status">
      <Status tone={refused === 0 ? 'sound' : 'caution'}>
        {refused === 0
          ? t('share.link.severalVerified', {}, passages.length)
          : t('share.link.severalRefused', {}, refused)}
      </Status>
    </p>
  );
}

interface RefusedProps {
  answer: Extract<PassageLink, { verified: false }>;
  chosen: NearestLink | null | undefined;
  onChoose: (place: NearestLink | null) => void;
}

/** Why it cannot point there, and the places that it can point at instead. */
function Refused({ answer, chosen, onChoose }: RefusedProps) {
  const { t } = useI18n();
  const name = useId();
  const { nearest, reason } = answer;
  const now = chosen === undefined ? (nearest[0] ?? null) : chosen;
  return (
    <>
      <Banner tone="caution" icon={unlinkIcon} heading={t('share.link.refused')}>
        {t(`share.link.reason.${reason}`)}
      </Banner>
      {nearest.length > 0 && (
        <fieldset class="link-choices">
          <legend class="label">{t('share.link.what')}</legend>
          {[...nearest, null].map((place) => (
            <label key={place?.kind ?? 'top'} class="choice">
              <input
                type="radio"
                name={name}
                checked={place?.fragment === now?.fragment}
                onChange={() => onChoose(place)}
              />
              <span>
                {t(`share.link.${place?.kind ?? 'top'}`)}
                <span class="hint clamp-2" dir="auto">
                  {place?.text ?? t('share.link.topText')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
