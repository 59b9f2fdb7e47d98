/** `count`: bias and spread of counting a regular pulse for some seconds, over many seeded counts. */
import {
  COUNT_STARTS,
  type CountStart,
  countErrors,
  countQuantum,
  expectedErrors,
} from '../core/skills/vitalSigns/countTrials.ts';
import { type Arguments, type Command, required, Unusable, wholeNumber } from './command.ts';
import { rounded } from './measure/cpu.ts';
import { LARGEST_SEED } from './play.ts';

const MOST_TRIALS = 1_000_000;

export const count: Command = {
  usage: '--hr <n> --seconds <n> --start zero|one|random [--variation off|on] --trials <n> --seed <n>',
  about: 'prints bias and spread of a pulse count, beats per minute, beside the closed form',
  options: {
    hr: { type: 'string' },
    seconds: { type: 'string' },
    start: { type: 'string' },
    variation: { type: 'string' },
    trials: { type: 'string' },
    seed: { type: 'string' },
  },
  positionals: [0, 0],
  run(given) {
    const rate = within(wholeNumber(required(given, 'hr'), '--hr', 300), '--hr', 20);
    const seconds = within(wholeNumber(required(given, 'seconds'), '--seconds', 120), '--seconds', 1);
    const trials = within(wholeNumber(required(given, 'trials'), '--trials', MOST_TRIALS), '--trials', 1);
    const seed = wholeNumber(required(given, 'seed'), '--seed', LARGEST_SEED);
    const start = startOf(given);
    const errors = countErrors({ rate, seconds, start, trials, seed, isVaried: isVaried(given) });
    const expected = expectedErrors(seconds, start);
    return {
      exit: 0,
      json: {
        hr: rate,
        seconds,
        start,
        trials,
        seed,
        quantum: rounded(countQuantum(seconds)),
        ...Object.fromEntries(Object.entries(errors).map(([name, value]) => [name, rounded(value)])),
        expected: { bias: rounded(expected.bias), sd: rounded(expected.sd) },
      },
    };
  },
};

function within(number: number, name: string, least: number): number {
  if (number < least) throw new Unusable(`${name} must be at least ${least}`);
  return number;
}

function startOf(given: Arguments): CountStart {
  const text = required(given, 'start');
  const start = COUNT_STARTS.find((each) => each === text);
  if (!start) throw new Unusable(`--start must be one of ${COUNT_STARTS.join(', ')}`);
  return start;
}

function isVaried({ values: { variation = 'off' } }: Arguments): boolean {
  if (variation !== 'on' && variation !== 'off') throw new Unusable('--variation must be on or off');
  return variation === 'on';
}
