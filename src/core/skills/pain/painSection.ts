/** The form for pain, the FHIR observation it becomes, and what was true, shown and charted. */
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
  quantity,
} from '../../record/writing.ts';
import type { Comparison } from '../../rubric/types.ts';
import type { Section, World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import { FLACC_ROWS, flaccTotal, PAIN_SCALES } from './scales.ts';

function pain(context: Context, section: SavedSection): readonly FhirResource[] {
  const { score, scale, place, notes: note } = section.values;
  const measured = measuredValue(score, '{score}');
  const rows = FLACC_ROWS.flatMap((row) => {
    const value = section.values[row];
    return typeof value === 'number' ? [{ code: own(row), valueQuantity: quantity(value, '{score}') }] : [];
  });
  const components = [...component(own('scale'), scale), ...rows];
  const code = loinc('72514-3', 'Pain severity - 0-10 verbal numeric rating');
  return measurement(context, section, { code, method: 'pain scale', measured, components, texts: [place, note] });
}

export const painSections: Readonly<Record<string, Section>> = {
  pain: {
    fields: () => [
      choice('pain', 'scale', PAIN_SCALES),
      whole('pain', 'score', 0, 10),
      ...FLACC_ROWS.map((row) => whole('pain', row, 0, 2)),
      text('pain', 'place'),
      text('pain', 'notes'),
    ],
    resources: pain,
  },
};

/** What an answer or an observation says, 0–10; nothing for an observation that was broken off. */
export function shownScore({ name, numbers }: Finding): number | undefined {
  if (name === 'pain.said') return numbers['score'];
  if (name !== 'behavior.observed' || numbers['isComplete'] !== 1) return undefined;
  const [face = 0, legs = 0, activity = 0, cry = 0, consolability = 0] = FLACC_ROWS.map((row) => numbers[row] ?? 0);
  return flaccTotal({ face, legs, activity, cry, consolability });
}

export function painComparisons(world: World): readonly Comparison[] {
  const rows = world.findings.flatMap((finding) => {
    const score = shownScore(finding);
    return score === undefined ? [] : [{ finding, score }];
  });
  const value = chartedValue(world.record, 'pain.score');
  const charted = typeof value === 'number' ? { charted: [value] } : {};
  return rows.map(({ finding, score }, place) => ({
    measure: 'pain',
    at: finding.at,
    true: [finding.numbers['truth'] ?? 0],
    shown: [score],
    ...(place === rows.length - 1 ? charted : {}),
    shares: leadingShare(finding, score),
  }));
}

/** A question with the answer in it makes people say less than they feel. */
function leadingShare({ numbers }: Finding, score: number): Comparison['shares'] {
  const by = score - (numbers['truth'] ?? score);
  return numbers['isLeading'] === 1 && by !== 0 ? [{ cause: 'leadingQuestion', by: [by] }] : [];
}
