import { showCount } from '@/lib/browser/badge';
import { isSiteAllowed } from '@/lib/browser/permissions';
import { fail, type Result, succeed } from '@/lib/domain/failure';
import { siteOf } from '@/lib/domain/page-identity';
import type { Requester } from '@/lib/domain/requests';
import type { AnnotatorSettings } from '@/lib/messaging/annotator-settings';
import type { PageState } from '@/lib/messaging/protocol';
import type { PageLibrary, Services } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import { inPageStrings } from './reader-language';

/**
 * Everything that the annotator of a page needs to begin.
 * Fails with `site-not-allowed` for a frame of an allowed site inside a page that is not allowed.
 */
export async function pageState(
  canonicalUrl: string | undefined,
  requester: Requester,
  { services, settings }: { services: Services; settings: Settings },
): Promise<Result<PageState>> {
  if (requester.address === undefined) return fail('site-not-allowed');
  const [library, siteAllowed, annotatorSettings, language] = await Promise.all([
    services.pageAnnotations(requester.address, canonicalUrl, requester),
    isAddressAllowed(requester.address),
    readAnnotatorSettings(settings, siteOf(requester.address)),
    inPageStrings(settings),
  ]);
  const isAnnotator = requester.tier === 'annotator';
  if (!library.ok && !isAnnotator) return library;
  // Where the library cannot be opened, what is on a page can still be shared; highlighting says why not.
  const found = library.ok ? library.value : { ...NOTHING_HELD, readOnly: requester.incognito };
  const held = isAnnotator ? ofFrame(found, requester) : found;
  return succeed({ ...held, siteAllowed, settings: annotatorSettings, ...language });
}

const NOTHING_HELD = { annotations: [], drafts: [] };

/**
 * An annotator gets what lies in its own frame and no more: a frame of another site learns nothing
 * of the page around it, nor the page of its frames.
 */
function ofFrame(held: PageLibrary, { frame }: Requester): PageLibrary {
  const annotations = held.annotations.filter((annotation) => isSamePlace(annotation.frame, frame));
  const ids = new Set(annotations.map(({ id }) => id));
  const drafts = held.drafts.filter(({ annotationId }) =>
    annotationId === undefined ? frame === undefined : ids.has(annotationId),
  );
  return { ...held, annotations, drafts };
}

/** Frames often carry parameters of the day: their site counts, as it does for pages. */
function isSamePlace(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || (siteOf(one) !== undefined && siteOf(one) === siteOf(other));
}

/** Shows on the toolbar button how many annotations the requester's page has. */
export async function countOnBadge(requester: Requester, services: Services): Promise<void> {
  if (requester.address === undefined || requester.tabId === undefined) return;
  const found = await services.pageAnnotations(requester.address, undefined, requester);
  if (found.ok) await showCount(requester.tabId, found.value.annotations.length);
}

async function isAddressAllowed(address: string): Promise<boolean> {
  const site = siteOf(address);
  return site !== undefined && isSiteAllowed(site);
}

async function readAnnotatorSettings(
  settings: Settings,
  site: string | undefined,
): Promise<AnnotatorSettings> {
  const [toolbar, onSites, ...others] = await Promise.all([
    settings.get('toolbar'),
    settings.get('toolbarOnSites'),
    settings.get('lastColor'),
    settings.get('colorNames'),
    settings.get('textScale'),
    settings.get('theme'),
    settings.get('rapid'),
    settings.get('printHighlights'),
  ]);
  const [lastColor, colorNames, textScale, theme, rapid, printHighlights] = others;
  const wish = (site === undefined ? undefined : onSites[site]) ?? toolbar;
  return { lastColor, colorNames, toolbar: wish, rapid, printHighlights, textScale, theme };
}
