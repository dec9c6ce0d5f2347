import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { closeIcon, savedIcon } from '@/components/ui/icons';
import { useToast } from '@/components/ui/Toast';
import type { LibraryGateway } from './gateway';
import type { Viewing } from './use-view-state';
import { formatViewState, parseViewState } from './view-state';
import { ViewLink } from './ViewLink';

export interface SavedSearchesProps {
  settings: LibraryGateway['settings'];
  viewing: Viewing;
}

/** The searches that the reader kept, each a link to what it finds now. */
export function SavedSearches({ settings, viewing: { state, change } }: SavedSearchesProps) {
  const { t } = useI18n();
  const toast = useToast();
  const id = useId();
  const [searches, keep] = useSetting(settings, 'savedSearches');
  if (searches.length === 0) return null;
  const now = formatViewState(state);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('library.savedSearches')}</h2>
      <ul class="rail-views">
        {searches.map((search) => (
          <li class="saved-search" key={search.name}>
            <ViewLink
              class="rail-link"
              to={parseViewState(search.query)}
              change={change}
              current={search.query === now}
            >
              <Icon of={savedIcon} small />
              <bdi>{search.name}</bdi>
            </ViewLink>
            <IconButton
              small
              icon={closeIcon}
              label={t('library.forgetSearch', { name: search.name })}
              onClick={() => {
                keep(searches.filter((other) => other !== search));
                toast.show({ text: t('library.searchForgotten'), onUndo: () => keep(searches) });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
