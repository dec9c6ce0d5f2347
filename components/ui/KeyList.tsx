import { Keys } from './RichText';

export interface KeyListProps {
  /** Alternatives, each of keys held together: `[['Ctrl', 'Z'], ['U']]`. */
  of: readonly (readonly string[])[];
}

/** Alternatives of keys, as they are drawn on a keyboard: always from left to right. */
export function KeyList({ of }: KeyListProps) {
  return (
    <span class="keys-row" dir="ltr">
      {of.map((together) => (
        <span class="keys-together" key={together.join('+')}>
          <Keys keys={together} />
        </span>
      ))}
    </span>
  );
}
