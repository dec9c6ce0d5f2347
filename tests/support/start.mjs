import { runTypeScript } from './bootstrap.mjs';

await runTypeScript('tests/support/start.ts');
