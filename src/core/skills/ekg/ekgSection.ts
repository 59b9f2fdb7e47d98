/** The form for an EKG, the FHIR resource it becomes, and what was true beside what was shown and charted. */
import { CHEST_WIRES } from '../../ekg/sites.ts';
import { choice, text, whole } from '../../record/fields.ts';
import { chartedValue, type SavedSection } from '../../record/record.ts';
import {
  type Context,
  component,
  type FhirResource,
  loinc,
  measuredValue,
  measurement,
  own,
} from '../../record/writing.ts';
import type { Comparison } from '../../rubric/types.ts';
import type { Section, World } from '../../session/skill.ts';
import { ekgMemory } from './ekgMemory.ts';
import { landmarkErrors } from './printing.ts';

function heartRate(context: Context, section: SavedSection): readonly FhirResource[] {
  const { rate, quality, position, limbs, indication, notes: note } = section.values;
  const measured = measuredValue(rate, '/min');
  const components = [
    ...component(own('quality'), quality),
    ...component(own('position'), position),
    ...component(own('limbLeads'), limbs),
  ];
  const code = loinc('8867-4', 'Heart rate');
  const texts = [indication, note];
  return measurement(context, section, { code, method: 'electrocardiogram', measured, components, texts });
}

export const ekgSections: Readonly<Record<string, Section>> = {
  ekg: {
    fields: () => [
      text('ekg', 'indication'),
      whole('ekg', 'rate', 0, 400),
      choice('ekg', 'quality', ['good', 'artifact', 'twoTries']),
      choice('ekg', 'position', ['flat', 'raised', 'upright']),
      choice('ekg', 'limbs', ['standard', 'moved']),
      text('ekg', 'notes'),
    ],
    resources: heartRate,
  },
};

/** Of the last print: how far each chest electrode was from its landmark, mm; and the rate. */
export function ekgComparisons(world: World): readonly Comparison[] {
  const last = ekgMemory(world).prints.at(-1);
  if (!last) return [];
  const errors = landmarkErrors(last.recipe);
  const parts = CHEST_WIRES.filter((wire) => errors[wire] !== undefined);
  const printed = world.findings.findLast(({ name }) => name === 'tracing.printed');
  const charted = chartedValue(world.record, 'ekg.rate');
  const rows: Comparison[] = [
    {
      measure: 'ekgRate',
      at: last.at,
      true: [last.recipe.rate ?? 0],
      shown: [printed?.numbers['rate'] ?? 0],
      ...(typeof charted === 'number' ? { charted: [charted] } : {}),
      shares: [],
    },
  ];
  if (parts.length > 0) {
    const shown = parts.map((wire) => errors[wire] ?? 0);
    rows.push({ measure: 'electrodePlaces', at: last.at, true: parts.map(() => 0), shown, shares: [], parts });
  }
  return rows;
}
