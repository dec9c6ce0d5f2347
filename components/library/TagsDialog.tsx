import { useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Search } from '@/components/ui/Search';
import { normaliseTag, type Tag } from '@/lib/domain/tag';
import type { LibraryCounts } from './select-annotations';
import type { Changes } from './use-changes';

export interface TagsDialogProps {
  tags: LibraryCounts['tags'];
  changes: Changes;
  onClose: () => void;
}

/** Calls tags otherwise: one tag gets another name, several become one, or they go. */
export function TagsDialog({ tags, changes, onClose }: TagsDialogProps) {
  const { t, number } = useI18n();
  const id = useId();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<readonly Tag[]>([]);
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const present = chosen.filter((tag) => tags.some((one) => one.tag === tag));
  const name = typed ?? present[0] ?? '';
  const to = normaliseTag(name);
  const sameAs = tags.find(({ tag }) => tag.toLowerCase() === to?.toLowerCase())?.tag;
  const merges = present.length > 1 || (sameAs !== undefined && !present.includes(sameAs));
  const changesNothing = present.length === 1 && present[0] === to;
  const shown = tags.filter(
    ({ tag }) => present.includes(tag) || tag.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const rename = async (wish: Tag | undefined) => {
    if (busy || present.length === 0) return;
    setBusy(true);
    // Into a tag that is there already: its own writing stays.
    const into = wish === undefined || sameAs === undefined || present.includes(sameAs);
    const target = into ? wish : sameAs;
    const done = await changes.renameTags({
      tags: present,
      ...(target === undefined ? {} : { to: target }),
    });
    setBusy(false);
    if (!done) return;
    setChosen([]);
    setTyped(undefined);
  };
  return (
    <Dialog
      title={t('library.editTags')}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <form
        class="stack tags-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== undefined && !changesNothing) void rename(to);
        }}
      >
        <Search label={t('library.findTag')} value={sought} onInput={setSought} />
        <fieldset class="tags-list">
          <legend class="label">{t('library.chooseTags')}</legend>
          {shown.map(({ tag, count }) => (
            <label class="choice" key={tag}>
              <input
                type="checkbox"
                checked={present.includes(tag)}
                onChange={() =>
                  setChosen(
                    present.includes(tag)
                      ? present.filter((other) => other !== tag)
                      : [...present, tag],
                  )
                }
              />
              <span>
                <bdi>{tag}</bdi> <span class="hint num">{number(count)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {present.length > 0 && (
          <div class="field">
            <label class="label" for={id}>
              {t('library.newTagName')}
            </label>
            <div class="cluster">
              <input
                class="input grow"
                id={id}
                dir="auto"
                value={name}
                maxLength={100}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <Button
                type="submit"
                kind="primary"
                aria-disabled={busy || to === undefined || changesNothing}
              >
                {merges ? t('library.mergeTags') : t('library.renameTag')}
              </Button>
              <Button kind="danger" aria-disabled={busy} onClick={() => void rename(undefined)}>
                {t('library.dropTags')}
              </Button>
            </div>
          </div>
        )}
      </form>
    </Dialog>
  );
}
