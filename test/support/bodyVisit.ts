/** An adult in the hallway, or an infant with a parent in the exam room, and the instruments for weight and length. */
import type { Traits } from '../../src/core/scenario/traits.ts';
import { smallEncounter, smallFile, smallParts } from './smallScenario.ts';
import { WorldLearner } from './worldLearner.ts';

export interface Measured {
  readonly birthDate?: string;
  readonly wears?: Traits['wears'];
  readonly isAlone?: boolean;
}

const SECTIONS = ['weight', 'height', 'length', 'headCircumference'];

function partsOf({ birthDate = '1973-08-19', wears, isAlone = false }: Measured) {
  const isAdult = birthDate < '2024';
  const room = isAdult ? 'hallway' : 'exam';
  const size = isAdult
    ? { weight: [80, 80], height: [170, 170], head: [56, 56] }
    : { weight: [8.2, 8.2], height: [72, 72], head: [45, 45] };
  const rosa = {
    ...smallFile.people.rosa,
    room,
    posture: { ...smallFile.people.rosa.posture, seat: isAdult ? 'standing' : 'lap' },
    true: { ...smallFile.people.rosa.true, ...size },
    traits: { ...(wears ? { wears } : {}) },
  };
  const parent = { ...smallFile.people.rosa, role: 'companion', room };
  const file = {
    ...smallFile,
    rooms: ['waiting', 'exam', 'hallway'],
    startRoom: room,
    skills: ['conversation', 'bodyMeasures'],
    sections: SECTIONS,
    people: isAlone ? { rosa } : { rosa, parent },
    rubric: { ...smallFile.rubric, criteria: smallFile.rubric.criteria.slice(0, 1) },
  };
  const resource = { resourceType: 'Patient', id: 'rosa', gender: 'female', name: [{ text: 'Rosa' }], birthDate };
  return {
    ...smallParts(file, smallEncounter),
    bundles: { rosa: { resourceType: 'Bundle', type: 'collection', entry: [{ resource }] } },
  };
}

export class BodyLearner extends WorldLearner {
  constructor(measured: Measured = {}, seed = 11) {
    super(partsOf(measured), seed);
  }
}
