/** A saturation taken at the finger: search, number, bars and beeps; cold, polish, cuff, oxygen; chart and rules. */
import { describe, expect, it } from 'vitest';
import { chartedValue } from '../../../src/core/record/record.ts';
import { toBundle } from '../../../src/core/record/toBundle.ts';
import { indexed } from '../../../src/core/rubric/judge.ts';
import type { Traits } from '../../../src/core/scenario/traits.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import { cuesIn, sampleTrack } from '../../../src/core/session/tracks.ts';
import { oximetry } from '../../../src/core/skills/oximetry/oximetry.ts';
import { Measurer, type Patient } from '../../support/measuringVisit.ts';

const STEADY: Traits = { oximeterBias: [0, 0] };

function clipped(patient: Patient = {}, finger = 'leftIndex'): Measurer {
  const measurer = new Measurer({ ...patient, traits: { ...STEADY, ...patient.traits } });
  measurer.does('item.taken', 'oximeter').does('station.opened', 'hand');
  return measurer.does('oximeter.clipped', 'oximeter', { finger });
}

function judged(measurer: Measurer, rule: string): string | undefined {
  const { journal, findings, world, now } = measurer.session;
  const charted = (field: string) => chartedValue(world.record, field);
  const input = { journal, findings, charted, comparisons: [], measured: {}, policies: {}, endedAt: now };
  return oximetry.rules[rule]?.judge(indexed(input)).verdict;
}

const reads = (measurer: Measurer) => measurer.does('oximeter.read', 'oximeter').last('saturation.read').numbers;

describe('a warm, bare, still finger', () => {
  it('shows the true saturation, the pulse and full bars', () => {
    const numbers = reads(clipped().waits(20_000));
    expect(numbers).toMatchObject({ saturation: 96, pulse: 72, quality: 10, truth: 960, isRight: 0 });
    expect(Object.keys(numbers).filter((name) => name.startsWith('o.'))).toEqual([]);
  });

  it('is read well only after fifteen seconds', () => {
    expect(judged(clipped().waits(11_000).does('oximeter.read', 'oximeter'), 'saturationReadWell')).toBe('missed');
    expect(judged(clipped().waits(12_000).does('oximeter.read', 'oximeter'), 'saturationReadWell')).toBe('met');
  });

  it('clicks once with each beat that is shown', () => {
    const measurer = clipped().waits(20_000);
    const { view, now } = { view: measurer.session.view(), now: measurer.session.now };
    const clicks = view.tracks
      .filter(({ id }) => id === 'oximeter.beep')
      .flatMap((one) => cuesIn(one, now, now + 20_000));
    expect(clicks.length).toBeGreaterThanOrEqual(22);
    expect(clicks.length).toBeLessThanOrEqual(26);
    const display = view.tracks.find(({ id }) => id === 'display.saturation');
    expect(display && sampleTrack(display, now)).toBe(96);
  });
});

describe('one trouble at a time:', () => {
  it.each([
    ['a cold hand', { handWarmth: 0 }, { 'o.coldHand': -50 }, 91],
    ['dark polish', { leftNails: 'darkPolish' }, { 'o.nails': -10 }, 95],
    ['an acrylic nail', { leftNails: 'acrylic' }, { 'o.nails': -10 }, 95],
    ['carbon monoxide', { carboxyhemoglobin: 3 }, { 'o.carbonMonoxide': 27 }, 99],
  ] as const)('%s', (_, traits, shares, saturation) => {
    const numbers = reads(clipped({ traits }).waits(70_000));
    expect(numbers).toMatchObject({ ...shares, saturation });
    expect(Object.keys(numbers).filter((name) => name.startsWith('o.'))).toEqual(Object.keys(shares));
  });

  it('a shaking hand dips until it is asked to be still', () => {
    const shaking = clipped({ traits: { isRestless: true } }).waits(40_000);
    expect(reads(shaking)['o.motion']).toBeLessThanOrEqual(-30);
    shaking.does('hand.stilled', 'leftHand').waits(5_000);
    expect(reads(shaking)).toMatchObject({ saturation: 96, quality: 10 });
  });

  it('bright light weakens the signal until the probe is shaded', () => {
    const lit = clipped({ traits: { isBrightLight: true } }).waits(20_000);
    expect(reads(lit)['quality']).toBe(7);
    expect(reads(lit.does('light.shaded', 'oximeter'))['quality']).toBe(10);
  });

  it('polish comes off, stain does not; the other hand is bare', () => {
    const polished = new Measurer({ traits: { ...STEADY, leftNails: 'darkPolish', rightNails: 'stained' } });
    polished.does('station.opened', 'hand');
    expect(polished.refusal('polish.removed', 'rightHand')).toBe('reason.notPolish');
    polished.does('polish.removed', 'leftHand').does('item.taken', 'oximeter');
    polished.does('oximeter.clipped', 'oximeter', { finger: 'leftRing' }).waits(20_000);
    expect(reads(polished)).toMatchObject({ saturation: 96, quality: 10 });
  });
});

