import { useI18n } from '@/components/hooks/i18n';
import { clockIcon } from '@/components/ui/icons';
import type { Snapshot } from '@/lib/domain/snapshot';
import { PanelButton } from './PanelButton';

export interface VersionsPanelProps {
  /** Every version at hand, the one read last first. */
  versions: readonly Snapshot[];
  /** The one that is shown. */
  shown: string;
  /** Shows what changed between another version and the one that is shown. */
  onCompare: (version: Snapshot) => void;
}

/** The versions of an article, where there is more than one. */
export function VersionsPanel({ versions, shown, onCompare }: VersionsPanelProps) {
  const { t, dateTime, number } = useI18n();
  if (versions.length < 2) return null;
  return (
    <PanelButton icon={clockIcon} label={t('reader.versions')} class="reader-versions">
      {(close) => (
        <ol class="stack">
          {versions.map((version) => (
            <li key={version.id} class="stack-s">
              {version.id === shown ? (
                <p>{dateTime(version.taken)}</p>
              ) : (
                <p>
                  <a href={`?snapshot=${encodeURIComponent(version.id)}`}>
                    {dateTime(version.taken)}
                  </a>
                </p>
              )}
              <p class="meta">
                {version.id === shown && <span>{t('reader.versionHere')}</span>}
                <span>
                  {t('articles.words', { words: number(version.wordCount) }, version.wordCount)}
                </span>
                <span>
                  {t(version.kept === undefined ? 'reader.versionRead' : 'reader.versionKept')}
                </span>
              </p>
              {version.id !== shown && (
                <button
                  type="button"
                  class="link-button"
                  onClick={() => {
                    close();
                    onCompare(version);
                  }}
                >
                  {t('reader.compare')}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </PanelButton>
  );
}
