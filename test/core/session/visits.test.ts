/** Whole visits that should not pass, and why they do not. */
import { describe, expect, it } from 'vitest';
import { Learner } from '../../support/rosa.ts';
import { visitDangerously, visitIdly } from '../../support/visits.ts';

describe('a dangerous visit', () => {
  it('fails by its gates, each of them proved by what was done', () => {
    const result = visitDangerously(new Learner(5)).session.result();
    expect(result.outcome).toBe('failed');
    expect(result.missedGates).toEqual(
      expect.arrayContaining([
        'privacyKept',
        'handsCleanBeforeTouch',
        'cuffReleased',
        'identityConfirmed',
        'scopeKept',
      ]),
    );
    const privacy = result.criteria.find(({ criterion }) => criterion.id === 'privacyKept');
    expect((privacy?.evidence.findings.length ?? 0) + (privacy?.evidence.entries.length ?? 0)).toBeGreaterThan(0);
  });
});

describe('a visit in which nothing is done', () => {
  it('is empty and earns nothing', () => {
    const result = visitIdly(new Learner(5)).session.result();
    expect(result).toMatchObject({ outcome: 'empty', points: 0, percent: 0 });
  });
});
