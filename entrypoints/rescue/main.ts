import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/options.css';
import '@/components/rescue/rescue.css';
import { showRescuePage } from '@/components/rescue/rescue-page';
import { browserLanguages } from '@/lib/browser/languages';
import { rescueLibrary } from '@/lib/database/rescue/rescue-library';
import { chooseLocale, loadMessages } from '@/lib/i18n/locales';
import { regionalLocale } from '@/lib/i18n/regional-locale';
import { createTranslator } from '@/lib/i18n/translate';
import { createSettings } from '@/lib/settings/settings';
import { createRescueGateway } from './gateway';

const languages = await browserLanguages();
const settings = createSettings();
// Where not even the settings can be read, it speaks as the browser does.
const language = await settings.get('language').catch(() => 'auto');
const theme = await settings.get('theme').catch(() => 'auto');
const locale = chooseLocale(language, languages);
const regional = regionalLocale(locale, languages);
const translator = createTranslator(regional, await loadMessages(locale));
if (theme !== 'auto') document.documentElement.dataset.theme = theme;
document.documentElement.lang = regional;
document.documentElement.dir = translator.direction;
const root = document.querySelector('main');
if (root === null) throw new Error('rescue.html has lost the place that it is shown in.');
showRescuePage(root, translator, createRescueGateway(await rescueLibrary('pullquote')));
