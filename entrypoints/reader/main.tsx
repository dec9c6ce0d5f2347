import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/share.css';
import '@/components/styles/reader.css';
import '@/components/styles/versions.css';
import '../highlights.css';
import { renderSurface } from '@/components/hooks/surface';
import { ReaderApp } from '@/components/reader/ReaderApp';
import { browserLanguages } from '@/lib/browser/languages';
import { createSettings } from '@/lib/settings/settings';
import { createReaderGateway } from './gateway';

const settings = createSettings();
const root = document.getElementById('surface');
if (root === null) throw new Error('reader.html has lost the place that it is rendered in.');
await renderSurface({
  root,
  settings,
  languages: browserLanguages,
  children: <ReaderApp gateway={await createReaderGateway(settings)} settings={settings} />,
});
