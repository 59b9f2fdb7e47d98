/** A tracing as a table of samples, in the columns of the command `ekg`: seconds, then twelve leads in mV. */
import { type LeadSet, leadName } from '../../core/ekg/leadSets.ts';
import { LEADS } from '../../core/ekg/leads.ts';
import type { Recording } from '../../core/ekg/recording.ts';

export function csvOf({ leads, rate }: Recording, set?: LeadSet): string {
  const lines = [['t', ...LEADS.map((lead) => leadName(lead, set))].join(',')];
  for (let place = 0; place < leads.II.length; place++) {
    const values = LEADS.map((lead) => (leads[lead][place] ?? 0).toFixed(4));
    lines.push([(place / rate).toFixed(3), ...values].join(','));
  }
  return `${lines.join('\n')}\n`;
}
