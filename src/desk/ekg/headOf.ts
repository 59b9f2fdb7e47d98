/** What stands at the top of a print: what was entered on the machine, and nothing else. */
import type { PaperHead } from '../../core/ekg/paper.ts';
import type { Tracing } from '../../core/session/types.ts';

export function headOf({ name, birthDate }: Pick<Tracing, 'name' | 'birthDate'>): PaperHead {
  return { ...(name !== '' && { name }), ...(birthDate !== '' && { birthDate }) };
}
