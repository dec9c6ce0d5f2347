import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/options.css';
import '@/components/rescue/rescue.css';
import { showRescuePage } from '@/components/rescue/rescue-page';
import { browserLanguages } from '@/lib/browser/languages';
import { rescueLibrary } from '@/lib/database/rescue/rescue-library';
import { chooseLocale, loadMessages } from '@/lib/i18n/locales';
import { createTranslator } from '@/lib/i18n/translate';
import { createRescueGateway } from './gateway';

const locale = chooseLocale('auto', await browserLanguages());
const translator = createTranslator(locale, await loadMessages(locale));
document.documentElement.lang = locale;
document.documentElement.dir = translator.direction;
const root = document.querySelector('main');
if (root === null) throw new Error('rescue.html has lost the place that it is shown in.');
showRescuePage(root, translator, createRescueGateway(await rescueLibrary('pullquote')));
