import { foundPieces } from './search-words';

/** A text in which the words that were searched for stand out. */
export function FoundText({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {foundPieces(text, words).map((piece, index) =>
        piece.found ? (
          <mark class="found" key={index}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
