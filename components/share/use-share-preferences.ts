import { useEffect, useState } from 'preact/hooks';
import { FIRST_PREFERENCES, type SharePreferences } from './share-preferences';
import type { ShareStepGateway } from './sharing-gateway';

/** What the reader chose for sharing, and the way to choose anew: remembered at once. */
export function useSharePreferences({
  sharePreferences,
  rememberSharing,
}: Pick<ShareStepGateway, 'sharePreferences' | 'rememberSharing'>) {
  const [preferences, setPreferences] = useState(FIRST_PREFERENCES);
  useEffect(() => void sharePreferences().then(setPreferences), []);
  return {
    preferences,
    onPrefer(change: Partial<SharePreferences>): void {
      setPreferences((now) => ({ ...now, ...change }));
      rememberSharing(change);
    },
  };
}
