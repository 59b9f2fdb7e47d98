/** A visit with nothing but a patient and the instruments for temperature, saturation and pain; traits chosen by the test. */
import { parseScenario } from '../../src/core/scenario/scenario.ts';
import type { Traits } from '../../src/core/scenario/traits.ts';
import type { Session } from '../../src/core/session/port.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS, type Finding, type Value } from '../../src/core/session/types.ts';
import { smallEncounter, smallFile, smallParts } from './smallScenario.ts';

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

/** A learner who can only do what the world allows; a test that asks for more fails with the reason. */
export class Measurer {
  readonly session: Session;

  constructor(patient: Patient = {}, seed = 11) {
    const scenario = parseScenario(partsOf(patient));
    this.session = openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' });
  }

  does(type: string, on: string, values?: Readonly<Record<string, Value>>): this {
    const refusal = this.refusal(type, on, values);
    if (refusal !== undefined) throw new Error(`${type} on ${on}: ${refusal}`);
    return this;
  }

  /** Tries a deed; gives why it was refused, or nothing when it was done. */
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

  last(name: string): Finding {
    const finding = this.found(name).at(-1);
    if (!finding) throw new Error(`no ${name} was found`);
    return finding;
  }

  charted(section: string, values: Readonly<Record<string, Value>>): this {
    return this.does('record.charted', section, values);
  }
}
