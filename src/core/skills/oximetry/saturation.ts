/** Blood and display over time: warmth of the hands, oxygen that was changed, the probe on its finger. */
import { OXYGEN_EFFECT } from '../../clinical/oximetry.ts';
import { u } from '../../math/random.ts';
import { type Level, levelAt, retarget, steady } from '../../people/effects.ts';
import type { Person } from '../../people/person.ts';
import { traitsOf } from '../../people/traits.ts';
import type { Model, World } from '../../session/skill.ts';
import type { Entry } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { type CuffMemory, cuffPressureAt } from '../vitalSigns/cuffPressure.ts';
import { HANDS, type HandId, handOf, OXIMETER } from './oximeterThings.ts';
import { drawnBias, type ProbeSite } from './reading.ts';

/** % of a person for whom the scenario says nothing (design). */
export const USUAL_SATURATION = 97;
/** A warm pack or cloth warms a hand with this time constant; bare again it cools slowly (design). */
const WARM_TAU_MS = 60_000;
const COOL_TAU_MS = 600_000;

interface Clip {
  readonly since: number;
  readonly finger: string;
  /** Running number of the clip in the attempt. */
  readonly place: number;
}

export interface SaturationMemory {
  readonly clips: number;
  readonly clip: Clip | undefined;
  readonly warmth: Readonly<Record<HandId, Level>>;
  /** Liters a minute now, and how the saturation follows what was added to those the patient came with. */
  readonly liters: number;
  readonly oxygen: Level;
}

function start(world: World): SaturationMemory {
  const patient = [...world.people.values()].find(({ role }) => role === 'patient');
  const traits = patient ? traitsOf(world, patient.id) : {};
  const warmth = steady(traits.handWarmth ?? 1);
  return {
    clips: 0,
    clip: undefined,
    warmth: { leftHand: warmth, rightHand: warmth },
    liters: traits.oxygenLiters ?? 0,
    oxygen: steady(0),
  };
}

function warmed(world: World, memory: SaturationMemory, hand: HandId, target: number, at: number): SaturationMemory {
  const tau = target === 1 ? WARM_TAU_MS : COOL_TAU_MS;
  const patient = patientHere(world);
  const cold = patient ? (traitsOf(world, patient.id).handWarmth ?? 1) : 1;
  const level = retarget(memory.warmth[hand], target === 1 ? 1 : cold, tau, at);
  return { ...memory, warmth: { ...memory.warmth, [hand]: level } };
}

function heard(world: World, memory: SaturationMemory, { intent, at }: Entry): SaturationMemory {
  const hand = HANDS.find((one) => one === intent.on);
  switch (intent.type) {
    case 'oximeter.clipped': {
      const clip = { since: at, finger: String(intent.with?.['finger']), place: memory.clips };
      return { ...memory, clips: memory.clips + 1, clip };
    }
    case 'oximeter.removed':
      return { ...memory, clip: undefined };
    case 'warming.started':
      return hand ? warmed(world, memory, hand, 1, at) : memory;
    case 'warming.ended':
      return hand ? warmed(world, memory, hand, 0, at) : memory;
    case 'oxygen.turned': {
      const liters = Number(intent.with?.['liters']);
      const usual = intent.on === undefined ? 0 : (traitsOf(world, intent.on).oxygenLiters ?? 0);
      const target = OXYGEN_EFFECT.perLiter * (liters - usual);
      return { ...memory, liters, oxygen: retarget(memory.oxygen, target, OXYGEN_EFFECT.tauMs, at) };
    }
    default:
      return memory;
  }
}

/** What the blood really carries at `t`, %. */
export function saturationAt(person: Person, memory: SaturationMemory, t: number): number {
  const added = levelAt(memory.oxygen, t);
  const rest = person.rest.saturation ?? USUAL_SATURATION;
  return Math.min(Math.max(rest, OXYGEN_EFFECT.most), rest + added);
}

function biasOf(world: World, person: Person): number {
  const range = traitsOf(world, person.id).oximeterBias;
  if (!range) return drawnBias(world.seed, person.id);
  const [low, high] = range;
  return low + u(world.seed, `${person.id}.oximeterBias`, 0) * (high - low);
}

/** A cuff on the left arm shuts the artery while it is above the diastolic pressure; only where that skill is played. */
function isShut(world: World, person: Person, hand: HandId, t: number): boolean {
  if (hand !== 'leftHand' || !world.scenario.file.skills.includes('vitalSigns')) return false;
  const cuff = world.memory<CuffMemory>('cuffPressure');
  return cuff.cuff !== undefined && cuffPressureAt(cuff, t) > person.rest.diastolic;
}

/** The finger that carries the probe now, with all that bears on it. */
export function probeSite(world: World, memory: SaturationMemory): ProbeSite | undefined {
  const person = patientHere(world);
  const { clip } = memory;
  if (!person || !clip) return undefined;
  const traits = traitsOf(world, person.id);
  const hand = handOf(clip.finger);
  const nails = (hand === 'leftHand' ? traits.leftNails : traits.rightNails) ?? 'bare';
  const thing = world.thing(hand);
  const motion = traits.isRestless && !thing.hasTag('still') ? 1 : 0;
  return {
    seed: world.seed,
    stream: `${person.id}.clip${clip.place}`,
    since: clip.since,
    nails: thing.hasTag('cleaned') ? 'bare' : nails,
    tone: traits.skinTone ?? 'light',
    carboxyhemoglobin: traits.carboxyhemoglobin ?? 0,
    deviceBias: biasOf(world, person),
    isLit: traits.isBrightLight === true && !world.thing(OXIMETER).hasTag('shaded'),
    warmthAt: (t) => levelAt(memory.warmth[hand], t),
    motionAt: () => motion,
    saturationAt: (t) => saturationAt(person, memory, t),
    pulseAt: (t) => person.pulseAt(t),
    isShutAt: (t) => isShut(world, person, hand, t),
  };
}

/** Its deeds anchor it; the display follows from the anchors at any moment, so it has nothing to say by itself. */
export const saturation: Model<SaturationMemory> = { id: 'saturation', start, heard, next: () => undefined };
