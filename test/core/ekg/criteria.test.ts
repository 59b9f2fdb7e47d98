/** Every heart of the library against what makes its name: the figures of models.md §1.3 and the criteria of ekg.md §4, §8, §9. */
import { describe, expect, it } from 'vitest';
import { type Lead, placedWith, STANDARD_PLACEMENT } from '../../../src/core/ekg/leads.ts';
import { findBeats, measure, qrsOf } from '../../../src/core/ekg/measure.ts';
import { recordHeart } from '../../../src/core/ekg/recording.ts';
import { type HeartEvent, heartEvents } from '../../../src/core/ekg/rhythms.ts';
import { LANDMARKS } from '../../../src/core/ekg/sites.ts';
import { SOURCES, type SourceName } from '../../../src/core/ekg/sources.ts';
import { front } from '../../../src/core/ekg/torso.ts';

const RATE = 500;
const SEED = 1;

function recorded(name: SourceName, placement = STANDARD_PLACEMENT, seconds = 20) {
  const noise = { seed: SEED, noises: [], contacts: {} };
  return recordHeart(SOURCES[name], { placement, filters: {}, noise, rate: RATE, seconds });
}

const highest = (row: Float64Array) => row.reduce((most, value) => Math.max(most, value), -9);
const lowest = (row: Float64Array) => row.reduce((least, value) => Math.min(least, value), 9);

/** The mean beat, each lead from the line before its QRS. */
function beatOf(recording: ReturnType<typeof recorded>, width?: number) {
  const { mean } = findBeats(recording);
  if (!mean) throw new Error('no beat');
  const [onset, offset] = qrsOf(mean, RATE);
  const end = width === undefined ? offset : onset + (width / 1_000) * RATE;
  const line = (lead: Lead) => mean[lead][Math.max(0, onset - 2)] ?? 0;
  const part = (lead: Lead, from: number, to: number) =>
    mean[lead].subarray(from, to).map((value) => value - line(lead));
  return {
    r: (lead: Lead) => highest(part(lead, onset, offset)),
    s: (lead: Lead) => lowest(part(lead, onset, offset)),
    /** How deep it goes in the first 50 ms. */
    q: (lead: Lead) => lowest(part(lead, onset, onset + 25)),
    t: (lead: Lead) => {
      const row = part(lead, offset + 40, offset + 180);
      return Math.abs(lowest(row)) > highest(row) ? lowest(row) : highest(row);
    },
    /** So many ms after the end of the QRS. */
    st: (lead: Lead, ms = 60) => (mean[lead][Math.round(end + (ms / 1_000) * RATE)] ?? 0) - line(lead),
  };
}

type Levels = Readonly<Partial<Record<Lead, number>>>;

const INFARCTIONS: readonly (readonly [SourceName, Levels])[] = [
  ['anteriorStemi', { V1: 0.14, V2: 0.31, V3: 0.37, V4: 0.25, V5: 0.13, V6: 0.03, aVF: -0.05 }],
  ['inferiorStemi', { II: 0.22, III: 0.3, aVF: 0.26, aVL: -0.19, I: -0.09 }],
  ['lateralStemi', { I: 0.14, aVL: 0.16, V4: 0.22, V5: 0.21, V6: 0.16, III: -0.18 }],
];

/** mV from which a reader calls it raised: V2 and V3 of a man of forty, and any other lead (ekg.md §9). */
const RAISED = { V2: 0.2, V3: 0.2 } as Levels;
const RAISED_ELSEWHERE = 0.1;
const NEIGHBOURS: Readonly<Partial<Record<SourceName, readonly Lead[]>>> = {
  anteriorStemi: ['V2', 'V3'],
  inferiorStemi: ['II', 'III', 'aVF'],
  lateralStemi: ['V5', 'V6'],
};

