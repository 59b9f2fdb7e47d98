/** Starts the browser that was found, for a test to drive or to kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const START_LIMIT_MS = 60_000;

/** A browser of its own with a new profile, which goes when it is closed. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS, timeout: START_LIMIT_MS });
}

/** A browser whose profile outlives it. Its one context is kept on disk, as a learner's is. */
export interface BrowserProcess {
  readonly pid: number;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** Ends it at once, as a crash or a power cut does. */
  kill(): Promise<void>;
}

/** A new empty folder for profiles, and how to be rid of it. */
export function makeProfile(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'practicum-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}

/** Starts a browser on a profile folder, for tests that kill it and come back. */
export async function startBrowserProcess(profile: string): Promise<BrowserProcess> {
  const portFile = path.join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const args = [...FLAGS, `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--hide-crash-restore-bubble'];
  // A group of its own: a crash takes its renderers with it.
  const child = spawn(await findBrowser(), [...args, 'about:blank'], { stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile, child)}`);
  const [context] = browser.contexts();
  if (context === undefined || child.pid === undefined) throw new Error('The browser started without a context.');
  const { pid } = child;
  return {
    pid,
    browser,
    context,
    async kill() {
      killGroup(pid);
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

async function readPort(portFile: string, child: ChildProcess): Promise<number> {
  for (let waitedMs = 0; waitedMs < START_LIMIT_MS; waitedMs += 50) {
    if (child.exitCode !== null) break;
    const port = findPort(portFile);
    if (port !== undefined) return port;
    await delay(50);
  }
  if (child.pid !== undefined) killGroup(child.pid);
  throw new Error(`The browser did not open its port (exit code ${child.exitCode}).`);
}

/** Nothing until the file is written to its end. */
function findPort(portFile: string): number | undefined {
  try {
    const [port, address] = readFileSync(portFile, 'utf8').split('\n');
    return address ? Number(port) : undefined;
  } catch {
    return undefined;
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
