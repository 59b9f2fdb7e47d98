/** The twelve leads from ten wires: always through where each wire is clipped, never through names (models.md §2.3). */
import type { LeadVector } from './leadField.ts';
import { type Site, STANDARD_SITES, vectorOf, WIRES, type Wire } from './sites.ts';
import { REFERENCE_TORSO, type Torso } from './torso.ts';

export const LEADS = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type Lead = (typeof LEADS)[number];

/** `electrodes`: where each electrode is, by its name; `wires`: the electrode that each wire is clipped to. */
export interface Placement {
  readonly torso: Torso;
  readonly electrodes: Readonly<Record<string, Site>>;
  readonly wires: Readonly<Record<Wire, string>>;
}

const OWN_WIRES = Object.fromEntries(WIRES.map((wire) => [wire, wire])) as Readonly<Record<Wire, string>>;

export const STANDARD_PLACEMENT: Placement = {
  torso: REFERENCE_TORSO,
  electrodes: STANDARD_SITES,
  wires: OWN_WIRES,
};

/** The standard placement with some electrodes or wires elsewhere. */
export function placedWith(
  electrodes: Readonly<Record<string, Site>>,
  wires: Readonly<Partial<Record<Wire, string>>> = {},
  torso: Torso = REFERENCE_TORSO,
): Placement {
  return { torso, electrodes: { ...STANDARD_SITES, ...electrodes }, wires: { ...OWN_WIRES, ...wires } };
}

/** What each wire carries: the vector of the site it is clipped to. Throws when a wire names an electrode that is not there. */
export function wireVectors({ torso, electrodes, wires }: Placement): Readonly<Record<Wire, LeadVector>> {
  const entries = WIRES.map((wire) => {
    const site = electrodes[wires[wire]];
    if (site === undefined) throw new Error(`wire ${wire} is clipped to ${wires[wire]}, which is not on the patient`);
    const [x, y, z] = vectorOf(site);
    return [wire, [x * torso.gain, y * torso.gain, z * torso.gain]] as const;
  });
  return Object.fromEntries(entries) as unknown as Readonly<Record<Wire, LeadVector>>;
}

/** For each lead the shares of the nine recording wires; the right leg is neutral. */
const SHARES: Readonly<Record<Lead, Readonly<Partial<Record<Wire, number>>>>> = {
  I: { LA: 1, RA: -1 },
  II: { LL: 1, RA: -1 },
  III: { LL: 1, LA: -1 },
  aVR: { RA: 1, LA: -1 / 2, LL: -1 / 2 },
  aVL: { LA: 1, RA: -1 / 2, LL: -1 / 2 },
  aVF: { LL: 1, RA: -1 / 2, LA: -1 / 2 },
  V1: chest('V1'),
  V2: chest('V2'),
  V3: chest('V3'),
  V4: chest('V4'),
  V5: chest('V5'),
  V6: chest('V6'),
};

function chest(wire: Wire): Readonly<Partial<Record<Wire, number>>> {
  return { [wire]: 1, RA: -1 / 3, LA: -1 / 3, LL: -1 / 3 };
}

/** The shares of a lead as wire and weight, for forming it from potentials. */
export function sharesOf(lead: Lead): readonly (readonly [Wire, number])[] {
  return Object.entries(SHARES[lead]) as unknown as readonly (readonly [Wire, number])[];
}

/** Lead vectors of a placement: Dower's rows when it is the standard one. */
export function leadVectors(placement: Placement): Readonly<Record<Lead, LeadVector>> {
  const wires = wireVectors(placement);
  const entries = LEADS.map((lead) => {
    const sum: [number, number, number] = [0, 0, 0];
    for (const [wire, share] of sharesOf(lead))
      for (const axis of [0, 1, 2] as const) sum[axis] += share * wires[wire][axis];
    return [lead, sum] as const;
  });
  return Object.fromEntries(entries) as unknown as Readonly<Record<Lead, LeadVector>>;
}
