/** `npm run measure`: what play costs in a browser on a machine four times slower, beside the bounds of issue 2 §7. */
import { existsSync } from 'node:fs';
import { build, preview, runnerImport } from 'vite';

if (!existsSync('dist/app/index.html')) await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
const { module } = await runnerImport('./test/e2e/support/measuring.ts');
const figures = await module.measure(server.resolvedUrls.local[0]);
await server.close();

console.log(`${'Measured at 4× CPU slow-down'.padEnd(44)}   measured      bound`);
for (const { what, value, bound, unit } of figures) {
  const cell = (number) =>
    `${Number.isInteger(number) ? number : number.toFixed(unit === 'MB' ? 2 : 1)} ${unit}`.trim();
  const isKept = value <= bound;
  console.log(
    `${what.padEnd(44)} ${cell(value).padStart(10)} ${`≤ ${cell(bound)}`.padStart(10)}   ${isKept ? 'kept' : 'MISSED'}`,
  );
}
process.exitCode = figures.every(({ value, bound }) => value <= bound) ? 0 : 1;
