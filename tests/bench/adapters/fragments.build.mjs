import { resolve } from 'node:path';

/** Options for esbuild: the project's own alias. */
export default { alias: { '@': resolve(import.meta.dirname, '../../..') } };
