/** A temperature taken with the instrument in hand: what is shown, heard, charted and judged. */
import { describe, expect, it } from 'vitest';
import { chartedValue } from '../../../src/core/record/record.ts';
import { toBundle } from '../../../src/core/record/toBundle.ts';
import { indexed } from '../../../src/core/rubric/judge.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import { cuesIn, sampleTrack } from '../../../src/core/session/tracks.ts';
import { temperature } from '../../../src/core/skills/temperature/temperature.ts';
import { Measurer, type Patient } from '../../support/measuringVisit.ts';

const ORAL = 'thermometer-oral';
const EAR = 'thermometer-tympanic';
const RECTAL = 'thermometer-rectal';
const INFANT: Patient = { birthDate: '2026-02-01', temperature: 38.2 };

function at(station: string, item: string, patient: Patient = {}, seed = 11): Measurer {
  return new Measurer(patient, seed)
    .does('item.taken', item)
    .does('cover.fitted', item)
    .does('station.opened', station);
}

/** Up to the value that stands. */
function takes(measurer: Measurer, item: string, placement: string, asksToHold = true): Measurer {
  measurer.does('thermometer.placed', item, { placement });
  if (asksToHold) measurer.does('hold.asked', item);
  return measurer.does('thermometer.started', item).waits(15_000);
}

function judged(
  measurer: Measurer,
  rule: string,
  args?: Readonly<Record<string, string | number>>,
): string | undefined {
  const { journal, findings, world, now } = measurer.session;
  const charted = (field: string) => chartedValue(world.record, field);
  const input = { journal, findings, charted, comparisons: [], measured: {}, policies: {}, endedAt: now };
  return temperature.rules[rule]?.judge(indexed(input), args).verdict;
}

describe('by mouth', () => {
  it('shows what belongs to the mouth, in °F, within a tenth, and beeps once', () => {
    const measurer = at('face', ORAL);
    measurer.does('thermometer.placed', ORAL, { placement: 'pocket' }).does('hold.asked', ORAL);
    measurer.does('thermometer.started', ORAL);
    const tracks = measurer.session.view().tracks;
    const beep = tracks.find(({ id }) => id === 'thermometer.beep');
    expect(beep && cuesIn(beep, 0, 60_000).map(({ sound }) => sound)).toEqual(['doubleBeep']);
    measurer.waits(15_000);
    const { numbers } = measurer.last('temperature.shown');
    expect(numbers['truth']).toBe(3_700);
    expect(Math.abs((numbers['tenths'] ?? 0) - 986)).toBeLessThanOrEqual(2);
    expect(Object.keys(numbers).filter((name) => name.startsWith('c.'))).toEqual([]);
    expect(judged(measurer, 'temperatureTakenWell')).toBe('met');
  });

  it('warms on the display until the signal', () => {
    const measurer = at('face', ORAL).does('thermometer.placed', ORAL, { placement: 'pocket' });
    measurer.does('thermometer.started', ORAL).waits(100);
    const display = measurer.session.view().tracks.find(({ id }) => id === 'display.temperature');
    if (!display) throw new Error('no display');
    const since = measurer.session.now;
    const shown = [2_000, 4_000, 6_000].map((ms) => sampleTrack(display, since + ms));
    expect(shown[0]).toBeLessThan(shown[1] ?? 0);
    expect(shown[1]).toBeLessThan(shown[2] ?? 0);
    expect(shown[2]).toBeLessThan(986);
  });

  it('open lips and a wrong place are named with their shares', () => {
    const measurer = takes(at('face', ORAL), ORAL, 'frontOfTongue', false);
    expect(measurer.last('temperature.shown').numbers).toMatchObject({ 'c.mouthOpen': -30, 'c.notInPocket': -40 });
    expect(judged(measurer, 'temperatureTakenWell')).toBe('missed');
    const row = measurer.session.result().comparisons.find(({ measure }) => measure === 'temperature');
    expect(row?.true).toEqual([98.6]);
    expect(row?.shares).toEqual([
      { cause: 'mouthOpen', by: [-0.5] },
      { cause: 'notInPocket', by: [-0.7] },
    ]);
  });

  it('taken out early keeps what the tip had reached, far too low', () => {
    const measurer = at('face', ORAL)
      .does('thermometer.placed', ORAL, { placement: 'pocket' })
      .does('hold.asked', ORAL);
    measurer.does('thermometer.started', ORAL).waits(4_000).does('thermometer.removed', ORAL);
    const { numbers } = measurer.last('temperature.shown');
    expect(numbers['isEarly']).toBe(1);
    expect(numbers['c.takenOutEarly']).toBeLessThan(-300);
    expect(measurer.waits(20_000).found('temperature.shown')).toHaveLength(1);
    expect(judged(measurer, 'temperatureTakenWell')).toBe('missed');
  });

  it('an iced drink two minutes ago makes it read more than a degree low', () => {
    const measurer = takes(at('face', ORAL, { traits: { coldDrinkMinutes: 2 } }), ORAL, 'pocket');
    expect(measurer.last('temperature.shown').numbers['c.coldDrink']).toBeLessThan(-100);
  });

  it('shows °C when switched', () => {
    const measurer = new Measurer().does('item.taken', ORAL).does('unit.switched', ORAL).does('cover.fitted', ORAL);
    takes(measurer.does('station.opened', 'face'), ORAL, 'pocket');
    const { numbers } = measurer.last('temperature.shown');
    expect(numbers['isCelsius']).toBe(1);
    expect(Math.abs((numbers['tenths'] ?? 0) - 370)).toBeLessThanOrEqual(1);
  });
});

