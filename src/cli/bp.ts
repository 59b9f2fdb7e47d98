/** `bp`: blood pressure as an instrument reads it. */
import { type Command, required } from './command.ts';
import { oscillometric } from './oscillometric.ts';

export const bp: Command = {
  usage: '--oscillometric <trace.csv>',
  about: 'reads a recorded cuff pressure (columns t_s,cuff_mmHg) by the fixed-ratio method; 1 when it gives no number',
  options: { oscillometric: { type: 'string' } },
  positionals: [0, 0],
  run: (given) => oscillometric(required(given, 'oscillometric')),
};
