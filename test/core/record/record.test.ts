import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/core/record/fhir.ts';
import { fieldsOf, reportFields } from '../../../src/core/record/fields.ts';
import {
  chartedAll,
  chartedValue,
  foldRecord,
  hasRead,
  type RecordState,
  startRecord,
} from '../../../src/core/record/record.ts';
import { toBundle } from '../../../src/core/record/toBundle.ts';
import { kitOf } from '../../../src/core/session/catalogue.ts';
import { isInDomain } from '../../../src/core/session/forms.ts';
import type { Value } from '../../../src/core/session/types.ts';
import { everyday } from '../../../src/core/skills/everyday/everyday.ts';
import { vitalSigns } from '../../../src/core/skills/vitalSigns/vitalSigns.ts';

const { chart } = readBundle(JSON.parse(readFileSync('scenarios/patients/rosa-delgado.json', 'utf8')));
const { sections } = kitOf([everyday, vitalSigns]);
const start = () => startRecord(chart, '2026-03-12T09:38');
const save = (state: RecordState, at: number, section: string, values: Record<string, Value>) =>
  foldRecord(state, at, { type: 'record.charted', on: section, with: values });

const PRESSURE = {
  systolic: 152,
  diastolic: 94,
  arm: 'left',
  position: 'sitting',
  cuff: 'large',
  conditions: ['coffee', 'missedMedicine'],
};

function resourcesOf(state: RecordState, type: string): Record<string, unknown>[] {
  const resources = toBundle(state, sections).entry.map(({ resource }) => resource);
  return resources.filter(({ resourceType }) => resourceType === type);
}

