import { runTypeScript } from './bootstrap.mjs';

await runTypeScript('tests/support/pictures.ts');
