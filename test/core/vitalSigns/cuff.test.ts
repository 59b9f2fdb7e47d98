/** The cuff by itself: strokes of the bulb, the fall through the valve, and how long it may be full. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CuffMemory, cuffPressureAt } from '../../../src/core/skills/vitalSigns/cuffPressure.ts';
import { plainLearner } from '../../support/plainRosa.ts';
import { type Learner, numberOf } from '../../support/rosa.ts';

const wrapped = (): Learner => plainLearner().bringsRosaIn().seatsHerWell().goesClose().wraps();
const memory = (learner: Learner): CuffMemory => learner.session.world.memory<CuffMemory>('cuffPressure');
const pressure = (learner: Learner): number => cuffPressureAt(memory(learner), learner.now);

describe('the bulb', () => {
  it('gives 8 mmHg when the cuff is empty and 10 from 100 mmHg', () => {
    const learner = wrapped().does('bulb.squeezed', 'cuff-large');
    expect(pressure(learner)).toBe(8);
    while (pressure(learner) < 100) learner.does('bulb.squeezed', 'cuff-large');
    const before = pressure(learner);
    expect(pressure(learner.does('bulb.squeezed', 'cuff-large')) - before).toBe(10);
  });

  it('pumped is squeezed five times', () => {
    const pumped = wrapped().does('bulb.pumped', 'cuff-large');
    const squeezed = wrapped();
    for (let time = 0; time < 5; time++) squeezed.does('bulb.squeezed', 'cuff-large');
    expect(pressure(pumped)).toBe(pressure(squeezed));
  });

  it('does not go beyond 300 mmHg', () => {
    const learner = wrapped();
    for (let time = 0; time < 12; time++) learner.does('bulb.pumped', 'cuff-large');
    expect(pressure(learner)).toBe(300);
  });

  it('with the valve shut keeps what it gave', () => {
    const learner = wrapped().does('bulb.pumped', 'cuff-large');
    const before = pressure(learner);
    expect(pressure(learner.waits(60_000))).toBe(before);
  });
});

describe('the valve', () => {
  it('at 5 lets 2 mmHg go in a second at 120 mmHg', () => {
    const falling = { pressure: 120, since: 0, step: 5 };
    expect(120 - cuffPressureAt(falling, 1_000)).toBeCloseTo(2, 1);
  });

  it('wide open empties a full cuff in about eight seconds', () => {
    expect(cuffPressureAt({ pressure: 180, since: 0, step: 20 }, 7_000)).toBeGreaterThan(2);
    expect(cuffPressureAt({ pressure: 180, since: 0, step: 20 }, 9_000)).toBeLessThan(2);
  });

  it('shut lets nothing go, and an empty cuff has nothing to lose', () => {
    expect(cuffPressureAt({ pressure: 77, since: 0, step: 0 }, 1_000_000)).toBe(77);
    expect(cuffPressureAt({ pressure: 0, since: 0, step: 20 }, 1_000_000)).toBe(0);
    expect(cuffPressureAt({ pressure: 50, since: 0, step: 20 }, 1_000_000)).toBe(0);
  });

  it('gives the same fall however often one looks in between', () => {
    const times = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 300 }), fc.integer({ min: 0, max: 20 }), times, (start, step, looks) => {
        const end = 60_000;
        let anchor = { pressure: start, since: 0, step };
        for (const at of [...looks].sort((a, b) => a - b)) {
          anchor = { pressure: cuffPressureAt(anchor, at), since: at, step };
        }
        expect(cuffPressureAt(anchor, end)).toBeCloseTo(cuffPressureAt({ pressure: start, since: 0, step }, end), 9);
      }),
    );
  });

  it('turned to where it is in the middle of a fall changes no reading', () => {
    const plain = readingWith((learner) => learner);
    const turned = readingWith((learner) => learner.opensValve(6).waits(7).opensValve(6));
    expect(turned).toEqual(plain);
  });

  it('says that the cuff is empty at the millisecond at which it is below 2 mmHg', () => {
    const learner = wrapped().does('bulb.pumped', 'cuff-large').opensValve(9);
    const anchor = memory(learner);
    learner.waits(120_000);
    const { at } = learner.last('cuff.emptied');
    expect(cuffPressureAt(anchor, at)).toBeLessThanOrEqual(2);
    expect(cuffPressureAt(anchor, at - 1)).toBeGreaterThan(2);
  });
});

function readingWith(inBetween: (learner: Learner) => Learner) {
  const learner = wrapped().does('item.taken', 'stethoscope').listens().inflatesTo(160).opensValve(6).waits(5_000);
  const turnedAt = learner.now;
  inBetween(learner).session.advanceTo(turnedAt + 60_000);
  const { systolic, diastolic } = learner.last('pressure.heard').numbers;
  return { systolic, diastolic };
}

describe('a cuff that stays full', () => {
  it('is over its time five minutes after the first squeeze, not a millisecond before', () => {
    const learner = wrapped();
    const since = learner.now;
    learner.does('bulb.pumped', 'cuff-large').session.advanceTo(since + 299_999);
    expect(learner.findings('cuff.overTime')).toHaveLength(0);
    learner.session.advanceTo(since + 300_000);
    expect(learner.findings('cuff.overTime')).toHaveLength(1);
    learner.waits(600_000);
    expect(learner.findings('cuff.overTime')).toHaveLength(1);
  });

  it('is not over its time when it was emptied before, and its time begins anew with the next squeeze', () => {
    const learner = wrapped().does('bulb.pumped', 'cuff-large').waits(280_000).emptiesCuff().opensValve(0);
    learner.does('bulb.pumped', 'cuff-large').waits(280_000);
    expect(learner.findings('cuff.overTime')).toHaveLength(0);
  });

  it('is not over its time when it was taken off', () => {
    const learner = wrapped().does('bulb.pumped', 'cuff-large').does('cuff.removed', 'cuff-large').waits(600_000);
    expect(learner.findings('cuff.overTime')).toHaveLength(0);
  });
});

describe('an inflation', () => {
  it('states its height and how long the cuff had been empty when the air is first let out', () => {
    const learner = wrapped().does('bulb.pumped', 'cuff-large').opensValve(3).opensValve(7);
    expect(learner.findings('cuff.peak')).toHaveLength(1);
    expect(numberOf(learner.last('cuff.peak'), 'cuff')).toBe(42);
    learner.emptiesCuff().opensValve(0);
    const emptied = learner.last('cuff.emptied').at;
    learner.session.advanceTo(emptied + 61_000);
    learner.does('bulb.pumped', 'cuff-large').opensValve(4);
    expect(numberOf(learner.last('cuff.peak'), 'emptyForMs')).toBe(61_000);
  });

  it('begun again while air is let out is a re-inflation, and one of an empty cuff is not', () => {
    const learner = wrapped().does('bulb.pumped', 'cuff-large').does('bulb.pumped', 'cuff-large').opensValve(10);
    learner.waits(4_000).does('bulb.squeezed', 'cuff-large');
    expect(learner.findings('cuff.reinflated')).toHaveLength(1);
    learner.emptiesCuff().opensValve(0).does('bulb.pumped', 'cuff-large');
    expect(learner.findings('cuff.reinflated')).toHaveLength(1);
  });
});
