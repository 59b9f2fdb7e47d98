/** `npm run -s practicum -- scenarios | head -1` ended with an unhandled EPIPE. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { tell } from '../../src/cli/output.ts';

const CLOSES_AT_ONCE = "require('fs').closeSync(0); console.log('closed'); setTimeout(() => {}, 20_000);";

let reader: ChildProcess | undefined;

afterEach(() => reader?.kill());

it('a reader that closes early ends nothing', async () => {
  const { stdin, stdout } = spawnReader();
  await once(stdout, 'data');
  const isClosed = new Promise((resolve) => stdin.on('close', resolve));
  tell(stdin, 'the first line\n');
  await isClosed;
  expect(stdin.errored).toMatchObject({ code: 'EPIPE' });
});

function spawnReader() {
  const child = spawn(process.execPath, ['-e', CLOSES_AT_ONCE], { stdio: ['pipe', 'pipe', 'ignore'] });
  reader = child;
  return child;
}
