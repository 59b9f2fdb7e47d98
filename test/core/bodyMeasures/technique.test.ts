/** Each error of technique made alone moves the reading by its own share, and a good technique by nothing. */
import { describe, expect, it } from 'vitest';
import { displaysOf, displayText, shownAt } from '../../../src/core/session/displays.ts';
import { BodyLearner } from '../../support/bodyVisit.ts';

const INFANT = '2025-06-14';
const SEEDS = Array.from({ length: 6 }, (_, seed) => seed + 1);
const IN_KG = { scale: 'floorScale', infant: 'infantScale' } as const;

function onScale(seed: number, leaveOut: string, wears = ['shoes', 'coat', 'heavyPockets'] as const): BodyLearner {
  const learner = new BodyLearner({ wears: [...wears] }, seed).does('station.opened', 'floorScale');
  learner.does('scaleUnit.switched', IN_KG.scale);
  if (leaveOut !== 'zero') learner.does('scale.zeroed', IN_KG.scale);
  for (const garment of wears) if (garment !== leaveOut) learner.does('garment.removed', 'rosa', { garment });
  learner.does('scale.loaded', IN_KG.scale, { load: 'person' });
  for (const stance of ['letGo', 'standStill']) {
    if (stance !== leaveOut) learner.does('stance.asked', IN_KG.scale, { stance });
  }
  return learner.waits(11_000);
}

describe('the floor scale', () => {
  it.each(SEEDS)('shows the true weight after good technique (seed %i)', (seed) => {
    const learner = onScale(seed, '');
    expect(learner.last('weight.shown').numbers).toEqual({ value: 80_000, truth: 80_000, isSettled: 1 });
    const [display] = displaysOf(learner.session.view());
    expect(display && displayText(shownAt(display.track, learner.session.now), display.decimals)).toBe('80.0');
    expect(display?.unit).toBe('kg');
  });

  it.each([
    ['zero', 'notZeroed', 200, 800],
    ['shoes', 'shoes', 600, 1_000],
    ['coat', 'coat', 1_400, 2_600],
    ['heavyPockets', 'heavyPockets', 400, 1_200],
    ['letGo', 'support', -16_000, -4_000],
    ['standStill', 'moving', -200, 200],
  ])('without %s: %s alone, from %i to %i g', (leaveOut, cause, low, high) => {
    for (const seed of SEEDS) {
      const learner = onScale(seed, leaveOut);
      expect(learner.causes('weight.shown')).toEqual([cause]);
      const numbers = learner.last('weight.shown').numbers;
      const share = numbers[`s.${cause}`] ?? 0;
      expect(share).toBeGreaterThanOrEqual(low);
      expect(share).toBeLessThanOrEqual(high);
      expect(Math.abs((numbers['value'] ?? 0) - 80_000 - share)).toBeLessThanOrEqual(50);
    }
  });

  it('takes off what stood on it when it was zeroed: the wheelchair, or the patient', () => {
    const learner = new BodyLearner({ wears: ['wheelchair'] }).does('station.opened', 'floorScale');
    learner.does('scale.loaded', 'floorScale', { load: 'carrier' }).does('scale.zeroed', 'floorScale');
    learner.does('scale.loaded', 'floorScale', { load: 'person' });
    learner.does('stance.asked', 'floorScale', { stance: 'standStill' }).waits(4_000);
    expect(learner.causes('weight.shown')).toEqual([]);
    learner.does('scale.zeroed', 'floorScale').waits(4_000);
    expect(learner.last('weight.shown').numbers).toMatchObject({ value: 0, 's.zeroedWithPatient': -80_000 });
  });

  it('shows pounds in steps of 0.2', () => {
    const learner = onScale(3, '').does('scaleUnit.switched', 'floorScale').waits(4_000);
    const [display] = displaysOf(learner.session.view());
    expect(display && [displayText(shownAt(display.track, learner.session.now), 1), display.unit]).toEqual([
      '176.4',
      'lb',
    ]);
  });
});

