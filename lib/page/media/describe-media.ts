import type { MediaKind } from '@/lib/domain/annotation';
import type { MediaTraits } from '@/lib/domain/choose-media';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { Selector } from '@/lib/domain/selector';
import { describeRange, type Description } from '@/lib/page/anchoring/describe-range';
import type { TextIndex } from '@/lib/page/anchoring/text-index';
import { mediaHeldBy, rangeAround } from './held-media';
import { mediaOf } from './find-media';
import { traitsOf } from './media-traits';

/** A picture, figure or table as it is kept. */
export interface MediaDescription extends Description {
  kind: MediaKind;
  range: Range;
}

/**
 * Describes what a selection holds that is no text. Failures: `selection-in-image` where that is
 * only an icon, `selection-too-long` for a table of more than 200,000 characters.
 */
export function describeMedia(range: Range, index: TextIndex): Result<MediaDescription> {
  const held = mediaHeldBy(range);
  if (held === undefined) return fail('selection-in-image');
  const { kind, element } = held;
  const { root } = index;
  const around = rangeAround(element);
  const traits = traitsOf(held, root);
  const words = describeRange(around, root, index);
  if (!words.ok && words.failure.code === 'selection-too-long') return words;
  const { addresses, alt, caption, path } = traits;
  const [address] = addresses;
  const media: Selector = {
    type: 'MediaSelector',
    ...(address !== undefined && address.length <= 4_000 && { address }),
    ...(alt !== '' && { alt }),
    ...(caption !== '' && { caption }),
    ...(traits.words !== '' && { words: traits.words }),
    ...(path !== '' && path.length <= 4_000 && { path }),
    ordinal: Math.max(0, mediaOf(kind, root).indexOf(element)),
  };
  return succeed({
    kind,
    range: around,
    quote: words.ok ? words.value.quote : nameOf(traits),
    selectors: words.ok ? [media, ...words.value.selectors] : [media, placeOf(around, index)],
  });
}

/** What stands for a picture in a list: its caption, its words, or its file's name. */
function nameOf({ caption, alt, addresses: [address = ''] }: MediaTraits): string {
  const [, file = ''] = /([^/?#]+)(?:[?#].*)?$/u.exec(address) ?? [];
  return caption || alt || readable(file);
}

function readable(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file; // not all that looks escaped is
  }
}

/** It has no text, but stands somewhere between it. */
function placeOf(range: Range, index: TextIndex): Selector {
  const start = index.offsetsOf(range)?.start ?? 0;
  return { type: 'TextPositionSelector', start, end: start };
}
