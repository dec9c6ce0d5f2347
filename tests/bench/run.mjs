import { runTypeScript } from '../support/bootstrap.mjs';

await runTypeScript('tests/bench/run.ts');
