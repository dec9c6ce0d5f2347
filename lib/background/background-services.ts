import type { Library } from '@/lib/database/library';
import { createServices } from '@/lib/services/create-services';
import type { Services } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import { keepingRoom } from './keeping-room';
import { tellTabsOf } from './tell-tabs';

interface BackgroundOptions {
  library: Library;
  settings: Settings;
  now(): string;
  newId(): string;
}

/** The use cases as the background does them: open pages are told of each change. */
export function backgroundServices({ settings, ...deps }: BackgroundOptions): Services {
  return createServices({
    ...deps,
    notify: ({ addresses, requester }) => void tellTabsOf(addresses, requester),
    keepingRoom: keepingRoom(settings),
  });
}
