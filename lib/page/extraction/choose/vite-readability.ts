import type { Plugin } from 'vite';

/**
 * Gives Readability's file an `export`, in place of the CommonJS one at its end: not a letter of
 * its code is another, and the bundle needs no machinery around it.
 */
export function readabilityPlugin(): Plugin {
  return {
    name: 'readability-as-module',
    transform(code, id) {
      if (!id.endsWith('@mozilla/readability/Readability.js')) return undefined;
      const at = code.lastIndexOf('if (typeof module === "object")');
      if (at < 0) throw new Error('Readability exports itself in another way now');
      return { code: `${code.slice(0, at)}export default Readability;\n`, map: null };
    },
  };
}
