import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/options.css';
import '@/components/styles/share.css';
import { renderSurface } from '@/components/hooks/surface';
import { OptionsApp } from '@/components/options/OptionsApp';
import { countBlockedAttempts } from '@/lib/browser/blocked-attempts';
import { browserLanguages } from '@/lib/browser/languages';
import { createSettings } from '@/lib/settings/settings';
import { createOptionsGateway } from './gateway';

countBlockedAttempts(document);
const settings = createSettings();
const root = document.getElementById('surface');
if (root === null) throw new Error('options.html has lost the place that it is rendered in.');
await renderSurface({
  root,
  settings,
  languages: browserLanguages,
  children: <OptionsApp gateway={createOptionsGateway(settings)} />,
});
