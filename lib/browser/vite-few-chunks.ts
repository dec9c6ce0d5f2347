interface ParsedModule {
  id: string;
  importedIds: readonly string[];
}

/**
 * A Vite plugin: what the popup needs at first, and other pages too, comes in two files. A page waits
 * a millisecond or more for each, and the popup had forty of them. What the rescue page needs stands
 * apart: it must do without everything else.
 *
 * @see https://rolldown.rs/reference/OutputOptions.codeSplitting
 */
export function fewChunks() {
  const imports = new Map<string, readonly string[]>();

  /** The modules that an entry loads before anything else. */
  function firstOf(entry: RegExp): Set<string> {
    const found = new Set<string>();
    const add = (id: string) => {
      if (found.has(id)) return;
      found.add(id);
      imports.get(id)?.forEach(add);
    };
    [...imports.keys()].filter((id) => entry.test(id)).forEach(add);
    return found;
  }

  /** The modules that `entry` loads at first and one of the `others` too, as one file. */
  function shared(name: string, entry: RegExp, others: RegExp) {
    let modules: ReadonlySet<string> | undefined; // known once all modules are parsed
    const find = () => {
      const elsewhere = firstOf(others);
      return new Set([...firstOf(entry)].filter((id) => elsewhere.has(id)));
    };
    // Styles stay with the pages that they are of.
    const test = (id: string) => !id.includes('.css') && (modules ??= find()).has(id);
    return { name, test };
  }

  return {
    name: 'pullquote:few-chunks',
    moduleParsed({ id, importedIds }: ParsedModule) {
      imports.set(id, importedIds);
    },
    outputOptions(options: { format?: string }) {
      if (options.format !== 'es') return null; // a script for a page is one file anyhow
      const groups = [
        shared('plain', /rescue\/main\.ts$/u, /popup\/main\.tsx$/u),
        shared('first', /popup\/main\.tsx$/u, /(?:library|options|reader|welcome)\/main\.tsx$/u),
      ];
      return { ...options, codeSplitting: { groups } };
    },
  };
}
