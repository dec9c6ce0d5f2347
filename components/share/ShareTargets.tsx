import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { Icon, type IconDrawing } from '@/components/ui/Icon';
import { moreIcon } from '@/components/ui/icons';
import type { PreparedShare, ShareTargetId } from '@/lib/sharing/share-targets';
import { lettersOf, TARGET_FACES, targetName } from './target-faces';

/** Places that are seen without “More”. */
const SHOWN = 9;

/** A way to share that has a surface of its own: a picture, a citation, a file. */
export interface ShareDoor {
  label: string;
  icon: IconDrawing;
  onOpen: () => void;
}

interface TargetsProps {
  shares: readonly PreparedShare[];
  onShare: (share: PreparedShare) => void;
}

interface CopyTargetsProps extends TargetsProps {
  doors: readonly ShareDoor[];
  /** What the last click did. */
  said: string | undefined;
  /** A dialog begins at the first of them. */
  autofocus?: boolean | undefined;
}

/** Ways to copy, the first of them what most want; then the ways that lead on. */
export function CopyTargets({ shares, doors, onShare, said, autofocus }: CopyTargetsProps) {
  const { t } = useI18n();
  const heading = useId();
  const copies = shares.filter(({ group }) => group === 'copy');
  if (copies.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby={heading}>
      <div class="between">
        <h2 class="label" id={heading}>
          {t('share.copy')}
        </h2>
        <span role="status">{said !== undefined && <Status tone="sound">{said}</Status>}</span>
      </div>
      <div class="copy-targets">
        {copies.map((share, index) => {
          const face = TARGET_FACES[share.id];
          return (
            <Button
              key={share.id}
              kind={index === 0 ? 'primary' : undefined}
              icon={'icon' in face ? face.icon : undefined}
              autofocus={autofocus === true && index === 0}
              onClick={() => onShare(share)}
            >
              {targetName(share.id, t)}
            </Button>
          );
        })}
        {doors.map(({ label, icon, onOpen }) => (
          <Button key={label} icon={icon} onClick={onOpen}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Other places, the last used first. Nothing is sent until the other program sends it. */
export function SendTargets({ shares, onShare }: TargetsProps) {
  const { t } = useI18n();
  const heading = useId();
  const [all, setAll] = useState(false);
  const places = shares.filter(({ group }) => group === 'send');
  if (places.length === 0) return null;
  const shown = all || places.length <= SHOWN + 1 ? places : places.slice(0, SHOWN);
  return (
    <section class="stack-s" aria-labelledby={heading}>
      <h2 class="label" id={heading}>
        {t('share.sendTo')}
      </h2>
      <div class="targets">
        {shown.map((share) => (
          <button key={share.id} type="button" class="target" onClick={() => onShare(share)}>
            <Glyph id={share.id} />
            {targetName(share.id, t)}
          </button>
        ))}
        {shown.length < places.length && (
          <button type="button" class="target" aria-expanded={false} onClick={() => setAll(true)}>
            <span class="glyph" aria-hidden="true">
              <Icon of={moreIcon} />
            </span>
            {t('share.more')}
          </button>
        )}
      </div>
      <p class="hint">{t('share.sendHint')}</p>
    </section>
  );
}

/** Two letters or an outline in a ring; never a logo. */
export function Glyph({ id }: { id: ShareTargetId }) {
  const face = TARGET_FACES[id];
  return (
    <span class="glyph" aria-hidden="true">
      {'brand' in face ? lettersOf(face.brand) : <Icon of={face.icon} />}
    </span>
  );
}
