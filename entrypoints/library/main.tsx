import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/library.css';
import '@/components/styles/articles.css';
import '@/components/styles/share.css';
import '@/components/styles/sheets.css';
import '@/components/styles/versions.css';
import '@/components/styles/options.css';
import { renderSurface } from '@/components/hooks/surface';
import { LibraryApp } from '@/components/library/LibraryApp';
import { countBlockedAttempts } from '@/lib/browser/blocked-attempts';
import { browserLanguages } from '@/lib/browser/languages';
import { isPrivatePage } from '@/lib/browser/manifest';
import { createSettings } from '@/lib/settings/settings';
import { createLibraryGateway } from './gateway';

countBlockedAttempts(document);
const settings = createSettings();
const root = document.getElementById('surface');
if (root === null) throw new Error('library.html has lost the place that it is rendered in.');
await renderSurface({
  root,
  settings,
  languages: browserLanguages,
  children: (
    <LibraryApp
      gateway={await createLibraryGateway(settings)}
      optionsAddress="/options.html"
      isPrivate={isPrivatePage()}
    />
  ),
});
