import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf, readBundle } from '../../../src/core/record/fhir.ts';
import { pastVitals } from '../../../src/core/record/patientChart.ts';
import { aboutPatient, entry, PATIENT, simple, syntheaLike, UNREAD } from '../../support/syntheaBundle.ts';

describe('a Synthea transaction bundle', () => {
  const reading = readBundle(syntheaLike());

  it('gives the patient, what was read, and what was not', () => {
    expect(syntheaLike().entry.length).toBeGreaterThan(200);
    expect(reading.patient).toEqual({
      id: PATIENT,
      name: 'Adela471 Fe882 Kuhn96',
      birthDate: '1961-02-28',
      sex: 'female',
      language: 'English',
      number: 'MR-7',
      phone: '555-0199',
    });
    expect(reading.counts).toEqual({
      Condition: 1,
      Encounter: 25,
      Immunization: 25,
      Medication: 1,
      MedicationRequest: 2,
      Observation: 50,
      Patient: 1,
    });
    expect(reading.unread).toEqual([...UNREAD].sort());
    expect(reading.problems).toEqual([]);
  });

  it('is read once for many attempts', () => {
    const bundle = syntheaLike(1);
    expect(chartOf(bundle)).toEqual(readBundle(bundle).chart);
    expect(chartOf(bundle)).toBe(chartOf(bundle));
    expect(chartOf(undefined).name).toBe('');
  });

  it('becomes a chart: medicines by name, blood pressures by day, newest first', () => {
    const { chart } = reading;
    expect(chart.medicines).toMatchObject([
      { name: 'lisinopril 10 MG Oral Tablet', dose: 'Take one daily.', status: 'active' },
    ]);
    expect(chart.pastMedicines).toMatchObject([{ name: 'Amoxicillin 250 MG Oral Capsule', status: 'stopped' }]);
    expect(chart.conditions).toMatchObject([{ name: 'Essential hypertension (disorder)', status: 'active' }]);
    expect(pastVitals(chart)[0]).toMatchObject({
      date: '2024-03-07',
      signs: { systolic: { value: 144 }, diastolic: { value: 74 } },
    });
    expect(chart.observations.find(({ code: each }) => each === '72166-2')?.value).toBe(
      'Never smoked tobacco (finding)',
    );
    expect(chart.events.filter(({ type }) => type === 'Immunization')).toHaveLength(25);
  });
});

