/** An EKG goes into the chart as its recipe, and comes out of it as the same tracing. */
import { describe, expect, it } from 'vitest';
import { recordTracing, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';
import { readBundle } from '../../../src/core/record/fhir.ts';
import { EMPTY_CHART } from '../../../src/core/record/patientChart.ts';
import { startRecord } from '../../../src/core/record/record.ts';
import { toBundle } from '../../../src/core/record/toBundle.ts';
import { recipeIn } from '../../../src/core/record/tracingReport.ts';

const recipe: TracingRecipe = {
  ...standardOf({
    source: 'inferiorStemi',
    rate: 62,
    seed: 9,
    fromMs: 640_000,
    torso: { sex: 'female', age: 47, statureCm: 165, bmi: 38 },
    isMirrored: false,
    electrodes: {},
    wires: {},
    noises: [],
    machine: { speed: 25, gain: 10, highPass: 0.05, lowPass: 150, mains: 0 },
    seconds: 2,
  }),
  noises: [{ noise: 'tremor', wires: ['LA'], gain: 0.5 }],
};

const clock = '2026-03-24T09:20:50';
const tracing = {
  id: 'print1',
  at: 650_000,
  clock,
  isLive: false,
  name: 'Denise Walker',
  birthDate: '',
  number: '',
  recipe,
};
const state = startRecord({ ...EMPTY_CHART, id: 'denise-walker', name: 'Denise Walker' }, '2026-03-24T09:10');
const written = () => toBundle(state, new Map(), [tracing, { ...tracing, id: 'live', isLive: true }]);

describe('an EKG in the chart', () => {
  it('is one report for each print, coded as an EKG study that nobody has read yet', () => {
    const reports = written().entry.filter(({ resource }) => resource.resourceType === 'DiagnosticReport');
    expect(reports).toHaveLength(1);
    expect(reports[0]?.resource).toMatchObject({
      id: 'print1',
      status: 'registered',
      code: { coding: [{ system: 'http://loinc.org', code: '11524-6' }] },
      effectiveDateTime: '2026-03-24T09:20:50-00:00',
    });
  });

  it('is read back and drawn as it was', () => {
    const { chart } = readBundle(JSON.parse(JSON.stringify(written())));
    expect(chart.tracings).toHaveLength(1);
    const [read] = chart.tracings;
    expect(read?.recipe).toEqual(recipe);
    if (read) expect(recordTracing(read.recipe).leads.II).toEqual(recordTracing(recipe).leads.II);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another word', JSON.stringify({ ...recipe, more: 1 })],
    ['a heart that nobody knows', JSON.stringify({ ...recipe, source: 'toString' })],
    ['no number', JSON.stringify({ ...recipe, fromMs: null })],
  ])('that holds %s is left aside', (_, valueString) => {
    const url = 'https://example.org/practicum/tracing-recipe';
    expect(recipeIn({ extension: [{ url, valueString }] })).toBeUndefined();
  });
});
