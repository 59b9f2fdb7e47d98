/** Hearing screens: pure tones through phones, and whispered numbers and letters. Which are heard, and who passes. Pure. */
import { exp } from '../../math/functions.ts';
import { u } from '../../math/random.ts';

export const EARS = ['right', 'left'] as const;
export type Ear = (typeof EARS)[number];

/** Hz. 500 only in a quiet room; the others are screened in every ear. */
export const FREQUENCIES = [500, 1_000, 2_000, 4_000] as const;
export type Frequency = (typeof FREQUENCIES)[number];
/** Screened in each ear (American Academy of Audiology childhood guideline, summary; verified). */
export const SCREENED: readonly Frequency[] = [1_000, 2_000, 4_000];

/** dB HL: 20 for the young, 25 for adults, 40 to show the tone and for many over 65 (verified in summaries). */
export const LEVELS = [20, 25, 40] as const;

/** Hearing thresholds, dB HL, for each frequency. */
export type Thresholds = Readonly<Record<`hz${Frequency}`, number>>;
export type Hearing = Readonly<Record<Ear, Thresholds>>;

/** From hardly to nearly always heard takes a few dB (design). */
const TONE_SLOPE_DB = 2;
const VOICE_SLOPE_DB = 4;
/** Level of a full whisper at arm's length, dB HL: who fails has lost about this much (geriatrics card after Pirozzo 2003; verified). */
const WHISPER_DB = 30;
/** A spoken voice is so much louder, and lips that can be seen help as much as so many dB (design). */
const SPOKEN_MORE_DB = 25;
const LIPS_MORE_DB = 15;
/** A tone in one phone reaches the other ear so much weaker (memory: interaural attenuation, at least 40 dB). */
const ACROSS_DB = 40;
/** What the noise of an ordinary room covers, dB HL (design): it makes 500 Hz fail first. */
const ROOM_NOISE: Readonly<Record<Frequency, number>> = { 500: 28, 1000: 12, 2000: 8, 4000: 5 };

export interface Tone {
  /** The ear that the learner means. */
  readonly ear: Ear;
  readonly hz: Frequency;
  readonly db: number;
}

/** How the person sits: phones the right way round, and unable to see the learner's hand. */
export interface Seating {
  /** The ear that the red phone lies on; the tester's switch "right" feeds the red one. */
  readonly redOn: Ear;
  readonly seesTester: boolean;
}

const other = (ear: Ear): Ear => (ear === 'right' ? 'left' : 'right');

function chance(above: number, slope: number): number {
  return 1 / (1 + exp(-above / slope));
}

/** How likely the hand goes up at a tone, 0–1. Who sees the tester press answers to that. */
export function toneChance(hearing: Hearing, tone: Tone, { redOn, seesTester }: Seating): number {
  if (seesTester) return 1;
  const fed = redOn === 'right' ? tone.ear : other(tone.ear);
  const threshold = (ear: Ear): number => Math.max(hearing[ear][`hz${tone.hz}`], ROOM_NOISE[tone.hz]);
  const above = Math.max(tone.db - threshold(fed), tone.db - ACROSS_DB - threshold(other(fed)));
  return chance(above, TONE_SLOPE_DB);
}

export function hearsTone(hearing: Hearing, tone: Tone, seating: Seating, seed: number, n: number): boolean {
  return u(seed, 'senses.tone', n) < toneChance(hearing, tone, seating);
}

/** How numbers and letters are said. */
export interface Whisper {
  readonly ear: Ear;
  readonly voice: 'whispered' | 'spoken';
  readonly place: 'behind' | 'inFront';
  /** Is the other ear kept busy by rubbing the tragus? */
  readonly isMasked: boolean;
}

/** Mean of the three frequencies of speech, dB HL. */
export function speechThreshold(thresholds: Thresholds): number {
  return (thresholds.hz500 + thresholds.hz1000 + thresholds.hz2000) / 3;
}

export function whisperChance(hearing: Hearing, { ear, voice, place, isMasked }: Whisper): number {
  const level = WHISPER_DB + (voice === 'spoken' ? SPOKEN_MORE_DB : 0) + (place === 'inFront' ? LIPS_MORE_DB : 0);
  const tested = speechThreshold(hearing[ear]);
  const best = isMasked ? tested : Math.min(tested, speechThreshold(hearing[other(ear)]));
  return chance(level - best, VOICE_SLOPE_DB);
}

/** Letters and numbers of a combination: number, letter, number. */
export const WHISPERED = 3;
const NUMBERS = '2345689';
const NAMES = 'BFHKMRSTX';

/** The `n`th combination of a session: `4 K 2`. */
export function combination(seed: number, n: number): readonly string[] {
  return [NUMBERS, NAMES, NUMBERS].map((signs, place) => {
    const drawn = Math.floor(u(seed, 'senses.combination', n * WHISPERED + place) * signs.length);
    return signs[drawn] ?? '';
  });
}

/** What the person repeats of the `n`th combination; an empty text where nothing was made out. */
export function repeated(hearing: Hearing, whisper: Whisper, seed: number, n: number): readonly string[] {
  const likely = whisperChance(hearing, whisper);
  return combination(seed, n).map((sign, place) =>
    u(seed, 'senses.heard', n * WHISPERED + place) < likely ? sign : '',
  );
}

/** Passed when all three of the first combination were right, or at least three of six over two (Pirozzo 2003; verified in summaries). */
export function passesWhisper(right: readonly number[]): boolean {
  const [first = 0, second = 0] = right;
  return first === WHISPERED || first + second >= WHISPERED;
}
