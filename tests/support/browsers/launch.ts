import type { BrowserName, LaunchOptions, RunningBrowser } from './contract';
import { launchChromium } from './chromium';
import { findBrowser } from './find-browser';
import { launchFirefox } from './firefox';

/**
 * Starts a browser with the extension in it, ready to be driven. A browser that is not there is an
 * error. Loaded from a folder the extension is new at each start: it opens its welcome and takes
 * the focus with it, at a moment that nothing else tells; so that tab is waited for.
 */
export async function launchBrowser(
  name: BrowserName,
  options: LaunchOptions,
): Promise<RunningBrowser> {
  const executable = findBrowser(name);
  if (executable === undefined) throw new Error(`${name} is not installed: npm test installs it`);
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch(executable, options);
  const welcome = await browser.openedTab((url) => url.endsWith('/welcome.html'));
  await welcome.find({ css: 'h1' });
  return browser;
}
