import { browser } from 'wxt/browser';

/** Calls back once, when the extension was installed; not after updates. */
export function onInstalled(callback: () => void): () => void {
  const listener = ({ reason }: { reason: string }) => {
    if (reason === 'install') callback();
  };
  browser.runtime.onInstalled.addListener(listener);
  return () => browser.runtime.onInstalled.removeListener(listener);
}

/** Calls back when the browser starts and after each update: not each time the background wakes. */
export function onBrowserStart(callback: () => void): () => void {
  browser.runtime.onStartup.addListener(callback);
  browser.runtime.onInstalled.addListener(callback);
  return () => {
    browser.runtime.onStartup.removeListener(callback);
    browser.runtime.onInstalled.removeListener(callback);
  };
}

/** Calls back once a day while the browser runs. One alarm of a name, however often it is asked for. */
export function daily(name: string, callback: () => void): () => void {
  const listener = (alarm: { name: string }) => {
    if (alarm.name === name) callback();
  };
  browser.alarms.onAlarm.addListener(listener);
  void setAlarm(name);
  return () => browser.alarms.onAlarm.removeListener(listener);
}

async function setAlarm(name: string): Promise<void> {
  // Creating it again would put it off each time the background wakes: it would never ring.
  if ((await browser.alarms.get(name)) !== undefined) return;
  await browser.alarms.create(name, { delayInMinutes: 60, periodInMinutes: 24 * 60 });
}
