import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The first script of every command: runs on a bare clone, with nothing but Node. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const LOWEST_NODE = [20, 19];

/**
 * Installs the packages of the lock file if they are missing, then runs `main` of a TypeScript file
 * with the command's arguments. It answers the exit code.
 *
 * @param {string} file from the project's root
 */
export async function runTypeScript(file) {
  checkNode();
  installPackages();
  process.chdir(ROOT);
  process.env['VITE_CONFIG_NATIVE_IGNORE_WARNING'] = 'true';
  const vite = join(ROOT, 'node_modules/vite/dist/node/index.js');
  const { runnerImport } = await import(pathToFileURL(vite).href);
  const { module } = await runnerImport(join(ROOT, file), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
  });
  process.exit(await module.main(process.argv.slice(2)));
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = LOWEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(
    `Node ${LOWEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

function installPackages() {
  if (!packagesMatchLock()) {
    console.log('Installing the packages of the lock file …');
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) npm(['exec', '--', 'wxt', 'prepare']);
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env['npm_execpath'];
  const [program, first] =
    script === undefined
      ? [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
      : [process.execPath, [script]];
  execFileSync(program, [...first, ...args], { cwd: ROOT, stdio: 'inherit' });
}

/** Whether `node_modules` holds what the lock file says, version by version. */
function packagesMatchLock() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const there = packagesOf(installed);
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' ||
      optional === true ||
      devOptional === true ||
      peer === true ||
      there[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