describe('by ear', () => {
  it.each([
    ['2024-09-01', 'pullDownBack', false],
    ['2024-09-01', 'pullUpBack', true],
    ['1973-08-19', 'pullUpBack', false],
    ['1973-08-19', 'pullDownBack', true],
  ])('born %s, %s: wrong %s', (birthDate, placement, isWrong) => {
    const measurer = at('face', EAR, { birthDate }).does('thermometer.placed', EAR, { placement });
    measurer.does('thermometer.started', EAR).waits(3_000);
    expect('c.earPullWrong' in measurer.last('temperature.shown').numbers).toBe(isWrong);
  });
});

describe('covers', () => {
  it('a bare probe passes on what is in the mouth, a covered one does not', () => {
    const bare = new Measurer().does('item.taken', ORAL).does('station.opened', 'face');
    bare.does('thermometer.placed', ORAL, { placement: 'pocket' });
    const covered = at('face', ORAL).does('thermometer.placed', ORAL, { placement: 'pocket' });
    expect(bare.session.world.touch.surfaces.has('patient-mouth')).toBe(true);
    expect(covered.session.world.touch.surfaces.has('patient-mouth')).toBe(false);
    takes(bare, ORAL, 'pocket');
    expect(judged(bare, 'probeCovered')).toBe('missed');
  });

  it('pulled off with the fingers is a miss, cast off with the button is not', () => {
    const byButton = takes(at('face', ORAL), ORAL, 'pocket').does('thermometer.removed', ORAL);
    byButton.does('cover.ejected', ORAL, { how: 'button' });
    expect(judged(byButton, 'probeCovered')).toBe('met');
    const byHand = takes(at('face', ORAL), ORAL, 'pocket').does('thermometer.removed', ORAL);
    byHand.does('cover.ejected', ORAL, { how: 'fingers' });
    expect(judged(byHand, 'probeCovered')).toBe('missed');
  });
});

