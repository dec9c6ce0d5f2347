import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Icon } from '@/components/ui/Icon';
import { libraryIcon } from '@/components/ui/icons';
import { Logo } from '@/components/ui/Logo';
import type { OptionsGateway } from './options-gateway';
import { OPTIONS_SECTIONS } from './sections';

/** The settings. The section that is shown stands in the address, as `#sites`. */
export function OptionsApp({ gateway }: { gateway: OptionsGateway }) {
  const { t } = useI18n();
  const shown = useShownSection();
  const { Section, title } = shown;
  useEffect(() => {
    document.title = `${t(title)} – Pullquote`;
  }, [t, title]);
  return (
    <div class="options">
      <nav class="rail" aria-label={t('options.title')}>
        <p class="rail-name">
          <Logo />
          {t('options.title')}
        </p>
        <ul class="rail-views">
          {OPTIONS_SECTIONS.map(({ id, title: name, icon }) => (
            <li key={id}>
              <a
                class="rail-link"
                href={`#${id}`}
                aria-current={id === shown.id ? 'page' : undefined}
              >
                <Icon of={icon} small />
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
        <p class="rail-foot">
          <a class="status" href={gateway.libraryAddress}>
            <Icon of={libraryIcon} small />
            {t('options.library')}
          </a>
        </p>
      </nav>
      <main class="options-main">
        <Section gateway={gateway} key={shown.id} />
      </main>
    </div>
  );
}

function useShownSection() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return OPTIONS_SECTIONS.find(({ id }) => `#${id}` === hash) ?? OPTIONS_SECTIONS[0];
}
