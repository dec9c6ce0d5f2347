import type { AnnotatorGateway } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { PageSource } from './page-source';
import type { Painter } from './painting/painter';
import { guardHost } from './watching/host-guard';
import { watchLife } from './watching/life';

/** What the annotator of a frame is given. */
export interface AnnotatorOptions {
  gateway: AnnotatorGateway;
  view: AnnotatorView;
  /** Begins another life in this frame, after this one. */
  begin: () => void;
  /** What is shown is an article of another address: our reader says which. */
  source?: PageSource;
  /** Lets somebody see what is painted. */
  follow?: (painter: Painter) => void;
}

/** Stays in a page that removes us or is written anew, and leaves it when the extension has gone. */
export function keepPlace(
  document: Document,
  { gateway, view, begin }: AnnotatorOptions,
  life: AbortController,
): void {
  const { signal } = life;
  guardHost(
    view.host,
    {
      putBack: (isLast) => {
        if (!gateway.isAlive()) life.abort();
        else {
          view.attachNear(document.documentElement);
          if (isLast) view.notify({ kind: 'removed' });
        }
      },
      onRewritten: () => {
        life.abort();
        begin();
      },
    },
    signal,
  );
  watchLife(
    gateway.isAlive,
    () => {
      view.closeCard();
      // A note that is being written stays, to be copied; its draft is kept.
      if (view.hasCard) view.notify({ kind: 'leftBehind' });
      else life.abort();
    },
    signal,
  );
}
