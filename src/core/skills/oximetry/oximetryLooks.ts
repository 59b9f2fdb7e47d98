/** What is seen and heard of an oximeter: the hand, the display with its bars, the beep of each pulse. */
import { isHolding } from '../../hands/hands.ts';
import { NO_READING } from '../../session/displays.ts';
import type { Station, World } from '../../session/skill.ts';
import { SOUNDS } from '../../session/tracks.ts';
import type { Id, Phrase, StationLook, Track } from '../../session/types.ts';
import { EXAM_ROOMS, onlyIf, patientHere } from '../everyday/places.ts';
import { fingerOf, HAND, HANDS, handOf, isClipped, OXIMETER } from './oximeterThings.ts';
import { type Display, displayAt, type ProbeSite } from './reading.ts';
import { probeSite, type SaturationMemory } from './saturation.ts';

/** How far ahead the display is known; views are renewed before it runs out. */
const AHEAD_MS = 30_000;
const STEP_MS = 1_000;
/** A pulse is heard from the oximeter only with at least this many bars. */
const BEEP_FROM = 3;

function look(world: World): StationLook {
  const isOn = isClipped(world);
  const side = isOn && handOf(fingerOf(world)) === 'rightHand' ? 'right' : 'left';
  return {
    kind: HAND,
    facts: {
      person: patientHere(world)?.id ?? '',
      item: isOn || isHolding(world.hands, OXIMETER) ? OXIMETER : '',
      at: isOn ? fingerOf(world) : '',
      side,
      isOn,
      isShaded: world.thing(OXIMETER).hasTag('shaded'),
      isWarming: HANDS.some((hand) => world.thing(hand).hasTag('warming')),
    },
  };
}

export const oximetryStations: Readonly<Record<Id, Station>> = {
  [HAND]: {
    rooms: EXAM_ROOMS,
    spot: 'patientArm',
    group: 'oximetry',
    order: 39,
    canOpen: (world) => onlyIf(patientHere(world)?.posture.seat !== 'standing', 'reason.notSeated'),
    look,
  },
};

const NAMES = ['saturation', 'pulse', 'quality'] as const;

export function oximetryTracks(world: World): readonly Track[] {
  const site = probeSite(world, world.memory<SaturationMemory>('saturation'));
  if (!site || !isClipped(world)) return [];
  const times: number[] = [];
  const first = site.since + Math.floor((world.now - site.since) / STEP_MS) * STEP_MS;
  for (let t = first; t <= world.now + AHEAD_MS; t += STEP_MS) times.push(t);
  const shown = times.map((t) => displayAt(site, t));
  return [...NAMES.map((name) => display(world, name, times, shown)), beeps(world, site)];
}

function display(world: World, name: keyof Display, times: readonly number[], shown: readonly Display[]): Track {
  const kept = times.flatMap((t, place) => {
    const value = shown[place]?.[name] ?? NO_READING;
    const before = place > 0 ? (shown[place - 1]?.[name] ?? NO_READING) : undefined;
    return value === before ? [] : [{ t, value }];
  });
  return {
    id: `display.${name}`,
    model: 'steps',
    since: world.now,
    values: { times: kept.map(({ t }) => t), shown: kept.map(({ value }) => value) },
  };
}

function beeps(world: World, site: ProbeSite): Track {
  const beats = patientHere(world)?.beats(world.now, world.now + AHEAD_MS) ?? [];
  const times = beats.map(({ at }) => at).filter((at) => displayAt(site, at).quality >= BEEP_FROM);
  return {
    id: 'oximeter.beep',
    model: 'sounds',
    since: world.now,
    values: { times, sound: SOUNDS.indexOf('click') },
  };
}

/** Warmth under which a hand feels cold to the touch (design). */
const COLD_BELOW = 0.5;

export function oximetrySummary(world: World): readonly Phrase[] {
  if (world.station !== HAND) return [];
  const memory = world.memory<SaturationMemory>('saturation');
  const site = probeSite(world, memory);
  const phrases: Phrase[] = [{ key: 'summary.hand' }];
  for (const hand of HANDS) {
    const isCold = memory.warmth[hand].from < COLD_BELOW && memory.warmth[hand].target < COLD_BELOW;
    if (isCold) phrases.push({ key: `summary.cold.${hand}` });
    if (world.thing(hand).hasTag('warming')) phrases.push({ key: `summary.warming.${hand}` });
  }
  if (site && isClipped(world)) {
    const where: Phrase = { key: `option.finger.${fingerOf(world)}` };
    phrases.push({ key: 'summary.probeOn', values: { where } });
  }
  return phrases;
}
