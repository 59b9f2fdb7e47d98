/** The headless runner: JSON on standard output, reasons on standard error, exit 0, 1 or 2 (design §13). */
import { run } from './run.ts';

const { exit, json, text, reasons = [] } = run(process.argv.slice(2));
if (reasons.length > 0) process.stderr.write(`${reasons.join('\n')}\n`);
if (json !== undefined) process.stdout.write(`${JSON.stringify(json, null, 1)}\n`);
if (text !== undefined) process.stdout.write(text);
process.exitCode = exit;
