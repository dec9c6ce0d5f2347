import type { ComponentType } from 'preact';
import type { IconDrawing } from '@/components/ui/Icon';
import {
  dataIcon,
  highlightIcon,
  infoIcon,
  keyboardIcon,
  readIcon,
  settingsIcon,
  shareIcon,
  siteIcon,
} from '@/components/ui/icons';
import type { MessageKey } from '@/lib/i18n/translate';
import type { OptionsGateway } from './options-gateway';
import { AboutSection } from './sections/AboutSection';
import { DataSection } from './sections/DataSection';
import { GeneralSection } from './sections/GeneralSection';
import { HighlightingSection } from './sections/HighlightingSection';
import { KeyboardSection } from './sections/KeyboardSection';
import { ReadingSection } from './sections/ReadingSection';
import { SharingSection } from './sections/SharingSection';
import { SitesSection } from './sections/SitesSection';

/** A page of the settings. */
export interface OptionsSection {
  /** Its name in the address bar. */
  id: string;
  title: MessageKey;
  icon: IconDrawing;
  Section: ComponentType<{ gateway: OptionsGateway }>;
}

/** Every page of the settings, in the order of the rail; the first is shown at first. */
export const OPTIONS_SECTIONS: readonly [OptionsSection, ...OptionsSection[]] = [
  { id: 'general', title: 'options.general.title', icon: settingsIcon, Section: GeneralSection },
  {
    id: 'highlighting',
    title: 'options.highlighting.title',
    icon: highlightIcon,
    Section: HighlightingSection,
  },
  { id: 'sharing', title: 'options.sharing.title', icon: shareIcon, Section: SharingSection },
  { id: 'sites', title: 'options.sites.title', icon: siteIcon, Section: SitesSection },
  { id: 'reading', title: 'options.reading.title', icon: readIcon, Section: ReadingSection },
  { id: 'data', title: 'options.data.title', icon: dataIcon, Section: DataSection },
  { id: 'keyboard', title: 'options.keyboard.title', icon: keyboardIcon, Section: KeyboardSection },
  { id: 'about', title: 'options.about.title', icon: infoIcon, Section: AboutSection },
];
