import type { ReaderGateway } from '@/components/reader/reader-gateway';
import { sharePreferences } from '@/entrypoints/popup/share-preferences';
import { hasSystemSheet, performShare } from '@/lib/browser/perform-share';
import type { Settings } from '@/lib/settings/settings';

/** The ways out of the reader. */
export function readerSharing(settings: Settings): ReaderGateway['sharing'] {
  return {
    share: performShare,
    abilities: { systemSheet: hasSystemSheet() },
    ...sharePreferences(settings),
  };
}