describe('infarction and ischemia', () => {
  it.each(INFARCTIONS)('%s has the ST of the table 60 ms after the QRS', (name, levels) => {
    // The table is that of a rate of 70.
    const source = { ...SOURCES[name], rhythm: { kind: 'sinus', rate: 70 } } as const;
    const noise = { seed: SEED, noises: [], contacts: {} };
    const { leads } = recordHeart(source, {
      placement: STANDARD_PLACEMENT,
      filters: {},
      noise,
      rate: RATE,
      seconds: 4,
    });
    const events = heartEvents(SEED, source.rhythm, 0, 4_000);
    const beat = events.find((each) => each.kind === 'ventricles' && each.at > 1_000);
    const place = Math.round((((beat?.at ?? 0) + SOURCES[name].beat.width + 60) / 1_000) * RATE);
    for (const [lead, level] of Object.entries(levels) as [Lead, number][]) {
      expect(Math.abs((leads[lead][place] ?? 0) - level), lead).toBeLessThanOrEqual(0.03);
    }
  });

  it.each(INFARCTIONS)('%s is raised in neighbouring leads by what a reader asks for', (name) => {
    const beat = beatOf(recorded(name), SOURCES[name].beat.width);
    for (const lead of NEIGHBOURS[name] ?? []) {
      expect(beat.st(lead), lead).toBeGreaterThanOrEqual(RAISED[lead] ?? RAISED_ELSEWHERE);
    }
  });

  it('subendocardial ischemia is lowered by half a millimeter or more in V5 and II, and nowhere raised but in aVR and V1', () => {
    const beat = beatOf(recorded('subendocardialIschemia'), 90);
    for (const lead of ['V5', 'V6', 'II'] as const) expect(beat.st(lead)).toBeLessThanOrEqual(-0.05);
    expect(beat.st('aVR')).toBeGreaterThan(0.05);
  });

  it('posterior infarction is lowered in V1 to V3 with a tall R, and raised by 0.5 mm on the back', () => {
    const beat = beatOf(recorded('posteriorInfarction'), 92);
    for (const lead of ['V2', 'V3'] as const) expect(beat.st(lead)).toBeLessThanOrEqual(-0.05);
    expect(beat.r('V2')).toBeGreaterThan(-beat.s('V2'));
    const mark = (lead: string) => LANDMARKS[lead] ?? front(0, 0);
    const back = beatOf(
      recorded('posteriorInfarction', placedWith({ V4: mark('V7'), V5: mark('V8'), V6: mark('V9') })),
      92,
    );
    for (const lead of ['V4', 'V5', 'V6'] as const) expect(back.st(lead)).toBeGreaterThanOrEqual(0.05);
  });

  it('pericarditis is raised in most leads, down in aVR, and turned over in none of the others', () => {
    const beat = beatOf(recorded('pericarditis'), 90);
    for (const lead of ['I', 'II', 'aVF', 'V2', 'V3', 'V4', 'V5', 'V6'] as const) {
      expect(beat.st(lead), lead).toBeGreaterThan(0.05);
    }
    expect(beat.st('aVR')).toBeLessThan(-0.05);
  });
});

describe('ventricles that are wide, blocked or large', () => {
  it('left bundle branch block: 120 ms or more, V1 all down, no Q in I and V6, ST and T against the QRS', () => {
    const beat = beatOf(recorded('leftBundleBranchBlock'));
    expect(measure(recorded('leftBundleBranchBlock')).qrs).toBeGreaterThanOrEqual(120);
    expect(Math.abs(beat.s('V1') + 1.51)).toBeLessThanOrEqual(0.05);
    expect(beat.r('V1')).toBeLessThan(0.25);
    expect(Math.abs(beat.r('V6') - 1.14)).toBeLessThanOrEqual(0.05);
    for (const lead of ['I', 'V6'] as const) expect(beat.q(lead), lead).toBeGreaterThan(-0.03);
    expect(beat.t('V1')).toBeGreaterThan(0.4);
    expect(beat.t('V6')).toBeLessThan(0);
  });

  it('right bundle branch block: 120 ms or more, a second R in V1, a broad S in V6 and I', () => {
    const recording = recorded('rightBundleBranchBlock');
    const beat = beatOf(recording);
    expect(measure(recording).qrs).toBeGreaterThanOrEqual(120);
    expect(Math.abs(beat.r('V1') - 0.88)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(beat.s('V6') + 0.66)).toBeLessThanOrEqual(0.05);
    expect(beat.s('I')).toBeLessThan(-0.2);
  });

  it('left anterior fascicular block: axis from −45° to −90°, below 120 ms', () => {
    const { axis = 0, qrs = 999 } = measure(recorded('leftAnteriorFascicularBlock'));
    expect(Math.abs(axis + 55)).toBeLessThan(3);
    expect(axis).toBeLessThanOrEqual(-45);
    expect(qrs).toBeLessThan(120);
  });

  it('left ventricular hypertrophy: S in V1 and R in V5 make 3.5 mV and more, T turned over in V5', () => {
    const beat = beatOf(recorded('leftVentricularHypertrophy'));
    expect(Math.abs(beat.r('V5') - beat.s('V1') - 4.34)).toBeLessThan(0.08);
    expect(Math.abs(beat.t('V5') + 0.32)).toBeLessThan(0.08);
  });

  it('paced: 120 ms or more, axis to the upper left, a spike before each QRS', () => {
    const { axis = 0, qrs = 0 } = measure(recorded('paced'));
    expect(Math.abs(axis + 62)).toBeLessThan(5);
    expect(qrs).toBeGreaterThanOrEqual(120);
    const steepest = recorded('paced').leads.II.map((value, place, row) => Math.abs(value - (row[place - 1] ?? value)));
    expect(highest(steepest)).toBeGreaterThan(0.2);
  });

  it('who is prone to it has a second R in V1 only out of place: none in the fourth space', () => {
    expect(beatOf(recorded('rsrProne')).s('V1')).toBeLessThan(-0.8);
    expect(measure(recorded('rsrProne')).qrs).toBeLessThan(110);
  });
});

