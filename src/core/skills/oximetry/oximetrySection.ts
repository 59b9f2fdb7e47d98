/** The form for a saturation, the FHIR observation it becomes, and what was true, shown and charted. */
import { choice, text, whole } from '../../record/fields.ts';
import { chartedValue, type SavedSection } from '../../record/record.ts';
import {
  type Context,
  component,
  type FhirResource,
  isText,
  loinc,
  type Members,
  measuredValue,
  measurement,
  own,
  quantity,
} from '../../record/writing.ts';
import type { Comparison } from '../../rubric/types.ts';
import type { Section, World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import { FINGERS_OF } from './oximeterThings.ts';

/** Both codings, as the vital-signs profile of FHIR asks (vitals.md §1). */
const SATURATION: Members = {
  coding: [
    { system: 'http://loinc.org', code: '2708-6', display: 'Oxygen saturation in Arterial blood' },
    { system: 'http://loinc.org', code: '59408-5', display: 'Oxygen saturation in Arterial blood by Pulse oximetry' },
  ],
  text: 'Oxygen saturation by pulse oximetry',
};

function saturation(context: Context, section: SavedSection): readonly FhirResource[] {
  const { value, finger, source, liters, quality, notes: note } = section.values;
  const measured = { ...measuredValue(value, '%'), ...(isText(finger) ? { bodySite: { text: finger } } : {}) };
  const flow =
    typeof liters === 'number'
      ? [{ code: loinc('3151-8', 'Inhaled oxygen flow rate'), valueQuantity: quantity(liters, 'L/min') }]
      : [];
  const components = [...flow, ...component(own('oxygenSource'), source), ...component(own('signal'), quality)];
  return measurement(context, section, {
    code: SATURATION,
    method: 'pulse oximetry',
    measured,
    components,
    texts: [note],
  });
}

export const oximetrySections: Readonly<Record<string, Section>> = {
  saturation: {
    fields: () => [
      whole('saturation', 'value', 0, 100),
      choice('saturation', 'finger', FINGERS_OF),
      choice('saturation', 'source', ['roomAir', 'cannula', 'mask']),
      whole('saturation', 'liters', 0, 15),
      choice('saturation', 'quality', ['steady', 'weak', 'none']),
      text('saturation', 'notes'),
    ],
    resources: saturation,
  },
};

/** One row for each reading that gave a number. */
export function oximetryComparisons(world: World): readonly Comparison[] {
  const read = world.findings.filter(({ name, numbers }) => name === 'saturation.read' && numbers['saturation'] !== 0);
  const value = chartedValue(world.record, 'saturation.value');
  const charted = typeof value === 'number' ? { charted: [value] } : {};
  return read.map((finding, place) => ({
    measure: 'saturation',
    at: finding.at,
    true: [(finding.numbers['truth'] ?? 0) / 10],
    shown: [finding.numbers['saturation'] ?? 0],
    ...(place === read.length - 1 ? charted : {}),
    shares: sharesOf(finding),
  }));
}

function sharesOf({ numbers }: Finding): Comparison['shares'] {
  return Object.entries(numbers)
    .filter(([name, tenths]) => name.startsWith('o.') && tenths !== 0)
    .map(([name, tenths]) => ({ cause: name.slice(2), by: [tenths / 10] }));
}
