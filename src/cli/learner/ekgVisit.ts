/** What every scripted EKG is made of: laying down, preparing skin, placing electrodes, clipping wires. */
import { WIRES, type Wire } from '../../core/ekg/sites.ts';
import { landmark } from './counting.ts';
import type { Hands } from './hands.ts';

function picksUp(hands: Hands, item: string): void {
  hands.does('item.taken', item);
}

export function putsDown(hands: Hands, item: string): void {
  hands.does('item.placed', 'counter', { item });
}

export function lays(hands: Hands, given: readonly string[], asked: readonly string[], how: string): void {
  for (const what of given) hands.does('comfort.given', hands.patient, { what });
  for (const what of asked) hands.does('request.made', hands.patient, { what });
  hands.does('patient.positioned', hands.patient, { how });
}

const ZONES: Readonly<Record<string, readonly string[]>> = {
  chest: ['chest'],
  flank: ['side'],
  limbs: ['arms', 'legs'],
};

/** Each tool in turn over each zone of a station. */
export function prepares(hands: Hands, station: string, tools: readonly string[]): void {
  hands.does('station.opened', station);
  for (const tool of tools) {
    picksUp(hands, tool);
    for (const zone of ZONES[station] ?? []) hands.does('skin.prepared', `skin-${zone}`, { tool });
    putsDown(hands, tool);
  }
  hands.does('station.left', station);
}

interface Otherwise {
  /** How a breast is lifted out of the way; not at all when absent. */
  readonly lift?: string | undefined;
  /** Where e2 and e3 go, when that is not V2 and V3. */
  readonly second?: { readonly x: number; readonly y: number };
  readonly third?: { readonly x: number; readonly y: number };
}

/** V1 to V6 as electrodes e1 to e6; V1 and V2 so many mm too high. Feels the ribs first when they are to be right. */
export function placesOnChest(hands: Hands, pack: string, high: number, otherwise: Otherwise = {}): void {
  const { lift, second, third = landmark(hands, 'chest', 'v3') } = otherwise;
  const lifts = () => (lift ? hands.does('breast.lifted', hands.patient, { lift }) : hands);
  hands.does('station.opened', 'chest');
  lifts();
  const v1 = landmark(hands, 'chest', 'v1');
  if (high === 0) {
    for (const place of [landmark(hands, 'chest', 'sternalNotch'), landmark(hands, 'chest', 'sternalAngle'), v1]) {
      hands.does('chest.palpated', 'chest', place);
    }
  }
  picksUp(hands, pack);
  const v2 = landmark(hands, 'chest', 'v2');
  hands
    .does('electrode.placed', 'e1', { ...v1, y: v1.y - high })
    .does('electrode.placed', 'e2', second ?? { ...v2, y: v2.y - high });
  hands.does('electrode.placed', 'e3', third);
  hands.does('electrode.placed', 'e4', landmark(hands, 'chest', 'v4'));
  hands.does('station.left', 'chest');
  hands.does('station.opened', 'flank');
  lifts();
  for (const [id, wire] of AT_THE_SIDE)
    hands.does('electrode.placed', id, landmark(hands, 'flank', wire.toLowerCase()));
  hands.does('station.left', 'flank');
}

const AT_THE_SIDE = [
  ['e5', 'V5'],
  ['e6', 'V6'],
] as const;

const LIMB_ENDS = ['rightWrist', 'leftWrist', 'rightAnkle', 'leftAnkle'];

/** e7 to e10 on the limbs, staying there. */
export function placesOnLimbs(hands: Hands, places: readonly string[] = LIMB_ENDS): void {
  hands.does('station.opened', 'limbs');
  for (const [number, place] of places.entries()) hands.does('electrode.placed', `e${number + 7}`, { place });
}

/** The electrode of each wire when all is right. */
export const OWN_WIRES: Readonly<Record<Wire, string>> = {
  V1: 'e1',
  V2: 'e2',
  V3: 'e3',
  V4: 'e4',
  V5: 'e5',
  V6: 'e6',
  RA: 'e7',
  LA: 'e8',
  RL: 'e9',
  LL: 'e10',
};

