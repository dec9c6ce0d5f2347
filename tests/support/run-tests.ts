import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from './build';
import { ensureBrowser } from './install-browser';
import { lintFirefoxBuild } from './lint-firefox-build';

const ROOT = resolve(import.meta.dirname, '../..');
const RESULTS = join(ROOT, '.output/test-results');

interface Tally {
  passed: number;
  failed: number;
}

/** Everything that must hold, each step with its time; the last line counts. */
export async function main(): Promise<number> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const tallies = [
    await step('Chromium is here', () => ensureBrowser('chromium')),
    await step('Firefox is here', () => ensureBrowser('firefox')),
    await step('builds for Chromium', () => buildExtension('chromium')),
    await step('builds for Firefox', () => buildExtension('firefox')),
    await step('types', () => tool('typescript/bin/tsc', '--noEmit')),
    await step('types of lib/domain', () =>
      tool('typescript/bin/tsc', '--noEmit', '-p', 'lib/domain'),
    ),
    await step('types of lib/text', () => tool('typescript/bin/tsc', '--noEmit', '-p', 'lib/text')),
    await step('lint', () => tool('oxlint/bin/oxlint', '--deny-warnings')),
    await step('format', () =>
      tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    ),
    await step('nothing unused', () => tool('knip/bin/knip.js', '--no-progress')),
    await step('web-ext lint', lintFirefoxBuild),
    await vitest('unit'),
    await vitest('architecture'),
    await vitest('integration'),
    await vitest('browser'),
    await vitest('e2e'),
  ];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** One thing that holds or does not. */
async function step(name: string, run: () => unknown): Promise<Tally> {
  const began = Date.now();
  try {
    await run();
    console.log(`✓ ${name} (${seconds(began)})`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`✗ ${name} (${seconds(began)})\n${messageOf(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** The tests of one project. A file that does not load and a skipped test count as failed. */
async function vitest(project: string): Promise<Tally> {
  const began = Date.now();
  const results = join(RESULTS, `${project}.json`);
  console.log(`\n… ${project} tests`);
  const code = await node(
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default'].concat(
      '--reporter=json',
      `--outputFile.json=${results}`,
    ),
    'inherit',
  );
  const tally = readTally(results);
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  const sign = tally.failed === 0 ? '✓' : '✗';
  console.log(
    `${sign} ${project}: ${tally.passed} passed, ${tally.failed} failed (${seconds(began)})`,
  );
  return tally;
}

function readTally(file: string): Tally {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numTotalTests: number;
      testResults: { status: string; assertionResults: unknown[] }[];
    };
    const unloaded = results.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: results.numPassedTests,
      failed: results.numTotalTests - results.numPassedTests + unloaded.length,
    };
  } catch {
    return { passed: 0, failed: 1 }; // the run ended without results
  }
}

async function tool(path: string, ...args: string[]): Promise<void> {
  await node([join('node_modules', path), ...args], 'collect');
}

function node(args: readonly string[], output: 'inherit' | 'collect'): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (output === 'inherit' || code === 0) done(code ?? 1);
      else reject(new Error(text));
    });
  });
}

function messageOf(error: unknown): string {
  const { message, stdout, stderr } = error as {
    message: string;
    stdout?: string;
    stderr?: string;
  };
  return [message, stdout, stderr].filter(Boolean).join('\n');
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
