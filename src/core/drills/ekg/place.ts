/** Drill: place V1 to V6 blind. A chest, fingers that feel bone or a gap, and one electrode to place, to the millimetre. */
import { limit } from '../../clinical/limits.ts';
import { skinDistanceMm, skinScaleOf } from '../../ekg/bodyMap.ts';
import { type Felt, feltAt } from '../../ekg/palpation.ts';
import { LANDMARKS } from '../../ekg/sites.ts';
import { front, leftSkin, type Point } from '../../ekg/torso.ts';
import type { Phrase } from '../../session/types.ts';
import { dealt, wholeBetween } from '../deck.ts';
import type { Answer, ChestSetup, Drill, Task } from '../task.ts';

const ELECTRODES = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
type Chest = (typeof ELECTRODES)[number];

/** A drawing reaches so far: from this height down, and to this far from its middle, cm of the reference torso. */
export const CHEST = { top: 9, height: 30, frontHalf: 20, sideHalf: 14 } as const;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const place: Drill = {
  id: 'ekgPlace',
  task(seed, n): Task {
    const name = dealt(seed, 'drill.ekgPlace.card', n, ELECTRODES);
    const sex = wholeBetween(seed, 'drill.ekgPlace.sex', n, 0, 1) === 0 ? 'male' : 'female';
    const statureCm = wholeBetween(
      seed,
      'drill.ekgPlace.stature',
      n,
      sex === 'male' ? 165 : 155,
      sex === 'male' ? 192 : 180,
    );
    const torso = { sex, age: 40, statureCm, bmi: wholeBetween(seed, 'drill.ekgPlace.bmi', n, 20, 29) } as const;
    const side = name === 'V5' || name === 'V6' ? 'left' : 'front';
    const setup: ChestSetup = { kind: 'chest', side, torso, placed: placedBefore(name) };
    const right = spotOf(setup, pointOf(name));
    const errorAt = (answer: Answer) => {
      const spot = readSpot(answer);
      return spot === undefined ? Number.NaN : skinDistanceMm(pointOf(name), pointAt(setup, spot), skinScaleOf(torso));
    };
    const isRight = (answer: Answer) => errorAt(answer) <= limit('electrodePlaced');
    return {
      setup,
      steps: [{ key: `drills.ekgPlace.picture.${side}` }, ...setup.placed.map((other) => knownPlace(setup, other))],
      question: { key: `drills.ekgPlace.question.${name}` },
      form: { kind: 'place', ...sizeOf(setup) },
      right: writeSpot(right),
      isRight,
      explain: (answer) => explain(name, setup, answer, Math.round(errorAt(answer))),
    };
  },
};

/** What is on the skin already: V4 is placed before V3, V5 and V6. */
function placedBefore(name: Chest): readonly Chest[] {
  if (name === 'V3') return ['V2', 'V4'];
  return name === 'V5' || name === 'V6' ? ['V4'] : [];
}

function pointOf(name: string): Point {
  return LANDMARKS[name] ?? front(0, 0);
}

/** mm of the drawing for one cm of the reference, across and down. */
export function scalesOf({ side, torso }: ChestSetup): { readonly across: number; readonly down: number } {
  const { x, y, z } = skinScaleOf(torso);
  return { across: side === 'front' ? x : z, down: y };
}

function halfWidth({ side }: ChestSetup): number {
  return side === 'front' ? CHEST.frontHalf : CHEST.sideHalf;
}

/** The drawing of this patient, mm. */
export function sizeOf(setup: ChestSetup): { readonly widthMm: number; readonly heightMm: number } {
  const { across, down } = scalesOf(setup);
  return { widthMm: Math.round(2 * halfWidth(setup) * across), heightMm: Math.round(CHEST.height * down) };
}

/** Place of the reference torso under a place of the drawing. From the left the front of the chest is on the left. */
export function pointAt(setup: ChestSetup, { x, y }: Spot): Point {
  const { across, down } = scalesOf(setup);
  const aside = x / across - halfWidth(setup);
  const height = CHEST.top - y / down;
  return setup.side === 'front' ? front(aside, height) : leftSkin(-aside, height);
}

