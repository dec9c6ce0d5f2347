import { h } from 'preact';

/** An outline as its library describes it: elements of a 24 by 24 drawing. */
export type IconDrawing = readonly (readonly [tag: string, attributes: object])[];

export interface IconProps {
  /** One of `icons.ts`. */
  of: IconDrawing;
  /** 15 px instead of 18, for dense rows. */
  small?: boolean;
  /** It points somewhere: mirrored where text runs from right to left. */
  flip?: boolean;
}

/** An outline in the colour of its text. Decoration: what it stands beside or labels says the name. */
export function Icon({ of, small = false, flip = false }: IconProps) {
  const classes = ['icon', small && 'icon-s', flip && 'icon-flip'].filter(Boolean).join(' ');
  return (
    <svg class={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([tag, attributes]) => h(tag, { ...attributes }))}
    </svg>
  );
}