describe('an infant, by rectum', () => {
  it('is lubricated, shallow and held: no danger, and the core temperature', () => {
    const measurer = at('hips', RECTAL, INFANT).does('probe.lubricated', RECTAL);
    takes(measurer, RECTAL, 'depth10');
    expect(measurer.found('rectum.endangered')).toEqual([]);
    expect(measurer.last('temperature.shown').numbers).toMatchObject({ truth: 3_820, isHeld: 1 });
  });

  it('is endangered by a dry probe and by one too deep', () => {
    const dry = at('hips', RECTAL, INFANT).does('thermometer.placed', RECTAL, { placement: 'depth10' });
    expect(dry.last('rectum.endangered').numbers).toMatchObject({ isDry: 1, depth: 10 });
    const deep = at('hips', RECTAL, INFANT).does('probe.lubricated', RECTAL);
    deep.does('thermometer.placed', RECTAL, { placement: 'depth20' });
    expect(deep.last('rectum.endangered').numbers).toMatchObject({ isDry: 0, depth: 20, most: 13 });
  });

  it('turning away with the probe in place is stated', () => {
    const measurer = at('hips', RECTAL, INFANT).does('thermometer.placed', RECTAL, { placement: 'depth10' });
    measurer.does('station.left', 'hips');
    expect(measurer.last('thermometer.released').numbers['isRectal']).toBe(1);
    expect(measurer.session.world.thing(RECTAL).hasTag('placed')).toBe(false);
  });

  it('is not for someone who is dressed', () => {
    expect(new Measurer().refusal('station.opened', 'hips')).toBe('reason.isDressed');
  });
});

describe('the report', () => {
  const verdict = (patient: Patient, request?: string) => {
    const measurer = takes(at('face', ORAL, patient), ORAL, 'pocket').does('station.left', 'face');
    if (request) measurer.does('report.given', 'provider', { request });
    return judged(measurer, 'temperatureReported');
  };

  it('of a fever goes to the provider, in a young infant at once', () => {
    const small = { birthDate: '2026-02-01', temperature: 39 };
    expect(verdict({ temperature: 39 }, 'comeNow')).toBe('met');
    expect(verdict({ temperature: 39 }, 'noHurry')).toBe('missed');
    expect(verdict({ temperature: 39 })).toBe('missed');
    expect(verdict({ temperature: 37 })).toBe('notObserved');
    expect(verdict(small, 'comeNow')).toBe('met');
  });
});

describe('the chart', () => {
  it('is honest only with value, unit and site of a value that stood', () => {
    const taken = () => takes(at('face', ORAL), ORAL, 'pocket').does('station.left', 'face');
    const good = taken();
    const value = good.last('temperature.shown').numbers['tenths'] ?? 0;
    good.charted('temperature', { value, unit: 'fahrenheit', site: 'oral' });
    expect(judged(good, 'temperatureChartedHonestly')).toBe('met');
    for (const wrong of [
      { value: value + 3, unit: 'fahrenheit', site: 'oral' },
      { value, unit: 'fahrenheit', site: 'tympanic' },
      { value, unit: 'celsius', site: 'oral' },
    ]) {
      expect(judged(taken().charted('temperature', wrong), 'temperatureChartedHonestly')).toBe('missed');
    }
  });

  it('becomes a FHIR observation with LOINC of the site and UCUM unit', () => {
    const measurer = new Measurer().charted('temperature', { value: 1_004, unit: 'fahrenheit', site: 'oral' });
    const { record, kit } = measurer.session.world;
    const resource = toBundle(record, kit.sections)
      .entry.map((entry) => entry.resource)
      .find(({ id }) => id === 'temperature');
    expect(JSON.stringify(resource)).toContain('"8331-1"');
    expect(resource).toMatchObject({ valueQuantity: { value: 100.4, code: '[degF]' } });
  });
});

it('a replay finds what was found live', () => {
  const measurer = takes(at('face', ORAL), ORAL, 'frontOfTongue').does('thermometer.removed', ORAL);
  const { journal, findings, world } = measurer.session;
  expect(replaySession(journal, world.scenario).findings).toEqual(
    findings.filter(({ at: time }) => time <= measurer.session.now),
  );
});
