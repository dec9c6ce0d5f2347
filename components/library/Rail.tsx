import { useI18n } from '@/components/hooks/i18n';
import { Icon } from '@/components/ui/Icon';
import { Logo } from '@/components/ui/Logo';
import {
  alertIcon,
  listIcon,
  readIcon,
  restoreIcon,
  settingsIcon,
  sheetIcon,
  trashIcon,
} from '@/components/ui/icons';
import type { LibraryGateway } from './gateway';
import { RailFilters } from './RailFilters';
import { SavedSearches } from './SavedSearches';
import type { LibraryCounts } from './select-annotations';
import type { Changes } from './use-changes';
import type { Viewing } from './use-view-state';
import { ViewLink } from './ViewLink';
import { WHOLE_LIBRARY } from './view-state';
import { useWork } from './work';

export interface RailProps {
  viewing: Viewing;
  counts: LibraryCounts | undefined;
  gateway: Pick<LibraryGateway, 'colorNames' | 'settings'>;
  changes: Changes;
  optionsAddress: string;
}

/** The views of the library, and the colours and tags by which it is narrowed. */
export function Rail({
  viewing: { state, change },
  counts,
  gateway: { colorNames, settings },
  changes,
  optionsAddress,
}: RailProps) {
  const { t, number } = useI18n();
  const { sheets, queue } = useWork();
  const count = (value: number | undefined) =>
    value === undefined || value === 0 ? null : <span class="count">{number(value)}</span>;
  return (
    <nav class="rail" aria-label={t('library.title')}>
      <p class="rail-name">
        <Logo />
        Pullquote
      </p>
      <ul class="rail-views">
        <li>
          <ViewLink
            class="rail-link"
            to={WHOLE_LIBRARY}
            change={change}
            current={state.view === 'all' && state.article === undefined}
          >
            <Icon of={listIcon} small />
            {t('library.all')}
            {count(counts?.annotations)}
          </ViewLink>
        </li>
        <li>
          <ViewLink
            class="rail-link"
            to={{ ...WHOLE_LIBRARY, view: 'articles' }}
            change={change}
            current={state.view === 'articles'}
          >
            <Icon of={readIcon} small />
            {t('articles.title')}
          </ViewLink>
        </li>
        <li>
          <ViewLink
            class="rail-link"
            to={{ ...WHOLE_LIBRARY, view: 'review' }}
            change={change}
            current={state.view === 'review'}
          >
            <Icon of={restoreIcon} small />
            {t('review.title')}
            {count(queue?.left.length)}
          </ViewLink>
        </li>
        <li>
          <ViewLink
            class="rail-link"
            to={{ ...WHOLE_LIBRARY, view: 'sheets' }}
            change={change}
            current={state.view === 'sheets'}
          >
            <Icon of={sheetIcon} small />
            {t('sheets.title')}
            {count(sheets?.length)}
          </ViewLink>
        </li>
        <li>
          <ViewLink
            class="rail-link"
            to={{ ...WHOLE_LIBRARY, view: 'attention' }}
            change={change}
            current={state.view === 'attention'}
          >
            <Icon of={alertIcon} small />
            {t('doctor.title')}
            {count(counts?.attention)}
          </ViewLink>
        </li>
        <li>
          <ViewLink
            class="rail-link"
            to={{ ...WHOLE_LIBRARY, view: 'trash' }}
            change={change}
            current={state.view === 'trash'}
          >
            <Icon of={trashIcon} small />
            {t('library.trash')}
            {count(counts?.trash)}
          </ViewLink>
        </li>
      </ul>
      <SavedSearches settings={settings} viewing={{ state, change }} />
      <RailFilters
        viewing={{ state, change }}
        counts={counts}
        colorNames={colorNames}
        changes={changes}
      />
      <p class="rail-foot">
        <a class="status" href={optionsAddress}>
          <Icon of={settingsIcon} small />
          {t('library.settings')}
        </a>
      </p>
    </nav>
  );
}
