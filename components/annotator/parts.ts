import type { Result } from '@/lib/domain/failure';
import type { CardRequest, PassageToCopy } from '@/lib/domain/in-page';
import type { Translator } from '@/lib/i18n/translate';
import type { HighlightColor } from '@/lib/domain/highlight-color';

/** What a part that is injected later is told of the reader. */
export interface Look {
  translator: Translator;
  colorNames: Partial<Record<HighlightColor, string>>;
  textScale: number;
}

/** The card and everything that copying needs: `annotator-card.js`. */
export interface CardPart {
  /** Fills the frame with the card. */
  open(frame: HTMLIFrameElement, request: CardRequest, look: Look, shell: CardShell): OpenCard;
  /** Puts a quote or its link on the clipboard; `room` is a document that no page listens in. */
  copy(passage: PassageToCopy, room: Document): Promise<Result<null>>;
}

export interface OpenCard {
  /** Whether a note is being written that closing would put aside. */
  readonly isWriting: boolean;
  close(): void;
}

/** What the card asks of the frame around it. */
export interface CardShell {
  resize: (height: number) => void;
  close: () => void;
}

interface Parts {
  card?: CardPart;
}

const KEY = Symbol.for('annotator parts');

/** Where the parts of one annotator find each other: a world that the page does not see. */
export function annotatorParts(): Parts {
  const scope = globalThis as { [KEY]?: Parts };
  scope[KEY] ??= {};
  return scope[KEY];
}
