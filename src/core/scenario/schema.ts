/** What a scenario package may say: strict, bounded, untrusted until it has passed here. */
import { z } from 'zod';
import { BREATHINGS } from '../people/breathing.ts';
import { RHYTHMS } from '../people/rhythm.ts';
import { CirculationSchema, GaugesSchema } from './circulation.ts';
import { DUTIES } from './duties.ts';
import { HeartSchema } from './heart.ts';
import { TraitsSchema } from './traits.ts';

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/);
const wordKey = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,99}$/);
const range = z.tuple([z.number().int().min(0).max(10_000), z.number().int().min(0).max(10_000)]);
const tenths = z
  .number()
  .min(0)
  .max(1_000)
  .refine((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9, 'finer than a tenth');
const fineRange = z.tuple([tenths, tenths]);

/** A line that the learner can say; what it means is its `facts`, what comes back its `reply`. */
export const LineSchema = z.strictObject({
  id,
  to: id,
  rooms: z.array(id).min(1).max(8),
  topic: z.enum([
    'greeting',
    'identity',
    'reason',
    'history',
    'medicines',
    'allergies',
    'instructions',
    'comfort',
    'closing',
  ]),
  /** Sentences answered, in order; each takes `talkSeconds` together. */
  reply: z.array(wordKey).max(4),
  talkSeconds: z.number().int().min(0).max(60),
  saySeconds: z.number().int().min(1).max(60),
  /** Finding names stated besides `line.said`. */
  facts: z.array(z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)).max(6),
  /** Shift of the listener's ease, −3 to 3. */
  ease: z.number().int().min(-3).max(3),
  /** Said once only; a repeat is possible but answered with `again`. */
  again: wordKey.optional(),
  /** Listed from when one of these has happened; always when absent. */
  after: z.array(z.string().max(80)).max(6).optional(),
  /** No longer listed once one of these has happened. */
  until: z.array(z.string().max(80)).max(6).optional(),
});

export const PersonSchema = z.strictObject({
  bundle: id,
  body: id,
  role: z.enum(['patient', 'provider', 'companion']),
  room: id,
  posture: z.strictObject({
    seat: z.enum(['standing', 'chair', 'table', 'waitingChair', 'lying', 'lap', 'scale']),
    back: z.enum(['supported', 'forward']),
    legs: z.enum(['flat', 'crossed', 'dangling']),
    arm: z.enum(['lap', 'desk']),
    sleeve: z.enum(['down', 'rolled']),
    /** The arm is held up without support. */
    isArmHeld: z.boolean().exactOptional(),
  }),
  temperament: z.strictObject({
    talkative: z.number().min(0).max(1),
    anxious: z.number().min(0).max(1),
    hardOfHearing: z.number().min(0).max(1),
  }),
  /** Resting values, drawn from the seed between the two ends. */
  true: z.strictObject({
    systolic: range,
    diastolic: range,
    pulse: range,
    respirations: range,
    /** °C */
    temperature: fineRange.exactOptional(),
    /** % of haemoglobin that carries oxygen */
    saturation: range.exactOptional(),
    /** kg */
    weight: fineRange.exactOptional(),
    /** Stature or length, cm */
    height: fineRange.exactOptional(),
    /** Circumference of the head, cm */
    head: fineRange.exactOptional(),
    /** 0–10 */
    pain: range.exactOptional(),
  }),
  /** Sinus rhythm and quiet breathing when absent. */
  rhythm: z.enum(RHYTHMS).exactOptional(),
  breathing: z.enum(BREATHINGS).exactOptional(),
  /** What she brings along: minutes before the start, or absent. */
  before: z.strictObject({
    coffeeMinutes: z.number().int().min(0).max(600).optional(),
    nicotineMinutes: z.number().int().min(0).max(600).optional(),
    walkedMinutes: z.number().int().min(0).max(600).optional(),
    mealMinutes: z.number().int().min(0).max(600).optional(),
    isCold: z.boolean().optional(),
    fullBladder: z.boolean(),
    whiteCoat: z.number().min(0).max(2),
  }),
  traits: TraitsSchema.exactOptional(),
  circulation: CirculationSchema.exactOptional(),
  heart: HeartSchema.exactOptional(),
});

const pattern = z.union([
  z.string().max(200),
  z.strictObject({
    event: z.string().max(200),
    where: z
      .record(
        id,
        z.strictObject({
          min: z.number().optional(),
          max: z.number().optional(),
          is: z.union([z.string().max(200), z.number(), z.boolean()]).optional(),
        }),
      )
      .optional(),
  }),
]);

