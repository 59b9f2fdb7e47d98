/** Reads a placement file: whose torso, where each electrode is, which electrode each wire is clipped to. */
import { z } from 'zod';
import type { Placement } from '../core/ekg/leads.ts';
import { placedWith, STANDARD_PLACEMENT } from '../core/ekg/leads.ts';
import { CONTACTS, type Contact } from '../core/ekg/noise.ts';
import { LANDMARKS, LIMBS, type Site, WIRES, type Wire } from '../core/ekg/sites.ts';
import { REFERENCE_TORSO, type Torso, toReference, torsoOf } from '../core/ekg/torso.ts';
import { Unusable } from './command.ts';
import { readJson } from './files.ts';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,15}$/);
const centimetres = z.number().min(-200).max(200);
const contact = z.enum(Object.keys(CONTACTS) as [Contact, ...Contact[]]);

const ElectrodeSchema = z.union([
  z.strictObject({ at: z.tuple([centimetres, centimetres, centimetres]), contact: contact.optional() }),
  z.strictObject({ landmark: name, contact: contact.optional() }),
  z.strictObject({ contact }),
]);

const PlacementSchema = z.strictObject({
  torso: z
    .strictObject({
      sex: z.enum(['male', 'female', 'm', 'f']),
      age: z.number().min(0).max(120),
      statureCm: z.number().min(40).max(230),
      bmi: z.number().min(8).max(80),
    })
    .optional(),
  electrodes: z.record(name, ElectrodeSchema).optional(),
  wires: z.partialRecord(z.enum(WIRES), name).optional(),
});

/** Where everything is, and how well each wire's electrode sits. */
export interface PlacementFile {
  readonly placement: Placement;
  readonly contacts: Readonly<Partial<Record<Wire, Contact>>>;
}

/** `standard`, or a file. */
export function readPlacement(given: string): PlacementFile {
  if (given === 'standard') return { placement: STANDARD_PLACEMENT, contacts: {} };
  const read = PlacementSchema.safeParse(readJson(given, 1));
  if (!read.success) {
    throw new Unusable(...read.error.issues.map(({ path, message }) => `${given}: ${path.join('.')}: ${message}`));
  }
  const { torso: plan, electrodes = {}, wires = {} } = read.data;
  const torso = plan ? torsoOf({ ...plan, sex: plan.sex.startsWith('f') ? 'female' : 'male' }) : REFERENCE_TORSO;
  const sites = Object.fromEntries(
    Object.entries(electrodes).flatMap(([id, electrode]) => {
      const site = siteOf(given, electrode, torso);
      return site === undefined ? [] : [[id, site] as const];
    }),
  );
  const clipped = Object.fromEntries(Object.entries(wires).filter(([, to]) => to !== undefined));
  const placement = placedWith(sites, clipped as Partial<Record<Wire, string>>, torso);
  for (const wire of WIRES) {
    if (placement.electrodes[placement.wires[wire]] === undefined) {
      throw new Unusable(`${given}: wire ${wire} is clipped to ${placement.wires[wire]}, which is not on the patient`);
    }
  }
  return { placement, contacts: contactsOf(placement, electrodes) };
}

type Electrode = z.infer<typeof ElectrodeSchema>;

function siteOf(file: string, electrode: Electrode, torso: Torso): Site | undefined {
  if ('at' in electrode) {
    const [x, y, z] = electrode.at;
    return toReference(torso, { x, y, z });
  }
  if (!('landmark' in electrode)) return undefined;
  const limb = LIMBS.find((each) => each === electrode.landmark);
  const place = limb ?? (Object.hasOwn(LANDMARKS, electrode.landmark) ? LANDMARKS[electrode.landmark] : undefined);
  if (place !== undefined) return place;
  const known = [...LIMBS, ...Object.keys(LANDMARKS)].join(', ');
  throw new Unusable(`${file}: there is no landmark "${electrode.landmark}"; there are ${known}`);
}

function contactsOf({ wires }: Placement, electrodes: Readonly<Record<string, Electrode>>): PlacementFile['contacts'] {
  return Object.fromEntries(
    WIRES.flatMap((wire) => {
      const contact = electrodes[wires[wire]]?.contact;
      return contact === undefined ? [] : [[wire, contact] as const];
    }),
  );
}
