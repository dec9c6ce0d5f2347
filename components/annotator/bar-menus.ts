import { imageIcon, linkIcon, privateIcon, quoteIcon } from '@/components/ui/icons';
import type { ToolbarRequest } from '@/lib/domain/in-page';
import type { Translator } from '@/lib/i18n/translate';
import type { BarMenuEntry } from './BarMenu';

/** The menus of the bar, by the key that opens them. */
export type BarMenuKey = 'S' | 'M';

/** What stands in each menu of the bar beside a selection. */
export function barMenus(
  t: Translator['t'],
  { copy, media, hideHere }: ToolbarRequest['actions'],
): Record<BarMenuKey, BarMenuEntry[]> {
  const whole = media && {
    key: 'I',
    label: t(`annotator.highlightWhole.${media.kind}`),
    icon: imageIcon,
    run: media.highlight,
  };
  return {
    S: [
      { key: 'C', label: t('annotator.copyQuote'), icon: quoteIcon, run: () => copy('quote') },
      { key: 'L', label: t('annotator.copyLink'), icon: linkIcon, run: () => copy('link') },
    ],
    M: [
      ...(whole === undefined ? [] : [whole]),
      { label: t('annotator.hideHere'), icon: privateIcon, run: hideHere },
    ],
  };
}
