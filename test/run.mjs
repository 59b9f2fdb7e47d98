/** `npm test`: every check in order, going on after a failure, with one plain line of counts at the end. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'practicum-test-'));
const RUNNER = 'dist/cli/main.js';
const MINUTE_MS = 60_000;

/** Counts of one step. A step that is not a set of tests counts as one test. */
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

const BINARIES = {
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

const STEPS = [
  { name: 'format and lint', run: () => tool('biome', 'ci', '--colors=off', '--error-on-warnings', '.') },
  { name: 'types', run: () => tool('tsc', '--noEmit') },
  { name: 'types of core', run: () => tool('tsc', '--noEmit', '-p', 'src/core') },
  { name: 'import rules', run: () => tool('depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'test') },
  { name: 'unit and property tests', run: () => vitest('node', {}, 25) },
  { name: 'scenario lint', run: lintScenarios },
  { name: 'golden attempts', run: verifyGolden },
  { name: 'build', run: build },
  { name: 'size budget', run: () => node(['test/checks/size.mjs']) },
  { name: 'browser tests', run: browserTests },
  { name: 'unused code', run: () => tool('knip') },
];

/** Without colours: what is printed may be read in a log. */
const { FORCE_COLOR: _, ...ownEnvironment } = process.env;
const plainEnvironment = { ...ownEnvironment, NO_COLOR: '1' };

let running;

/** Runs one program to its end. Its words are shown only when it fails. */
function node(args, { env = {}, limitMs = 10 * MINUTE_MS } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...plainEnvironment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running = child;
    const timer = setTimeout(() => {
      output += `\nStopped after ${limitMs / MINUTE_MS} minutes.\n`;
      stop(child);
    }, limitMs);
    const keep = (text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => keep(error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      running = undefined;
      resolve({ ...(code === 0 ? PASSED : FAILED), isGood: code === 0, output });
    });
  });
}

/** Ends a program and all it started. */
function stop(child) {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function tool(name, ...args) {
  return node([path.join('node_modules', BINARIES[name]), ...args]);
}

function failure(output) {
  return { ...FAILED, isGood: false, output };
}

async function vitest(project, env, minutes) {
  const report = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [path.join('node_modules', BINARIES.vitest), 'run', '--project', project, ...reporters];
  const done = await node(args, { env, limitMs: minutes * MINUTE_MS });
  if (!existsSync(report)) return failure(done.output);
  const counts = countTests(JSON.parse(readFileSync(report, 'utf8')));
  // An error outside every test, and a set without a test, must not pass for success.
  if (counts.failed === 0 && (!done.isGood || counts.passed === 0)) counts.failed = 1;
  return { ...done, ...counts, isGood: counts.failed === 0 };
}

function countTests({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** By the command that the README names, so that it is proved to work. */
function lintScenarios() {
  rmSync(path.join(root, 'dist/cli'), { recursive: true, force: true });
  const npm = process.env.npm_execpath;
  if (npm === undefined) return failure('Start the tests by `npm test`.');
  return node([npm, 'run', '--silent', 'practicum', '--', 'lint']);
}

async function verifyGolden() {
  const folder = path.join(root, 'test/golden');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.attempt.json'))
    : [];
  if (files.length === 0) return failure('No attempts under test/golden.');
  if (!existsSync(path.join(root, RUNNER))) return failure('The runner was not built.');
  let output = '';
  for (const file of files.sort()) {
    const done = await node([RUNNER, 'verify', path.join('test/golden', file)]);
    if (!done.isGood) output += `${file}\n${done.output}\n`;
  }
  return output === '' ? { ...PASSED, isGood: true, output } : failure(output);
}

function build() {
  rmSync(path.join(root, 'dist/app'), { recursive: true, force: true });
  return tool('vite', 'build');
}

function browserTests() {
  if (!existsSync(path.join(root, 'dist/app/index.html'))) return failure('Not run: the app was not built.');
  return vitest('e2e', { PRACTICUM_IS_BUILT: '1' }, 40);
}

function describe({ name }, { isGood, passed, failed, skipped }, seconds) {
  const counts = passed + failed + skipped > 1 ? `${passed} passed, ${failed} failed` : '';
  const more = skipped > 0 ? `${counts}, ${skipped} skipped` : counts;
  return `${isGood ? 'good' : 'FAIL'}  ${name.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s  ${more}`.trimEnd();
}

async function runAll(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const step of steps) {
    const start = performance.now();
    const done = await step.run();
    for (const key of Object.keys(total)) total[key] += done[key];
    lines.push(describe(step, done, (performance.now() - start) / 1000));
    if (!done.isGood) console.log(`\n──── ${step.name}\n${done.output.trim()}\n`);
    console.log(lines.at(-1));
  }
  return { total, lines };
}

process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    if (running !== undefined) stop(running);
    process.exit(1);
  });
}
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

const only = process.argv.slice(2);
const steps = only.length === 0 ? STEPS : STEPS.filter(({ name }) => only.includes(name));
const { total, lines } = await runAll(steps);
if (lines.length > 1) console.log(`\n${lines.join('\n')}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