describe('the height rod', () => {
  const ASKED = ['heelsToWall', 'lookAhead', 'breatheIn'];
  const measured = (leaveOut: string, seed = 5) => {
    const learner = new BodyLearner({ wears: ['shoes', 'hairBun'] }, seed).does('station.opened', 'heightRod');
    for (const garment of ['shoes', 'hairBun']) {
      if (garment !== leaveOut) learner.does('garment.removed', 'rosa', { garment });
    }
    learner.does('rod.stood', 'heightRod', { where: 'under' });
    for (const stance of ASKED) if (stance !== leaveOut) learner.does('stance.asked', 'heightRod', { stance });
    return learner.does('headpiece.moved', 'heightRod', { to: 'head' });
  };

  it('reads the true height after good technique, in both units', () => {
    const learner = measured('');
    expect(learner.last('height.shown').numbers).toEqual({ value: 1_700, truth: 1_700, isSettled: 1 });
    expect(learner.session.view().readouts).toContainEqual({
      id: 'height',
      label: { key: 'readout.height' },
      text: { key: 'readout.centimeters', values: { cm: '170.0', inches: '66.9' } },
    });
  });

  it('is seen with the head, and the headpiece on it, at the height that is read', () => {
    const learner = measured('shoes');
    const { value = 0, 's.shoeSoles': soles = 0 } = learner.last('height.shown').numbers;
    const seen = () => learner.session.view().look.facts;
    expect(seen()).toMatchObject({ headMm: value, headpieceMm: value });
    learner.does('garment.removed', 'rosa', { garment: 'shoes' });
    expect(seen()).toMatchObject({ headMm: value - soles, headpieceMm: value });
    learner.does('headpiece.moved', 'heightRod', { to: 'up' });
    expect(seen()).not.toHaveProperty('headpieceMm');
    learner.does('rod.stood', 'heightRod', { where: 'away' });
    expect(seen()).not.toHaveProperty('headMm');
  });

  it.each([
    ['shoes', 'shoeSoles', 20, 30],
    ['hairBun', 'hairBun', 10, 40],
    ['heelsToWall', 'slouching', -30, -10],
    ['lookAhead', 'headTilted', -15, -5],
    ['breatheIn', 'noDeepBreath', -6, -3],
  ])('without %s: %s alone, from %i to %i mm', (leaveOut, cause, low, high) => {
    for (const seed of SEEDS) {
      const learner = measured(leaveOut, seed);
      expect(learner.causes('height.shown')).toEqual([cause]);
      const { value = 0 } = learner.last('height.shown').numbers;
      expect(value - 1_700).toBeGreaterThanOrEqual(low);
      expect(value - 1_700).toBeLessThanOrEqual(high);
    }
  });
});

function infant(seed: number, leaveOut = ''): BodyLearner {
  const scale = IN_KG.infant;
  const learner = new BodyLearner({ birthDate: INFANT }, seed).does('station.opened', scale);
  if (leaveOut === 'paper') learner.does('scale.zeroed', scale);
  learner.does('tray.lined', scale, { lining: 'paper' });
  if (leaveOut !== 'paper' && leaveOut !== 'zero') learner.does('scale.zeroed', scale);
  for (const garment of ['outfit', 'wetDiaper']) {
    if (garment !== leaveOut) learner.does('garment.removed', 'rosa', { garment });
  }
  return learner.does('child.moved', 'rosa', { to: 'scale' }).does('child.soothed', scale).waits(11_000);
}

describe('the infant scale', () => {
  it.each(SEEDS)('shows the true weight after good technique (seed %i)', (seed) => {
    expect(infant(seed).last('weight.shown').numbers).toEqual({ value: 8_200, truth: 8_200, isSettled: 1 });
  });

  it.each([
    ['outfit', ['outfit']],
    ['wetDiaper', ['wetDiaper']],
    ['paper', ['paper']],
    ['zero', ['notZeroed', 'paper']],
  ])('without heed to %s: %j', (leaveOut, causes) => {
    for (const seed of SEEDS) expect(infant(seed, leaveOut).causes('weight.shown')).toEqual(causes);
  });

  it('is off by up to 60 g while the baby kicks, by up to 30 g once averaged', () => {
    for (const seed of SEEDS) {
      const learner = infant(seed)
        .does('child.moved', 'rosa', { to: 'lap' })
        .does('child.moved', 'rosa', { to: 'scale' });
      const off = () => Math.abs(learner.last('weight.shown').numbers['s.moving'] ?? 0);
      learner.waits(4_000);
      expect(off()).toBeGreaterThanOrEqual(30);
      expect(off()).toBeLessThanOrEqual(60);
      learner.waits(8_000);
      expect(off()).toBeGreaterThanOrEqual(15);
      expect(off()).toBeLessThanOrEqual(30);
    }
  });

  it('a dry diaper tared on the tray weighs nothing', () => {
    const learner = new BodyLearner({ birthDate: INFANT }).does('station.opened', 'infantScale');
    learner.does('tray.lined', 'infantScale', { lining: 'paperAndDiaper' }).does('scale.zeroed', 'infantScale');
    learner.does('garment.removed', 'rosa', { garment: 'outfit' }).does('diaper.putOn', 'infantScale');
    learner.does('child.moved', 'rosa', { to: 'scale' }).does('child.soothed', 'infantScale').waits(11_000);
    expect(learner.causes('weight.shown')).toEqual([]);
  });

  it('shows pounds and half ounces', () => {
    const learner = infant(2).does('scaleUnit.switched', 'infantScale').waits(11_000);
    const now = learner.session.now;
    const shown = displaysOf(learner.session.view()).map(({ track, decimals, unit }) => [
      displayText(shownAt(track, now), decimals),
      unit,
    ]);
    expect(shown).toEqual([
      ['18', 'lb'],
      ['1.0', 'oz'],
    ]);
  });
});

