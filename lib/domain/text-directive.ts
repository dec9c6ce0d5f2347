/**
 * A text directive (https://wicg.github.io/scroll-to-text-fragment/#syntax): the words that a link
 * looks for, `text=[prefix-,]start[,end][,-suffix]`. Context is looked for, but not shown.
 */
export interface TextDirective {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/** The directive as it stands in an address, after `:~:`. */
export function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [encodeTerm(start)];
  if (end !== undefined) parts.push(encodeTerm(end));
  if (prefix !== undefined) parts.unshift(`${encodeTerm(prefix)}-`);
  if (suffix !== undefined) parts.push(`-${encodeTerm(suffix)}`);
  return `text=${parts.join(',')}`;
}

/** Reads a directive the way browsers do; `undefined` for what they would not follow. */
export function parseDirective(directive: string): TextDirective | undefined {
  if (!directive.startsWith('text=')) return undefined;
  const parts = directive.slice('text='.length).split(',');
  const first = parts[0] ?? '';
  const prefix = first.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') === true ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts;
  if (start === undefined || start === '' || parts.length > 2) return undefined;
  try {
    return {
      prefix: decode(prefix),
      start: decodeURIComponent(start),
      end: decode(end),
      suffix: decode(suffix),
    };
  } catch {
    return undefined; // a percent sign that encodes nothing
  }
}

/** An address with directives after its own fragment, which stays: `#part:~:text=…&text=…`. */
export function addressWith(address: string, directives: readonly string[]): string {
  const plain = address.replace(/:~:.*$/u, '').replace(/#$/u, '');
  if (directives.length === 0) return plain;
  return `${plain}${plain.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

function decode(term: string | undefined): string | undefined {
  return term === undefined ? undefined : decodeURIComponent(term);
}

/** Commas and hyphens divide a directive, `&` divides directives; brackets would end a Markdown link. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[-!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
