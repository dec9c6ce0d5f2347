import type { WelcomeGateway } from '@/components/welcome/welcome-gateway';
import { shortcuts } from '@/lib/browser/commands';
import { allowedSites, askForSite, forgetSite } from '@/lib/browser/permissions';
import { newId } from '@/lib/domain/new-id';
import { toneBehind } from '@/lib/page/painting/backdrop';
import { createCssHighlightPainter } from '@/lib/page/painting/css-highlight-painter';
import type { Settings } from '@/lib/settings/settings';

/** What the welcome page needs of the browser and of the code that paints pages, put together. */
export async function createWelcomeGateway(settings: Settings): Promise<WelcomeGateway> {
  // This page has no open shadow roots that would need the sheet of highlights.
  const painter = createCssHighlightPainter(document, async () => undefined);
  const painted: string[] = [];
  return {
    paint(range, color) {
      const id = newId();
      // The newest lies on top, as on any page.
      const rank = String(painted.push(id)).padStart(6, '0');
      painter.paint(id, { range, color, tone: toneBehind(range.startContainer), rank });
    },
    unpaintAll() {
      for (const id of painted.splice(0)) painter.unpaint(id);
    },
    colorNames: await settings.get('colorNames'),
    highlightKeys: (await shortcuts())['highlight-selection'],
    everySiteAllowed: async () => (await allowedSites()).everySite,
    askForEverySite: () => askForSite('every-site'),
    forgetEverySite: () => forgetSite('every-site'),
    libraryAddress: '/library.html',
  };
}
