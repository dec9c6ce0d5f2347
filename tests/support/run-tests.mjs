import { runTypeScript } from './bootstrap.mjs';

await runTypeScript('tests/support/run-tests.ts');
