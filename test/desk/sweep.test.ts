/** The machine's screen: a moment is drawn once, only what is new, and only what has arrived. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LEADS } from '../../src/core/ekg/leads.ts';
import type { Recording } from '../../src/core/ekg/recording.ts';
import { STANDARD_MACHINE, standardOf, type TracingRecipe } from '../../src/core/ekg/tracing.ts';
import { Sweep } from '../../src/desk/ekg/Sweep.ts';

const recipe: TracingRecipe = standardOf({
  source: 'normal',
  seed: 1,
  fromMs: 0,
  torso: { sex: 'male', age: 50, statureCm: 176, bmi: 24 },
  isMirrored: false,
  electrodes: {},
  wires: {},
  noises: [],
  machine: STANDARD_MACHINE,
  seconds: 10,
});
const flat: Recording = {
  rate: 500,
  leads: Object.fromEntries(LEADS.map((lead) => [lead, new Float64Array(500)])) as unknown as Recording['leads'],
};

/** A canvas that counts what is drawn on it. */
function countingCanvas() {
  const drawn = { points: 0, wipes: 0 };
  const count = () => {
    drawn.points += 1;
  };
  const context = {
    setTransform: () => {},
    clearRect: () => {
      drawn.wipes += 1;
    },
    beginPath: () => {},
    stroke: () => {},
    moveTo: count,
    lineTo: count,
  };
  const canvas = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
  return { canvas, drawn };
}

async function running(since = 0) {
  const { canvas, drawn } = countingCanvas();
  const asked: number[] = [];
  const sweep = new Sweep({
    canvas,
    ask: async ({ fromMs }) => {
      asked.push(fromMs);
      return flat;
    },
  });
  sweep.run({ recipe, since, leads: ['II'] }, 400);
  sweep.draw(10_000);
  await Promise.resolve();
  await Promise.resolve();
  sweep.draw(10_000);
  return { sweep, drawn, asked };
}

describe('the running tracing', () => {
  beforeEach(() => void vi.stubGlobal('devicePixelRatio', 1));

  it('draws as many samples as are new', async () => {
    const { sweep, drawn } = await running();
    drawn.points = 0;
    sweep.draw(10_100);
    expect(drawn.points).toBeGreaterThanOrEqual(50);
    expect(drawn.points).toBeLessThanOrEqual(52);
  });

  it('draws nothing while time stands', async () => {
    const { sweep, drawn } = await running();
    sweep.draw(10_100);
    drawn.points = 0;
    sweep.draw(10_100);
    expect(drawn.points).toBe(0);
  });

  it('asks for each second once, and for none before the wires were on', async () => {
    const { sweep, asked } = await running(10_000);
    sweep.draw(10_100);
    sweep.draw(10_900);
    expect(asked).toEqual([10_000, 11_000]);
  });

  it('keeps what it knows when only the view is new, and asks anew when a wire is elsewhere', async () => {
    const { sweep, asked } = await running(10_000);
    sweep.run({ recipe: { ...recipe, fromMs: 9_000 }, since: 10_000, leads: ['II'] }, 400);
    sweep.draw(10_200);
    expect(asked).toHaveLength(2);
    sweep.run({ recipe: { ...recipe, wires: { ...recipe.wires, RA: 'LA' } }, since: 10_200, leads: ['II'] }, 400);
    sweep.draw(10_300);
    expect(asked.slice(2)).toEqual([10_000, 11_000]);
  });
});
