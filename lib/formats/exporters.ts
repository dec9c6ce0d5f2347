import { bibtexExporter } from './bibtex';
import { cslJsonExporter } from './csl-json';
import type { Exporter } from './exporter';
import { jsonLdExporter } from './json-ld';
import { markdownExporter } from './markdown';
import { risExporter } from './ris';

/** Every format that articles can be exported to, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [
  markdownExporter,
  jsonLdExporter,
  risExporter,
  bibtexExporter,
  cslJsonExporter,
];
