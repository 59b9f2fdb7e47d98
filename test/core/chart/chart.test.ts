/** Charts are read strictly, and what would make a machine misbehave in silence is found before it runs. */
import { describe, expect, it } from 'vitest';
import { assign, createActor, emit, setup } from 'xstate';
import { lintChart } from '../../../src/core/chart/lint.ts';
import { ChartFault, configOf, parseChart } from '../../../src/core/chart/schema.ts';
import { pathText } from '../../../src/core/session/untrusted.ts';

const tourniquet = {
  id: 'tourniquet',
  context: { isReleasedLate: false },
  initial: 'off',
  states: {
    off: { on: { 'tourniquet.applied': 'onTime' } },
    onTime: {
      tags: ['applied'],
      on: { 'tourniquet.released': 'off' },
      after: { limit: 'overTime' },
    },
    overTime: {
      tags: ['applied', 'unsafe'],
      entry: { type: 'note', params: { finding: 'tourniquet.overLimit' } },
      on: { 'tourniquet.released': { target: 'off', actions: 'markReleasedLate' } },
    },
  },
};

const vocabulary = {
  events: ['tourniquet.applied', 'tourniquet.released', 'go', 'stop'],
  actions: ['note', 'markReleasedLate'],
  guards: ['isReady'],
  delays: ['limit'],
  tags: ['applied', 'unsafe'],
};

type Json = Readonly<Record<string, unknown>>;

const problemsIn = (chart: unknown, changes: Json = {}) =>
  lintChart(parseChart(chart), { ...vocabulary, ...changes }).map(({ path, text }) => `${pathText(path)}: ${text}`);

const chartOf = (states: Json, more: Json = {}) => ({ id: 'c', initial: 'a', states, ...more });

const faultOf = (json: unknown): ChartFault => {
  try {
    parseChart(json);
  } catch (fault) {
    if (fault instanceof ChartFault) return fault;
    throw fault;
  }
  throw new Error('was read');
};

describe('reading a chart', () => {
  it('gives a config that XState runs, with parameters, delays, parallel regions and history', () => {
    const words = setup({
      types: {
        context: {} as { isReleasedLate: boolean },
        events: {} as { type: string },
        emitted: {} as { type: 'finding'; finding: string },
      },
      delays: { limit: 10 },
      actions: {
        note: emit((_, params: { finding: string }) => ({ type: 'finding' as const, ...params })),
        markReleasedLate: assign({ isReleasedLate: true }),
      },
    });
    const actor = createActor(words.createMachine(configOf<typeof words>(parseChart(tourniquet))));
    actor.start();
    actor.send({ type: 'tourniquet.applied' });
    expect(actor.getSnapshot().hasTag('applied')).toBe(true);
    actor.stop();
  });

  it.each([
    ['an unknown key', { ...tourniquet, invoke: { src: 'x' } }, '(root)'],
    ['an unknown key in a state', chartOf({ a: { exits: 'x' } }), 'states.a'],
    ['an unknown key in a transition', chartOf({ a: { on: { go: { goal: 'b' } } } }), 'states.a.on.go'],
    ['a number for a target', chartOf({ a: { on: { go: 7 } } }), 'states.a.on.go'],
    ['a wildcard event', chartOf({ a: { on: { '*': 'a' } } }), 'states.a.on.*'],
    ['a state name with a dot', chartOf({ 'a.b': {} }), 'states.a.b'],
    ['a state that is not an object', chartOf({ a: 'b' }), 'states.a'],
    ['no id', { initial: 'a', states: { a: {} } }, 'id'],
    ['a list', [], '(root)'],
    ['nothing', null, '(root)'],
  ])('is refused for %s, with its path', (_, json, path) => {
    expect(faultOf(json).problems.map((problem) => pathText(problem.path))).toContain(path);
  });

  it('is refused when nested or grown beyond reason', () => {
    let deep: Json = {};
    for (let level = 0; level < 50_000; level++) deep = { states: { a: deep } };
    expect(faultOf({ id: 'c', ...deep }).message).toMatch(/nested/);
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`a${n}`, {}]));
    expect(faultOf(chartOf(many)).message).toMatch(/more than/);
  });
});