/** The rule vocabulary of design §9. */
export const RuleSchema: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    z.strictObject({ happened: pattern }),
    z.strictObject({ never: pattern }),
    // biome-ignore lint/suspicious/noThenProperty: a rubric's word; the value is data and never awaited
    z.strictObject({ before: z.strictObject({ first: pattern, then: pattern }) }),
    z.strictObject({ within: z.strictObject({ from: pattern, to: pattern, limit: id }) }),
    z.strictObject({ between: z.strictObject({ event: pattern, from: pattern, to: pattern }) }),
    z.strictObject({ inOrder: z.array(pattern).min(2).max(12) }),
    z.strictObject({
      count: z.strictObject({ event: pattern, min: z.number().int().optional(), max: z.number().int().optional() }),
    }),
    z.strictObject({ near: z.strictObject({ charted: id, to: z.enum(['true', 'shown']), tolerance: id }) }),
    z.strictObject({ all: z.array(RuleSchema).min(1).max(12) }),
    z.strictObject({ any: z.array(RuleSchema).min(1).max(12) }),
    z.strictObject({ named: id, with: z.record(id, z.union([z.string().max(200), z.number()])).optional() }),
  ]),
);

export const CriterionSchema = z.strictObject({
  id,
  part: z.enum(['arrival', 'identity', 'asepsis', 'history', 'vitals', 'ekg', 'record', 'report', 'closing']),
  when: RuleSchema.optional(),
  rule: RuleSchema,
  points: z.number().int().min(1).max(10),
  critical: z.boolean(),
  competencies: z
    .array(z.string().regex(/^[a-z]+:[A-Za-z0-9.]+$/))
    .min(1)
    .max(8),
  source: id,
});

/** scenario.yaml */
export const ScenarioFileSchema = z.strictObject({
  id,
  version: z.number().int().min(1).max(9999),
  minutes: z.number().int().min(1).max(240),
  level: z.enum(['first', 'middle', 'last']),
  /** Where pages list it; no part of the hash. */
  duty: z.enum(DUTIES).exactOptional(),
  /** Local date and hour of the scenario; core never asks the real day. */
  starts: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  rooms: z.array(id).min(1).max(12),
  startRoom: id,
  /** Rooms painted in another way, as `exam: child`; no part of the hash. */
  looks: z.record(id, id).exactOptional(),
  skills: z.array(id).min(1).max(20),
  policies: z.record(id, z.union([z.number(), z.string().max(100), z.boolean()])),
  people: z.record(id, PersonSchema),
  lines: z.array(LineSchema).max(120),
  /** Forms of the chart that this visit offers, in their order on the page. */
  sections: z.array(id).min(1).max(30),
  /** The clinic's form for a report to the provider: numbers to give, and what can be chosen from. */
  report: z.strictObject({
    numbers: z
      .array(z.strictObject({ id, min: z.int(), max: z.int(), decimals: z.literal([1, 2]).exactOptional() }))
      .max(12),
    background: z.array(id).min(1).max(16),
    assessment: z.array(id).min(2).max(8),
    request: z.array(id).min(2).max(8),
  }),
  gauges: GaugesSchema.exactOptional(),
  delays: z.record(id, z.number().int().min(0).max(86_400_000)),
  rubric: z.strictObject({
    passMark: z.number().int().min(1).max(100),
    criteria: z.array(CriterionSchema).min(1).max(80),
  }),
  sources: z.record(id, z.string().max(400)),
  reflection: z.array(wordKey).max(10),
  schedule: z
    .array(
      z.strictObject({
        time: z.string().regex(/^\d{2}:\d{2}$/),
        patient: z.string().max(80),
        birthDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
        reason: wordKey,
        provider: z.string().max(80),
        status: z.enum(['arrived', 'expected', 'roomed', 'done']),
      }),
    )
    .max(40),
});
export type ScenarioFile = z.infer<typeof ScenarioFileSchema>;
export type ScenarioLine = z.infer<typeof LineSchema>;
export type ScenarioPerson = z.infer<typeof PersonSchema>;

const acuity = z.strictObject({
  uncorrected: z.number().int().min(10).max(800),
  corrected: z.number().int().min(10).max(800),
});
const decibels = z.number().int().min(-10).max(120);
const thresholds = z.strictObject({ hz500: decibels, hz1000: decibels, hz2000: decibels, hz4000: decibels });

/** How a body sees and hears: 20/n of which each eye reads half the letters; thresholds in dB HL. */
const SensesSchema = z.strictObject({
  acuity: z.strictObject({ right: acuity, left: acuity }),
  hasGlasses: z.boolean(),
  colorVision: z.enum(['normal', 'protan', 'deutan', 'tritan']),
  hearing: z.strictObject({ right: thresholds, left: thresholds }),
});

/** A body's measured surfaces and landmarks, millimetres; written by the art studio. */
export const BodySchema = z.strictObject({
  id,
  armCircumferenceCm: z.number().min(5).max(80),
  senses: SensesSchema.exactOptional(),
  surfaces: z.record(
    id,
    z.strictObject({
      widthMm: z.number().int().min(10).max(3000),
      heightMm: z.number().int().min(10).max(3000),
      landmarks: z.record(id, z.tuple([z.number().int(), z.number().int()])),
    }),
  ),
});
export type Body = z.infer<typeof BodySchema>;
