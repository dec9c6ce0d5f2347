import { openOwnPage } from '@/lib/browser/tabs';

/** Our other pages, each in a tab of its own. */
export const ownPages = {
  openLibrary: (id?: string) =>
    void openOwnPage(id === undefined ? '/library.html' : `/library.html?article=${id}`),
  openOptions: () => void openOwnPage('/options.html'),
  openRescue: () => void openOwnPage('/rescue.html'),
  openWelcome: () => void openOwnPage('/welcome.html'),
};
