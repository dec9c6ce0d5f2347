import type { ComponentChildren } from 'preact';
import { useI18n } from '@/components/hooks/i18n';
import { IconButton } from '@/components/ui/IconButton';
import { backIcon, infoIcon, libraryIcon, panelIcon, settingsIcon } from '@/components/ui/icons';
import { Menu, type MenuEntry } from '@/components/ui/Menu';
import type { Translator } from '@/lib/i18n/translate';
import type { PopupGateway } from './popup-gateway';

export interface PopupBarProps {
  gateway: PopupGateway;
  /** What can be done with the page, before the ways out. */
  entries?: readonly MenuEntry[] | undefined;
  /** Which site, and how long the article takes to read. */
  children?: ComponentChildren;
}

/** The first line of the popup: where the reader is, and ways out of it. */
export function PopupBar({ gateway, entries = [], children }: PopupBarProps) {
  const { t } = useI18n();
  return (
    <div class="popup-bar">
      <p class="meta grow">{children}</p>
      <IconButton
        icon={libraryIcon}
        label={t('popup.openLibrary')}
        onClick={() => gateway.openLibrary()}
      />
      <Menu
        label={t('popup.more')}
        entries={[...entries, ...waysOut(gateway, t).map(apartFrom(entries))]}
      />
    </div>
  );
}

/** The first of them stands apart from what can be done with the page. */
function apartFrom(entries: readonly MenuEntry[]) {
  return (entry: MenuEntry, index: number): MenuEntry => ({
    ...entry,
    apart: index === 0 && entries.length > 0,
  });
}

function waysOut(gateway: PopupGateway, t: Translator['t']): MenuEntry[] {
  const { openBeside } = gateway;
  return [
    ...(openBeside === undefined
      ? []
      : [{ label: t('popup.beside'), icon: panelIcon, onChoose: openBeside }]),
    {
      label: t('popup.settings'),
      icon: settingsIcon,
      onChoose: () => gateway.openOptions(),
    },
    { label: t('popup.howTo'), icon: infoIcon, onChoose: () => gateway.openWelcome() },
  ];
}

/** The first line of a step inside the popup: back, and what the step does. */
export function StepBar({ title, onBack }: { title: string; onBack: () => void }) {
  const { t } = useI18n();
  return (
    <header class="popup-head popup-step">
      <div class="popup-bar">
        <IconButton icon={backIcon} flip label={t('ui.back')} onClick={onBack} />
        <h1 class="label grow" tabIndex={-1} data-begin>
          {title}
        </h1>
      </div>
    </header>
  );
}
