import { useEffect, useState } from 'preact/hooks';
import { readSetting, type SettingName, type SettingValue } from '@/lib/domain/setting';
import type { Settings } from '@/lib/settings/settings';

/**
 * A setting and how to change it. Until it was read it has its fallback. A change shows at once and
 * follows what is changed elsewhere.
 */
export function useSetting<Name extends SettingName>(
  settings: Settings,
  name: Name,
): [value: SettingValue<Name>, set: (value: SettingValue<Name>) => void] {
  const [value, setValue] = useState<SettingValue<Name>>(() => readSetting(name, undefined));
  useEffect(() => {
    let isThere = true;
    void settings.get(name).then((stored) => isThere && setValue(() => stored));
    const stop = settings.watch(name, (changed) => setValue(() => changed));
    return () => {
      isThere = false;
      stop();
    };
  }, [settings, name]);
  return [
    value,
    (changed) => {
      setValue(() => changed);
      void settings.set(name, changed);
    },
  ];
}
