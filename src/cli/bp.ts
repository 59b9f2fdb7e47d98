/** `bp`: blood pressure as an instrument reads it, or as it is read by ear at the played station. */
import { type Command, required } from './command.ts';
import { oscillometric } from './oscillometric.ts';
import { byEar } from './pressure/byEar.ts';
import { FLAGS, PRESSURE_OPTIONS } from './pressure/options.ts';

export const bp: Command = {
  usage: [
    '--oscillometric <trace.csv>',
    '--sbp <n> --dbp <n> --seed <n> [--hr <n> --arm-cm <n> --cuff <size> --deflation <mmHg/s> --arm-below-heart-cm <n>',
    '--no-rest-min <n> --coffee-min <n> --nicotine-min <n> --meal-min <n> --white-coat <0–2> --gauge-offset <n>',
    '--leak <mmHg/s> --gap <n> --inflate-to <n> --right-arm-adds <n> --variation off|on --trials <n>',
    `${FLAGS.map((name) => `--${name}`).join(' ')}]`,
  ]
    .join(' | ')
    .replaceAll(' | --no', ' --no')
    .replaceAll(' | --leak', ' --leak')
    .replaceAll(' | --talking', ' --talking'),
  about:
    'reads a recorded cuff pressure (columns t_s,cuff_mmHg) by the fixed-ratio method, or plays a reading by ear and prints ' +
    'what was heard with its shares (with --trials the errors over seeds); 1 when there is no number',
  options: { oscillometric: { type: 'string' }, ...PRESSURE_OPTIONS },
  positionals: [0, 0],
  run: (given) =>
    given.values['oscillometric'] === undefined ? byEar(given) : oscillometric(required(given, 'oscillometric')),
};
