import type { BrowserName, LaunchOptions, RunningBrowser } from './contract';
import { launchChromium } from './chromium';
import { findBrowser } from './find-browser';
import { launchFirefox } from './firefox';

/** Starts a browser with the extension in it. A browser that is not there is an error. */
export async function launchBrowser(
  name: BrowserName,
  options: LaunchOptions,
): Promise<RunningBrowser> {
  const executable = findBrowser(name);
  if (executable === undefined) throw new Error(`${name} is not installed: npm test installs it`);
  return name === 'firefox'
    ? launchFirefox(executable, options)
    : launchChromium(executable, options);
}
