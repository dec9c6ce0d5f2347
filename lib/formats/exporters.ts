import type { Exporter } from './exporter';
import { jsonLdExporter } from './json-ld';
import { markdownExporter } from './markdown';

/** Every format that articles can be exported to, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [markdownExporter, jsonLdExporter];
