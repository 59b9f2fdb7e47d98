/**
 * What a recording worn at home will be, from how it was hooked up and what the patient was taught: hours that can be
 * read on each channel, and symptoms that can be matched with it. Expected values in closed form; nothing is drawn.
 */
import { exp } from '../math/functions.ts';
import type { Contact } from './noise.ts';

/** An electrode as it is worn: how it sits, and whether there is bone under it. */
export interface WornElectrode {
  readonly contact: Contact;
  readonly isOverBone: boolean;
}

/** The two electrodes of a bipolar channel; absent when no wire leads to one. */
export interface WornChannel {
  readonly plus: WornElectrode | undefined;
  readonly minus: WornElectrode | undefined;
}

export const LESSONS = ['diary', 'deviceClock', 'button', 'water', 'interference', 'loosePatch'] as const;
export type Lesson = (typeof LESSONS)[number];

export interface Wearing {
  /** Hours that were ordered. */
  readonly hours: number;
  readonly channels: readonly WornChannel[];
  readonly ground: WornElectrode | undefined;
  /** Loops are taped, so that a pull never reaches an electrode. */
  readonly hasLoops: boolean;
  /** Hours that battery and memory last, and until the patient brings the recorder back. */
  readonly batteryHours: number;
  readonly memoryHours: number;
  readonly returnHours: number;
  /** Minutes between the recorder's clock and the clocks at home. */
  readonly clockOffMinutes: number;
  readonly taught: ReadonlySet<Lesson>;
  /** Hours until the first shower. */
  readonly showerAfterHours: number;
  /** Hours after the start at which the patient will feel something. */
  readonly symptoms: readonly number[];
  /** It keeps only what is around a press of its button. */
  readonly keepsEventsOnly: boolean;
}

export const LOSSES = [
  'battery',
  'memory',
  'return',
  'water',
  'wires',
  'electrodes',
  'muscle',
  'interference',
] as const;
export type Loss = (typeof LOSSES)[number];

export interface ChannelOutlook {
  readonly hours: number;
  readonly lost: Readonly<Record<Loss, number>>;
}

export interface Outlook {
  /** Hours until it ends. */
  readonly hours: number;
  readonly channels: readonly ChannelOutlook[];
  /** How many symptoms there will be, are on the recording, and can be told from it with what was felt and done. */
  readonly felt: number;
  readonly recorded: number;
  readonly matched: number;
}

/** How often an electrode loses contact, times an hour (design; the order follows ekg.md §3 and §10). */
const COMES_OFF: Readonly<Record<Contact, number>> = {
  prepared: 0.001,
  unprepared: 0.01,
  lotion: 0.05,
  hair: 0.05,
  dry: 0.08,
  loose: 0.3,
  off: 1_000,
};
/** So many times as often without taped loops (design). */
const WITHOUT_LOOPS = 4;
/** Hours that a lost contact costs whoever knows what to do then (design). */
const REPAIR_HOURS = 0.5;
/** Share of the day awake, and of that what an electrode over muscle makes unreadable (design). */
const AWAKE = 2 / 3;
const OVER_MUSCLE = 0.2;
/** An electric blanket, a magnet or a phone beside the recorder spoils this share (design). */
const INTERFERED = 0.15;
/** A diary's time finds its beats within so many minutes (design). */
export const DIARY_WITHIN_MINUTES = 5;
/** A symptom is on the recording when at least this share of some channel can be read (design). */
const READABLE_SHARE = 0.5;

/** Hours that are left after each thing that ends a recording, in order. */
function ended(wearing: Wearing): { readonly hours: number; readonly lost: Partial<Record<Loss, number>> } {
  const ends: readonly (readonly [Loss, number])[] = [
    ['battery', wearing.batteryHours],
    ['memory', wearing.memoryHours],
    ['return', wearing.returnHours],
    ['water', wearing.taught.has('water') ? wearing.hours : wearing.showerAfterHours],
  ];
  let { hours } = wearing;
  const lost: Partial<Record<Loss, number>> = {};
  for (const [loss, end] of ends) {
    const left = Math.min(hours, end);
    lost[loss] = hours - left;
    hours = left;
  }
  return { hours, lost };
}

/** Share of the hours in which contact holds: mended each time, or lost for good the first time. */
function heldShare(perHour: number, hours: number, isMended: boolean): number {
  if (isMended) return 1 / (1 + perHour * REPAIR_HOURS);
  return perHour * hours < 1e-9 ? 1 : (1 - exp(-perHour * hours)) / (perHour * hours);
}

function channelOutlook(wearing: Wearing, { plus, minus }: WornChannel): ChannelOutlook {
  const { hours, lost } = ended(wearing);
  const none = { battery: 0, memory: 0, return: 0, water: 0, wires: 0, electrodes: 0, muscle: 0, interference: 0 };
  const { ground } = wearing;
  if (!plus || !minus || !ground) return { hours: 0, lost: { ...none, ...lost, wires: hours } };
  const worn = [plus, minus, ground];
  const perHour =
    worn.reduce((sum, { contact }) => sum + COMES_OFF[contact], 0) * (wearing.hasLoops ? 1 : WITHOUT_LOOPS);
  const held = hours * heldShare(perHour, hours, wearing.taught.has('loosePatch'));
  const overMuscle = [plus, minus].filter(({ isOverBone }) => !isOverBone).length;
  const quiet = held * (1 - AWAKE * OVER_MUSCLE * overMuscle);
  const clean = quiet * (wearing.taught.has('interference') ? 1 : 1 - INTERFERED);
  const changes = { electrodes: hours - held, muscle: held - quiet, interference: quiet - clean };
  return { hours: clean, lost: { ...none, ...lost, ...changes } };
}

export function outlookOf(wearing: Wearing): Outlook {
  const { hours } = ended(wearing);
  const { taught, symptoms, keepsEventsOnly } = wearing;
  const channels = wearing.channels.map((channel) => channelOutlook(wearing, channel));
  const isReadable = hours > 0 && channels.some((channel) => channel.hours >= READABLE_SHARE * hours);
  const isKept = (at: number) => isReadable && at < hours && (!keepsEventsOnly || taught.has('button'));
  const recorded = symptoms.filter(isKept).length;
  const isTimed = taught.has('deviceClock') || Math.abs(wearing.clockOffMinutes) <= DIARY_WITHIN_MINUTES;
  const isMatched = taught.has('diary') && (taught.has('button') || isTimed);
  return { hours, channels, felt: symptoms.length, recorded, matched: isMatched ? recorded : 0 };
}
