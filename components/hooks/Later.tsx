import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export interface LaterProps<Props> {
  /** Fetches the part: a function that stays the same. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
  /** It is there: what it begins with may take the focus. */
  onShown?: () => void;
}

/** A part of a surface whose code is fetched when it is first shown, so that the rest opens sooner. */
export function Later<Props extends object>({ load, props, onShown }: LaterProps<Props>) {
  const [part, setPart] = useState<{ Part: ComponentType<Props> }>();
  useEffect(() => {
    let wanted = true;
    void load().then((Part) => {
      if (wanted) setPart({ Part });
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  useLayoutEffect(() => {
    if (part !== undefined) onShown?.();
  }, [part]);
  return part === undefined ? null : <part.Part {...props} />;
}
