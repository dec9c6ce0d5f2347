import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/popup.css';
import '@/components/styles/share.css';
import { renderSurface } from '@/components/hooks/surface';
import { readPage } from '@/components/popup/page-reading';
import { PopupApp } from '@/components/popup/PopupApp';
import { countBlockedAttempts } from '@/lib/browser/blocked-attempts';
import { browserLanguages } from '@/lib/browser/languages';
import { createSettings } from '@/lib/settings/settings';
import { createPopupGateway } from './gateway';

countBlockedAttempts(document);
const settings = createSettings();
const gateway = createPopupGateway(settings);
const begun = readPage(gateway); // while language and settings are looked up
const root = document.getElementById('surface');
if (root === null) throw new Error('popup.html has lost the place that the popup is rendered in.');
await renderSurface({
  root,
  settings,
  languages: browserLanguages,
  children: <PopupApp gateway={gateway} begun={begun} />,
});
