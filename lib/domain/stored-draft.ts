import type { Annotation } from './annotation';
import type { Draft } from './draft';

/** Whether a draft says nothing but what is stored: it is not offered then. */
export function isStored(
  { text, tags, color }: Pick<Draft, 'text' | 'tags' | 'color'>,
  annotation: Pick<Annotation, 'note' | 'tags' | 'color'>,
): boolean {
  return (
    text === annotation.note &&
    (color ?? annotation.color) === annotation.color &&
    (tags ?? annotation.tags).join('\n') === annotation.tags.join('\n')
  );
}
