/** Electrodes out of place give the waves of models.md §2.4, within 0.02 mV; swaps of wires are exact on any heart. */
import { describe, expect, it } from 'vitest';
import { LEADS, type Lead, leadVectors, placedWith } from '../../../src/core/ekg/leads.ts';
import { measure } from '../../../src/core/ekg/measure.ts';
import { recordHeart } from '../../../src/core/ekg/recording.ts';
import { LANDMARKS, type Site, type Wire } from '../../../src/core/ekg/sites.ts';
import { SOURCES, type SourceName } from '../../../src/core/ekg/sources.ts';
import { around, front, type Point } from '../../../src/core/ekg/torso.ts';

type Electrodes = Readonly<Record<string, Site>>;
type Wires = Readonly<Partial<Record<Wire, string>>>;

function recorded(electrodes: Electrodes = {}, wires: Wires = {}, source: SourceName = 'normal') {
  const noise = { seed: 1, noises: [], contacts: {} };
  return recordHeart(SOURCES[source], {
    placement: placedWith(electrodes, wires),
    filters: {},
    noise,
    rate: 500,
    seconds: 6,
  });
}

const mark = (name: string): Site => LANDMARKS[name] ?? front(0, 0);
const highest = (row: Float64Array) => row.reduce((most, value) => Math.max(most, value), -9);
const lowest = (row: Float64Array) => row.reduce((least, value) => Math.min(least, value), 9);

/** R of each lead, against the table. */
function expectR(electrodes: Electrodes, heights: Readonly<Partial<Record<Lead, number>>>, wires: Wires = {}): void {
  const { leads } = recorded(electrodes, wires);
  for (const [lead, r] of Object.entries(heights) as [Lead, number][]) {
    expect(Math.abs(highest(leads[lead]) - r), `R in ${lead}`).toBeLessThanOrEqual(0.02);
  }
}

describe('chest electrodes out of place', () => {
  it('V4 to V6 one space low and one space high', () => {
    const level = (y4: number) => ({ V4: front(9.5, y4), V5: around(66, y4), V6: around(90, y4) });
    expectR(level(-13.2), { V4: 1.3, V5: 1.35, V6: 1.14 });
    expectR(level(-7.7), { V4: 1.06, V5: 1.17, V6: 0.96 });
  });

  it('V3 to V6 slid inwards: two centimeters in front, ten degrees round the side', () => {
    const front2 = { V3: front(4, -8.9), V4: front(7.5, -10.4) };
    expectR({ ...front2, V5: around(56, -10.4), V6: around(80, -10.4) }, { V3: 0.62, V4: 1.12, V5: 1.4, V6: 1.24 });
  });

  it('V6 two centimeters along the skin shows less than the ten degrees, which are nearly three', () => {
    const [normal, alongSkin, tenDegrees] = [90, 83, 80].map((angle) => around(angle, -10.4));
    if (!(normal && alongSkin && tenDegrees)) throw new Error('no place');
    const moved = (site: Point) => Math.hypot(site.x - normal.x, site.z - normal.z);
    expect(Math.abs(moved(alongSkin) - 2)).toBeLessThan(0.05);
    expect(Math.abs(moved(tenDegrees) - 2.8)).toBeLessThan(0.05);
    expectR({ V6: alongSkin }, { V6: 1.21 });
  });

  it('V1 changed with V2, and with V3', () => {
    expectR({}, { V1: 0.41, V2: 0.3 }, { V1: 'V2', V2: 'V1' });
    expectR({}, { V1: 0.84, V2: 0.41, V3: 0.3 }, { V1: 'V3', V3: 'V1' });
  });

  it('one centimeter shows: V3 outwards, V4 up, V6 back', () => {
    const change = (wire: 'V3' | 'V4' | 'V6', site: Site) =>
      highest(recorded({ [wire]: site }).leads[wire]) - highest(recorded().leads[wire]);
    const deepest = (electrodes: Electrodes) => lowest(recorded(electrodes).leads.V3);
    expect(Math.abs(change('V3', front(7, -8.9)) - 0.11)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(deepest({ V3: front(7, -8.9) }) - deepest({}) - 0.11)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(change('V4', front(9.5, -9.4)) + 0.07)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(change('V6', around(93.5, -10.4)) + 0.06)).toBeLessThanOrEqual(0.02);
  });

  it('who is prone to it shows a second R in V1 in the second space, hardly one in the third, none in the fourth', () => {
    const second = (name: string) => {
      const { leads } = recorded({ V1: mark(name) }, {}, 'rsrProne');
      const deepest = leads.V1.indexOf(lowest(leads.V1.subarray(0, 500)));
      return highest(leads.V1.subarray(deepest + 8, deepest + 35));
    };
    expect(Math.abs(second('space2Right') - 0.11)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(second('space3Right') - 0.04)).toBeLessThanOrEqual(0.02);
    expect(second('V1')).toBeLessThan(0.02);
  });
});

