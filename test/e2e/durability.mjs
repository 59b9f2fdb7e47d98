/** `npm run durability [-- <kills>]`: kills the browser process at random in the middle of play and prints what was lost. */
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { build, preview, runnerImport } from 'vite';

const kills = Number(process.argv[2] ?? 20);
if (!Number.isInteger(kills) || kills < 1 || kills > 1000) {
  console.error('The number of kills is a whole number from 1 to 1000.');
  process.exit(2);
}

if (!existsSync('dist/app/index.html')) await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
const { module } = await runnerImport('./test/e2e/support/killing.ts');
const results = await module.killRepeatedly(server.resolvedUrls.local[0], kills, (below) => randomInt(below));
await server.close();

console.log('kill   deeds done   kept   lost   ms after the last press   resumed');
for (const { number, done, kept, afterMs, isResumed } of results) {
  const cells = [String(number).padStart(4), String(done).padStart(12), String(kept).padStart(6)];
  console.log(
    [
      ...cells,
      String(done - kept).padStart(6),
      String(afterMs).padStart(25),
      isResumed ? '       yes' : '        NO',
    ].join(' '),
  );
}
const lost = results.filter(({ done, kept }) => done > kept).length;
const isGood = results.every(({ done, kept, isResumed }) => isResumed && done - kept <= 1);
console.log(
  `\n${kills} kills: nothing lost ${kills - lost} times, the last deed lost ${lost} times; bound: at most the last deed, every attempt resumed: ${isGood ? 'kept' : 'BROKEN'}`,
);
process.exitCode = isGood ? 0 : 1;