describe('a bundle with faults in it', () => {
  const faulty = (broken: unknown) => {
    const bundle = syntheaLike(2);
    bundle.entry.splice(3, 0, broken);
    return readBundle(bundle);
  };

  it.each([
    ['a null entry', null, 'entry.3'],
    ['an entry without a resource', { fullUrl: 'urn:uuid:1' }, 'entry.3.resource'],
    ['a resource without a type', entry({ id: 'x' }), 'entry.3.resource.resourceType'],
    ['a type that is no name', entry({ resourceType: '<script>' }), 'entry.3.resource.resourceType'],
    [
      'an observation without a code',
      entry({ resourceType: 'Observation', id: 'x', status: 'final' }),
      'entry.3.resource.code',
    ],
    [
      'a status that FHIR does not know',
      entry(simple(900, 'Observation', { status: 'done', code: { text: 'Pulse' }, subject: aboutPatient })),
      'entry.3.resource.status',
    ],
    [
      'a number written as words',
      entry(
        simple(900, 'Observation', { status: 'final', code: { text: 'Pulse' }, valueQuantity: { value: 'eighty' } }),
      ),
      'entry.3.resource.valueQuantity.value',
    ],
    [
      'a date that is none',
      entry(
        simple(900, 'Immunization', {
          status: 'completed',
          vaccineCode: {},
          patient: aboutPatient,
          occurrenceDateTime: 'last year',
        }),
      ),
      'entry.3.resource.occurrenceDateTime',
    ],
    ['a second patient', entry({ resourceType: 'Patient', id: 'other' }), 'entry.3'],
  ])('%s is told with its place, and all the rest is read', (_, broken, path) => {
    const reading = faulty(broken);
    expect(reading.problems.map((problem) => problem.path.join('.'))).toEqual([path]);
    expect(reading.counts['Observation']).toBe(4);
    expect(reading.patient?.name).toContain('Kuhn96');
  });

  it("never lets another patient's facts into the chart", () => {
    const allergy = simple(901, 'AllergyIntolerance', {
      patient: { reference: 'Patient/somebody-else' },
      code: { text: 'Latex' },
    });
    const reading = faulty(entry(allergy));
    expect(reading.chart.allergies).toEqual([]);
    expect(reading.problems).toMatchObject([{ path: ['entry', 3, 'resource'] }]);
    const own = simple(901, 'AllergyIntolerance', {
      patient: { reference: `Patient/${PATIENT}/_history/2` },
      code: { text: 'Latex' },
    });
    expect(faulty(entry(own)).chart.allergies).toMatchObject([{ name: 'Latex' }]);
  });

  it('leaves out what was entered in error', () => {
    const allergy = simple(901, 'AllergyIntolerance', {
      patient: aboutPatient,
      code: { text: 'Latex' },
      verificationStatus: { coding: [{ code: 'entered-in-error' }] },
    });
    expect(faulty(entry(allergy)).chart.allergies).toEqual([]);
    expect(faulty(entry(allergy)).counts['AllergyIntolerance']).toBe(1);
  });

  it('shows hostile text as the text it is', () => {
    const allergy = simple(901, 'AllergyIntolerance', {
      patient: aboutPatient,
      code: { text: '<img src=x onerror=alert(1)>' },
    });
    expect(faulty(entry(allergy)).chart.allergies[0]?.name).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('what is no bundle', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Bundle'],
    ['a list', [1, 2, 3]],
    ['another resource', { resourceType: 'Patient' }],
    ['entries that are no list', { resourceType: 'Bundle', type: 'transaction', entry: { 0: {} } }],
    ['an empty bundle', { resourceType: 'Bundle', type: 'collection' }],
  ])('%s gives problems and an empty chart', (_, json) => {
    const reading = readBundle(json);
    expect(reading.patient).toBeNull();
    expect(reading.problems.length).toBeGreaterThan(0);
    expect(reading.chart.medicines).toEqual([]);
  });

  it('survives deep nesting, keys that reach for prototypes, and ten thousand bad entries', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5_000; level++) deep = [deep];
    expect(readBundle({ resourceType: 'Bundle', type: 'batch', entry: [deep] }).problems).toHaveLength(2);
    const hostile = JSON.parse(
      '{"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"constructor","__proto__":{"x":1}}}]}',
    );
    expect(readBundle(hostile).problems.length).toBeGreaterThan(0);
    const many = readBundle({ resourceType: 'Bundle', type: 'batch', entry: Array(10_000).fill(7) });
    expect(many.problems).toHaveLength(501);
    expect(many.problems.at(-1)?.text).toMatch(/^9501 more/);
  });

  it('never throws, whatever JSON it is given', () => {
    const resource = fc.record({
      resourceType: fc.constantFrom('Patient', 'Observation', 'Condition', 'Claim', 'toString'),
    });
    const mixed = fc.tuple(
      resource,
      fc.dictionary(fc.constantFrom('code', 'status', 'name', 'subject', 'component', 'id'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            mixed.map(([a, b]) => ({ resource: { ...b, ...a } })),
          ),
          { maxLength: 8 },
        ),
        (entries) => {
          const reading = readBundle({ resourceType: 'Bundle', type: 'batch', entry: entries });
          const read = Object.values(reading.counts).reduce((sum, each) => sum + each, 0);
          if (entries.length > read) expect(reading.problems.length + reading.unread.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("Rosa Delgado's bundle", () => {
  const { chart, problems, unread } = readBundle(
    JSON.parse(readFileSync('scenarios/patients/rosa-delgado.json', 'utf8')),
  );

  it('is read without a complaint', () => {
    expect(problems).toEqual([]);
    expect(unread).toEqual([]);
    expect(chart).toMatchObject({ name: 'Rosa Delgado', birthDate: '1973-08-19', sex: 'female', language: 'Spanish' });
    expect(chart.medicines.map(({ name }) => name.split(' ')[0])).toEqual(['Lisinopril', 'Amlodipine', 'Metformin']);
    expect(chart.allergies).toMatchObject([{ name: 'Penicillin', reaction: 'Hives' }]);
    expect(chart.conditions).toHaveLength(2);
  });

  it('shows her blood pressures over two years', () => {
    const rows = pastVitals(chart);
    expect(rows.map(({ date }) => date)).toEqual([...rows.map(({ date }) => date)].sort().reverse());
    expect(rows.at(-1)).toMatchObject({
      date: '2024-03-14',
      signs: { systolic: { value: 134 }, diastolic: { value: 82 }, pulse: { value: 76 }, respirations: { value: 16 } },
    });
    expect(rows).toHaveLength(5);
  });
});
