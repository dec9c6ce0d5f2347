import { ankiExporter } from './anki';
import { bibtexExporter } from './bibtex';
import { bookmarksExporter } from './bookmarks';
import { cslJsonExporter } from './csl-json';
import { csvExporter } from './csv';
import type { Exporter } from './exporter';
import { htmlExporter } from './html';
import { hypothesisExporter } from './hypothesis';
import { jsonLdExporter } from './json-ld';
import { markdownExporter } from './markdown';
import { obsidianClipperExporter } from './obsidian-clipper';
import { readwiseExporter } from './readwise';
import { risExporter } from './ris';
import { textExporter } from './text';

/** Every format that articles can be exported to, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [
  markdownExporter,
  htmlExporter,
  textExporter,
  csvExporter,
  jsonLdExporter,
  hypothesisExporter,
  readwiseExporter,
  ankiExporter,
  obsidianClipperExporter,
  bookmarksExporter,
  risExporter,
  bibtexExporter,
  cslJsonExporter,
];
