/** Every fault of taking a temperature moves it by its stated share, at the sites where it can happen. */
import { describe, expect, it } from 'vitest';
import {
  rectalDepth,
  SITE_OFFSETS,
  TEMPERATURE_FAULTS,
  TEMPERATURE_SITES,
  TEMPERATURE_TRACES,
  traceBy,
} from '../../../src/core/clinical/thermometry.ts';
import {
  isPullRight,
  PLACEMENTS,
  type SiteReading,
  settlesAt,
  temperatureShares,
} from '../../../src/core/skills/temperature/siteTemperature.ts';

const MINUTE = 60_000;
const ADULT_DAYS = 40 * 365;

const well: SiteReading = {
  core: 37,
  site: 'oral',
  placement: 'pocket',
  isHeld: true,
  hasCover: true,
  isDried: false,
  traits: {},
  ageDays: ADULT_DAYS,
  at: 0,
};

const at = (change: Partial<SiteReading>): number => settlesAt({ ...well, ...change });

describe('a flawless measurement', () => {
  it.each([
    ['oral', 36.6],
    ['tympanic', 36.9],
    ['temporal', 36.8],
    ['axillary', 36.1],
    ['rectal', 37],
  ] as const)('at the site %s shows what belongs to that site', (site, expected) => {
    const placement = { tympanic: 'pullUpBack', rectal: 'depth35' } as const;
    const best = site in placement ? placement[site as keyof typeof placement] : (PLACEMENTS[site][0] ?? 'pocket');
    expect(at({ site, placement: best })).toBeCloseTo(expected, 9);
    expect(temperatureShares({ ...well, site, placement: best })).toEqual([]);
  });
});

describe('one fault alone:', () => {
  it.each([
    ['lips open', {}, { isHeld: false }, 'mouthOpen', -0.3],
    ['a patient who must breathe through the mouth', { isMouthBreathing: true }, {}, 'mouthOpen', -0.3],
    ['tip under the front of the tongue', {}, { placement: 'frontOfTongue' }, 'notInPocket', -0.4],
    ['an oxygen mask', { hasOxygenMask: true }, {}, 'oxygenMask', -0.1],
    ['an ear nobody pulled', {}, { site: 'tympanic', placement: 'noPull' }, 'earPullWrong', -0.4],
    ['an adult ear pulled down', {}, { site: 'tympanic', placement: 'pullDownBack' }, 'earPullWrong', -0.4],
    ['wax', { hasEarWax: true }, { site: 'tympanic', placement: 'pullUpBack' }, 'earWax', -0.3],
    [
      'an ear probe without a cover',
      {},
      { site: 'tympanic', placement: 'pullUpBack', hasCover: false },
      'earUncovered',
      -0.2,
    ],
    ['sweat', { isSweating: true }, { site: 'temporal', placement: 'sweepToHairline' }, 'sweat', -0.5],
    ['a lifted sweep', {}, { site: 'temporal', placement: 'sweepLifted' }, 'sweepBroken', -0.3],
    ['a hat', { hasHat: true }, { site: 'temporal', placement: 'sweepToHairline' }, 'hat', 0.3],
    ['an arm that hangs', {}, { site: 'axillary', placement: 'highInAxilla', isHeld: false }, 'axillaOpen', -0.6],
    ['a shirt in between', {}, { site: 'axillary', placement: 'overShirt' }, 'overClothing', -0.8],
    ['a wet armpit', { isSweating: true }, { site: 'axillary', placement: 'highInAxilla' }, 'axillaWet', -0.3],
    ['too shallow in an adult', {}, { site: 'rectal', placement: 'depth10' }, 'rectalShallow', -0.3],
  ] as const)('%s', (_, traits, change, cause, by) => {
    expect(temperatureShares({ ...well, ...change, traits })).toEqual([{ cause, by }]);
  });

  it('sweat that was wiped away has no share', () => {
    const dried = { site: 'temporal', placement: 'sweepToHairline', isDried: true } as const;
    expect(temperatureShares({ ...well, ...dried, traits: { isSweating: true } })).toEqual([]);
  });
});

describe('a drink before the thermometer', () => {
  it('hot: 1.4 °C at once, 0.6 °C (1.05 °F) after five minutes', () => {
    expect(traceBy('hotDrink', 0, 40)).toBeCloseTo(1.44, 9);
    expect(traceBy('hotDrink', 5 * MINUTE, 40) * 1.8).toBeCloseTo(1.05, 1);
  });

  it('iced: −0.12 °C after sixteen minutes; longer in older people', () => {
    expect(traceBy('coldDrink', 16 * MINUTE, 59)).toBeCloseTo(-0.12, 2);
    expect(traceBy('coldDrink', 16 * MINUTE, 60)).toBeCloseTo(-0.29, 2);
  });

  it('fades while the visit goes on, and leaves other sites alone', () => {
    const traits = { coldDrinkMinutes: 2 };
    const early = at({ traits });
    const late = at({ traits, at: 15 * MINUTE });
    expect(early).toBeCloseTo(36.6 - 1.218, 2);
    expect(late).toBeGreaterThan(36.45);
    expect(late).toBeGreaterThan(early);
    expect(at({ traits, site: 'tympanic', placement: 'pullUpBack' })).toBeCloseTo(36.9, 9);
  });
});

describe('age', () => {
  it('turns the pull of the ear at the third birthday', () => {
    expect(isPullRight('pullDownBack', 3 * 365)).toBe(true);
    expect(isPullRight('pullUpBack', 3 * 365)).toBe(false);
    expect(isPullRight('pullUpBack', 3 * 365.25)).toBe(true);
    expect(isPullRight('pullDownBack', 3 * 365.25)).toBe(false);
  });

  it('sets how deep a rectal probe goes', () => {
    expect(rectalDepth(60).most).toBe(13);
    expect(rectalDepth(400).most).toBe(25);
    expect(rectalDepth(ADULT_DAYS).most).toBe(38);
    expect(rectalDepth(60).most).toBeLessThan(rectalDepth(400).most);
  });
});

it('every number names its source and how far it was checked', () => {
  const rows = [SITE_OFFSETS, TEMPERATURE_FAULTS, TEMPERATURE_TRACES].flatMap((table) => Object.values(table));
  expect(rows.length).toBe(TEMPERATURE_SITES.length + 13 + 6);
  for (const { source, checked } of rows) {
    expect(source.length).toBeGreaterThan(8);
    expect(['verified', 'memory', 'design', 'computed']).toContain(checked);
  }
});
