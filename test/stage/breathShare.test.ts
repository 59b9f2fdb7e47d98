import { describe, expect, it } from 'vitest';
import { breathShare } from '../../src/stage/people/breathShare.ts';

describe('how far a breath has lifted a body', () => {
  it('is nothing when the chest is empty and all when it is full', () => {
    for (const liftPx of [0, 0.2, 5.4, 12]) {
      expect(breathShare(-1, liftPx)).toBe(0);
      expect(breathShare(1, liftPx)).toBe(1);
    }
  });

  it('is never more than a quarter of a pixel from where the chest is', () => {
    for (const liftPx of [0.4, 1, 5.4, 12]) {
      for (let breath = -1; breath <= 1; breath += 0.01) {
        const exact = ((breath + 1) / 2) * liftPx;
        expect(Math.abs(breathShare(breath, liftPx) * liftPx - exact)).toBeLessThanOrEqual(0.25 + 1e-9);
      }
    }
  });

  it('takes no more steps than half pixels', () => {
    const seen = new Set<number>();
    for (let breath = -1; breath <= 1; breath += 0.001) seen.add(breathShare(breath, 5.4));
    expect(seen.size).toBe(12);
  });
});
