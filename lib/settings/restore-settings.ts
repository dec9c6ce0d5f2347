import { readSetting, SETTING_NAMES, type SettingName } from '@/lib/domain/setting';
import type { Settings } from './settings';

/**
 * Takes over the settings of a backup where the reader has not chosen anything here yet, such as
 * the names of the colours after a new installation. Which sites were asked for is not among them.
 * Answers how to take it back.
 */
export async function restoreSettings(
  settings: Settings,
  backedUp: Readonly<Record<string, unknown>>,
): Promise<() => Promise<void>> {
  const taken: SettingName[] = [];
  for (const name of SETTING_NAMES) {
    if (name === 'askedSites' || !Object.hasOwn(backedUp, name)) continue;
    const untouched = JSON.stringify(readSetting(name, undefined));
    const value = readSetting(name, backedUp[name]);
    if (JSON.stringify(await settings.get(name)) !== untouched) continue;
    if (JSON.stringify(value) === untouched) continue;
    await settings.set(name, value);
    taken.push(name);
  }
  return async () => {
    for (const name of taken) await settings.set(name, readSetting(name, undefined));
  };
}
