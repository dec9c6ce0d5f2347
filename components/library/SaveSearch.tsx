import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { Button } from '@/components/ui/Button';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { Dialog } from '@/components/ui/Dialog';
import { savedIcon } from '@/components/ui/icons';
import type { LibraryGateway } from './gateway';
import { formatViewState, type ViewState } from './view-state';

export interface SaveSearchProps {
  state: ViewState;
  settings: LibraryGateway['settings'];
  colorNames: ColorNames;
}

/** Keeps what is searched for now under a name; one of the same name is replaced. */
export function SaveSearch({ state, settings, colorNames }: SaveSearchProps) {
  const { t } = useI18n();
  const id = useId();
  const nameOf = useColorName(colorNames);
  const [searches, keep] = useSetting(settings, 'savedSearches');
  const [name, setName] = useState<string>();
  const query = formatViewState(state);
  if (searches.some((search) => search.query === query)) return null;
  const proposed = [state.text.trim(), ...state.colors.map(nameOf), ...state.tags]
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, 100);
  const close = () => setName(undefined);
  const save = () => {
    const called = name?.trim() ?? '';
    if (called === '') return;
    keep([...searches.filter((search) => search.name !== called), { name: called, query }]);
    close();
  };
  return (
    <>
      <Button small kind="quiet" icon={savedIcon} onClick={() => setName(proposed)}>
        {t('library.saveSearch')}
      </Button>
      {name !== undefined && (
        <Dialog
          title={t('library.saveSearch')}
          onClose={close}
          foot={
            <>
              <Button onClick={close}>{t('ui.cancel')}</Button>
              <Button kind="primary" aria-disabled={name.trim() === ''} onClick={save}>
                {t('ui.save')}
              </Button>
            </>
          }
        >
          <form
            class="field"
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <label class="label" for={id}>
              {t('library.searchName')}
            </label>
            <input
              class="input"
              id={id}
              dir="auto"
              value={name}
              maxLength={100}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </form>
        </Dialog>
      )}
    </>
  );
}