/** The wires of the two arms crossed. */
export const ARMS_SWAPPED: Readonly<Record<Wire, string>> = { ...OWN_WIRES, RA: OWN_WIRES.LA, LA: OWN_WIRES.RA };

export function clipsWires(hands: Hands, wires: Readonly<Record<Wire, string>>): void {
  for (const wire of WIRES) hands.does('wire.clipped', `wire-${wire}`, { electrode: wires[wire] });
}

interface HookUp extends Otherwise {
  readonly pack?: string;
  readonly limbs?: readonly string[];
}

/** Ten electrodes in place, each wire on its own, slack in them, the pack put down. */
export function hooksUp(hands: Hands, { pack = 'electrodePack', limbs, ...otherwise }: HookUp = {}): void {
  placesOnChest(hands, pack, 0, otherwise);
  placesOnLimbs(hands, limbs);
  clipsWires(hands, OWN_WIRES);
  hands.does('wires.slacked', 'leadCable').does('station.left', 'limbs');
  putsDown(hands, pack);
}

/** Wiped skin, everything in place, slack in the wires. */
export function hooksUpWell(hands: Hands, how: HookUp = {}): void {
  for (const station of ['chest', 'flank', 'limbs']) prepares(hands, station, ['alcoholWipe']);
  hooksUp(hands, how);
}

/** V1 and V2 so many mm too high, the wires as they hang. The pack stays in the hand. */
export function hooksUpHastily(
  hands: Hands,
  pack: string,
  high: number,
  wires = OWN_WIRES,
  lift?: string,
  limbs = LIMB_ENDS,
): void {
  placesOnChest(hands, pack, high, { lift });
  placesOnLimbs(hands, limbs);
  clipsWires(hands, wires);
  hands.does('station.left', 'limbs');
}

/** A gown, clean hands, a wipe over the chest alone, V1 and V2 a space too high, the wires as they hang. */
export function laysAndHooksUpSloppily(hands: Hands, how: string): void {
  lays(hands, ['gown'], ['undress'], how);
  hands.rubs(21_000);
  prepares(hands, 'chest', ['alcoholWipe']);
  hooksUpHastily(hands, 'electrodePack', 28);
  putsDown(hands, 'electrodePack');
}

export const MACHINE = 'ekgMachine';

/** Goes to the machine and switches it on; enters whose tracing it is, when told. */
export function startsMachine(hands: Hands, patient?: Readonly<Record<string, string>>): Hands {
  hands.does('station.opened', MACHINE).does('machine.powered', MACHINE);
  return patient ? hands.does('machinePatient.entered', MACHINE, patient) : hands;
}

/** The print reaches somebody, or only the file, and the machine is left. */
export function shows(hands: Hands, print: string, how: 'handedOver' | 'nowByVoice' | 'filed'): void {
  hands.does('tracing.shown', print, { how }).does('station.left', MACHINE);
}

const ALL_AS_USUAL = {
  name: 'yes',
  calibration: 'yes',
  leadOne: 'yes',
  aVR: 'yes',
  einthoven: 'yes',
  progression: 'yes',
  pInV1: 'yes',
  noFlatLead: 'yes',
  baseline: 'yes',
};

/** Each line of the check as usual, but for what is named. */
export function judges(
  hands: Hands,
  print: string,
  decision: string,
  seen: Readonly<Record<string, string>> = {},
): void {
  hands.does('tracing.judged', print, { ...ALL_AS_USUAL, ...seen, decision });
}

/** Ten seconds, and the print. */
export function prints(hands: Hands, ms = 11_000): void {
  hands.does('recording.started', MACHINE).waits(ms);
}

/** Asks for rest, waits for a steady line, and prints. */
export function printsAtRest(hands: Hands): void {
  for (const what of ['lieStill', 'breatheQuietly', 'noTalking']) hands.does('request.made', hands.patient, { what });
  hands.does('station.opened', MACHINE).waits(12_000).does('recording.started', MACHINE).waits(13_000);
}

/** Off with everything, skin clean, dressed again. */
export function unhooks(hands: Hands): void {
  hands.does('station.opened', 'limbs').does('electrodes.cleared', hands.patient).does('station.left', 'limbs');
  hands.does('patient.dressed', hands.patient);
}
