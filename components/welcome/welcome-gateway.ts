import type { ColorNames } from '@/components/ui/ColorField';
import type { HighlightColor } from '@/lib/domain/highlight-color';

/** What the welcome page needs of the browser and of the page's own painting. */
export interface WelcomeGateway {
  /** Paints a passage of this page as any other page's is painted. Nothing is stored. */
  paint: (range: Range, color: HighlightColor) => void;
  /** Takes all that was painted away. */
  unpaintAll: () => void;
  colorNames: ColorNames;
  /** The keys of “Highlight”, as they are set in this browser; absent where there are none. */
  highlightKeys: string | undefined;
  everySiteAllowed: () => Promise<boolean>;
  /** Asks the browser for every site. The first thing done in a click. */
  askForEverySite: () => Promise<boolean>;
  forgetEverySite: () => Promise<void>;
  libraryAddress: string;
}