describe('the chart of the visit', () => {
  it('says what was charted last in each field', () => {
    const state = save(start(), 60_000, 'bloodPressure', PRESSURE);
    expect(chartedValue(state, 'bloodPressure.systolic')).toBe(152);
    expect(chartedValue(state, 'bloodPressure.conditions')).toEqual(['coffee', 'missedMedicine']);
    for (const field of ['pulse.rate', 'bloodPressure', 'bloodPressure.', '', '.', 'bloodPressure.constructor']) {
      expect(chartedValue(state, field)).toBeUndefined();
    }
  });

  it('amends and never erases', () => {
    const first = save(start(), 60_000, 'bloodPressure', PRESSURE);
    const second = save(first, 90_000, 'bloodPressure', { systolic: 148 });
    expect(first.sections.get('bloodPressure')?.status).toBe('final');
    expect(second.sections.get('bloodPressure')).toMatchObject({ status: 'amended', at: 90_000 });
    expect(chartedValue(second, 'bloodPressure.systolic')).toBe(148);
    expect(chartedValue(second, 'bloodPressure.diastolic')).toBe(94);
    expect(chartedAll(second).map(({ at, isAmendment, isAmended }) => ({ at, isAmendment, isAmended }))).toEqual([
      { at: 60_000, isAmendment: false, isAmended: true },
      { at: 90_000, isAmendment: true, isAmended: false },
    ]);
    expect(chartedValue(first, 'bloodPressure.systolic')).toBe(152);
  });

  it('knows which pages were read, and when', () => {
    const read = foldRecord(start(), 5_000, { type: 'record.opened', on: 'medicines' });
    const again = foldRecord(read, 70_000, { type: 'record.opened', on: 'medicines' });
    expect(again.reads.get('medicines')).toEqual({ firstAt: 5_000, lastAt: 70_000, times: 2 });
    expect(again.page).toBe('medicines');
    expect([hasRead(again, 'medicines', 5_000), hasRead(again, 'medicines', 5_001), hasRead(again, 'vitals')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is the same object after a deed that is none of its own', () => {
    const state = start();
    expect(foldRecord(state, 1, { type: 'bulb.squeezed', on: 'cuff-large' })).toBe(state);
    expect(foldRecord(state, 1, { type: 'record.opened' })).toBe(state);
  });
});

describe('the forms', () => {
  it("ask for each medicine by the chart's own name", () => {
    const fields = fieldsOf(sections, chart, 'medicines');
    expect(fields.map(({ id }) => id)).toEqual(['med1', 'med2', 'med3', 'notes']);
    expect(fields[1]?.label).toEqual({
      key: 'field.medicines.medicine',
      values: { medicine: 'Amlodipine 5 mg tablet' },
    });
    expect(fieldsOf(sections, chart, 'medicines')).toBe(fields);
  });

  it('let the clinic say what a report asks for', () => {
    const plan = {
      numbers: [{ id: 'temperature', min: 300, max: 450, decimals: 1 as const }],
      background: ['fever'],
      assessment: ['aboveLimit', 'fine'],
      request: ['comeNow', 'noHurry'],
    };
    expect(reportFields(plan).map(({ id }) => id)).toEqual([
      'identity',
      'temperature',
      'background',
      'assessment',
      'request',
    ]);
    expect(reportFields(plan)[1]).toMatchObject({ kind: 'number', decimals: 1 });
    expect(reportFields(plan)).toBe(reportFields(plan));
  });

  it('take what can be measured, and whole numbers only', () => {
    const fields = fieldsOf(sections, chart, 'bloodPressure');
    const accepts = (values: Record<string, Value>) =>
      isInDomain({ kind: 'write', fields }, { type: 'record.charted', with: values });
    expect(accepts(PRESSURE)).toBe(true);
    expect(accepts({ systolic: 300 })).toBe(true);
    expect(accepts({ systolic: 301 })).toBe(false);
    expect(accepts({ systolic: 152.5 })).toBe(false);
    expect(accepts({ cuff: 'huge' })).toBe(false);
  });
});

describe('the note as FHIR', () => {
  const full = () => {
    let state = save(start(), 30_000, 'reason', { text: '“To check my blood pressure.”' });
    state = save(state, 60_000, 'bloodPressure', PRESSURE);
    state = save(state, 70_000, 'pulse', { rate: 78, rhythm: 'regular', seconds: 30 });
    state = save(state, 80_000, 'respirations', { rate: 16, pattern: 'unlabored' });
    state = save(state, 90_000, 'medicines', {
      med1: 'asListed',
      med2: 'notTaking',
      notes: 'Stopped two weeks ago: ankles.',
    });
    state = save(state, 95_000, 'allergies', { status: 'confirmed', notes: '' });
    return foldRecord(state, 100_000, {
      type: 'report.given',
      on: 'provider',
      with: {
        identity: 'nameAndBirthDate',
        systolic: 152,
        diastolic: 94,
        background: ['coffee'],
        request: 'beforeEntering',
      },
    });
  };

  it('is a blood pressure with LOINC, UCUM, arm, position, cuff and time', () => {
    const [pressure] = resourcesOf(full(), 'Observation');
    expect(pressure).toMatchObject({
      status: 'final',
      category: [{ coding: [{ code: 'vital-signs' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      subject: { reference: 'Patient/rosa-delgado' },
      effectiveDateTime: '2026-03-12T09:39:00-00:00',
      bodySite: { text: 'Left upper arm structure' },
      method: { text: 'auscultation' },
      device: { display: 'cuff: large' },
      note: [{ text: 'coffee, missedMedicine' }],
    });
    expect(pressure?.['component']).toMatchObject([
      { code: { coding: [{ code: '8480-6' }] }, valueQuantity: { value: 152, code: 'mm[Hg]' } },
      { code: { coding: [{ code: '8462-4' }] }, valueQuantity: { value: 94, code: 'mm[Hg]' } },
      { code: { coding: [{ code: '8361-8' }] } },
      { code: { coding: [{ code: '8358-4' }] } },
    ]);
  });

  it('is a pulse and a breathing rate per minute', () => {
    const [, pulse, respirations] = resourcesOf(full(), 'Observation');
    expect(pulse).toMatchObject({ code: { coding: [{ code: '8867-4' }] }, valueQuantity: { value: 78, code: '/min' } });
    expect(respirations).toMatchObject({
      code: { coding: [{ code: '9279-1' }] },
      valueQuantity: { value: 16, code: '/min' },
    });
  });

  it('says so when a number was not measured', () => {
    const [pressure] = resourcesOf(save(start(), 0, 'bloodPressure', { systolic: 152 }), 'Observation');
    expect(pressure?.['component']).toMatchObject([{ valueQuantity: { value: 152 } }, { dataAbsentReason: {} }]);
  });

  it('keeps the earlier value of an amended note', () => {
    const [pressure] = resourcesOf(
      save(full(), 120_000, 'bloodPressure', { systolic: 148, conditions: [] }),
      'Observation',
    );
    expect(pressure).toMatchObject({ status: 'amended', effectiveDateTime: '2026-03-12T09:40:00-00:00' });
    expect(JSON.stringify(pressure?.['note'])).toContain('systolic: 152');
    const reworded = save(full(), 130_000, 'reason', { text: 'Follow-up' });
    expect(JSON.stringify(resourcesOf(reworded, 'Communication'))).toContain('To check my blood pressure');
  });

  it('tells which medicine is not taken, and what the provider was told', () => {
    expect(resourcesOf(full(), 'MedicationStatement').map(({ status }) => status)).toEqual(['active', 'not-taken']);
    expect(resourcesOf(full(), 'Communication')).toMatchObject([
      { sent: '2026-03-12T09:39:40-00:00', recipient: [{ display: 'provider' }], status: 'completed' },
    ]);
  });

  it('can be read again without a complaint', () => {
    const again = readBundle(JSON.parse(JSON.stringify(toBundle(full(), sections))));
    expect(again.problems).toEqual([]);
    expect(again.unread).toEqual([]);
    expect(again.chart).toMatchObject({ name: 'Rosa Delgado', birthDate: '1973-08-19', number: 'PR-104127' });
    expect(again.counts).toMatchObject({ Observation: 3, Communication: 1, Encounter: 1, MedicationStatement: 2 });
    expect(readBundle(JSON.parse(JSON.stringify(toBundle(start(), sections)))).problems).toEqual([]);
  });
});
