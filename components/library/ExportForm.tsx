import { useI18n } from '@/components/hooks/i18n';
import type { Exporter } from '@/lib/formats/exporter';
import { EXPORTERS } from '@/lib/formats/exporters';
import { TemplateField } from './TemplateField';
import type { MarkdownTemplate } from './use-markdown-template';
import { countRecords, type ExportScope } from './export-scope';

/** What a file may be: one of the exporters, or a backup of everything. */
export type ExportFormat = Exporter['id'] | 'backup';

const FORMATS: readonly ExportFormat[] = [...EXPORTERS.map(({ id }) => id), 'backup'];

export interface ExportFormProps {
  scopes: readonly ExportScope[];
  scope: ExportScope['id'];
  onScope: (scope: ExportScope['id']) => void;
  format: ExportFormat;
  onFormat: (format: ExportFormat) => void;
  template: MarkdownTemplate;
}

/** What goes out, and in which format. */
export function ExportForm(props: ExportFormProps) {
  const { scopes, scope, onScope, format, onFormat, template } = props;
  const { t } = useI18n();
  return (
    <form class="export-form" onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label class="label" for="export-scope">
          {t('export.what')}
        </label>
        <select
          class="select"
          id="export-scope"
          disabled={format === 'backup'}
          value={format === 'backup' ? 'everything' : scope}
          onChange={(event) => onScope(event.currentTarget.value as ExportScope['id'])}
        >
          {scopes.map(({ id, records }) => (
            <option key={id} value={id}>
              {t(`export.scope.${id}`, {}, countRecords(records).annotations)}
            </option>
          ))}
        </select>
      </div>
      {format === 'markdown' && <TemplateField template={template} />}
      <fieldset class="stack-s">
        <legend class="label">{t('export.format')}</legend>
        {FORMATS.map((id) => (
          <label class="choice" key={id} data-chosen={id === format ? '' : undefined}>
            <input
              type="radio"
              name="export-format"
              checked={id === format}
              autofocus={id === format}
              onChange={() => onFormat(id)}
            />
            <span>{t(`export.${id}.name`)}</span>
            <span class="hint">{t(`export.${id}.text`)}</span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}
