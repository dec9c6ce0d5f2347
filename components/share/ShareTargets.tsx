import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { Icon, type IconDrawing } from '@/components/ui/Icon';
import {
  fileIcon,
  linkIcon,
  mailIcon,
  markdownIcon,
  moreIcon,
  quoteIcon,
} from '@/components/ui/icons';
import type { MessageKey } from '@/lib/i18n/translate';
import type { PreparedShare, ShareTargetId } from '@/lib/sharing/share-targets';

/** How each target is named and drawn. A target without an entry does not compile. */
const FACES: Record<ShareTargetId, { name: MessageKey; icon: IconDrawing }> = {
  'copy-quote': { name: 'share.copyQuote', icon: quoteIcon },
  'copy-article': { name: 'share.copyArticle', icon: fileIcon },
  'copy-link': { name: 'share.copyLink', icon: linkIcon },
  'copy-markdown': { name: 'share.copyMarkdown', icon: markdownIcon },
  email: { name: 'share.email', icon: mailIcon },
  'system-sheet': { name: 'share.system', icon: moreIcon },
};

interface TargetsProps {
  shares: readonly PreparedShare[];
  onShare: (share: PreparedShare) => void;
}

/** Ways to copy; the first is what most want. */
export function CopyTargets({ shares, onShare, copied }: TargetsProps & { copied: boolean }) {
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
        <span role="status">{copied && <Status tone="sound">{t('share.copied')}</Status>}</span>
      </div>
      <div class="copy-targets">
        {copies.map((share, index) => (
          <Button
            key={share.id}
            kind={index === 0 ? 'primary' : undefined}
            icon={FACES[share.id].icon}
            onClick={() => onShare(share)}
          >
            {t(FACES[share.id].name)}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Other places. Nothing is sent until the other program sends it. */
export function SendTargets({ shares, onShare }: TargetsProps) {
  const { t } = useI18n();
  const heading = useId();
  const places = shares.filter(({ group }) => group === 'send');
  if (places.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby={heading}>
      <h2 class="label" id={heading}>
        {t('share.sendTo')}
      </h2>
      <div class="targets">
        {places.map((share) => (
          <button key={share.id} type="button" class="target" onClick={() => onShare(share)}>
            <span class="glyph" aria-hidden="true">
              <Icon of={FACES[share.id].icon} />
            </span>
            {t(FACES[share.id].name)}
          </button>
        ))}
      </div>
    </section>
  );
}
