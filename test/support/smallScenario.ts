/** A scenario of one patient and three criteria, complete enough to be parsed and linted. */
import type { ScenarioParts } from '../../src/core/scenario/scenario.ts';

export const smallFile = {
  id: 'small-visit',
  version: 1,
  minutes: 5,
  level: 'first',
  starts: '2026-03-09T09:00',
  rooms: ['waiting', 'exam'],
  startRoom: 'waiting',
  skills: ['conversation', 'vitalSigns'],
  policies: {},
  people: {
    rosa: {
      bundle: 'rosa',
      body: 'adult',
      role: 'patient',
      room: 'waiting',
      posture: { seat: 'waitingChair', back: 'supported', legs: 'flat', arm: 'lap', sleeve: 'down' },
      temperament: { talkative: 0.5, anxious: 0.2, hardOfHearing: 0 },
      true: { systolic: [140, 150], diastolic: [84, 90], pulse: [70, 80], respirations: [14, 16] },
      before: { fullBladder: false, whiteCoat: 0 },
    },
  },
  sections: ['reason', 'bloodPressure'],
  report: {
    numbers: [{ id: 'systolic', min: 0, max: 300 }],
    background: ['coffee'],
    assessment: ['aboveLimit', 'fine'],
    request: ['comeNow', 'noHurry'],
  },
  lines: [
    {
      id: 'greet',
      to: 'rosa',
      rooms: ['waiting'],
      topic: 'greeting',
      reply: ['reply.greet'],
      talkSeconds: 2,
      saySeconds: 2,
      facts: ['patient.called'],
      ease: 1,
    },
  ],
  delays: { patience: 60_000 },
  rubric: {
    passMark: 80,
    criteria: [
      {
        id: 'callsHer',
        part: 'arrival',
        rule: { happened: 'patient.called@rosa' },
        points: 2,
        critical: false,
        competencies: ['caahep:V.P.1'],
        source: 'house',
      },
      {
        id: 'takesPulse',
        part: 'vitals',
        when: { happened: 'patient.called' },
        rule: { happened: 'pulse.counted' },
        points: 3,
        critical: true,
        competencies: ['caahep:I.P.1'],
        source: 'house',
      },
    ],
  },
  sources: { house: 'Written for this test' },
  reflection: ['reflect.1'],
  schedule: [],
};

export const smallEncounter = {
  id: 'visit',
  initial: 'sitting',
  states: {
    sitting: { on: { 'patient.called': 'walking' }, after: { patience: 'waitingLong' } },
    waitingLong: {
      entry: { type: 'say', params: { who: 'rosa', line: 'event.waiting' } },
      on: { 'patient.called': 'walking' },
    },
    walking: { entry: { type: 'arrive', params: { who: 'rosa', room: 'exam' } } },
  },
};

export const smallParts = (file: unknown = smallFile, encounter: unknown = smallEncounter): ScenarioParts => ({
  file,
  encounter,
  bodies: {
    adult: {
      id: 'adult',
      armCircumferenceCm: 31,
      surfaces: { arm: { widthMm: 300, heightMm: 500, landmarks: { radial: [120, 400] } } },
    },
    unused: { nonsense: true },
  },
  bundles: { rosa: { resourceType: 'Bundle', type: 'collection', entry: [] } },
});
