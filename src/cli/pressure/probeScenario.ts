/** A visit of one reading: a patient as the arguments say, seated in the exam room. */
import { parseScenario, type Scenario } from '../../core/scenario/scenario.ts';
import type { PressureOptions } from './options.ts';

const ARM = { widthMm: 800, heightMm: 450, landmarks: { brachialArtery: [230, 196], radialArtery: [380, 299] } };

/** Length of the talk that a talking patient gives for one remark, s. */
export const CHAT_SECONDS = 60;

export function probeScenario(options: PressureOptions): Scenario {
  const encounter = { id: 'visit', initial: 'here', states: { here: {} } };
  const bodies = {
    probe: { id: 'probe', armCircumferenceCm: options.number('arm-cm') ?? 30, surfaces: { arm: ARM } },
  };
  const bundles = { probe: { resourceType: 'Bundle', type: 'collection', entry: [] } };
  return parseScenario({ file: fileOf(options), encounter, bodies, bundles });
}

function fileOf(options: PressureOptions) {
  return {
    id: 'pressure-probe',
    version: 1,
    minutes: 60,
    level: 'first',
    starts: '2026-03-09T09:00',
    rooms: ['exam'],
    startRoom: 'exam',
    skills: ['conversation', 'vitalSigns'],
    policies: {},
    people: { patient: personOf(options) },
    lines: [chat()],
    sections: ['bloodPressure'],
    report: { numbers: [], background: ['none'], assessment: ['one', 'other'], request: ['one', 'other'] },
    gauges: [{ offset: options.number('gauge-offset') ?? 0, leak: options.number('leak') ?? 0 }],
    delays: {},
    rubric: { passMark: 1, criteria: [criterion()] },
    sources: { probe: 'A reading to measure the model by' },
    reflection: [],
    schedule: [],
  };
}

function chat() {
  const base = { id: 'chat', to: 'patient', rooms: ['exam'], topic: 'comfort', reply: ['reply.chat'] };
  return { ...base, talkSeconds: CHAT_SECONDS, saySeconds: 1, facts: [], ease: 0 };
}

function criterion() {
  const rule = { happened: 'pressure.heard' };
  return {
    id: 'reads',
    part: 'vitals',
    rule,
    points: 1,
    critical: false,
    competencies: ['caahep:I.P.1'],
    source: 'probe',
  };
}

function personOf(options: PressureOptions) {
  const only = (value = 0): [number, number] => [value, value];
  return {
    bundle: 'probe',
    body: 'probe',
    role: 'patient',
    room: 'exam',
    posture: postureOf(options),
    temperament: { talkative: 0, anxious: 0, hardOfHearing: 0 },
    true: {
      systolic: only(options.number('sbp')),
      diastolic: only(options.number('dbp')),
      pulse: only(options.number('hr')),
      respirations: only(14),
    },
    ...(options.has('irregular') ? { rhythm: 'atrialFibrillation' } : {}),
    before: beforeOf(options),
    circulation: circulationOf(options),
  };
}

function postureOf(options: PressureOptions) {
  return {
    seat: options.has('lying') ? 'lying' : 'chair',
    back: options.has('back-unsupported') ? 'forward' : 'supported',
    legs: legsOf(options),
    arm: 'desk',
    sleeve: options.has('sleeve') || options.has('thick-sleeve') ? 'down' : 'rolled',
    ...(options.has('arm-unsupported') ? { isArmHeld: true } : {}),
  };
}

function legsOf(options: PressureOptions): string {
  if (options.has('legs-crossed')) return 'crossed';
  return options.has('feet-dangling') ? 'dangling' : 'flat';
}

function beforeOf(options: PressureOptions) {
  const minutes = {
    coffeeMinutes: 'coffee-min',
    nicotineMinutes: 'nicotine-min',
    mealMinutes: 'meal-min',
    walkedMinutes: 'no-rest-min',
  } as const;
  const given = Object.entries(minutes).flatMap(([name, option]) => {
    const value = options.number(option);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(given),
    ...(options.has('cold') ? { isCold: true } : {}),
    fullBladder: options.has('full-bladder'),
    whiteCoat: options.number('white-coat') ?? 0,
  };
}

function circulationOf(options: PressureOptions) {
  const gap = options.number('gap') ?? 0;
  const adds = options.number('right-arm-adds') ?? 0;
  return {
    variation: options.hasVariation,
    rightArmAdds: [adds, adds],
    deskBelowHeartCm: options.number('arm-below-heart-cm') ?? 0,
    ...(gap > 0 ? { auscultatoryGap: [gap, gap] } : {}),
    ...(options.has('muffled-to-zero') ? { isMuffledToZero: true } : {}),
    ...(options.has('thick-sleeve') ? { hasThickSleeve: true } : {}),
  };
}