describe('warming a cold hand', () => {
  it('brings bars and number back, and lasts for a while', () => {
    const traits = { ...STEADY, handWarmth: 0.1 };
    const measurer = new Measurer({ traits }).does('station.opened', 'hand').does('warming.started', 'leftHand');
    measurer.waits(180_000).does('warming.ended', 'leftHand').does('item.taken', 'oximeter');
    measurer.does('oximeter.clipped', 'oximeter', { finger: 'leftIndex' }).waits(15_000);
    expect(reads(measurer)['quality']).toBeGreaterThanOrEqual(9);
    measurer.does('oximeter.removed', 'oximeter').does('oximeter.clipped', 'oximeter', { finger: 'rightIndex' });
    expect(reads(measurer.waits(5_000))['quality']).toBeLessThanOrEqual(3);
  });

  it('cannot be done around the probe', () => {
    expect(clipped().refusal('warming.started', 'leftHand')).toBe('reason.probeInTheWay');
    expect(clipped().refusal('warming.started', 'rightHand')).toBeUndefined();
  });
});

it('a cuff pumped up on the same arm shuts the artery; the other hand goes on', () => {
  for (const [finger, isLost] of [
    ['leftIndex', true],
    ['rightIndex', false],
  ] as const) {
    const measurer = clipped({}, finger).waits(20_000).does('station.left', 'hand').does('station.opened', 'arm');
    measurer.does('item.taken', 'cuff-adult').does('cuff.wrapped', 'cuff-adult', { fit: 'snug' });
    for (let stroke = 0; stroke < 4; stroke++) measurer.does('bulb.pumped', 'cuff-adult');
    measurer.does('station.left', 'arm').does('station.opened', 'hand');
    expect(reads(measurer)['quality'] === 0).toBe(isLost);
  }
});

describe('oxygen', () => {
  it('raises the saturation over minutes when it is turned up, and the turn is stated', () => {
    const measurer = clipped({ saturation: 86, traits: { oxygenLiters: 2 } }).waits(20_000);
    measurer.does('oxygen.turned', 'rosa', { liters: 4 });
    expect(measurer.last('oxygen.changed').numbers).toEqual({ from: 2, to: 4 });
    expect(reads(measurer.waits(600_000))).toMatchObject({ truth: 890, saturation: 89 });
  });

  it('cannot be turned where there is none', () => {
    expect(clipped().refusal('oxygen.turned', 'rosa', { liters: 4 })).toBe('reason.unknownTarget');
  });
});

describe('the report', () => {
  const reported = (saturation: number, request?: string) => {
    const measurer = clipped({ saturation })
      .waits(20_000)
      .does('oximeter.read', 'oximeter')
      .does('station.left', 'hand');
    if (request) measurer.does('report.given', 'provider', { request });
    return judged(measurer, 'saturationReported');
  };

  it('of 91 and below asks the provider to come now; 94 asks for nothing', () => {
    expect(reported(91, 'comeNow')).toBe('met');
    expect(reported(91, 'noHurry')).toBe('missed');
    expect(reported(91)).toBe('missed');
    expect(reported(94)).toBe('notObserved');
  });

  it('checks the displayed pulse against a counted one', () => {
    const measurer = clipped().waits(20_000).does('oximeter.read', 'oximeter').does('station.left', 'hand');
    expect(judged(measurer, 'oximeterPulseChecked')).toBe('missed');
    measurer.does('station.opened', 'arm').does('fingers.placed', 'arm', { x: 380, y: 299 });
    measurer.does('count.started', 'pulse').waits(30_000).does('count.ended', 'pulse');
    expect(judged(measurer, 'oximeterPulseChecked')).toBe('met');
  });
});

describe('the chart', () => {
  it('is honest with a number that was read, and not with another', () => {
    const read = () => clipped().waits(20_000).does('oximeter.read', 'oximeter').does('station.left', 'hand');
    expect(judged(read().charted('saturation', { value: 96 }), 'saturationChartedHonestly')).toBe('met');
    expect(judged(read().charted('saturation', { value: 98 }), 'saturationChartedHonestly')).toBe('missed');
    const unread = new Measurer().charted('saturation', { value: 96 });
    expect(judged(unread, 'saturationChartedHonestly')).toBe('missed');
  });

  it('becomes a FHIR observation with both codes and the flow of oxygen', () => {
    const values = { value: 92, finger: 'leftIndex', source: 'cannula', liters: 2, quality: 'steady' };
    const { record, kit } = new Measurer().charted('saturation', values).session.world;
    const resources = toBundle(record, kit.sections).entry.map((entry) => entry.resource);
    const text = JSON.stringify(resources.find(({ id }) => id === 'saturation'));
    for (const code of ['"2708-6"', '"59408-5"', '"3151-8"']) expect(text).toContain(code);
    expect(text).toContain('"value":92,"unit":"%"');
  });
});

it('a replay finds what was found live', () => {
  const measurer = clipped({ traits: { isRestless: true, handWarmth: 0.4 } }).waits(65_000);
  measurer.does('oximeter.read', 'oximeter');
  const { journal, findings, world } = measurer.session;
  const again = replaySession(journal, world.scenario).findings;
  expect(again).toEqual(findings.slice(0, again.length));
  expect(again.at(-1)?.name).toBe('saturation.read');
});
