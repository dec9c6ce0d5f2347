import { onCommand } from '@/lib/browser/commands';
import { type CommandPlace, onMenuChosen, showMenu } from '@/lib/browser/menus';
import type { PageCommand } from '@/lib/domain/in-page';
import { openPopup } from '@/lib/browser/popup';
import { startAnnotator } from '@/lib/browser/scripting';
import { sendToTab } from '@/lib/messaging/send';
import type { Services } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import { inTurn } from './in-turn';
import { openReader } from './open-reader';
import { readerTranslator } from './reader-language';

/**
 * Menu entries and shortcuts: they highlight the selection or open the reader, also on pages that
 * are not allowed.
 */
export function startPageCommands(settings: Settings, services: Services): void {
  const run = async (command: PageCommand | 'read', place: CommandPlace): Promise<void> => {
    if (command !== 'read') return await runAtSelection(command, place);
    const opened = await openReader(place.tabId, services);
    if (!opened.ok) await openPopup(); // it says why there is nothing to read here
  };
  onMenuChosen((command, place) => void run(command, place));
  onCommand((command, place) => void run(command, place));
  const show = inTurn(async () => {
    const { t } = await readerTranslator(settings);
    await showMenu({
      highlight: t('manifest.menuHighlight'),
      annotate: t('manifest.menuAnnotate'),
      read: t('manifest.menuRead'),
    });
  });
  settings.watch('language', () => void show());
  void show();
}

async function runAtSelection(command: PageCommand, place: CommandPlace): Promise<void> {
  if (place.isReader) {
    // An annotator works there already; no script can be put into pages of ours.
    await sendToTab(place.tabId, 'annotator.command', { command });
    return;
  }
  const started = await startAnnotator(place.tabId);
  if (!started.ok) {
    await openPopup(); // it says why this page cannot be read, and what to do
    return;
  }
  const frameId = await frameOfSelection(place, started.value);
  await sendToTab(place.tabId, 'annotator.command', { command, image: place.image }, frameId);
}

/** The frame that was named or that has a selection; else the top one, which says what is missing. */
async function frameOfSelection(place: CommandPlace, frames: readonly number[]): Promise<number> {
  if (place.frameId !== undefined && frames.includes(place.frameId)) return place.frameId;
  const selections = await Promise.all(
    frames.map(async (frameId) => ({
      frameId,
      selection: await sendToTab(place.tabId, 'annotator.selection', {}, frameId),
    })),
  );
  return selections.find(({ selection }) => selection.ok)?.frameId ?? 0;
}
