import type { Painter } from '@/lib/page/painting/painter';

/** Tells after each change of what is painted. */
export function followed(onChange: () => void): (painter: Painter) => void {
  return (painter) => {
    const { paint, unpaint } = painter;
    painter.paint = (id, look) => {
      paint(id, look);
      onChange();
    };
    painter.unpaint = (id) => {
      unpaint(id);
      onChange();
    };
  };
}
