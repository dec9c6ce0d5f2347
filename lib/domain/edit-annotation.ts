import type { Annotation } from './annotation';
import type { IsoDateTime } from './ids';
import type { AnnotationEdit } from './requests';
import type { Selector } from './selector';
import { mergeTags } from './tag';

/** The annotation after an edit; the same object when the edit changes nothing. */
export function editAnnotation(
  stored: Annotation,
  edit: Omit<AnnotationEdit, 'id' | 'revision' | 'action'>,
  at: IsoDateTime,
): Annotation {
  const tags = edit.tags === undefined ? stored.tags : mergeTags([], edit.tags);
  const changed = {
    color: edit.color !== undefined && edit.color !== stored.color,
    note: edit.note !== undefined && edit.note !== stored.note,
    tags: JSON.stringify(tags) !== JSON.stringify(stored.tags),
    selectors:
      edit.attachment !== undefined ||
      (edit.keptOver !== undefined && edit.keptOver !== stored.keptOver),
  };
  const fields = Object.keys(changed) as (keyof typeof changed)[];
  const times = fields.filter((field) => changed[field]).map((field) => [field, at] as const);
  if (times.length === 0) return stored;
  const { keptOver, ...rest } = stored;
  const keeps = edit.keptOver ?? (edit.attachment === undefined ? keptOver : undefined);
  return {
    ...rest,
    color: edit.color ?? stored.color,
    note: edit.note ?? stored.note,
    tags,
    ...(edit.attachment === undefined
      ? {}
      : {
          kind: edit.attachment.kind ?? 'text',
          quote: edit.attachment.quote,
          selectors: edit.attachment.selectors,
          history: edit.attachment.resized
            ? stored.history
            : [...stored.history, { ...said(stored.quote, stored.selectors), at }],
        }),
    ...(keeps === undefined ? {} : { keptOver: keeps }),
    modified: at,
    revision: stored.revision + 1,
    fieldTimes: { ...stored.fieldTimes, ...Object.fromEntries(times) },
  };
}

/** Puts a record into the trash, or takes it out. */
export function setDeleted<
  Stored extends {
    deleted?: IsoDateTime | undefined;
    modified: IsoDateTime;
    revision: number;
    fieldTimes: { deleted: IsoDateTime };
  },
>(stored: Stored, deleted: boolean, at: IsoDateTime): Stored {
  const { deleted: _before, ...rest } = stored;
  return {
    ...(rest as Stored),
    ...(deleted ? { deleted: at } : {}),
    modified: at,
    revision: stored.revision + 1,
    fieldTimes: { ...stored.fieldTimes, deleted: at },
  };
}

function said(quote: string, selectors: readonly Selector[]) {
  const selector = selectors.find((one) => one.type === 'TextQuoteSelector');
  return { quote, prefix: selector?.prefix ?? '', suffix: selector?.suffix ?? '' };
}
