/** Addresses of the pages are read strictly and written the same way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, LARGEST_SEED, readRoute } from '../../src/app/routes.ts';

describe('addresses', () => {
  it.each([
    ['', { page: 'home' }],
    ['#', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/settings', { page: 'settings' }],
    ['#/prebrief/rooming-delgado', { page: 'prebrief', scenario: 'rooming-delgado', mode: 'practice' }],
    ['#/prebrief/rooming-delgado?seed=7', { page: 'prebrief', scenario: 'rooming-delgado', mode: 'practice', seed: 7 }],
    ['#/prebrief/rooming-delgado?mode=checkOff', { page: 'prebrief', scenario: 'rooming-delgado', mode: 'checkOff' }],
    ['#/drill/gauge', { page: 'drill', drill: 'gauge' }],
    ['#/drill/report?seed=7', { page: 'drill', drill: 'report', seed: 7 }],
    ['#/play/abcd1234abcd1234', { page: 'play', attempt: 'abcd1234abcd1234' }],
    ['#/debrief/abcd1234abcd1234', { page: 'debrief', attempt: 'abcd1234abcd1234' }],
  ])('%s leads to its page', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it.each([
    '#/nowhere',
    '#/settings/more',
    '#/settings?seed=1',
    '#/prebrief/../secrets',
    '#/prebrief/Rooming',
    '#/prebrief/rooming-delgado?seed=-1',
    '#/prebrief/rooming-delgado?seed=1.5',
    `#/prebrief/rooming-delgado?seed=${LARGEST_SEED + 1}`,
    '#/prebrief/rooming-delgado?seed=1&seed=2',
    '#/prebrief/rooming-delgado?mode=exam',
    '#/prebrief/rooming-delgado?&seed=1',
    '#/prebrief/rooming-delgado?mode=practiceseed=1',
    '#/prebrief/rooming-delgado?',
    '#/prebrief/rooming-delgado?seed=1?seed=2',
    '#/play/<script>alert(1)</script>',
    '#/drill/knitting',
    '#/drill/constructor',
    '#/drill/gauge?seed=x',
    '#/drill/gauge?',
    '#/drill/gauge/more',
    `#/drill/gauge?seed=${LARGEST_SEED + 1}`,
    '#/play/short',
    '#/play/',
    `#/play/${'a'.repeat(300)}`,
    '#/?seed=1',
  ])('%s is told to be unknown', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'unknown' });
  });

  it('comes back from its own hash, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_SEED }), (seed) => {
        const route = { page: 'prebrief', scenario: 'rooming-delgado', mode: 'drill', seed } as const;
        expect(readRoute(hashOf(route))).toEqual(route);
      }),
    );
    for (const route of [{ page: 'home' }, { page: 'settings' }, { page: 'play', attempt: 'abcd1234' }] as const) {
      expect(readRoute(hashOf(route))).toEqual(route);
    }
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (hash) => {
        expect(readRoute(hash).page).toBeTypeOf('string');
      }),
    );
  });
});
