/** The form for a temperature, the FHIR observation it becomes, and what was true, shown and charted. */
import { TEMPERATURE_SITES } from '../../clinical/thermometry.ts';
import { choice, text, whole } from '../../record/fields.ts';
import { chartedValue, type SavedSection } from '../../record/record.ts';
import {
  ABSENT,
  type Context,
  type FhirResource,
  isText,
  loinc,
  notes,
  observation,
  quantity,
} from '../../record/writing.ts';
import type { Comparison } from '../../rubric/types.ts';
import type { Section, World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import { celsiusOf, fahrenheitTenths } from './probe.ts';

/** LOINC by site (vitals.md §1); temporal has no code of its own there and takes the general one. */
const CODES: Readonly<Record<string, readonly [code: string, display: string]>> = {
  oral: ['8331-1', 'Oral temperature'],
  rectal: ['8332-9', 'Rectal temperature'],
  axillary: ['8328-7', 'Axillary temperature'],
  tympanic: ['8333-7', 'Tympanic membrane temperature'],
};
const GENERAL = ['8310-5', 'Body temperature'] as const;

function temperature(context: Context, section: SavedSection): readonly FhirResource[] {
  const { value, unit, site, notes: note } = section.values;
  const [code, display] = (isText(site) ? CODES[site] : undefined) ?? GENERAL;
  const measured =
    typeof value === 'number' && isText(unit)
      ? { valueQuantity: unit === 'celsius' ? quantity(value / 10, '°C', 'Cel') : quantity(value / 10, '°F', '[degF]') }
      : { dataAbsentReason: ABSENT };
  const place = isText(site) ? { bodySite: { text: site } } : {};
  return [
    observation(context, section, loinc(code, display), 'thermometer', {
      ...measured,
      ...place,
      ...notes(context, section, note),
    }),
  ];
}

export const temperatureSections: Readonly<Record<string, Section>> = {
  temperature: {
    fields: () => [
      whole('temperature', 'value', 300, 1_150, 1),
      choice('temperature', 'unit', ['fahrenheit', 'celsius']),
      choice('temperature', 'site', TEMPERATURE_SITES),
      text('temperature', 'notes'),
    ],
    resources: temperature,
  },
};

type Unit = 'fahrenheit' | 'celsius';

export function unitOf(value: unknown): Unit {
  return value === 'celsius' ? 'celsius' : 'fahrenheit';
}

/** What was shown, in °C. */
export function shownCelsius({ numbers }: Finding): number {
  return celsiusOf(numbers['tenths'] ?? 0, numbers['isCelsius'] === 1 ? 'celsius' : 'fahrenheit');
}

const fahrenheit = (celsius: number): number => fahrenheitTenths(celsius) / 10;

/** Rows in °F, whatever the display was set to: one for each value that stood on a display. */
export function temperatureComparisons(world: World): readonly Comparison[] {
  const shown = world.findings.filter(({ name }) => name === 'temperature.shown');
  const value = chartedValue(world.record, 'temperature.value');
  const unit = unitOf(chartedValue(world.record, 'temperature.unit'));
  const charted = typeof value === 'number' ? { charted: [fahrenheit(celsiusOf(value, unit))] } : {};
  return shown.map((finding, place) => ({
    measure: 'temperature',
    at: finding.at,
    true: [fahrenheit((finding.numbers['truth'] ?? 0) / 100)],
    shown: [fahrenheit(shownCelsius(finding))],
    ...(place === shown.length - 1 ? charted : {}),
    shares: sharesOf(finding),
  }));
}

/** Shares of a `temperature.shown` finding, °F with one decimal. */
function sharesOf({ numbers }: Finding): Comparison['shares'] {
  return Object.entries(numbers)
    .filter(([name]) => name.startsWith('c.'))
    .map(([name, hundredths]) => ({ cause: name.slice(2), by: [Math.round(hundredths * 0.18) / 10] }))
    .filter(({ by }) => by[0] !== 0);
}
