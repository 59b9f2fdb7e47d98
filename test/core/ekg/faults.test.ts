/** Forty tracings in which something is wrong: each is named, with the leads it is in and what it may be taken for. */
import { describe, expect, it } from 'vitest';
import type { Electrode } from '../../../src/core/ekg/electrodes.ts';
import { faultsOf } from '../../../src/core/ekg/faults.ts';
import type { Contact, NoiseAt } from '../../../src/core/ekg/noise.ts';
import { feltAt } from '../../../src/core/ekg/palpation.ts';
import { LANDMARKS, WIRES, type Wire } from '../../../src/core/ekg/sites.ts';
import { around, front, type Point } from '../../../src/core/ekg/torso.ts';
import { type MachineSettings, recordTracing, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';

const right: TracingRecipe = standardOf({
  source: 'normal',
  seed: 5,
  fromMs: 60_000,
  torso: { sex: 'male', age: 50, statureCm: 176, bmi: 24 },
  isMirrored: false,
  electrodes: {},
  wires: {},
  noises: [],
  machine: { speed: 25, gain: 10, highPass: 0.05, lowPass: 150, mains: 0 },
  seconds: 2,
});

interface Change {
  readonly wires?: Readonly<Partial<Record<Wire, Wire>>>;
  readonly off?: Wire;
  readonly at?: Readonly<Partial<Record<Wire, Point>>>;
  readonly contact?: readonly [Wire, Contact];
  readonly breast?: Wire;
  readonly noises?: readonly NoiseAt[];
  readonly machine?: Partial<MachineSettings>;
}

function changed({ wires = {}, off, at = {}, contact, breast, noises = [], machine = {} }: Change): TracingRecipe {
  const electrodes: Record<string, Electrode> = { ...right.electrodes };
  for (const [wire, { x, y, z }] of Object.entries(at)) electrodes[wire] = { site: [x, y, z], contact: 'prepared' };
  const with_ = (wire: Wire, more: Partial<Electrode>) => {
    const electrode = electrodes[wire];
    if (electrode) electrodes[wire] = { ...electrode, ...more };
  };
  if (contact) with_(contact[0], { contact: contact[1] });
  if (breast) with_(breast, { breastMm: 40 });
  const clipped = Object.fromEntries(WIRES.filter((wire) => wire !== off).map((wire) => [wire, wires[wire] ?? wire]));
  return { ...right, electrodes, wires: clipped, noises, machine: { ...right.machine, ...machine } };
}

const swap = (one: Wire, other: Wire): Change => ({ wires: { [one]: other, [other]: one } });
const mark = (name: string): Point => LANDMARKS[name] ?? front(0, 0);
const lower = { V4: front(9.5, -13.2), V5: around(66, -13.2), V6: around(90, -13.2) };
const higher = { V4: front(9.5, -7.7), V5: around(66, -7.7), V6: around(90, -7.7) };

const CASES: readonly (readonly [told: string, change: Change, ids: readonly string[], mistaken: string])[] = [
  ['arms swapped', swap('RA', 'LA'), ['swap.RA-LA'], 'dextrocardia'],
  ['right arm and left leg swapped', swap('RA', 'LL'), ['swap.RA-LL'], 'inferiorInfarction'],
  ['left arm and left leg swapped', swap('LA', 'LL'), ['swap.LA-LL'], 'axisShift'],
  ['right arm and right leg swapped', swap('RA', 'RL'), ['swap.RA-RL'], 'lowVoltage'],
  ['left arm and right leg swapped', swap('LA', 'RL'), ['swap.LA-RL'], 'lowVoltage'],
  ['legs swapped', swap('RL', 'LL'), ['swap.RL-LL'], 'nothing'],
  ['arms with legs', { wires: { RA: 'RL', RL: 'RA', LA: 'LL', LL: 'LA' } }, ['swap.armsLegs'], 'lowVoltage'],
  ['three limbs turned', { wires: { RA: 'LA', LA: 'LL', LL: 'RA' } }, ['swap.clockwise'], 'inferiorInfarction'],
  ['three limbs turned back', { wires: { RA: 'LL', LA: 'RA', LL: 'LA' } }, ['swap.counterclockwise'], 'dextrocardia'],
  ['V1 and V2 swapped', swap('V1', 'V2'), ['swap.V1-V2'], 'poorProgression'],
  ['V1 and V3 swapped', swap('V1', 'V3'), ['swap.V1-V3'], 'poorProgression'],
  ['V2 and V3 swapped', swap('V2', 'V3'), ['swap.V2-V3'], 'anteriorInfarction'],
  ['V3 and V4 swapped', swap('V3', 'V4'), ['swap.V3-V4'], 'poorProgression'],
  ['V4 and V5 swapped', swap('V4', 'V5'), ['swap.V4-V5'], 'poorProgression'],
  ['V5 and V6 swapped', swap('V5', 'V6'), ['swap.V5-V6'], 'poorProgression'],
  ['a chest wire on the left arm', swap('V1', 'LA'), ['swap.limbAndChest'], 'anteriorInfarction'],
  [
    'both swaps at once',
    { wires: { RA: 'LA', LA: 'RA', V1: 'V2', V2: 'V1' } },
    ['swap.RA-LA', 'swap.V1-V2'],
    'dextrocardia',
  ],
  [
    'V1 and V2 in the 2nd space',
    { at: { V1: mark('space2Right'), V2: mark('space2Left') } },
    ['v12High'],
    'rightBundleBlock',
  ],
  [
    'V1 and V2 in the 3rd space',
    { at: { V1: mark('space3Right'), V2: mark('space3Left') } },
    ['v12High'],
    'stElevation',
  ],
  [
    'V1 and V2 in the 5th space',
    { at: { V1: mark('space5Right'), V2: mark('space5Left') } },
    ['v12Low'],
    'poorProgression',
  ],
  ['V1 and V2 too far apart', { at: { V1: front(-5, -7.4), V2: front(4.6, -7.4) } }, ['v12Wide'], 'poorProgression'],
  ['V4 to V6 a space low', { at: lower }, ['v456Low'], 'missedHypertrophy'],
  ['V4 to V6 a space high', { at: higher }, ['v456High'], 'missedHypertrophy'],
  [
    'V4 to V6 too near the midline',
    { at: { V4: front(7, -10.4), V5: around(52, -10.4), V6: around(74, -10.4) } },
    ['v456Medial'],
    'poorProgression',
  ],
  ['V3 alone out of place', { at: { V3: front(6, -6.5) } }, ['misplaced.V3'], 'poorProgression'],
  ['V6 alone out of place', { at: { V6: around(90, -14) } }, ['misplaced.V6'], 'missedHypertrophy'],
  [
    'V3 to V6 on the right',
    { at: { V3: mark('V3R'), V4: mark('V4R'), V5: around(-66, -10.4), V6: around(-90, -10.4) } },
    ['rightSided'],
    'dextrocardia',
  ],
  [
    'V4 to V6 on the back',
    { at: { V4: mark('V7'), V5: mark('V8'), V6: mark('V9') } },
    ['unlabelled.posterior'],
    'lowVoltage',
  ],
  [
    'limb electrodes on the trunk',
    { at: { RA: front(-12, 3), LA: front(12, 3), LL: front(11, -28) } },
    ['limbsOnTorso'],
    'missedInfarction',
  ],
  ['V4 on the breast', { breast: 'V4' }, ['onBreast'], 'lowVoltage'],
  ['a dry electrode', { contact: ['V2', 'dry'] }, ['contact.dry'], 'stChange'],
  ['an electrode on hair', { contact: ['V3', 'hair'] }, ['contact.hair'], 'unreadable'],
  ['an electrode on lotion', { contact: ['LA', 'lotion'] }, ['contact.lotion'], 'stChange'],
  ['a loose electrode', { contact: ['LL', 'loose'] }, ['contact.loose'], 'stChange'],
  ['a broken wire', { off: 'LA' }, ['wireOff.LA'], 'asystole'],
  ['the right leg off', { off: 'RL' }, ['wireOff.RL'], 'unreadable'],
  ['tremor of the right arm', { noises: [{ noise: 'tremor' }] }, ['noise.tremor'], 'flutter'],
  ['a cold patient', { noises: [{ noise: 'muscle' }] }, ['noise.muscle'], 'atrialFibrillation'],
  [
    'a mains cable beside the wires',
    { noises: [{ noise: 'mains', gain: 2 }], contact: ['RA', 'dry'] },
    ['contact.dry', 'noise.mains'],
    'stChange',
  ],
  ['an arm that moves', { noises: [{ noise: 'movement' }] }, ['noise.movement'], 'ventricularTachycardia'],
  ['a cough', { noises: [{ noise: 'cough' }] }, ['noise.cough'], 'prematureBeats'],
  ['paper at 50 mm/s', { machine: { speed: 50 } }, ['speed50'], 'bradycardia'],
  ['half the gain', { machine: { gain: 5 } }, ['gain5'], 'missedHypertrophy'],
  ['twice the gain', { machine: { gain: 20 } }, ['gain20'], 'hypertrophy'],
  ['a 0.5 Hz filter', { machine: { highPass: 0.5 } }, ['highPass05'], 'stChange'],
  ['a 40 Hz filter', { machine: { lowPass: 40 } }, ['lowPass40'], 'missedPacing'],
  [
    'high V1 and V2, and swapped arms',
    { at: { V1: mark('space2Right'), V2: mark('space2Left') }, wires: { RA: 'LA', LA: 'RA' } },
    ['swap.RA-LA', 'v12High'],
    'dextrocardia',
  ],
];

describe('a tracing that is wrong', () => {
  it.each(CASES)('%s', (_, change, ids, mistaken) => {
    const recipe = changed(change);
    const faults = faultsOf(recipe);
    expect(faults.map(({ id }) => id)).toEqual(ids);
    expect(faults.flatMap(({ mistakenFor }) => mistakenFor)).toContain(mistaken);
    const [wrong, standard] = [recordTracing(recipe).leads, recordTracing(right).leads];
    const isDrawnAlike = (ids[0] ?? '').match(/speed|gain/) !== null;
    const differs = faults
      .flatMap(({ leads }) => leads)
      .some((lead) => wrong[lead].some((value, place) => Math.abs(value - (standard[lead][place] ?? 0)) > 0.02));
    expect(differs).toBe(!isDrawnAlike);
  });

  it('is not found where everything is right, nor for an electrode nine millimeters away; twelve are told', () => {
    expect(faultsOf(right)).toEqual([]);
    expect(faultsOf(changed({ at: { V4: front(9.5, -11.3) } }))).toEqual([]);
    expect(faultsOf(changed({ at: { V4: front(9.5, -11.6) } })).map(({ id, mm }) => [id, mm])).toEqual([
      ['misplaced.V4', 12],
    ]);
  });
});

describe('fingers on the chest', () => {
  it.each([
    [front(0, 4.5), 'sternalNotch'],
    [front(0, 0), 'sternalAngle'],
    [front(2.5, 0), 'rib2'],
    [mark('space2Left'), 'space2'],
    [front(2.5, -3), 'rib3'],
    [mark('space3Right'), 'space3'],
    [mark('V1'), 'space4'],
    [mark('V2'), 'space4'],
    [mark('space5Left'), 'space5'],
    [mark('V4'), 'space5'],
    [mark('space4Midclavicular'), 'space4'],
    [mark('space6Midclavicular'), 'space6'],
    [front(0, -12), 'xiphoid'],
    [front(5, 4), 'clavicle'],
    [mark('V5'), 'anteriorAxillaryLine'],
    [mark('V6'), 'midaxillaryLine'],
    [mark('V7'), 'posteriorAxillaryLine'],
    [mark('V8'), 'scapulaTip'],
    [around(140, -7), 'scapula'],
    [mark('V9'), 'backRibs'],
    [around(180, -10), 'spine'],
  ] as const)('at %j feel %s', (place, felt) => {
    expect(feltAt(place)).toBe(felt);
  });
});
