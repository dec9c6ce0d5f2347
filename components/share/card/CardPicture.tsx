import { useEffect, useRef } from 'preact/hooks';

/** A drawn card as it stands in the surface, with what it says for those who do not see it. */
export function CardPicture({ canvas, alt }: { canvas: HTMLCanvasElement; alt: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.replaceChildren(canvas), [canvas]);
  return <div class="card-frame" ref={frame} role="img" aria-label={alt} />;
}
