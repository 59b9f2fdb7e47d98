/** Finds the command, reads its arguments strictly, and turns every fault of input into exit 2. */
import { parseArgs } from 'node:util';
import { bench } from './bench.ts';
import { bp } from './bp.ts';
import { chart } from './chart.ts';
import { type Answer, type Command, Unusable } from './command.ts';
import { count } from './count.ts';
import { ekg } from './ekg.ts';
import { ekgField } from './ekgField.ts';
import { golden } from './golden.ts';
import { growth } from './growth.ts';
import { lint } from './lint.ts';
import { offers } from './offers.ts';
import { play } from './play.ts';
import { scenarios } from './scenarios.ts';
import { verify } from './verify.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    scenarios,
    lint,
    offers,
    play,
    verify,
    chart,
    bench,
    golden,
    count,
    growth,
    bp,
    ekg,
    'ekg-field': ekgField,
  }),
);

export function run(args: readonly string[]): Answer {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    return { exit: name === undefined ? 2 : 0, reasons: usage() };
  }
  const command = COMMANDS.get(name);
  if (!command) return { exit: 2, reasons: [`there is no command "${name}"`, ...usage()] };
  try {
    return command.run(argumentsOf(name, command, rest));
  } catch (error) {
    if (error instanceof Unusable) return { exit: 2, reasons: error.reasons };
    throw error;
  }
}

function argumentsOf(name: string, command: Command, args: string[]) {
  const [least, most] = command.positionals;
  const read = parse(command, args);
  if (read.positionals.length < least || read.positionals.length > most) {
    throw new Unusable(`usage: practicum ${name} ${command.usage}`);
  }
  return { positionals: read.positionals, values: { ...read.values } };
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: { ...command.options }, strict: true, allowPositionals: true });
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
}

function usage(): string[] {
  return [
    'usage:',
    ...[...COMMANDS].map(([name, { usage: more, about }]) => `  practicum ${name} ${more}\n      ${about}`),
  ];
}
