/** The orthostatic set: lying, sitting up, standing with the cuff on, and the form for the three pairs. */
import type { Person } from '../../people/person.ts';
import { choice, choices, whole } from '../../record/fields.ts';
import type { SavedSection } from '../../record/record.ts';
import {
  type Context,
  component,
  type FhirResource,
  loinc,
  measuredValue,
  notes,
  observation,
  own,
  quantity,
} from '../../record/writing.ts';
import type { Deed, Section, World } from '../../session/skill.ts';
import type { Posture, Value } from '../../session/types.ts';
import { inPicture, isInExamRoom, patientHere } from '../everyday/places.ts';

/** What the patient can be asked for. The hose of the monitor is long: the cuff stays on. */
export const SET_CHANGES = ['lie', 'leftSide', 'sitUp', 'standUp', 'armSupported'] as const;
export type SetChange = (typeof SET_CHANGES)[number];

const postures: Readonly<Record<SetChange, Partial<Posture>>> = {
  lie: { seat: 'lying', back: 'supported', legs: 'flat', arm: 'desk' },
  leftSide: { seat: 'lying', back: 'supported', legs: 'flat', arm: 'desk' },
  sitUp: { seat: 'table', back: 'forward', legs: 'dangling', arm: 'lap' },
  standUp: { seat: 'standing', back: 'forward', legs: 'flat', arm: 'lap' },
  armSupported: { arm: 'desk' },
};

export function setPosture(person: Person, change: SetChange, at: number): void {
  person.move(at, { posture: { ...person.posture, ...postures[change] } });
}

export function findSetChange(value: unknown): SetChange | undefined {
  return SET_CHANGES.find((change) => change === value);
}

function isAlready(world: World, change: SetChange): boolean {
  const now = patientHere(world)?.posture;
  if (!now) return true;
  if (change === 'armSupported') return now.arm === 'desk';
  return change !== 'leftSide' && now.seat === postures[change].seat;
}

export const orthostaticDeed: Deed = {
  type: 'orthostatic.asked',
  group: 'position',
  order: 22,
  targets: (world) => (isInExamRoom(world) ? [patientHere(world)?.id].filter((id) => id !== undefined) : []),
  form: () => ({
    kind: 'choose',
    name: 'change',
    options: SET_CHANGES.map((value) => ({ value, label: { key: `option.setChange.${value}` } })),
  }),
  label: () => ({ key: 'deed.orthostatic.asked' }),
  isPossible: () => true,
  accepts(world, { with: values }) {
    const change = findSetChange(values?.['change']);
    return change !== undefined && !isAlready(world, change) ? true : 'reason.alreadySo';
  },
  place: (world) => inPicture(world, 'patientChest', 'upperArm'),
  costMs: () => 6_000,
};

/** Positions of the form, with the LOINC codes of their pressures (vitals.md §1). */
const POSITIONS = {
  lying: ['8461-6', '8455-8', 'supine'],
  oneMinute: ['8460-8', '8454-1', 'standing, 1 minute'],
  threeMinutes: ['8460-8', '8454-1', 'standing, 3 minutes'],
} as const;
export const ORTHOSTATIC_SYMPTOMS = ['dizzy', 'blurred', 'weak', 'nausea', 'fainted', 'none'] as const;

function pair(context: Context, section: SavedSection, position: keyof typeof POSITIONS): FhirResource | undefined {
  const { values } = section;
  const [systolic, diastolic, name] = POSITIONS[position];
  const read = (what: string) => values[`${position}${what}`];
  if (read('Systolic') === undefined && read('Diastolic') === undefined) return undefined;
  const number = (value: Value | undefined) => measuredValue(value, 'mmHg', 'mm[Hg]');
  const rate = read('Pulse');
  return observation(
    context,
    section,
    loinc('85354-9', 'Blood pressure panel with all children optional'),
    'oscillometry',
    {
      component: [
        { code: loinc(systolic, `Systolic blood pressure ${name}`), ...number(read('Systolic')) },
        { code: loinc(diastolic, `Diastolic blood pressure ${name}`), ...number(read('Diastolic')) },
        ...(typeof rate === 'number' ? [{ code: own('pulse'), valueQuantity: quantity(rate, '/min') }] : []),
        ...component(own('position'), name),
      ],
      ...notes(context, section, values['symptoms']),
    },
  );
}

const pairFields = (position: string) => [
  whole('orthostatic', `${position}Systolic`, 0, 300),
  whole('orthostatic', `${position}Diastolic`, 0, 300),
  whole('orthostatic', `${position}Pulse`, 0, 300),
];

export const orthostaticSections: Readonly<Record<string, Section>> = {
  orthostatic: {
    fields: () => [
      ...pairFields('lying'),
      ...pairFields('oneMinute'),
      ...pairFields('threeMinutes'),
      choice('orthostatic', 'arm', ['left', 'right']),
      choices('orthostatic', 'symptoms', ORTHOSTATIC_SYMPTOMS),
    ],
    resources: (context, section) =>
      (['lying', 'oneMinute', 'threeMinutes'] as const)
        .map((position) => pair(context, section, position))
        .filter((resource) => resource !== undefined),
  },
};
