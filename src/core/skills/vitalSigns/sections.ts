/** The forms for pulse, respirations and blood pressure, and the FHIR observations they become. */
import { CUFF_SIZES } from '../../clinical/technique.ts';
import { BREATH_RHYTHMS, DEPTHS } from '../../people/breathing.ts';
import { choice, choices, whole } from '../../record/fields.ts';
import { LOINC } from '../../record/patientChart.ts';
import type { SavedSection } from '../../record/record.ts';
import {
  type Context,
  coded,
  component,
  type FhirResource,
  isText,
  loinc,
  type Members,
  measuredValue,
  measurement,
  notes,
  observation,
  own,
  quantity,
} from '../../record/writing.ts';
import type { Section } from '../../session/skill.ts';
import type { Value } from '../../session/types.ts';
import { PULSE_SITES, VOLUMES } from './pulseSites.ts';

const ARMS: Readonly<Record<string, Members>> = {
  left: coded('http://snomed.info/sct', '368208006', 'Left upper arm structure'),
  right: coded('http://snomed.info/sct', '368209003', 'Right upper arm structure'),
};

function pressureComponent(code: Members, value: Value | undefined): Members {
  return { code, ...measuredValue(value, 'mmHg', 'mm[Hg]') };
}

function bloodPressure(context: Context, section: SavedSection): readonly FhirResource[] {
  const { values } = section;
  const arm = isText(values['arm']) ? ARMS[values['arm']] : undefined;
  const panel = loinc(LOINC.bloodPressure, 'Blood pressure panel with all children optional');
  return [
    observation(context, section, panel, values['method'] === 'automated' ? 'oscillometry' : 'auscultation', {
      ...(arm ? { bodySite: arm } : {}),
      ...(isText(values['cuff']) ? { device: { display: `cuff: ${values['cuff']}` } } : {}),
      component: [
        pressureComponent(loinc(LOINC.systolic, 'Systolic blood pressure'), values['systolic']),
        pressureComponent(loinc(LOINC.diastolic, 'Diastolic blood pressure'), values['diastolic']),
        ...component(loinc(LOINC.bodyPosition, 'Body position with respect to gravity'), values['position']),
        ...component(loinc(LOINC.cuffSize, 'Blood pressure cuff size'), values['cuff']),
      ],
      ...notes(context, section, values['conditions']),
    }),
  ];
}

/** Numbers of the form that have no resource of their own. */
function numbers(values: SavedSection['values'], units: Readonly<Record<string, string>>): readonly Members[] {
  return Object.entries(units).flatMap(([field, unit]) => {
    const value = values[field];
    return typeof value === 'number' ? [{ code: own(field), valueQuantity: quantity(value, unit) }] : [];
  });
}

function pulse(context: Context, section: SavedSection): readonly FhirResource[] {
  const { values } = section;
  const words = ['site', 'rhythm', 'volume'].flatMap((field) => component(own(field), values[field]));
  const components = [...words, ...numbers(values, { seconds: 's', apical: '/min', deficit: '/min' })];
  const measured = measuredValue(values['rate'], '/min');
  return measurement(context, section, {
    code: loinc(LOINC.pulse, 'Heart rate'),
    method: 'palpation',
    measured,
    components,
  });
}

function respirations(context: Context, section: SavedSection): readonly FhirResource[] {
  const { values } = section;
  const words = ['depth', 'breathRhythm', 'pattern'].flatMap((field) => component(own(field), values[field]));
  const components = [...words, ...numbers(values, { seconds: 's' })];
  const code = loinc(LOINC.respirations, 'Respiratory rate');
  const measured = measuredValue(values['rate'], '/min');
  return measurement(context, section, { code, method: 'observation', measured, components });
}

/** Forms for pressures, in their order: the first, and further ones of the other arm or after a minute. */
export const PRESSURE_SECTIONS = ['bloodPressure', 'secondPressure', 'thirdPressure'] as const;

const pressureSection: Section = {
  fields: () => [
    whole('bloodPressure', 'systolic', 0, 300),
    whole('bloodPressure', 'diastolic', 0, 300),
    choice('bloodPressure', 'arm', ['left', 'right']),
    choice('bloodPressure', 'position', ['sitting', 'lying', 'standing']),
    choice('bloodPressure', 'cuff', CUFF_SIZES),
    choice('bloodPressure', 'method', ['manual', 'automated']),
    choices('bloodPressure', 'conditions', ['coffee', 'shortRest', 'overSleeve', 'talking', 'missedMedicine']),
  ],
  resources: bloodPressure,
};

export const vitalSignSections: Readonly<Record<string, Section>> = {
  pulse: {
    fields: () => [
      whole('pulse', 'rate', 0, 300),
      choice('pulse', 'site', PULSE_SITES),
      choice('pulse', 'rhythm', ['regular', 'regularlyIrregular', 'irregularlyIrregular']),
      choice('pulse', 'volume', VOLUMES),
      whole('pulse', 'seconds', 1, 120),
      whole('pulse', 'apical', 0, 300),
      whole('pulse', 'deficit', 0, 200),
    ],
    resources: pulse,
  },
  respirations: {
    fields: () => [
      whole('respirations', 'rate', 0, 100),
      whole('respirations', 'seconds', 1, 120),
      choice('respirations', 'depth', DEPTHS),
      choice('respirations', 'breathRhythm', BREATH_RHYTHMS),
      choice('respirations', 'pattern', ['unlabored', 'labored']),
    ],
    resources: respirations,
  },
  ...Object.fromEntries(PRESSURE_SECTIONS.map((section) => [section, pressureSection])),
};