export function spotOf(setup: ChestSetup, { x, y, z }: Point): Spot {
  const { across, down } = scalesOf(setup);
  const aside = setup.side === 'front' ? x : -z;
  return { x: Math.round((aside + halfWidth(setup)) * across), y: Math.round((CHEST.top - y) * down) };
}

/** Where the fingers begin: in the notch above the breastbone, or on V4. */
export function startOf(setup: ChestSetup): Spot {
  return spotOf(setup, setup.side === 'front' ? front(0, 4.5) : pointOf('V4'));
}

export function writeSpot({ x, y }: Spot): string {
  return `${x} ${y}`;
}

export function readSpot(answer: Answer): Spot | undefined {
  const match = typeof answer === 'string' ? /^(-?\d{1,4}) (-?\d{1,4})$/.exec(answer) : null;
  return match ? { x: Number(match[1]), y: Number(match[2]) } : undefined;
}

/** What the fingers feel there. Ribs and spaces are not numbered: to count them is the task. */
export function feltInWords(setup: ChestSetup, spot: Spot): Phrase {
  const point = pointAt(setup, spot);
  const felt: Phrase = { key: `drills.ekgPlace.felt.${kindOf(feltAt(point))}` };
  const isInLine = Math.abs(Math.abs(point.x) - pointOf('V4').x) <= LINE_CM && point.z > 0;
  return isInLine ? { key: 'drills.ekgPlace.feltInLine', values: { felt } } : felt;
}

/** The line below the middle of the collarbone is found within so many cm. */
const LINE_CM = 0.8;

function kindOf(felt: Felt): string {
  return felt.replace(/\d+$/, '');
}

/** A place by its distances from where the fingers begin, in mm of the drawing. */
export function placeInWords(setup: ChestSetup, { x, y }: Spot): Phrase {
  const from = startOf(setup);
  if (x === from.x && y === from.y) return { key: 'drills.ekgPlace.at.start' };
  return {
    key: `drills.ekgPlace.at.${setup.side}`,
    values: { across: byPhrase(setup, x - from.x), down: downPhrase(y - from.y) },
  };
}

function byPhrase({ side }: ChestSetup, mm: number): Phrase {
  if (mm === 0) return { key: 'drills.ekgPlace.by.level' };
  const way = side === 'front' ? (mm > 0 ? 'left' : 'right') : mm > 0 ? 'back' : 'front';
  return { key: `drills.ekgPlace.by.${way}`, values: { mm: Math.abs(mm) } };
}

function downPhrase(mm: number): Phrase {
  if (mm === 0) return { key: 'drills.ekgPlace.by.even' };
  return { key: `drills.ekgPlace.by.${mm > 0 ? 'down' : 'up'}`, values: { mm: Math.abs(mm) } };
}

function knownPlace(setup: ChestSetup, name: string): Phrase {
  return { key: 'drills.ekgPlace.known', values: { name, place: placeInWords(setup, spotOf(setup, pointOf(name))) } };
}

function explain(name: Chest, setup: ChestSetup, answer: Answer, mm: number): readonly Phrase[] {
  const belongs: Phrase = { key: `drills.ekgPlace.belongs.${name}` };
  const leeway: Phrase = { key: 'drills.ekgPlace.leeway', values: { mm: limit('electrodePlaced') } };
  const spot = readSpot(answer);
  if (spot === undefined) return [belongs, leeway];
  const right = spotOf(setup, pointOf(name));
  const off: Phrase = {
    key: 'drills.ekgPlace.off',
    values: { mm, across: byPhrase(setup, spot.x - right.x), down: downPhrase(spot.y - right.y) },
  };
  return [
    belongs,
    off,
    { key: 'drills.ekgPlace.was', values: { felt: numbered(feltAt(pointAt(setup, spot))) } },
    leeway,
  ];
}

function numbered(felt: Felt): Phrase {
  const kind = kindOf(felt);
  if (kind === felt) return { key: `drills.ekgPlace.felt.${kind}` };
  return { key: `drills.ekgPlace.numbered.${kind}`, values: { number: Number(felt.slice(kind.length)) } };
}
