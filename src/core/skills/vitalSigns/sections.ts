/** The forms for pulse, respirations and blood pressure, and the FHIR observations they become. */
import { CUFF_SIZES } from '../../clinical/technique.ts';
import { choice, choices, whole } from '../../record/fields.ts';
import { LOINC } from '../../record/patientChart.ts';
import type { SavedSection } from '../../record/record.ts';
import {
  ABSENT,
  type Context,
  coded,
  component,
  type FhirResource,
  isText,
  loinc,
  type Members,
  notes,
  observation,
  own,
  quantity,
} from '../../record/writing.ts';
import type { Section } from '../../session/skill.ts';
import type { Value } from '../../session/types.ts';

const ARMS: Readonly<Record<string, Members>> = {
  left: coded('http://snomed.info/sct', '368208006', 'Left upper arm structure'),
  right: coded('http://snomed.info/sct', '368209003', 'Right upper arm structure'),
};

function pressureComponent(code: Members, value: Value | undefined): Members {
  if (typeof value === 'number') return { code, valueQuantity: quantity(value, 'mmHg', 'mm[Hg]') };
  return { code, dataAbsentReason: ABSENT };
}

function bloodPressure(context: Context, section: SavedSection): readonly FhirResource[] {
  const { values } = section;
  const arm = isText(values['arm']) ? ARMS[values['arm']] : undefined;
  const panel = loinc(LOINC.bloodPressure, 'Blood pressure panel with all children optional');
  return [
    observation(context, section, panel, 'auscultation', {
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

function rateOf({ values }: SavedSection): Members {
  const rate = values['rate'];
  return typeof rate === 'number' ? { valueQuantity: quantity(rate, '/min') } : { dataAbsentReason: ABSENT };
}

function pulse(context: Context, section: SavedSection): readonly FhirResource[] {
  const { seconds, rhythm } = section.values;
  const code = loinc(LOINC.pulse, 'Heart rate');
  const counted = typeof seconds === 'number' ? [{ code: own('seconds'), valueQuantity: quantity(seconds, 's') }] : [];
  const components = [...component(own('rhythm'), rhythm), ...counted];
  return [
    observation(context, section, code, 'palpation', {
      ...rateOf(section),
      ...(components.length > 0 ? { component: components } : {}),
      ...notes(context, section),
    }),
  ];
}

function respirations(context: Context, section: SavedSection): readonly FhirResource[] {
  const code = loinc(LOINC.respirations, 'Respiratory rate');
  const components = component(own('pattern'), section.values['pattern']);
  return [
    observation(context, section, code, 'observation', {
      ...rateOf(section),
      ...(components.length > 0 ? { component: components } : {}),
      ...notes(context, section),
    }),
  ];
}

export const vitalSignSections: Readonly<Record<string, Section>> = {
  pulse: {
    fields: () => [
      whole('pulse', 'rate', 0, 300),
      choice('pulse', 'rhythm', ['regular', 'irregular']),
      whole('pulse', 'seconds', 1, 120),
    ],
    resources: pulse,
  },
  respirations: {
    fields: () => [whole('respirations', 'rate', 0, 100), choice('respirations', 'pattern', ['unlabored', 'labored'])],
    resources: respirations,
  },
  bloodPressure: {
    fields: () => [
      whole('bloodPressure', 'systolic', 0, 300),
      whole('bloodPressure', 'diastolic', 0, 300),
      choice('bloodPressure', 'arm', ['left', 'right']),
      choice('bloodPressure', 'position', ['sitting', 'lying', 'standing']),
      choice('bloodPressure', 'cuff', CUFF_SIZES),
      choices('bloodPressure', 'conditions', ['coffee', 'shortRest', 'overSleeve', 'talking', 'missedMedicine']),
    ],
    resources: bloodPressure,
  },
};
