/** Finds a Chromium for the tests: the first hit of a fixed order wins, and a miss names all that was tried. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/** What the search asks of the machine. Tests answer in its place. */
export interface Probes {
  readonly chromePath: string | undefined;
  isUsable(file: string): boolean;
  /** Files that may be there, best first. */
  installed(): readonly string[];
  playwrightCache(): readonly string[];
  unpackFromNpm(): Promise<readonly string[]>;
  installWithPlaywright(): readonly string[];
  installWithApt(): readonly string[];
}

type Place = readonly [name: string, files: (probes: Probes) => readonly string[] | Promise<readonly string[]>];

const PLACES: readonly Place[] = [
  ['chromium, google-chrome and microsoft-edge on PATH and in the well-known places', (probes) => probes.installed()],
  ["Playwright's cache", (probes) => probes.playwrightCache()],
  ['the npm package @sparticuz/chromium (Linux x64)', (probes) => probes.unpackFromNpm()],
  ['playwright install chromium', (probes) => probes.installWithPlaywright()],
  ['apt-get install chromium (as root)', (probes) => probes.installWithApt()],
];

/** The path of a browser that answers, or an error of one sentence that lists what was tried. */
export async function findBrowser(probes: Probes = machine): Promise<string> {
  if (probes.chromePath) {
    if (probes.isUsable(probes.chromePath)) return probes.chromePath;
    throw new Error(`CHROME_PATH is set to ${probes.chromePath}, which is not a browser that can be run.`);
  }
  for (const [, files] of PLACES) {
    const found = (await files(probes)).find((file) => probes.isUsable(file));
    if (found !== undefined) return found;
  }
  const tried = ['CHROME_PATH (not set)', ...PLACES.map(([name]) => name)].join('; ');
  throw new Error(`No browser for the tests was found; tried in this order: ${tried}.`);
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

const CACHED_BROWSER =
  /(^|[\\/])(chrome|chrome\.exe|chrome-headless-shell(\.exe)?|headless_shell|Chromium|Google Chrome for Testing)$/;

const machine: Probes = {
  chromePath: process.env['CHROME_PATH'],
  isUsable,
  installed,
  playwrightCache,
  unpackFromNpm,
  installWithPlaywright() {
    const cli = path.join(
      path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    );
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
    return playwrightCache();
  },
  installWithApt() {
    if (process.getuid?.() !== 0) return [];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 600_000, env });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    return installed();
  },
};

/** Some systems carry a `chromium` that only says how to install it, so the browser itself is asked. */
function isUsable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows the question would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installed(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  folders.push('/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : WINDOWS_PROGRAMS.map((file) => path.join(folder, file));
  });
  return [...new Set([...onPath, ...MAC_APPLICATIONS, ...programs])].filter((file) => existsSync(file));
}

function playwrightCache(): readonly string[] {
  const home = homedir();
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    path.join(home, '.cache/ms-playwright'),
    path.join(home, 'Library/Caches/ms-playwright'),
    path.join(process.env['LOCALAPPDATA'] ?? home, 'ms-playwright'),
  ];
  return folders.flatMap((folder) => {
    if (!folder || !existsSync(folder)) return [];
    const newestFirst = readdirSync(folder)
      .filter((name) => name.startsWith('chromium'))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    return newestFirst.flatMap((name) => {
      const files = readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' });
      return files.filter((file) => CACHED_BROWSER.test(file)).map((file) => path.join(folder, name, file));
    });
  });
}

/** The package carries a browser for one kind of machine and looks at these variables to add its libraries. */
async function unpackFromNpm(): Promise<readonly string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return [await chromium.executablePath()];
  } catch {
    return [];
  } finally {
    delete process.env['AWS_EXECUTION_ENV'];
    delete process.env['AWS_LAMBDA_JS_RUNTIME'];
  }
}
