import { useMemo, useState } from 'preact/hooks';
import { useSetting } from '@/components/hooks/use-setting';
import type { SettingValue } from '@/lib/domain/setting';
import type { Exporter } from '@/lib/formats/exporter';
import { standardWriter, templateWriter, type LivingWriter } from '@/lib/formats/living-writer';
import { markdownExporter } from '@/lib/formats/markdown';
import { templateExporter } from '@/lib/formats/markdown-template';
import { MARKDOWN_TEMPLATES } from '@/lib/formats/markdown-templates';
import { isFault, parseTemplate, type TemplateFault } from '@/lib/formats/parse-template';
import type { LibraryGateway } from './gateway';

export type TemplateChoice = SettingValue<'markdownTemplate'>['chosen'];

/** How Markdown is written: as we do, by a ready template, or by the reader's own. */
export interface MarkdownTemplate {
  chosen: TemplateChoice;
  choose: (choice: TemplateChoice) => void;
  /** The reader's own template; the first time it begins as the one that was chosen before. */
  own: string;
  write: (own: string) => void;
  /** What is wrong with the reader's own. */
  fault: TemplateFault | undefined;
  exporter: Exporter;
  /** The same for files that are kept up to date. */
  writer: LivingWriter;
}

/** The template that the reader chose, kept with the settings. */
export function useMarkdownTemplate(settings: LibraryGateway['settings']): MarkdownTemplate {
  const [{ chosen, own: kept }, keep] = useSetting(settings, 'markdownTemplate');
  // What is typed is shown from here: the storage tells of each key a little later.
  const [typed, setTyped] = useState<string>();
  const own = typed ?? kept;
  const parsed = useMemo(
    () =>
      chosen === 'standard'
        ? undefined
        : parseTemplate(chosen === 'own' ? own : MARKDOWN_TEMPLATES[chosen]),
    [chosen, own],
  );
  const fault = parsed !== undefined && isFault(parsed) ? parsed : undefined;
  const { exporter, writer } = useMemo(
    () =>
      parsed === undefined || isFault(parsed)
        ? { exporter: markdownExporter, writer: standardWriter }
        : { exporter: templateExporter(parsed), writer: templateWriter(parsed) },
    [parsed],
  );
  return {
    chosen,
    choose: (choice) => {
      const before = chosen === 'standard' || chosen === 'own' ? 'obsidian' : chosen;
      const begins = choice === 'own' && own === '';
      setTyped(undefined);
      keep({ chosen: choice, own: begins ? MARKDOWN_TEMPLATES[before] : own });
    },
    own,
    write: (text) => {
      setTyped(text);
      keep({ chosen, own: text });
    },
    fault,
    exporter,
    writer,
  };
}
