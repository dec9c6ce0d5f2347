import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { TEMPLATE_LENGTH_LIMIT } from '@/lib/formats/parse-template';
import type { MarkdownTemplate, TemplateChoice } from './use-markdown-template';

const CHOICES: readonly TemplateChoice[] = ['standard', 'obsidian', 'logseq', 'notion', 'own'];

/** The template that Markdown is written by; one's own is typed here, its outcome shown beside it. */
export function TemplateField({ template }: { template: MarkdownTemplate }) {
  const { t } = useI18n();
  const id = useId();
  const { chosen, fault } = template;
  return (
    <div class="stack-s template-field">
      <div class="field">
        <label class="label" for={id}>
          {t('template.label')}
        </label>
        <select
          class="select"
          id={id}
          value={chosen}
          onChange={(event) => template.choose(event.currentTarget.value as TemplateChoice)}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t(`template.${choice}`)}
            </option>
          ))}
        </select>
      </div>
      {chosen === 'own' && (
        <>
          <div class="field">
            <label class="label" for={`${id}-own`}>
              {t('template.text')}
            </label>
            <textarea
              class="textarea code"
              id={`${id}-own`}
              dir="ltr"
              rows={12}
              spellcheck={false}
              maxLength={TEMPLATE_LENGTH_LIMIT}
              value={template.own}
              aria-invalid={fault !== undefined}
              aria-describedby={fault === undefined ? undefined : `${id}-fault`}
              onInput={(event) => template.write(event.currentTarget.value)}
            />
          </div>
          <p class="hint" id={`${id}-fault`} role="status">
            {fault !== undefined &&
              t(`template.fault.${fault.kind}`, { line: fault.line, found: fault.found })}
          </p>
          <details class="hint">
            <summary>{t('template.help')}</summary>
            <p>{t('template.helpValues')}</p>
            <p class="code" dir="ltr">
              title source author site published accessed language articleNote articleTags count
            </p>
            <p>{t('template.helpAnnotations')}</p>
            <p class="code" dir="ltr">
              quote note tags color meaning created modified link id uuid
            </p>
            <p>{t('template.helpSections')}</p>
            <p class="code" dir="ltr">
              {'{{#note}}…{{/note}} {{^note}}…{{/note}} {{#tags}}{{.}} {{/tags}}'}
            </p>
            <p>{t('template.helpFilters')}</p>
            <p class="code" dir="ltr">
              quote line yaml yamlList hashtags wikilinks indent day
            </p>
          </details>
        </>
      )}
    </div>
  );
}
