/** One thing that is wrong with a tracing, and the leads that it is in. */
import { LEADS, type Lead, sharesOf } from './leads.ts';
import type { Wire } from './sites.ts';

/** `id`: word key `fault.<id>`; `mistakenFor`: words `mistaken.<name>`. `mm`: along the skin. */
export interface TracingFault {
  readonly id: string;
  readonly wires: readonly Wire[];
  readonly leads: readonly Lead[];
  readonly mm?: number;
  readonly mistakenFor: readonly string[];
}

/** Leads that any of these wires goes into. */
function leadsOf(wires: readonly Wire[]): readonly Lead[] {
  if (wires.includes('RL')) return LEADS;
  return LEADS.filter((lead) => sharesOf(lead).some(([wire]) => wires.includes(wire)));
}

export function fault(id: string, wires: readonly Wire[], mistakenFor: readonly string[], mm?: number): TracingFault {
  return { id, wires, leads: leadsOf(wires), mistakenFor, ...(mm === undefined ? {} : { mm: Math.round(mm) }) };
}
