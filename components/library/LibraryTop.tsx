import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { IconButton } from '@/components/ui/IconButton';
import { closeIcon, downloadIcon, filterIcon } from '@/components/ui/icons';
import { Search } from '@/components/ui/Search';
import type { LibraryGateway } from './gateway';
import { RailFilters } from './RailFilters';
import { SaveSearch } from './SaveSearch';
import type { LibraryCounts } from './select-annotations';
import type { Viewing } from './use-view-state';
import { isFiltered } from './view-state';

export interface LibraryTopProps {
  viewing: Viewing;
  counts: LibraryCounts | undefined;
  /** How many are shown. */
  shown: { annotations: number; articles: number };
  gateway: Pick<LibraryGateway, 'colorNames' | 'settings'>;
  searchRef: RefObject<HTMLInputElement | null>;
  onExport: () => void;
}

/** The search field, the filters in use, how many there are, their order, and the way out. */
export function LibraryTop(props: LibraryTopProps) {
  const { viewing, counts, shown, gateway, searchRef, onExport } = props;
  const { colorNames, settings } = gateway;
  const [open, setOpen] = useState(false);
  const { state, change } = viewing;
  const { t } = useI18n();
  const filtered = isFiltered(state);
  const inArticles = t('library.articleCount', {}, shown.articles);
  const summary = t('library.summary', { articles: inArticles }, shown.annotations);
  return (
    <header class="library-top">
      <div role="search">
        <Search
          label={t('library.search')}
          placeholder={t('library.searchHint')}
          value={state.text}
          shortcut="/"
          inputRef={searchRef}
          onInput={(text) => change({ text, view: 'all' }, 'typing')}
        />
      </div>
      <div class="filters">
        <h1 class="label grow">
          <span role="status">{filtered ? t('library.found', { summary }) : summary}</span>
        </h1>
        {filtered && <SaveSearch state={state} settings={settings} colorNames={colorNames} />}
        {/* Where there is no room for the rail. */}
        <span class="filters-toggle">
          <Button
            small
            kind="quiet"
            icon={filterIcon}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('library.filter')}
          </Button>
        </span>
        <label class="visually-hidden" for="library-order">
          {t('library.order')}
        </label>
        <select
          class="select select-s"
          id="library-order"
          value={state.order}
          onChange={(event) =>
            change({ order: event.currentTarget.value === 'oldest' ? 'oldest' : 'newest' })
          }
        >
          <option value="newest">{t('library.newest')}</option>
          <option value="oldest">{t('library.oldest')}</option>
        </select>
        <Button small icon={downloadIcon} onClick={onExport} disabled={shown.annotations === 0}>
          {filtered ? t('library.exportThese', {}, shown.annotations) : t('library.export')}
        </Button>
      </div>
      {open && (
        <div class="filters-panel">
          <RailFilters viewing={viewing} counts={counts} colorNames={colorNames} />
        </div>
      )}
      {filtered && <FilterChips viewing={viewing} colorNames={colorNames} />}
    </header>
  );
}

/** The filters in use, each with a button that removes it. */
function FilterChips({ viewing, colorNames }: { viewing: Viewing; colorNames: ColorNames }) {
  const { state, change } = viewing;
  const { t } = useI18n();
  const nameOf = useColorName(colorNames);
  if (state.colors.length === 0 && state.tags.length === 0) return null;
  return (
    <ul class="filters filter-chips" aria-label={t('library.filters')}>
      {state.colors.map((color) => (
        <li class="filter-chip" key={color}>
          <span class="swatch swatch-s" data-color={color} />
          <bdi>{nameOf(color)}</bdi>
          <IconButton
            icon={closeIcon}
            small
            label={t('library.removeColor', { name: nameOf(color) })}
            onClick={() => change({ colors: state.colors.filter((other) => other !== color) })}
          />
        </li>
      ))}
      {state.tags.map((tag) => (
        <li class="filter-chip" key={tag}>
          <span class="hint">{t('library.tag')}</span>
          <bdi>{tag}</bdi>
          <IconButton
            icon={closeIcon}
            small
            label={t('library.removeTag', { tag })}
            onClick={() => change({ tags: state.tags.filter((other) => other !== tag) })}
          />
        </li>
      ))}
    </ul>
  );
}
