import { useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { TagField, type TagSuggestion } from '@/components/ui/TagField';
import type { Tag } from '@/lib/domain/tag';
import type { Changes } from './use-changes';
import type { usePicked } from './use-picked';

export interface PickedTagsProps {
  picked: ReturnType<typeof usePicked>;
  changes: Changes;
  suggestions: readonly TagSuggestion[];
  onClose: () => void;
}

/** Tags that all picked annotations get, and those that they lose. */
export function PickedTags({ picked, changes, suggestions, onClose }: PickedTagsProps) {
  const { t, number } = useI18n();
  const [added, setAdded] = useState<readonly Tag[]>([]);
  const [removed, setRemoved] = useState<ReadonlySet<Tag>>(new Set());
  const carried = useMemo(() => {
    const counts = new Map<Tag, number>();
    for (const { annotations } of picked.records) {
      for (const tag of annotations.flatMap(({ tags }) => tags)) {
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    }
    return [...counts].sort(([, one], [, other]) => other - one);
  }, [picked.records]);
  const apply = () => {
    if (added.length + removed.size > 0) {
      const ids = [...picked.ids];
      void changes.many({ ids, addTags: [...added], removeTags: [...removed] });
    }
    onClose();
  };
  return (
    <Dialog
      title={t('library.tagsOfPicked', {}, picked.ids.size)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" onClick={apply}>
            {t('ui.save')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <TagField
          label={t('library.addTags')}
          value={added}
          onChange={setAdded}
          suggestions={suggestions}
        />
        {carried.length > 0 && (
          <fieldset class="stack-s">
            <legend class="label">{t('library.takeTags')}</legend>
            {carried.map(([tag, count]) => (
              <label class="choice" key={tag}>
                <input
                  type="checkbox"
                  checked={removed.has(tag)}
                  onChange={() => setRemoved((now) => toggled(now, tag))}
                />
                <span>
                  <bdi>{tag}</bdi> <span class="hint num">{number(count)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}

/** A set with one more, or one less. */
function toggled(chosen: ReadonlySet<Tag>, tag: Tag): ReadonlySet<Tag> {
  const next = new Set(chosen);
  if (!next.delete(tag)) next.add(tag);
  return next;
}
