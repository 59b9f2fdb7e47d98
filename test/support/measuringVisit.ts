/** A visit with nothing but a patient and the instruments for temperature, saturation and pain; traits chosen by the test. */
import type { Traits } from '../../src/core/scenario/traits.ts';
import { smallEncounter, smallFile, smallParts } from './smallScenario.ts';
import { WorldLearner } from './worldLearner.ts';

export interface Patient {
  readonly traits?: Traits;
  readonly birthDate?: string;
  readonly temperature?: number;
  readonly saturation?: number;
  readonly pain?: number;
}

const BODY = {
  id: 'adult',
  armCircumferenceCm: 31,
  surfaces: {
    arm: { widthMm: 800, heightMm: 450, landmarks: { brachialArtery: [230, 196], radialArtery: [380, 299] } },
  },
};

function bundleOf(birthDate: string) {
  const resource = { resourceType: 'Patient', id: 'rosa', name: [{ text: 'Rosa' }], birthDate };
  return { resourceType: 'Bundle', type: 'collection', entry: [{ resource }] };
}

function partsOf(patient: Patient) {
  const { traits, birthDate = '1973-08-19', temperature = 37.4, saturation = 96, pain = 6 } = patient;
  const rosa = {
    ...smallFile.people.rosa,
    room: 'exam',
    posture: { ...smallFile.people.rosa.posture, seat: 'chair' },
    true: {
      ...smallFile.people.rosa.true,
      pulse: [72, 72],
      temperature: [temperature, temperature],
      saturation: [saturation, saturation],
      pain: [pain, pain],
    },
    ...(traits ? { traits } : {}),
  };
  const file = {
    ...smallFile,
    startRoom: 'exam',
    skills: ['conversation', 'vitalSigns', 'temperature', 'oximetry', 'pain'],
    sections: ['temperature', 'saturation', 'pain'],
    people: { rosa },
  };
  return { ...smallParts(file, smallEncounter), bodies: { adult: BODY }, bundles: { rosa: bundleOf(birthDate) } };
}

export class Measurer extends WorldLearner {
  constructor(patient: Patient = {}, seed = 11) {
    super(partsOf(patient), seed);
  }
}
