import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useI18n } from '@/components/hooks/i18n';
import { renderSurface } from '@/components/hooks/surface';
import { readSetting, type SettingName } from '@/lib/domain/setting';
import type { Settings } from '@/lib/settings/settings';

/** Settings in memory that tell of their changes. */
function livingSettings(): Settings {
  const stored = new Map<string, unknown>();
  const watchers = new Map<SettingName, Set<() => void>>();
  return {
    get: async (name) => readSetting(name, stored.get(name)),
    set: async (name, value) => {
      stored.set(name, value);
      for (const tell of watchers.get(name) ?? []) tell();
    },
    watch: (name, onChange) => {
      const tell = () => onChange(readSetting(name, stored.get(name)));
      watchers.set(name, (watchers.get(name) ?? new Set()).add(tell));
      return () => watchers.get(name)?.delete(tell);
    },
  };
}

function Field() {
  const { t } = useI18n();
  return (
    <label>
      {t('ui.cancel')} <input />
    </label>
  );
}

async function open(settings: Settings): Promise<void> {
  const root = document.createElement('div');
  document.body.append(root);
  const languages = () => Promise.resolve(['en-GB']);
  const takeDown = await renderSurface({ root, settings, languages, children: <Field /> });
  onTestFinished(() => {
    takeDown();
    root.remove();
    document.documentElement.removeAttribute('dir');
    document.documentElement.lang = 'en';
  });
}

describe('a page of ours', () => {
  test('speaks another language at once, and keeps what is being typed', async () => {
    const settings = livingSettings();
    await open(settings);
    await userEvent.fill(page.getByLabelText('Cancel'), 'half a thought');
    await settings.set('language', 'ar');
    const field = page.getByLabelText('إلغاء');
    await expect.element(field).toHaveValue('half a thought');
    await expect.element(field).toHaveFocus();
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  test('speaks the language that was chosen last, however fast one chooses', async () => {
    const settings = livingSettings();
    await open(settings);
    for (const language of ['ar', 'en', 'ar', 'auto']) void settings.set('language', language);
    await settings.set('language', 'ar');
    await expect.element(page.getByLabelText('إلغاء')).toBeVisible();
    expect(document.documentElement.lang).toBe('ar');
  });
});