describe('a hand near the baby', () => {
  const lying = () => infant(4);

  it('is there after laying down, and its loss is stated after three seconds', () => {
    const learner = lying().waits(60_000);
    expect(learner.found('infant.unattended')).toEqual([]);
    learner.does('hand.withdrawn', 'infantScale').waits(2_900).does('hand.hovered', 'infantScale').waits(5_000);
    expect(learner.found('infant.unattended')).toEqual([]);
    learner.does('hand.withdrawn', 'infantScale').waits(3_100);
    expect(learner.found('infant.unattended').length).toBe(1);
  });

  it('is not there when the learner steps back or walks away', () => {
    expect(lying().does('station.left', 'infantScale').found('infant.unattended').length).toBe(1);
    expect(lying().does('learner.walked', 'waiting').found('infant.unattended').length).toBe(1);
    const held = lying().does('child.moved', 'rosa', { to: 'lap' }).does('station.left', 'infantScale').waits(20_000);
    expect(held.found('infant.unattended')).toEqual([]);
  });

  it('is not there when both hands are full', () => {
    const learner = lying().does('item.taken', 'headTape').waits(10_000);
    expect(learner.found('infant.unattended')).toEqual([]);
    expect(learner.refusal('child.moved', 'rosa', { to: 'lap' })).toBe('reason.needBothHands');
  });
});

describe('length and head', () => {
  const board = (leaveOut: string, seed = 6) => {
    const learner = new BodyLearner({ birthDate: INFANT }, seed).does('station.opened', 'lengthBoard');
    learner.does('child.moved', 'rosa', { to: 'board' });
    if (leaveOut !== 'helper') learner.does('helper.asked', 'lengthBoard');
    if (leaveOut !== 'knees') {
      learner.does('knees.pressed', 'lengthBoard', { legs: leaveOut === 'oneLeg' ? 'one' : 'both' });
    }
    return learner.does('footboard.moved', 'lengthBoard', { to: leaveOut === 'toes' ? 'toes' : 'flat' });
  };

  it.each([
    ['', []],
    ['helper', ['onePerson']],
    ['knees', ['kneesBent']],
    ['oneLeg', ['oneLeg']],
    ['toes', ['toesPointed']],
  ])('at the board, without %s: %j', (leaveOut, causes) => {
    for (const seed of SEEDS) expect(board(leaveOut, seed).causes('length.shown')).toEqual(causes);
  });

  it('nobody helps where nobody is', () => {
    const learner = new BodyLearner({ birthDate: INFANT, isAlone: true }).does('station.opened', 'lengthBoard');
    learner.does('child.moved', 'rosa', { to: 'board' });
    expect(learner.refusal('helper.asked', 'lengthBoard')).toBe('reason.nobodyToHelp');
  });

  it('the largest of three placements lies nearest, never beyond', () => {
    const learner = new BodyLearner({ birthDate: INFANT })
      .does('station.opened', 'head')
      .does('item.taken', 'headTape');
    for (let time = 0; time < 3; time++) learner.does('tape.wrapped', 'head', { level: 'widest' });
    const read = learner.found('head.shown').map(({ numbers }) => numbers['value'] ?? 0);
    expect(Math.max(...read)).toBeLessThanOrEqual(450);
    expect(Math.min(...read)).toBeGreaterThanOrEqual(447);
    learner.does('tape.wrapped', 'head', { level: 'slipped' });
    expect(learner.last('head.shown').numbers['s.tapeSlipped']).toBeLessThanOrEqual(-5);
  });
});

it('who cannot stand is measured lying, who can stands', () => {
  const baby = new BodyLearner({ birthDate: INFANT });
  expect(baby.refusal('station.opened', 'floorScale')).toBe('reason.unknownTarget');
  const adult = new BodyLearner().does('learner.walked', 'exam');
  expect(adult.refusal('station.opened', 'infantScale')).toBe('reason.patientAway');
});