describe('salts', () => {
  it('high potassium: T half as high again and more, narrower; the QRS wider, P lower', () => {
    const [high, usual] = [beatOf(recorded('hyperkalemia')), beatOf(recorded('normal'))];
    expect(high.t('V3') / usual.t('V3')).toBeGreaterThan(1.5);
    expect(measure(recorded('hyperkalemia')).qrs).toBeGreaterThan((measure(recorded('normal')).qrs ?? 0) + 10);
    expect(SOURCES.hyperkalemia.pGain).toBeLessThan(1);
  });

  it('low potassium: T half as high and less, ST sunken', () => {
    const [low, usual] = [beatOf(recorded('hypokalemia'), 90), beatOf(recorded('normal'), 90)];
    expect(low.t('V4') / usual.t('V4')).toBeLessThan(0.5);
    expect(low.st('V4')).toBeLessThan(usual.st('V4') - 0.03);
  });
});

const eventsOf = (name: SourceName, seconds = 60) => heartEvents(SEED, SOURCES[name].rhythm, 0, seconds * 1_000);
const ofKind = (events: readonly HeartEvent[], kind: HeartEvent['kind']) => events.filter((each) => each.kind === kind);
const intervals = (events: readonly HeartEvent[]) =>
  events.slice(1).map(({ at }, place) => at - (events[place]?.at ?? 0));
const spread = (values: readonly number[]) => Math.max(...values) / Math.min(...values);

const RATES: readonly (readonly [SourceName, least: number, most: number])[] = [
  ['normal', 60, 100],
  ['normalFemale', 60, 100],
  ['normalChild', 70, 115],
  ['normalInfant', 90, 150],
  ['sinusBradycardia', 40, 59],
  ['sinusTachycardia', 101, 150],
  ['sinusArrhythmia', 60, 100],
  ['junctionalRhythm', 40, 60],
  ['supraventricularTachycardia', 150, 250],
  ['completeBlock', 20, 45],
  ['ventricularTachycardia', 120, 250],
  ['atrialFlutter', 140, 155],
  ['atrialFibrillation', 80, 120],
];

