/** How near the fixed-ratio reading comes on made-up deflations of many kinds: prints a table, and holds it to its bounds. */
import { describe, expect, it } from 'vitest';
import { readOscillogram } from '../../../src/core/oscillometry/oscillogram.ts';
import { answer, type Deflation, drawDeflation, makeDeflation } from '../../support/cuffTrace.ts';

const DRAWN = 600;

interface Row {
  readonly kind: string;
  readonly numbers: number;
  readonly mean: number;
  readonly systolic: number;
  readonly diastolic: number;
}

/** Shares of the drawn ones: with a number; of those, mean within 5 and systolic and diastolic within 10 mmHg. */
function measured(kind: string, deflations: readonly Deflation[]): Row {
  const errors = deflations.flatMap((deflation, seed) => {
    const reading = readOscillogram(makeDeflation(deflation, seed + 1));
    if (reading.kind === 'fault') return [];
    const truth = answer(deflation.envelope);
    const { map, systolic, diastolic } = reading.value;
    return [[map - truth.map, systolic - truth.systolic, diastolic - truth.diastolic] as const];
  });
  const within = (place: 0 | 1 | 2, mmHg: number) =>
    errors.filter((error) => Math.abs(error[place]) <= mmHg).length / Math.max(1, errors.length);
  return {
    kind,
    numbers: errors.length / deflations.length,
    mean: within(0, 5),
    systolic: within(1, 10),
    diastolic: within(2, 10),
  };
}

const percent = (share: number) => `${Math.round(100 * share)} %`.padStart(7);

describe('shares of made-up deflations', () => {
  const drawn = Array.from({ length: DRAWN }, (_, seed) => drawDeflation(seed + 1));
  const rows = [
    measured(
      'steady',
      drawn.filter(({ way }) => way === 'line'),
    ),
    measured(
      'valve',
      drawn.filter(({ way }) => way === 'valve'),
    ),
    measured(
      'stepped',
      drawn.filter(({ way }) => way === 'steps'),
    ),
  ];

  it('are printed and lie within their bounds', { timeout: 120_000 }, () => {
    const lines = rows.map(
      ({ kind, numbers, mean, systolic, diastolic }) =>
        `${kind.padEnd(8)}${percent(numbers)}${percent(mean)}${percent(systolic)}${percent(diastolic)}`,
    );
    process.stdout.write(`kind    number mean±5 sys±10 dia±10\n${lines.join('\n')}\n`);
    for (const { numbers, mean, systolic, diastolic } of rows) {
      expect(numbers).toBeGreaterThan(0.88);
      expect(mean).toBeGreaterThan(0.96);
      expect(systolic).toBeGreaterThan(0.97);
      expect(diastolic).toBeGreaterThan(0.97);
    }
  });
});
