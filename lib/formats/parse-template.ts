import { TEMPLATE_FILTERS, TEMPLATE_NAMES } from './template-words';

/**
 * The template language, whole. `{{title}}` writes a value, `{{quote | quote | indent}}` through
 * filters; `{{#annotations}}…{{/annotations}}` repeats for each of a list, and for a text stands
 * once if there is any; `{{^note}}…{{/note}}` stands if there is none; in a list of texts `{{.}}`
 * is the one at hand. A section tag alone on its line leaves no line.
 *
 * There are no variables, no calls and no conditions beyond “is there any”, and no section stands
 * within itself: what is written is bounded by the records, so no template runs for ever.
 */
export type TemplateNode =
  | { kind: 'words'; text: string }
  | { kind: 'value'; name: string; filters: readonly string[] }
  | { kind: 'section'; name: string; empty: boolean; nodes: readonly TemplateNode[] };

/** Why a template cannot be read, and in which line, counted from 1. */
export interface TemplateFault {
  kind: 'unknown-name' | 'unknown-filter' | 'unclosed' | 'unopened' | 'within-itself' | 'too-long';
  line: number;
  /** What stands there. */
  found: string;
}

/** In UTF-16 units: longer than any template that was written by hand. */
export const TEMPLATE_LENGTH_LIMIT = 20_000;

/** A tag; a section's own line goes with it. */
const TAG = /(?:^[ \t]*\{\{([#^/])([^{}]*)\}\}[ \t]*(?:\n|$))|\{\{([#^/]?)([^{}]*)\}\}/gmu;

/** Reads a template, or says what is wrong with it first. */
export function parseTemplate(template: string): readonly TemplateNode[] | TemplateFault {
  const source = template.replace(/\r\n?/gu, '\n');
  const root: TemplateNode[] = [];
  const open: { name: string; nodes: TemplateNode[]; at: number }[] = [];
  const faultAt = (kind: TemplateFault['kind'], at: number, found: string): TemplateFault => ({
    kind,
    line: source.slice(0, at).split('\n').length,
    found: found.slice(0, 60),
  });
  if (source.length > TEMPLATE_LENGTH_LIMIT) return faultAt('too-long', source.length, '');
  let last = 0;
  for (const match of source.matchAll(TAG)) {
    const nodes = open.at(-1)?.nodes ?? root;
    const sign = match[1] ?? match[3] ?? '';
    const [name = '', ...filters] = (match[2] ?? match[4] ?? '')
      .split('|')
      .map((word) => word.trim());
    if (match.index > last) nodes.push({ kind: 'words', text: source.slice(last, match.index) });
    last = match.index + match[0].length;
    const tag = match[0].trim();
    const isItem = name === '.' && open.length > 0 && sign === '';
    if (!isItem && !TEMPLATE_NAMES.has(name)) return faultAt('unknown-name', match.index, tag);
    const strange = filters.find((filter) => !TEMPLATE_FILTERS.has(filter));
    if (strange !== undefined) return faultAt('unknown-filter', match.index, strange);
    if (sign === '') nodes.push({ kind: 'value', name, filters });
    else if (sign === '/') {
      if (open.pop()?.name !== name) return faultAt('unopened', match.index, tag);
    } else {
      if (open.some((section) => section.name === name)) {
        return faultAt('within-itself', match.index, tag);
      }
      const section = { kind: 'section' as const, name, empty: sign === '^', nodes: [] };
      nodes.push(section);
      open.push({ name, nodes: section.nodes, at: match.index });
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return faultAt('unclosed', unclosed.at, `{{#${unclosed.name}}}`);
  if (last < source.length) root.push({ kind: 'words', text: source.slice(last) });
  return root;
}

/** Whether a template could not be read. */
export function isFault(parsed: readonly TemplateNode[] | TemplateFault): parsed is TemplateFault {
  return 'kind' in parsed;
}
