/** A fault stops the attempt, keeps the journal, is shown, and does no harm afterwards. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Chart } from '../../../src/core/chart/schema.ts';
import { parseScenario, type Scenario } from '../../../src/core/scenario/scenario.ts';
import { cuffPressure } from '../../../src/core/skills/vitalSigns/cuffPressure.ts';
import { armKind } from '../../../src/core/skills/vitalSigns/things.ts';
import { vitalSigns } from '../../../src/core/skills/vitalSigns/vitalSigns.ts';
import { Learner, rosaParts, rosaScenario } from '../../support/rosa.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Rosa's scenario with another encounter, not read by the schema: what a fault in our own code could let through. */
function withEncounter(encounter: Chart): Scenario {
  return { ...rosaScenario(), encounter };
}

function learnerWith(encounter: Chart): Learner {
  return new Learner(7, {}, { scenario: withEncounter(encounter) });
}

/** Errors that reach nobody while the work is done and for a moment afterwards. */
async function unhandledDuring(work: () => void): Promise<readonly unknown[]> {
  const caught: unknown[] = [];
  const keep = (error: unknown): void => void caught.push(error);
  process.on('uncaughtException', keep);
  try {
    work();
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    process.off('uncaughtException', keep);
  }
  return caught;
}

function expectStopped({ session }: Learner, fault: RegExp, entries: number): void {
  expect(session.fault).toMatch(fault);
  const view = session.view();
  expect(view.fault).toBe(session.fault);
  expect(view.hotspots).toEqual([]);
  expect(session.journal.entries).toHaveLength(entries);
  expect(session.act({ type: 'rub.started', on: 'rub' })).toEqual({ ok: false, reason: 'reason.attemptStopped' });
  const { now } = session;
  session.advanceTo(now + 60_000);
  session.mark({ type: 'time.passed' });
  expect(session.now).toBe(now);
  expect(session.journal.entries).toHaveLength(entries);
  expect(session.result().endedAt).toBe(now);
}

describe('a fault', () => {
  it('in what a thing does when it is touched', async () => {
    const machine = armKind.machine;
    vi.spyOn(armKind, 'machine').mockImplementation((chart) =>
      machine(chart).provide({
        actions: {
          rememberFingers: () => {
            throw new Error('the hand slipped');
          },
        },
      }),
    );
    const learner = new Learner(7, {}, { scenario: parseScenario(rosaParts()) })
      .bringsRosaIn()
      .asks('chair')
      .goesClose();
    const entries = learner.session.journal.entries.length;
    const unhandled = await unhandledDuring(() => learner.try('fingers.placed', 'arm', { x: 10, y: 10 }));
    expect(unhandled).toEqual([]);
    expectStopped(learner, /^arm: the hand slipped$/, entries + 1);
  });

  it('in what the encounter asks about a deed', async () => {
    const learner = learnerWith({
      id: 'broken',
      initial: 'a',
      states: { a: { on: { 'rub.started': { guard: 'isAbout', target: 'b' } } }, b: {} },
    });
    const unhandled = await unhandledDuring(() => learner.try('rub.started', 'rub'));
    expect(unhandled).toEqual([]);
    expectStopped(learner, /^encounter: /, 1);
  });

  it('in what happens by itself, at its own moment', async () => {
    const learner = learnerWith({
      id: 'broken',
      initial: 'a',
      states: { a: { after: { 5000: { guard: 'hasHappened', target: 'b' } } }, b: {} },
    });
    learner.waits(4_999);
    expect(learner.session.fault).toBeUndefined();
    const unhandled = await unhandledDuring(() => learner.waits(10_000));
    expect(unhandled).toEqual([]);
    expect(learner.now).toBe(5_000);
    expectStopped(learner, /./, 0);
  });

  it('before anything was done', () => {
    const learner = learnerWith({
      id: 'broken',
      initial: 'a',
      states: { a: { always: { guard: 'hasHappened', target: 'b' } }, b: {} },
    });
    expectStopped(learner, /./, 0);
  });

  it('in what a skill notices', () => {
    vi.spyOn(vitalSigns, 'notice').mockImplementation(() => {
      throw new Error('nobody looked');
    });
    const learner = new Learner();
    expect(learner.try('rub.started', 'rub')).toEqual({ ok: true });
    expectStopped(learner, /nobody looked/, 1);
  });

  it('in a model', () => {
    const learner = new Learner().bringsRosaIn().asks('chair').goesClose().wraps().does('bulb.pumped', 'cuff-large');
    vi.spyOn(cuffPressure, 'next').mockImplementation(() => {
      throw new Error('the gauge burst');
    });
    const entries = learner.session.journal.entries.length;
    learner.opensValve(20).waits(20_000);
    expectStopped(learner, /the gauge burst/, entries + 1);
  });

  it('is told to subscribers', () => {
    const learner = learnerWith({
      id: 'broken',
      initial: 'a',
      states: { a: { on: { 'rub.started': { guard: 'isAbout', target: 'b' } } }, b: {} },
    });
    const faults: (string | undefined)[] = [];
    learner.session.subscribe(() => faults.push(learner.session.view().fault));
    learner.try('rub.started', 'rub');
    expect(faults.at(-1)).toMatch(/^encounter: /);
  });
});

describe('findings that one deed raises', () => {
  const notes = (howMany: number): Chart => ({
    id: 'talkative',
    initial: 'a',
    states: {
      a: {
        on: {
          'rub.started': {
            actions: Array.from({ length: howMany }, () => ({ type: 'note', params: { finding: 'patient.arrived' } })),
          },
        },
      },
    },
  });

  it('may be two hundred', () => {
    const learner = learnerWith(notes(200)).does('rub.started', 'rub');
    expect(learner.session.fault).toBeUndefined();
    expect(learner.findings('patient.arrived')).toHaveLength(200);
  });

  it('are a fault when there are more', () => {
    const learner = learnerWith(notes(201)).does('rub.started', 'rub');
    expectStopped(learner, /without end/, 1);
  });

  it('are a fault when they answer one another', () => {
    const learner = learnerWith({
      id: 'echo',
      initial: 'a',
      states: {
        a: {
          on: {
            'rub.started': { actions: { type: 'note', params: { finding: 'patient.arrived' } } },
            'patient.arrived': { actions: { type: 'note', params: { finding: 'patient.arrived' } } },
          },
        },
      },
    }).does('rub.started', 'rub');
    expectStopped(learner, /without end/, 1);
  });
});

it('delays of no time that answer one another are a fault, not a standstill', () => {
  const learner = learnerWith({
    id: 'restless',
    initial: 'a',
    states: { a: { after: { 0: 'b' } }, b: { after: { 0: 'a' } } },
  }).waits(10);
  expectStopped(learner, /time stands still/, 0);
});
