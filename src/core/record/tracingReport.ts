/** An EKG in the chart: a DiagnosticReport that holds the recipe of its tracing, written and read back. */
import { z } from 'zod';
import { LEAD_SETS } from '../ekg/leadSets.ts';
import { CONTACTS, type Contact, NOISES } from '../ekg/noise.ts';
import { LIMBS, WIRES } from '../ekg/sites.ts';
import { SOURCES, type SourceName } from '../ekg/sources.ts';
import type { TracingRecipe } from '../ekg/tracing.ts';
import type { Tracing } from '../session/types.ts';
import { type Context, coded, type FhirResource, loinc, timeOf } from './writing.ts';

/** Name of our own extension: the recipe as JSON. */
const RECIPE_URL = 'https://example.org/practicum/tracing-recipe';
/** Longest recipe that is read, characters. */
const LONGEST_RECIPE = 20_000;

/** Nobody has read it yet: the report of a provider is another one. */
export function tracingReport(context: Context, { id, at, recipe }: Tracing): FhirResource {
  return {
    resourceType: 'DiagnosticReport',
    id,
    extension: [{ url: RECIPE_URL, valueString: JSON.stringify(recipe) }],
    status: 'registered',
    category: [coded('http://terminology.hl7.org/CodeSystem/v2-0074', 'EC', 'Electrocardiac (e.g., EKG, EEC, Holter)')],
    code: loinc('11524-6', 'EKG study'),
    subject: context.subject,
    encounter: context.encounter,
    effectiveDateTime: timeOf(context, at),
  };
}

const centimetres = z.number().min(-200).max(200);
const wire = z.enum(WIRES);

const RecipeSchema = z.strictObject({
  source: z.enum(Object.keys(SOURCES) as [SourceName, ...SourceName[]]),
  rate: z.number().min(10).max(400).exactOptional(),
  seed: z.number().int().min(0).max(4_294_967_295),
  fromMs: z.number().min(-1_000_000).max(1_000_000_000),
  torso: z.strictObject({
    sex: z.enum(['male', 'female']),
    age: z.number().min(0).max(130),
    statureCm: z.number().min(40).max(230),
    bmi: z.number().min(8).max(80),
  }),
  isMirrored: z.boolean(),
  airMm: z.number().min(0).max(200).exactOptional(),
  isBreathDeep: z.literal(true).exactOptional(),
  electrodes: z.record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,15}$/),
    z.strictObject({
      site: z.union([z.enum(LIMBS), z.tuple([centimetres, centimetres, centimetres])]),
      contact: z.enum(Object.keys(CONTACTS) as [Contact, ...Contact[]]),
      breastMm: z.number().min(0).max(500).exactOptional(),
      isSmall: z.literal(true).exactOptional(),
    }),
  ),
  wires: z.partialRecord(wire, z.string().max(16)),
  noises: z
    .array(
      z.strictObject({
        noise: z.enum(NOISES),
        wires: z.array(wire).max(WIRES.length).exactOptional(),
        gain: z.number().min(0).max(100).exactOptional(),
      }),
    )
    .max(20),
  leadSet: z.enum(LEAD_SETS).exactOptional(),
  machine: z.strictObject({
    speed: z.literal([25, 50]),
    gain: z.literal([5, 10, 20]),
    highPass: z.literal([0.05, 0.5]),
    lowPass: z.literal([40, 100, 150, 250]),
    mains: z.literal([0, 50, 60]),
  }),
  seconds: z.number().min(1).max(60),
});

interface Extended {
  readonly extension?: readonly { readonly url: string; readonly valueString?: string | undefined }[] | undefined;
}

/** The recipe that a report holds; nothing when it holds none that can be drawn. */
export function recipeIn({ extension = [] }: Extended): TracingRecipe | undefined {
  const text = extension.find(({ url }) => url === RECIPE_URL)?.valueString;
  if (text === undefined || text.length > LONGEST_RECIPE) return undefined;
  const read = RecipeSchema.safeParse(parsed(text));
  return read.success ? (read.data as TracingRecipe) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
