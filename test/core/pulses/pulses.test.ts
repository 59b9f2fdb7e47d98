/** Pulses at wrist, neck, foot and apex of a patient in atrial fibrillation: what is felt, heard, and counted together. */
import { describe, expect, it } from 'vitest';
import { landmark } from '../../../src/cli/learner/counting.ts';
import { Hands } from '../../../src/cli/learner/hands.ts';
import { findScenario } from '../../../src/cli/loadScenario.ts';
import { openSession } from '../../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/session/types.ts';

const scenario = findScenario('dizzy-novak').load();

function seated(seed = 3): Hands {
  const hands = new Hands(openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' }));
  hands.does('learner.walked', 'waiting').says('callTitle', 3_000).does('learner.walked', 'exam');
  hands.waitsFor('patient.followed', 60_000);
  return hands.asks('chair').waits(200_000);
}

function feels(hands: Hands, surface: string, artery: string): Hands {
  return hands.does('station.opened', surface).does('fingers.placed', surface, landmark(hands, surface, artery));
}

describe('fingers', () => {
  it.each([
    ['arm', 'radialArtery', 'radial'],
    ['neck', 'carotidArtery', 'carotid'],
    ['foot', 'dorsalisPedisArtery', 'dorsalisPedis'],
    ['foot', 'posteriorTibialArtery', 'posteriorTibial'],
  ])('on the %s find the %s without pattern', (surface, artery, site) => {
    const felt = feels(seated(), surface, artery).lastFound('pulse.felt');
    expect(felt).toMatchObject({ about: site, numbers: { isIrregular: 1 } });
    expect(felt?.numbers['volume']).toBeGreaterThan(0);
  });

  it('that press hard close the artery, and only touching feels nothing', () => {
    const hands = feels(seated(), 'arm', 'radialArtery').does('fingers.pressed', 'arm', { press: 'hard' });
    expect(hands.lastFound('pulse.notFelt')).toBeDefined();
    hands.does('count.started', 'pulse').waits(15_000).does('count.ended', 'pulse');
    expect(hands.number('pulse.counted', 'beats')).toBe(0);
    hands.does('fingers.pressed', 'arm', { press: 'light' }).does('count.started', 'pulse').waits(15_000);
    expect(hands.does('count.ended', 'pulse').number('pulse.counted', 'beats')).toBeGreaterThan(15);
  });

  it('lie in one place at a time', () => {
    const hands = feels(seated(), 'arm', 'radialArtery').does('station.left', 'arm').does('station.opened', 'neck');
    const answer = hands.session.act({ type: 'fingers.placed', on: 'neck', with: { x: 150, y: 112 } });
    expect(answer).toEqual({ ok: false, reason: 'reason.fingersElsewhere' });
  });
});

function hears(hands: Hands, dx: number): Hands {
  const { x, y } = landmark(hands, 'chest', 'apex');
  hands.does('station.opened', 'chest').does('item.taken', 'stethoscope');
  return hands.does('stethoscope.placed', 'chest', { x: x - dx, y });
}

describe('the apex', () => {
  it('has every beat of the heart, and a colleague at the wrist misses the weak ones', () => {
    const hands = hears(seated().does('colleague.asked', 'apex'), 0);
    hands.does('count.started', 'apex').waits(60_000).does('count.ended', 'apex');
    const edith = hands.session.world.people.get('edith');
    const until = hands.session.now - 30;
    expect(hands.number('apex.counted', 'beats')).toBe(edith?.beats(until - 60_000, until).length);
    const { apical = 0, radial = 0, deficit = 0 } = hands.lastFound('deficit.counted')?.numbers ?? {};
    expect(apical - radial).toBe(deficit);
    expect(deficit).toBeGreaterThan(0);
    expect(hands.session.view().readouts.some(({ text }) => text.key === 'readout.helperCounted')).toBe(true);
  });

  it('is not heard beside it', () => {
    const hands = hears(seated(), 80).does('count.started', 'apex').waits(20_000).does('count.ended', 'apex');
    expect(hands.lastFound('apex.counted')?.numbers).toMatchObject({ beats: 0, feltMs: 0 });
    expect(hands.lastFound('deficit.counted')).toBeUndefined();
  });
});

describe('standing', () => {
  it('makes her sway after 25 s and fall after 45, unless she is asked to the chair', () => {
    const hands = seated().asks('stand').waits(19_000);
    expect(hands.hasFound('patient.swayed')).toBe(false);
    expect(hands.waits(2_000).hasFound('patient.swayed')).toBe(true);
    hands.asks('chair').waits(60_000);
    expect(hands.hasFound('patient.fell')).toBe(false);
    expect(hands.asks('stand').waits(46_000).hasFound('patient.fell')).toBe(true);
    expect(hands.session.world.people.get('edith')?.posture.seat).toBe('chair');
  });
});
