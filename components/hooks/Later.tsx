import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterProps<Props> {
  /** Fetches the part: a function that stays the same. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}

/** A part of a surface whose code is fetched when it is first shown, so that the rest opens sooner. */
export function Later<Props extends object>({ load, props }: LaterProps<Props>) {
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
  return part === undefined ? null : <part.Part {...props} />;
}
