import type { CursorRequest } from '@/lib/domain/in-page';

/** How far the line stands off the text, in CSS px. */
const OFF = 3;

/** The pencil of each tone, as in `tokens.css`: a frame of its own has no tokens here. */
const PENCIL = { light: '29, 85, 196', dark: '156, 188, 255' };

/** The line around the cursor's passage, which follows it when the page scrolls or grows. */
export function createCursorBoxes(root: ShadowRoot, { tone, actions }: CursorRequest) {
  const layer = root.appendChild(document.createElement('div'));
  layer.ariaHidden = 'true';
  const life = new AbortController();
  const { signal } = life;
  let frame = 0;

  function draw(): void {
    layer.replaceChildren(
      ...actions.boxes().map(({ x, y, width, height }) => {
        const line = document.createElement('div');
        Object.assign(line.style, {
          position: 'fixed',
          boxSizing: 'border-box',
          left: `${x - OFF}px`,
          top: `${y - OFF}px`,
          width: `${width + 2 * OFF}px`,
          height: `${height + 2 * OFF}px`,
          border: `2px solid rgb(${PENCIL[tone]})`,
          borderRadius: '4px',
          background: `rgba(${PENCIL[tone]}, 0.09)`,
          pointerEvents: 'none',
        });
        return line;
      }),
    );
  }

  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { signal });
  const observer = new ResizeObserver(soon);
  observer.observe(document.documentElement);

  return {
    draw,
    remove(): void {
      life.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      layer.remove();
    },
  };
}