describe('checking a chart', () => {
  it('has nothing to say of a good one', () => {
    expect(problemsIn(tourniquet)).toEqual([]);
  });

  it.each([
    ['event', chartOf({ a: { on: { gone: 'b' } }, b: { on: { go: 'a' } } }), 'states.a.on.gone'],
    [
      'action',
      chartOf({ a: { on: { go: { target: 'b', actions: ['notee'] } } }, b: { on: { go: 'a' } } }),
      'states.a.on.go.actions.0',
    ],
    ['action', chartOf({ a: { exit: 'notee', on: { go: 'b' } }, b: { on: { go: 'a' } } }), 'states.a.exit'],
    [
      'guard',
      chartOf({ a: { on: { go: [{ target: 'b', guard: 'isRedy' }] } }, b: { on: { go: 'a' } } }),
      'states.a.on.go.0.guard',
    ],
    ['delay', chartOf({ a: { after: { limmit: 'b' } }, b: { on: { go: 'a' } } }), 'states.a.after.limmit'],
    ['tag', chartOf({ a: { tags: ['unsave'], on: { go: 'b' } }, b: { on: { go: 'a' } } }), 'states.a.tags.0'],
  ])('finds an unknown %s', (what, chart, path) => {
    expect(problemsIn(chart)).toEqual([
      expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}: unknown ${what} `)),
    ]);
  });

  it('takes whole milliseconds as a delay', () => {
    expect(problemsIn(chartOf({ a: { after: { 5000: 'b' } }, b: { after: { limit: 'a' } } }))).toEqual([]);
  });

  it.each([
    ['initial', chartOf({ b: { on: { go: 'b' } } }), 'initial: there is no state "a" here'],
    ['target', chartOf({ a: { on: { go: 'zz' } } }), 'states.a.on.go: there is no state "zz" to go to'],
    ['absolute target', chartOf({ a: { on: { go: '#d.a' } } }), 'states.a.on.go: there is no state "#d.a" to go to'],
    ['missing initial', chartOf({ a: { states: { x: {} } } }), 'states.a: has states but no initial state'],
    [
      'built-in name as target',
      chartOf({ a: { on: { go: 'constructor' } } }),
      'states.a.on.go: there is no state "constructor" to go to',
    ],
  ])('finds a bad %s', (_, chart, text) => {
    expect(problemsIn(chart)).toContain(text);
  });

  it('finds a state that no transition reaches, and not one reached by its child or a neighbour region', () => {
    const states = {
      a: { on: { go: '#c.b.y', stop: 'p' } },
      b: { initial: 'x', states: { x: { on: { go: 'y' } }, y: { on: { go: '#c.a' } } } },
      p: {
        type: 'parallel',
        on: { stop: 'a' },
        states: { left: { initial: 'l', states: { l: {} } }, right: { initial: 'r', states: { r: {} } } },
      },
      lost: { on: { go: 'a' } },
    };
    expect(problemsIn(chartOf(states))).toEqual([
      'states.b.states.x: can never be reached',
      'states.lost: can never be reached',
    ]);
  });

  it('finds a dead end, unless the thing lives for ever', () => {
    const chart = chartOf({ a: { on: { go: 'b' } }, b: { on: { go: { actions: 'note' }, stop: 'b' } } });
    expect(problemsIn(chart)).toEqual(['states.b: is a dead end: not final, and no transition leaves it']);
    expect(problemsIn(chart, { ends: false })).toEqual([]);
  });

  it('finds a loop that never comes to the end, when there is an end', () => {
    const states = {
      a: { on: { go: 'b', stop: 'x' } },
      b: { on: { go: 'd' } },
      d: { on: { go: 'b' } },
      x: { type: 'final' },
    };
    expect(problemsIn(chartOf(states))).toEqual(['states.b: has no way to the end', 'states.d: has no way to the end']);
  });

  it('finds an unsafe state from which only unsafe states follow', () => {
    const trap = {
      a: { on: { go: 'b' } },
      b: { tags: ['unsafe'], on: { go: 'd' } },
      d: { tags: ['unsafe'], on: { go: 'b' } },
    };
    const told = problemsIn(chartOf(trap), { ends: false });
    expect(told).toEqual(['b', 'd'].map((name) => `states.${name}: is unsafe and has no way to a safe state`));
    const rescued = { ...trap, d: { tags: ['unsafe'], on: { go: 'b', stop: 'a' } } };
    expect(problemsIn(chartOf(rescued), { ends: false })).toEqual([]);
  });

  it('counts a tag of the state around', () => {
    const states = {
      a: { on: { go: 'b' } },
      b: { tags: ['unsafe'], initial: 'x', states: { x: { on: { go: 'y' } }, y: { on: { go: 'x' } } } },
    };
    expect(problemsIn(chartOf(states), { ends: false })).toHaveLength(2);
  });

  it('follows history and leaves a parallel state by any of its regions', () => {
    const states = {
      a: { on: { go: 'p' } },
      p: {
        type: 'parallel',
        states: {
          left: { initial: 'l', states: { l: {} } },
          right: {
            initial: 'r',
            states: { r: { on: { stop: '#c.a', go: '#c.end' } }, past: { type: 'history', target: 'r' } },
          },
        },
      },
      end: { type: 'final' },
    };
    expect(problemsIn(chartOf(states))).toEqual([]);
  });
});
