/** The headless runner: JSON on standard output, reasons on standard error, exit 0, 1 or 2 (design §13). */
import { tell } from './output.ts';
import { run } from './run.ts';

const { exit, json, text, reasons = [] } = run(process.argv.slice(2));
if (reasons.length > 0) tell(process.stderr, `${reasons.join('\n')}\n`);
if (json !== undefined) tell(process.stdout, `${JSON.stringify(json, null, 1)}\n`);
if (text !== undefined) tell(process.stdout, text);
process.exitCode = exit;
