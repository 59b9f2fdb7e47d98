/** The orthostatic set as it is played: positions, times, the fall, and whoever turns faint. */
import { describe, expect, it } from 'vitest';
import { indexed } from '../../../src/core/rubric/judge.ts';
import { parseScenario } from '../../../src/core/scenario/scenario.ts';
import { automatedRules } from '../../../src/core/skills/automatedPressure/rules.ts';
import { Learner, rosaParts } from '../../support/rosa.ts';

function scenarioWith(drop: number) {
  const parts = rosaParts();
  const people = parts.file['people'] as Record<string, Record<string, unknown>>;
  const rosa = people['rosa'] ?? {};
  rosa['true'] = { systolic: [138, 138], diastolic: [80, 80], pulse: [70, 70], respirations: [16, 16] };
  rosa['before'] = { fullBladder: false, whiteCoat: 0, walkedMinutes: 60 };
  rosa['circulation'] = { orthostaticDrop: [drop, drop] };
  const skills = parts.file['skills'] as string[];
  return parseScenario({ ...parts, file: { ...parts.file, skills: [...skills, 'automatedPressure'] } });
}

/** Lying five minutes, then standing; a reading lying, at one minute and at three. */
function plays(drop: number, restMs = 320_000): Learner {
  const learner = new Learner(4, {}, { scenario: scenarioWith(drop) });
  learner.bringsRosaIn().says('askQuiet').asks('chair', 'rollSleeve').goesClose();
  learner.feels('brachialArtery').lifts().wraps('cuff-large', 'snug').does('station.left', 'arm');
  learner.does('monitor.switchedOn', 'monitor').does('orthostatic.asked', 'rosa', { change: 'lie' });
  learner.waits(restMs).does('monitor.started', 'monitor').waits(50_000);
  return learner.does('orthostatic.asked', 'rosa', { change: 'standUp' });
}

function standsReading(learner: Learner): Learner {
  learner.does('orthostatic.asked', 'rosa', { change: 'armSupported' }).waits(48_000);
  learner.does('monitor.started', 'monitor').waits(60_000).waits(62_000);
  return learner.does('monitor.started', 'monitor').waits(60_000);
}

const pressures = (learner: Learner) => learner.session.findings.filter(({ name }) => name === 'pressure.measured');
const verdict = (learner: Learner, rule: string, args: Record<string, string> = {}) =>
  automatedRules[rule]?.judge(
    indexed({
      journal: learner.session.journal,
      findings: learner.session.findings,
      charted: () => undefined,
      comparisons: [],
      measured: {},
      policies: {},
      endedAt: learner.now,
    }),
    args,
  ).verdict;

describe('the set in its times', () => {
  it('is met by lying five minutes and standing one and three', () => {
    const learner = standsReading(plays(0));
    expect(pressures(learner)).toHaveLength(3);
    for (const part of ['lying', 'oneMinute', 'threeMinutes'])
      expect(verdict(learner, 'orthostaticTimed', { part })).toBe('met');
    expect(verdict(learner, 'helpedWhenFaint')).toBe('notObserved');
  });

  it('is missed after two minutes of lying', () => {
    expect(verdict(plays(0, 120_000), 'orthostaticTimed', { part: 'lying' })).toBe('missed');
  });

  it('shows the fall of who loses pressure on standing', () => {
    const [lying, one] = pressures(standsReading(plays(24))).map(({ numbers }) => numbers['systolic'] ?? 0);
    expect((lying ?? 0) - (one ?? 0)).toBeGreaterThan(14);
  });
});

describe('turning faint', () => {
  it('is helped by lying down at once, and missed when she is left standing until she falls', () => {
    const helped = plays(34).waits(76_000);
    helped.does('orthostatic.asked', 'rosa', { change: 'lie' }).waits(120_000);
    expect(verdict(helped, 'helpedWhenFaint')).toBe('met');
    const names = (learner: Learner) => learner.session.findings.map(({ name }) => name);
    expect(names(helped)).not.toContain('patient.fell');
    const left = plays(34).waits(150_000);
    expect(verdict(left, 'helpedWhenFaint')).toBe('missed');
    expect(names(left)).toContain('patient.fell');
  });
});
