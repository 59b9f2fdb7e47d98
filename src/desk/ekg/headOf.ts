/** What stands at the top of a print: what was entered on the machine, its day and hour, and nothing else. */
import type { PaperHead } from '../../core/ekg/paper.ts';
import type { Tracing } from '../../core/session/types.ts';
import type { Language } from '../ports.ts';
import { clockDateText } from '../shell/format.ts';

export function headOf({ name, birthDate, number, clock }: Tracing, language: Language): PaperHead {
  return {
    ...(name !== '' && { name }),
    ...(birthDate !== '' && { birthDate }),
    ...(number !== '' && { number }),
    at: clockDateText(clock, language),
  };
}
