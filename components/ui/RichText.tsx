import { Fragment, type ComponentChildren } from 'preact';

/** A string with things in it: `{name}` is replaced by `parts.name`, wherever the language puts it. */
export function RichText({
  text,
  parts,
}: {
  text: string;
  parts: Record<string, ComponentChildren>;
}) {
  return (
    <>
      {text.split(/\{(\w+)\}/u).map((piece, index) => (
        <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>
      ))}
    </>
  );
}

/** Keys to press together. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' '}
          <kbd class="kbd">{key}</kbd>
        </Fragment>
      ))}
    </>
  );
}
