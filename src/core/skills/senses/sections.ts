/** The forms for sight, colour vision and hearing, and the FHIR observations they become. */
import { choice, text, whole } from '../../record/fields.ts';
import type { SavedSection } from '../../record/record.ts';
import {
  type Context,
  component,
  type FhirResource,
  loinc,
  type Members,
  measurement,
  own,
  quantity,
} from '../../record/writing.ts';
import type { Section } from '../../session/skill.ts';
import type { Field, Value } from '../../session/types.ts';
import { SCREENING_PLATES } from './colorPlates.ts';
import { EARS, LEVELS, SCREENED } from './hearing.ts';

const EYES = ['right', 'left', 'both'] as const;

/** LOINC of an eye without glasses by a Snellen chart (seen in public FHIR material; verified). With glasses: our own code. */
const UNCORRECTED: Readonly<Record<string, Members>> = {
  right: loinc('79882-7', 'Visual acuity uncorrected Right eye by Snellen eye chart'),
  left: loinc('79883-5', 'Visual acuity uncorrected Left eye by Snellen eye chart'),
};

const acuityFields = (eye: string): readonly Field[] => [
  whole('visualAcuity', eye, 10, 400),
  whole('visualAcuity', `${eye}Missed`, 0, 9),
];

/** As it is charted: `20/40-2`, from the distance of the test. */
function acuityText(feet: string, denominator: number, missed: Value | undefined): string {
  return `${feet}/${denominator}${typeof missed === 'number' && missed > 0 ? `-${missed}` : ''}`;
}

function visualAcuity(context: Context, section: SavedSection): readonly FhirResource[] {
  const { values } = section;
  const feet = values['distance'] === 'feet10' ? '10' : '20';
  const isWith = values['correction'] === 'withGlasses';
  const components = EYES.flatMap((eye) => {
    const denominator = values[eye];
    const code = isWith ? undefined : UNCORRECTED[eye];
    if (typeof denominator !== 'number') return [];
    const valueString = acuityText(feet, denominator, values[`${eye}Missed`]);
    return [{ code: code ?? own(`visualAcuity.${eye}`), valueString }];
  });
  const panel = loinc('98497-1', 'Visual acuity panel');
  return examined(context, section, panel, 'Snellen eye chart', [
    ...components,
    ...component(own('correction'), values['correction']),
  ]);
}

function examined(
  context: Context,
  section: SavedSection,
  code: Members,
  method: string,
  components: readonly Members[],
): readonly FhirResource[] {
  const exam = { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'exam', display: 'Exam' };
  const measured = { category: [{ coding: [exam], text: 'Exam' }] };
  return measurement(context, section, { code, method, measured, components, texts: [section.values['notes']] });
}

function colorVision(context: Context, section: SavedSection): readonly FhirResource[] {
  const { platesRight, result } = section.values;
  const plates = typeof platesRight === 'number' ? [{ code: own('platesRight'), valueInteger: platesRight }] : [];
  const code = loinc('46673-0', 'Color vision');
  return examined(context, section, code, 'pseudo-isochromatic plates', [
    ...plates,
    ...component(own('result'), result),
  ]);
}

/** `rightHz1000`: what was heard in the right ear at 1000 Hz. */
const toneFields: readonly string[] = EARS.flatMap((ear) => SCREENED.map((hz) => `${ear}Hz${hz}`));

function hearing(context: Context, section: SavedSection): readonly FhirResource[] {
  const { values } = section;
  const level = values['level'];
  const at =
    typeof level === 'string'
      ? [{ code: own('level'), valueQuantity: quantity(Number(level), 'dB HL', 'dB[HL]') }]
      : [];
  const components = [...toneFields, 'whisperRight', 'whisperLeft', 'result'].flatMap((field) =>
    component(own(field), values[field]),
  );
  return examined(context, section, own('hearingScreen'), String(values['method'] ?? 'screen'), [...at, ...components]);
}

/** A choice whose words are shared by several fields. */
function shared(section: string, id: string, words: string, values: readonly string[]): Field {
  const options = values.map((value) => ({ value, label: { key: `option.${words}.${value}` } }));
  return { id, label: { key: `field.${section}.${id}` }, kind: 'choice', options };
}

export const senseSections: Readonly<Record<string, Section>> = {
  visualAcuity: {
    fields: () => [
      choice('visualAcuity', 'distance', ['feet20', 'feet10']),
      choice('visualAcuity', 'correction', ['withoutGlasses', 'withGlasses']),
      ...EYES.flatMap(acuityFields),
      text('visualAcuity', 'notes'),
    ],
    resources: visualAcuity,
  },
  colorVision: {
    fields: () => [
      whole('colorVision', 'platesRight', 0, SCREENING_PLATES.length),
      choice('colorVision', 'result', ['pass', 'refer']),
      text('colorVision', 'notes'),
    ],
    resources: colorVision,
  },
  hearing: {
    fields: () => [
      choice('hearing', 'method', ['audiometer', 'whisperTest']),
      shared('hearing', 'level', 'level', LEVELS.map(String)),
      ...toneFields.map((id) => shared('hearing', id, 'heard', ['heard', 'notHeard'])),
      ...['whisperRight', 'whisperLeft'].map((id) => shared('hearing', id, 'result', ['pass', 'refer'])),
      choice('hearing', 'result', ['pass', 'refer']),
      text('hearing', 'notes'),
    ],
    resources: hearing,
  },
};
