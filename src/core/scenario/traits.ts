/** What a person of a scenario brings along that bears on thermometers, oximeters and pain scales. */
import { z } from 'zod';
import { WORN } from '../clinical/measuring.ts';

const minutes = z.number().int().min(0).max(600);
const liters = z.number().int().min(0).max(15);
const bias = z.number().int().min(-10).max(10);

export const NAILS = ['bare', 'darkPolish', 'acrylic', 'stained'] as const;
export const SKIN_TONES = ['light', 'medium', 'dark'] as const;

/** Minutes lie before the start of the visit. What is absent is as in most people. */
export const TraitsSchema = z.strictObject({
  hotDrinkMinutes: minutes.exactOptional(),
  coldDrinkMinutes: minutes.exactOptional(),
  gumMinutes: minutes.exactOptional(),
  smokingMinutes: minutes.exactOptional(),
  lyingOnEarMinutes: minutes.exactOptional(),
  fromColdMinutes: minutes.exactOptional(),
  isMouthBreathing: z.boolean().exactOptional(),
  hasOxygenMask: z.boolean().exactOptional(),
  hasEarWax: z.boolean().exactOptional(),
  isSweating: z.boolean().exactOptional(),
  hasHat: z.boolean().exactOptional(),
  skinTone: z.enum(SKIN_TONES).exactOptional(),
  leftNails: z.enum(NAILS).exactOptional(),
  rightNails: z.enum(NAILS).exactOptional(),
  /** 0 cold to 1 warm. */
  handWarmth: z.number().min(0).max(1).exactOptional(),
  /** The hand shakes or moves until it is asked to be still. */
  isRestless: z.boolean().exactOptional(),
  /** Sun or a lamp falls on the hands until the probe is shaded. */
  isBrightLight: z.boolean().exactOptional(),
  /** % of haemoglobin that carries carbon monoxide. */
  carboxyhemoglobin: z.number().min(0).max(60).exactOptional(),
  /** Lasting difference of an oximeter on this person, %; drawn from the seed between the two ends. */
  oximeterBias: z.tuple([bias, bias]).exactOptional(),
  /** Flow of the oxygen that the person came with, liters a minute. */
  oxygenLiters: liters.exactOptional(),
  /** Cannot say what hurts: too young, confused, or without speech. */
  cannotSpeak: z.boolean().exactOptional(),
  /** What bears on weight and height: an infant's outfit and wet diaper, or shoes and full pockets, when not said. */
  wears: z.array(z.enum(WORN)).max(8).exactOptional(),
});
export type Traits = z.infer<typeof TraitsSchema>;