describe('rhythm', () => {
  it.each(RATES)('%s beats %i to %i times a minute', (name, least, most) => {
    const beats = ofKind(eventsOf(name), 'ventricles').length;
    expect(beats).toBeGreaterThanOrEqual(least);
    expect(beats).toBeLessThanOrEqual(most);
  });

  it('of the sinus node comes evenly, within a tenth; with breathing it sways by more', () => {
    expect(spread(intervals(ofKind(eventsOf('normal'), 'ventricles')))).toBeLessThan(1.25);
    expect(spread(intervals(ofKind(eventsOf('sinusArrhythmia'), 'ventricles')))).toBeGreaterThan(1.25);
  });

  it('that fibrillates has no P and no pattern; that flutters has saw teeth and two of them for each beat', () => {
    const fibrillating = eventsOf('atrialFibrillation');
    expect(ofKind(fibrillating, 'atria')).toEqual([]);
    expect(spread(intervals(ofKind(fibrillating, 'ventricles')))).toBeGreaterThan(1.6);
    expect(ofKind(eventsOf('atrialFlutter'), 'atria')).toEqual([]);
    expect(new Set(intervals(ofKind(eventsOf('atrialFlutter'), 'ventricles')))).toEqual(new Set([400]));
  });

  it('with early beats has one in five: narrow after its own P, or wide without one and with a full pause', () => {
    const narrow = eventsOf('atrialPrematureBeats', 120);
    const low = narrow.filter((each) => each.kind === 'atria' && each.focus === 'low').length;
    expect(low / ofKind(narrow, 'ventricles').length).toBeCloseTo(0.2, 1);
    const wide = ofKind(eventsOf('ventricularPrematureBeats', 120), 'ventricles');
    const early = wide.filter((each) => each.kind === 'ventricles' && each.origin === 'premature');
    const rr = 60_000 / SOURCES.ventricularPrematureBeats.rhythm.rate;
    expect(early.length / wide.length).toBeCloseTo(0.2, 1);
    for (const beat of early.slice(1, -1)) {
      const place = wide.indexOf(beat);
      const around = (wide[place + 1]?.at ?? 0) - (wide[place - 1]?.at ?? 0);
      expect(Math.abs(around - 2 * rr) / rr).toBeLessThan(0.3);
    }
  });

  it('of first degree has a PR beyond 200 ms for every beat', () => {
    expect(measure(recorded('firstDegreeBlock')).pr).toBeGreaterThan(200);
  });

  it('of second degree drops beats: after a PR that grows, or out of the same PR', () => {
    const prsOf = (name: SourceName) => {
      const events = eventsOf(name);
      return ofKind(events, 'atria').map(({ at }) => {
        const next = events.find((each) => each.kind === 'ventricles' && each.at > at && each.at < at + 400);
        return next === undefined ? undefined : Math.round(next.at - at);
      });
    };
    expect(prsOf('secondDegreeBlockOne').slice(0, 60)).toContain(undefined);
    expect(new Set(prsOf('secondDegreeBlockOne').filter((pr) => pr !== undefined)).size).toBeGreaterThan(2);
    expect(prsOf('secondDegreeBlockTwo')).toContain(undefined);
    expect(new Set(prsOf('secondDegreeBlockTwo').filter((pr) => pr !== undefined)).size).toBe(1);
  });

  it('of complete block and of ventricular tachycardia has P waves that the ventricles do not follow, and wide beats', () => {
    for (const name of ['completeBlock', 'ventricularTachycardia'] as const) {
      const events = eventsOf(name);
      expect(ofKind(events, 'atria').length).not.toBe(ofKind(events, 'ventricles').length);
      expect(
        ofKind(events, 'ventricles').every((each) => each.kind === 'ventricles' && each.origin !== 'conducted'),
      ).toBe(true);
      expect(SOURCES[name].escape.width).toBeGreaterThanOrEqual(120);
    }
  });

  it('of the junction and of supraventricular tachycardia is narrow and even, without a P before', () => {
    for (const name of ['junctionalRhythm', 'supraventricularTachycardia'] as const) {
      expect(SOURCES[name].beat.width).toBeLessThan(120);
      const { length } = ofKind(eventsOf(name), 'ventricles');
      expect(length).toBeGreaterThan(0);
    }
    expect(SOURCES.supraventricularTachycardia.pGain).toBe(0);
    const { leads } = recorded('junctionalRhythm');
    expect(lowest(leads.II.subarray(0, RATE))).toBeLessThan(-0.05);
  });

  it('of ventricular fibrillation has waves and no beat; asystole has neither once its P waves have ended', () => {
    expect(ofKind(eventsOf('ventricularFibrillation'), 'ventricles')).toEqual([]);
    expect(highest(recorded('ventricularFibrillation').leads.V2)).toBeGreaterThan(0.3);
    expect(ofKind(eventsOf('asystole'), 'ventricles')).toEqual([]);
    expect(highest(recorded('asystole').leads.II.subarray(10 * RATE))).toBeLessThan(0.02);
  });

  it('of a child turns T down in V1 to V3, of an adult only in V1 if at all', () => {
    const [child, adult] = [beatOf(recorded('normalChild')), beatOf(recorded('normal'))];
    for (const lead of ['V1', 'V2'] as const) expect(child.t(lead), lead).toBeLessThan(0);
    expect(adult.t('V2')).toBeGreaterThan(0);
    const infant = beatOf(recorded('normalInfant'));
    expect(infant.st('V1', 140)).toBeLessThan(0);
  });
});

it('the library has more than 24 hearts', () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThanOrEqual(24);
});
