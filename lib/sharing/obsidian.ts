import { shorten } from '@/lib/text/shorten';
import { encode, withParameters } from './encode';
import { noteName } from './note-name';
import type { ShareTarget } from './share-target';

/** Said in the note by an Obsidian that does not read the clipboard, in encoded characters. */
const FALLBACK_LENGTH = 1_500;

/**
 * A note in Obsidian, under the title of the article; what is there already stays. The words go by
 * the clipboard, because addresses are cut (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI).
 */
export const obsidianTarget = {
  id: 'obsidian',
  group: 'send',
  intentFor({ title, composed }) {
    const { markdown } = composed;
    const fits = (text: string) => encode(text).length <= FALLBACK_LENGTH;
    const content = fits(markdown) ? markdown : shorten(composed.attribution, fits);
    const url = withParameters('obsidian://new', {
      file: noteName(title),
      append: 'true',
      clipboard: 'true',
      content: `\n${content}\n`,
    });
    return { kind: 'copy-and-open', text: `\n${markdown}\n`, url };
  },
} as const satisfies ShareTarget;
