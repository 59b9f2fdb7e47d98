/** An adult in the hallway, or an infant with a parent in the exam room, and the instruments for weight and length. */
import { parseScenario } from '../../src/core/scenario/scenario.ts';
import type { Traits } from '../../src/core/scenario/traits.ts';
import type { Session } from '../../src/core/session/port.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS, type Finding, type Value } from '../../src/core/session/types.ts';
import { smallEncounter, smallFile, smallParts } from './smallScenario.ts';

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

/** Does only what the world allows; says why when it does not. */
export class BodyLearner {
  readonly session: Session;

  constructor(measured: Measured = {}, seed = 11) {
    const scenario = parseScenario(partsOf(measured));
    this.session = openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' });
  }

  does(type: string, on: string, values?: Readonly<Record<string, Value>>): this {
    const refusal = this.refusal(type, on, values);
    if (refusal !== undefined) throw new Error(`${type} on ${on}: ${refusal}`);
    return this;
  }

  refusal(type: string, on: string, values?: Readonly<Record<string, Value>>): string | undefined {
    const answer = this.session.act({ type, on, ...(values ? { with: values } : {}) });
    return answer.ok ? undefined : answer.reason;
  }

  waits(ms: number): this {
    this.session.advanceTo(this.session.now + ms);
    return this;
  }

  found(name: string): readonly Finding[] {
    return this.session.findings.filter((finding) => finding.name === name);
  }

  /** Numbers of the last finding of that name. */
  last(name: string): Readonly<Record<string, number>> {
    const finding = this.found(name).at(-1);
    if (!finding) throw new Error(`no ${name} was found`);
    return finding.numbers;
  }

  /** Causes with a share in it. */
  causes(name: string): readonly string[] {
    return Object.keys(this.last(name)).flatMap((key) => (key.startsWith('s.') ? [key.slice(2)] : []));
  }
}
