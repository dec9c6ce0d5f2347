import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/options.css';
import '@/components/styles/welcome.css';
import '../highlights.css';
import { renderSurface } from '@/components/hooks/surface';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import { countBlockedAttempts } from '@/lib/browser/blocked-attempts';
import { browserLanguages } from '@/lib/browser/languages';
import { createSettings } from '@/lib/settings/settings';
import { createWelcomeGateway } from './gateway';

countBlockedAttempts(document);
const settings = createSettings();
const root = document.getElementById('surface');
if (root === null) throw new Error('welcome.html has lost the place that it is rendered in.');
await renderSurface({
  root,
  settings,
  languages: browserLanguages,
  children: <WelcomeApp gateway={await createWelcomeGateway(settings)} />,
});
