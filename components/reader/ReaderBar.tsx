import { useI18n } from '@/components/hooks/i18n';
import { IconButton } from '@/components/ui/IconButton';
import {
  backIcon,
  panelIcon,
  moreIcon,
  openIcon,
  printIcon,
  shareIcon,
} from '@/components/ui/icons';
import { Menu } from '@/components/ui/Menu';
import { siteOf } from '@/lib/domain/page-identity';
import type { ReaderLook } from '@/lib/domain/reader-look';
import type { Snapshot } from '@/lib/domain/snapshot';
import { ContentsList } from './ContentsList';
import { KeepButton } from './KeepButton';
import type { ReaderGateway } from './reader-gateway';
import { TypePanel } from './TypePanel';
import { VersionsPanel } from './VersionsPanel';

export interface ReaderBarProps {
  snapshot: Snapshot;
  minutesLeft: number | undefined;
  text: HTMLElement | undefined;
  look: ReaderLook;
  onLook: (look: ReaderLook) => void;
  onBack: () => void;
  versions: readonly Snapshot[];
  keep: ReaderGateway['keep'];
  onCompare: (version: Snapshot) => void;
  onShare: () => void;
}

/** Above the text: the way back, what is read and how long it takes, and how it is set. */
export function ReaderBar(props: ReaderBarProps) {
  const { snapshot, minutesLeft, text, look, onLook, onBack, versions, keep } = props;
  const { t } = useI18n();
  const minutes =
    minutesLeft === undefined
      ? t('popup.minutes', {}, snapshot.readingMinutes)
      : minutesLeft === 0
        ? t('reader.finished')
        : t('reader.minutesLeft', {}, minutesLeft);
  return (
    <header class="reader-bar" aria-label={t('reader.bar')} data-own>
      <IconButton icon={backIcon} flip label={t('reader.back')} onClick={onBack} />
      <p class="meta grow">
        <bdi>{snapshot.siteName ?? siteOf(snapshot.url)}</bdi>
        <span>{minutes}</span>
      </p>
      <ContentsList text={text} />
      <VersionsPanel versions={versions} shown={snapshot.id} onCompare={props.onCompare} />
      <KeepButton
        id={snapshot.id}
        isKept={versions.some(({ id, kept }) => id === snapshot.id && kept !== undefined)}
        keep={keep}
      />
      <IconButton
        icon={panelIcon}
        flip
        label={t('reader.notes')}
        aria-pressed={look.notes}
        onClick={() => onLook({ ...look, notes: !look.notes })}
      />
      <TypePanel look={look} language={snapshot.language} onLook={onLook} />
      <IconButton icon={shareIcon} label={t('popup.shareArticle')} onClick={props.onShare} />
      <Menu
        icon={moreIcon}
        label={t('popup.more')}
        entries={[
          {
            label: t('library.openPage'),
            icon: openIcon,
            onChoose: () => open(snapshot.url, '_blank', 'noopener'),
          },
          { label: t('reader.print'), icon: printIcon, onChoose: () => print() },
        ]}
      />
    </header>
  );
}
