import { buildExtension } from '../../support/build';
import { ensureBrowser } from '../../support/install-browser';
import { Reader } from '../../support/reader';
import { measureExtraction } from './extraction-ratio';
import type { Figure } from './figure';
import { measureGreatRepaint } from './great-repaint';
import { measureMarking, measureRepaint } from './marking';
import { measurePageLoad } from './page-load';
import { measureArticleAndList, measurePopup } from './popup-opening';

/** What the extension costs a reader, measured in one run of one Chromium. */
export async function measureProduct(): Promise<Figure[]> {
  ensureBrowser('chromium');
  buildExtension('chromium');
  const figures: Figure[] = [];
  for (const measure of [
    measurePageLoad,
    measurePopup,
    measureArticleAndList,
    measureMarking,
    measureRepaint,
    measureGreatRepaint,
    measureExtraction,
  ]) {
    const reader = await Reader.start('chromium');
    try {
      figures.push(...(await measure(reader)));
    } finally {
      await reader.leave();
    }
  }
  return figures;
}
