/** Deeds for the patient before and during an EKG: gown and blanket, requests, position, skin, dressing again. */
import type { Deed, World } from '../../session/skill.ts';
import type { Form } from '../../session/types.ts';
import { itemPhrase } from '../everyday/moveDeeds.ts';
import { onlyIf } from '../everyday/places.ts';
import { atBody, chooseFrom, ekgDeed, heldOf, nearPatient, needsFreeHand, patientId, touchSkin } from './ekgDeed.ts';
import { ekgMemory, type Zone } from './ekgMemory.ts';
import { TOOLS } from './ekgThings.ts';
import { INFANT_GIVEN, INFANT_REQUESTS, isInfant } from './soothing.ts';

export const GIVEN = ['gown', 'drape', 'blanket', 'pillow', 'chaperone'] as const;
export const REQUESTS = [
  'undress',
  'jewelryOff',
  'phoneAway',
  'armsAside',
  'handsUnder',
  'relax',
  'lieStill',
  'noTalking',
  'breatheQuietly',
  'turnAside',
] as const;
const POSITIONS = ['flat', 'raised30', 'raised45', 'sitting'] as const;

/** An infant is given, and its parent is asked for, other things: words `option.infantWhat.<value>`. */
function whatFor(world: World, usual: readonly string[], infant: readonly string[]): Form {
  if (!isInfant(world)) return chooseFrom('what', usual);
  const options = infant.map((value) => ({ value, label: { key: `option.infantWhat.${value}` } }));
  return { kind: 'choose', name: 'what', options };
}

const give = ekgDeed({
  type: 'comfort.given',
  order: 41,
  targets: (world) => (nearPatient(world) ? patientId(world) : []),
  form: (world) => whatFor(world, GIVEN, INFANT_GIVEN),
  costMs: () => 8_000,
});

const UNDRESS_MS = 60_000;
const REQUEST_MS = 5_000;

const ask = ekgDeed({
  type: 'request.made',
  order: 42,
  targets: (world) => (nearPatient(world) ? patientId(world) : []),
  form: (world) => whatFor(world, REQUESTS, INFANT_REQUESTS),
  costMs: (_, intent) => (intent.with?.['what'] === 'undress' ? UNDRESS_MS : REQUEST_MS),
});

const position = ekgDeed({
  type: 'patient.positioned',
  order: 43,
  targets: (world) => (nearPatient(world) ? patientId(world) : []),
  form: (world) => chooseFrom('how', isInfant(world) ? POSITIONS.filter((how) => how !== 'sitting') : POSITIONS),
  isPossible: needsFreeHand,
  costMs: () => 12_000,
});

const zonesAt: Readonly<Record<string, readonly Zone[]>> = {
  chest: ['chest'],
  flank: ['side'],
  back: ['side'],
  limbs: ['arms', 'legs'],
};

const MS_OF_TOOL: Readonly<Record<string, number>> = { clippers: 30_000, alcoholWipe: 10_000, gauze: 10_000 };

/** With what is held: hair clipped, fat wiped away, the uppermost layer rubbed and dried. */
const prepare = ekgDeed({
  type: 'skin.prepared',
  order: 45,
  targets: (world) => (zonesAt[world.station ?? ''] ?? []).map((zone) => `skin-${zone}`),
  label: (_, on) => ({ key: 'deed.skin.prepared', values: { zone: { key: `zone.${on.replace('skin-', '')}` } } }),
  form: (world) => {
    const held = heldOf(world, TOOLS);
    return { kind: 'choose', name: 'tool', options: held.map((value) => ({ value, label: itemPhrase(value) })) };
  },
  isPossible(world) {
    if (world.hands.hygiene) return 'reason.handsBusy';
    return onlyIf(heldOf(world, TOOLS).length > 0, 'reason.holdTool');
  },
  isOnPatient: true,
  touches: touchSkin,
  costMs: (_, intent) => MS_OF_TOOL[String(intent.with?.['tool'])] ?? 10_000,
});

const LIFTS = ['backOfHand', 'byPatient', 'palm'] as const;

const liftBreast = ekgDeed({
  type: 'breast.lifted',
  order: 47,
  targets: (world) => (world.station === 'chest' || world.station === 'flank' ? patientId(world) : []),
  form: () => chooseFrom('lift', LIFTS),
  isPossible: (world) => onlyIf(!ekgMemory(world).isBreastLifted, 'reason.alreadyLifted'),
  costMs: () => 4_000,
});

const clear = ekgDeed({
  type: 'electrodes.cleared',
  order: 70,
  targets: (world) => (atBody(world) && Object.keys(ekgMemory(world).electrodes).length > 0 ? patientId(world) : []),
  isPossible: needsFreeHand,
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 30_000,
});

const dress = ekgDeed({
  type: 'patient.dressed',
  order: 71,
  targets: (world) => (nearPatient(world) && ekgMemory(world).asked.includes('undress') ? patientId(world) : []),
  isPossible: (world) => onlyIf(Object.keys(ekgMemory(world).electrodes).length === 0, 'reason.electrodesOn'),
  costMs: () => 45_000,
});

export const patientDeeds: readonly Deed[] = [give, ask, position, prepare, liftBreast, clear, dress];