describe('limb electrodes on the trunk', () => {
  it('turn the axis by three degrees and raise R in II and aVF; far inwards by twenty', () => {
    const torso = { RA: front(-12, 3), LA: front(12, 3), LL: front(11, -28) };
    expectR(torso, { II: 1.33, aVF: 0.92 });
    expect(Math.abs((measure(recorded(torso)).axis ?? 0) - 50)).toBeLessThanOrEqual(1.5);
    const height = (electrodes: Electrodes, lead: Lead) => {
      const row = recorded(electrodes).leads[lead];
      return highest(row) - lowest(row);
    };
    for (const lead of ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const) {
      expect(Math.abs(height(torso, lead) / height({}, lead) - 1), `${lead} hardly changes`).toBeLessThan(0.05);
    }
    const inwards = { RA: front(-7, -1), LA: front(7, -1), LL: front(10, -14) };
    expectR(inwards, { II: 2.19 });
    expect(Math.abs((measure(recorded(inwards)).axis ?? 0) - 68)).toBeLessThanOrEqual(1.5);
  });
});

type Vectors = ReturnType<typeof leadVectors>;
type Sum = Readonly<Partial<Record<Lead, number>>>;

/** ekg.md §7: what each lead is made of when wires are swapped; what is not named stays. */
const SWAPS: readonly (readonly [told: string, wires: Wires, leads: Readonly<Partial<Record<Lead, Sum>>>])[] = [
  ['RA–LA', { RA: 'LA', LA: 'RA' }, { I: { I: -1 }, II: { III: 1 }, III: { II: 1 }, aVR: { aVL: 1 }, aVL: { aVR: 1 } }],
  [
    'RA–LL',
    { RA: 'LL', LL: 'RA' },
    { I: { III: -1 }, II: { II: -1 }, III: { I: -1 }, aVR: { aVF: 1 }, aVF: { aVR: 1 } },
  ],
  ['LA–LL', { LA: 'LL', LL: 'LA' }, { I: { II: 1 }, II: { I: 1 }, III: { III: -1 }, aVL: { aVF: 1 }, aVF: { aVL: 1 } }],
  [
    'RA→LA→LL→RA',
    { RA: 'LA', LA: 'LL', LL: 'RA' },
    { I: { III: 1 }, II: { I: -1 }, III: { II: -1 }, aVR: { aVL: 1 }, aVL: { aVF: 1 }, aVF: { aVR: 1 } },
  ],
  [
    'RA→LL→LA→RA',
    { RA: 'LL', LA: 'RA', LL: 'LA' },
    { I: { II: -1 }, II: { III: -1 }, III: { I: 1 }, aVR: { aVF: 1 }, aVL: { aVR: 1 }, aVF: { aVL: 1 } },
  ],
];

describe('swapped limb wires', () => {
  const usual = leadVectors(placedWith({}));
  const sumOf = (sum: Sum, vectors: Vectors, axis: 0 | 1 | 2) =>
    Object.entries(sum).reduce((total, [lead, share]) => total + share * vectors[lead as Lead][axis], 0);

  it.each(SWAPS)('%s are exact in every lead', (_, wires, leads) => {
    const swapped = leadVectors(placedWith({}, wires));
    for (const lead of LEADS) {
      for (const axis of [0, 1, 2] as const) {
        const wanted = sumOf(leads[lead] ?? { [lead]: 1 }, usual, axis);
        expect(Math.abs(swapped[lead][axis] - wanted), lead).toBeLessThan(1e-12);
      }
    }
  });

  it.each(Object.keys(SOURCES) as SourceName[])('turn lead I of %s over, sample by sample', (source) => {
    const [right, wrong] = [recorded({}, {}, source).leads, recorded({}, { RA: 'LA', LA: 'RA' }, source).leads];
    for (let place = 0; place < right.I.length; place++) {
      expect(Math.abs((right.I[place] ?? 0) + (wrong.I[place] ?? 0))).toBeLessThan(1e-12);
      expect(Math.abs((right.II[place] ?? 0) - (wrong.III[place] ?? 0))).toBeLessThan(1e-12);
      expect(Math.abs((right.V4[place] ?? 0) - (wrong.V4[place] ?? 0))).toBeLessThan(1e-12);
    }
  });

  it('both arms with both legs leave lead I nearly flat, the right arm with the right leg II, the left arm with it III', () => {
    const size = (vector: readonly number[]) => Math.hypot(...vector);
    const share = (wires: Wires, lead: Lead) => size(leadVectors(placedWith({}, wires))[lead]) / size(usual[lead]);
    expect(share({ RA: 'RL', RL: 'RA', LA: 'LL', LL: 'LA' }, 'I')).toBeLessThan(0.25);
    expect(Math.abs(share({ RA: 'RL', RL: 'RA' }, 'II') - 0.13)).toBeLessThan(0.01);
    expect(Math.abs(share({ LA: 'RL', RL: 'LA' }, 'III') - 0.1)).toBeLessThan(0.01);
  });
});
