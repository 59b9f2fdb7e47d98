/** What a scenario may say of a person's heart and chest, and of the EKG machine as the last colleague left it. */
import { z } from 'zod';
import { WIRES } from '../ekg/sites.ts';
import { SOURCES, type SourceName } from '../ekg/sources.ts';

const wire = z.enum(WIRES);

/** How a machine is set: mm/s, mm/mV, Hz; 0 Hz of mains is no notch. */
const MachineSchema = z.strictObject({
  speed: z.literal([25, 50]),
  gain: z.literal([5, 10, 20]),
  highPass: z.literal([0.05, 0.5]),
  lowPass: z.literal([40, 100, 150, 250]),
  mains: z.literal([0, 50, 60]),
});

/** What is absent is as in most people. */
export const HeartSchema = z.strictObject({
  source: z.enum(Object.keys(SOURCES) as [SourceName, ...SourceName[]]),
  /** Which of the two torsos it is. */
  sex: z.enum(['male', 'female']),
  statureCm: z.number().min(40).max(230),
  bmi: z.number().min(8).max(80),
  /** The heart lies on the right side. */
  isMirrored: z.boolean().exactOptional(),
  hasChestHair: z.boolean().exactOptional(),
  hasLotion: z.boolean().exactOptional(),
  isSweating: z.boolean().exactOptional(),
  isCold: z.boolean().exactOptional(),
  isTense: z.boolean().exactOptional(),
  isRestless: z.boolean().exactOptional(),
  breathesDeeply: z.boolean().exactOptional(),
  armsOnChest: z.boolean().exactOptional(),
  tremor: z.enum(['rightArm', 'leftArm']).exactOptional(),
  /** Height of each breast, mm. */
  breastMm: z.number().int().min(0).max(80).exactOptional(),
  /** A limb that ends before the usual place of its electrode. */
  missing: z.enum(['rightWrist', 'leftWrist', 'rightAnkle', 'leftAnkle']).exactOptional(),
  hasEmphysema: z.boolean().exactOptional(),
  /** Breathes hard as long as the head is not raised. */
  cannotLieFlat: z.boolean().exactOptional(),
  /** A phone lies near the wires until it is put away. */
  hasPhone: z.boolean().exactOptional(),
  /** A mains cord lies across the wires of the machine. */
  hasCordNear: z.boolean().exactOptional(),
  brokenWire: wire.exactOptional(),
  /** This wire hangs taut and lifts its electrode until the wires are given slack. */
  pulledWire: wire.exactOptional(),
  /** A colleague has put the electrodes on and clipped these wires: the place that each really is on. */
  placed: z
    .strictObject({
      wires: z.partialRecord(wire, wire),
      /** V1 and V2 this many spaces too high. */
      spacesHigh: z.number().int().min(0).max(2).exactOptional(),
    })
    .exactOptional(),
  machine: MachineSchema.exactOptional(),
});
export type HeartFile = z.infer<typeof HeartSchema>;
