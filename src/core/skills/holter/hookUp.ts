/** From what is on the skin and in the recorder to its live channels and to what the recording will be. */
import { LESSONS, type Lesson, type Outlook, outlookOf, type WornElectrode } from '../../ekg/ambulatory.ts';
import { skinDistanceMm, skinScaleOf } from '../../ekg/bodyMap.ts';
import { isLimb } from '../../ekg/electrodes.ts';
import type { NoiseAt } from '../../ekg/noise.ts';
import { feltAt } from '../../ekg/palpation.ts';
import type { Wire } from '../../ekg/sites.ts';
import type { Point } from '../../ekg/torso.ts';
import { STANDARD_MACHINE, type TracingRecipe } from '../../ekg/tracing.ts';
import type { World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import { ekgMemory, type OnSkin } from '../ekg/ekgMemory.ts';
import { noisesNow, recipeNow } from '../ekg/recipe.ts';
import { holterMemory } from './holterMemory.ts';
import { type Color, channelsOf, colorsOf, GROUND, isEventMonitor, PLACES } from './holterThings.ts';

/** Bone under an electrode: breastbone, rib or collarbone. */
const BONE = /^(rib|sternum|sternalAngle|clavicle)/;
/** An electrode is where it belongs within so many mm along the skin (design: one electrode). */
export const HOLTER_WITHIN_MM = 25;

function onSkin(world: World, color: Color): OnSkin | undefined {
  return ekgMemory(world).electrodes[holterMemory(world).leads[color] ?? ''];
}

function pointOf({ site }: OnSkin): Point | undefined {
  return isLimb(site) ? undefined : { x: site[0], y: site[1], z: site[2] };
}

function wornOf(world: World, color: Color): WornElectrode | undefined {
  const electrode = onSkin(world, color);
  const point = electrode && pointOf(electrode);
  return point && { contact: electrode.contact, isOverBone: BONE.test(feltAt(point)) };
}

/** How far the electrode of a wire is from where it belongs, mm; nothing when the wire hangs free. */
function farFrom(world: World, color: Color): number | undefined {
  const electrode = onSkin(world, color);
  const point = electrode && pointOf(electrode);
  const torso = recipeNow(world, 0, 0)?.torso;
  return point && torso && Math.round(skinDistanceMm(PLACES[color], point, skinScaleOf(torso)));
}

/** Plus, minus and ground of a channel stand for the wires of one limb lead: I is plus less minus. */
const AS: readonly Wire[] = ['LA', 'RA', 'RL'];
/** Chest electrodes breathe more than limbs; an electrode over muscle is fuzzy whenever it is moved (design). */
const CHEST_BREATH: NoiseAt = { noise: 'wander', gain: 1 };
const MUSCLE_GAIN = 0.8;
const RECORDER_MACHINE = { ...STANDARD_MACHINE, lowPass: 100 } as const;

export type ChannelId = 'channel1' | 'channel2';

/** The recipe of one channel: its lead I is what the recorder shows. */
export function channelRecipe(world: World, id: ChannelId, fromMs: number): TracingRecipe | undefined {
  const channel = channelsOf(world).find((each) => each.id === id);
  const base = recipeNow(world, fromMs, world.now);
  if (!channel || !base) return undefined;
  const { leads, hasLoops } = holterMemory(world);
  const colors = [channel.plus, channel.minus, GROUND];
  const wires = colors.flatMap((color, place) => (leads[color] ? [[AS[place], leads[color]] as const] : []));
  const overMuscle = colors.flatMap((color, place): Wire[] =>
    wornOf(world, color)?.isOverBone === false ? [AS[place] ?? 'RA'] : [],
  );
  const noises = noisesNow(world, { ...ekgMemory(world), isSlack: hasLoops }, world.now, false);
  const fuzz: readonly NoiseAt[] =
    overMuscle.length > 0 ? [{ noise: 'muscle', wires: overMuscle, gain: MUSCLE_GAIN }] : [];
  return {
    ...base,
    wires: Object.fromEntries(wires),
    noises: [CHEST_BREATH, ...noises, ...fuzz],
    machine: RECORDER_MACHINE,
  };
}

const GOOD: readonly WornElectrode['contact'][] = ['prepared', 'unprepared'];

/** What the eye sees of a channel on the recorder's display now. */
export function seenOf(world: World, id: ChannelId): 'clear' | 'noisy' | 'flat' {
  const channel = channelsOf(world).find((each) => each.id === id);
  if (!channel) return 'flat';
  const worn = [channel.plus, channel.minus, GROUND].map((color) => wornOf(world, color));
  if (worn.some((electrode) => electrode === undefined)) return 'flat';
  return worn.every((electrode) => electrode?.isOverBone && GOOD.includes(electrode.contact)) ? 'clear' : 'noisy';
}

/** Hours of a used battery, and of a card with another recording on it (design). */
const USED_BATTERY_HOURS = 9;
const USED_CARD_HOURS = 6;
/** The learner's own watch, minutes from the clinic's clock (design). */
const WRISTWATCH_OFF = 9;
/** Brought back before its time: this share of the hours (design). */
const EARLY_SHARE = 0.75;

function numberOf(world: World, policy: string): number {
  return Number(world.scenario.file.policies[policy] ?? 0);
}

function clockOff(world: World): number {
  const { clock } = holterMemory(world);
  const own = { clinic: 0, wristwatch: WRISTWATCH_OFF }[clock ?? ''] ?? numberOf(world, 'clockOff');
  return own + numberOf(world, 'homeClockOff');
}

const taughtSet = (world: World): ReadonlySet<Lesson> =>
  new Set(LESSONS.filter((lesson) => world.hasHappened(`taught.${lesson}`)));

/** What the recording would be if the patient went home now. */
export function outlookNow(world: World): Outlook {
  const { battery, card, hasLoops, startedAt, returning } = holterMemory(world);
  const hours = numberOf(world, 'hours');
  const symptoms = String(world.scenario.file.policies['symptoms'] ?? '').split(' ');
  return outlookOf({
    hours,
    channels: channelsOf(world).map(({ plus, minus }) => ({ plus: wornOf(world, plus), minus: wornOf(world, minus) })),
    ground: wornOf(world, GROUND),
    hasLoops,
    batteryHours: startedAt === undefined ? 0 : battery === 'fresh' ? hours : USED_BATTERY_HOURS,
    memoryHours: card === 'blank' ? hours : card === 'used' ? USED_CARD_HOURS : 0,
    returnHours: returning === 'earlier' ? EARLY_SHARE * hours : hours,
    clockOffMinutes: clockOff(world),
    taught: taughtSet(world),
    showerAfterHours: numberOf(world, 'showerAfter'),
    symptoms: symptoms.filter((text) => text !== '').map(Number),
    keepsEventsOnly: isEventMonitor(world),
  });
}

/** The outlook as numbers, with what it rests on. */
export function foreseen(world: World, at: number): Finding {
  const { hours, channels, felt, recorded, matched } = outlookNow(world);
  const ordered = numberOf(world, 'hours');
  const colors = colorsOf(world);
  const far = colors.map((color) => farFrom(world, color));
  const shares = channels.map((channel) => Math.round((100 * channel.hours) / Math.max(1, ordered)));
  const numbers = {
    hours: Math.round(hours),
    leastShare: Math.min(...shares),
    felt,
    recorded,
    matched,
    clockOff: clockOff(world),
    wiresOff: far.filter((mm) => mm === undefined).length,
    misplaced: far.filter((mm) => mm !== undefined && mm > HOLTER_WITHIN_MM).length,
    overMuscle: colors.filter((color) => wornOf(world, color)?.isOverBone === false).length,
    badContacts: colors.filter((color) => wornOf(world, color)?.contact !== 'prepared').length,
    furthest: Math.max(0, ...far.map((mm) => mm ?? 0)),
  };
  return { at, name: 'recording.foreseen', numbers };
}
