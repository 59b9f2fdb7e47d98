/** Sight, colours and hearing tested in a visit: what is found, what cheats, and what the chart becomes in FHIR. */
import { describe, expect, it } from 'vitest';
import { Hands } from '../../../src/cli/learner/hands.ts';
import { findScenario } from '../../../src/cli/loadScenario.ts';
import { toBundle } from '../../../src/core/record/toBundle.ts';
import { openSession } from '../../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/session/types.ts';

const scenario = findScenario('sports-lind').load();

function inRoom(seed = 5): Hands {
  const hands = new Hands(openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' }));
  hands.does('learner.walked', 'waiting').says('callTitle', 3_000).does('learner.walked', 'exam');
  hands.waitsFor('patient.followed', 60_000);
  return hands.asks('chair');
}

function reads(cover: string, feet: string, line: string): number {
  const hands = inRoom().does('station.opened', 'eyeChart').does('item.taken', 'occluder');
  hands.does('mark.chosen', 'eyeChart', { feet }).does('eye.covered', 'eyeChart', { cover });
  hands.does('line.pointed', 'eyeChart', { line });
  return hands.number('line.read', 'right');
}

describe('at the eye chart', () => {
  it('the weak left eye loses the 20/20 line behind the occluder, and keeps it when the right one peeks or he stands nearer', () => {
    expect(reads('occluderRight', '20', '20')).toBeLessThanOrEqual(4);
    expect(reads('fingersRight', '20', '20')).toBeGreaterThanOrEqual(5);
    expect(reads('occluderRight', '10', '20')).toBeGreaterThanOrEqual(7);
  });

  it('the occluder must be at hand, goes to the patient, and comes back to be wiped', () => {
    const hands = inRoom().does('station.opened', 'eyeChart');
    const ask = { type: 'eye.covered', on: 'eyeChart', with: { cover: 'occluderLeft' } };
    expect(hands.session.act(ask)).toEqual({ ok: false, reason: 'reason.outOfDomain' });
    hands.does('item.taken', 'occluder').does('eye.covered', 'eyeChart', { cover: 'occluderLeft' });
    expect(hands.session.world.hands.right).toBeUndefined();
    expect(hands.session.act({ type: 'item.taken', on: 'occluder' }).ok).toBe(false);
    hands.does('occluder.returned', 'occluder').does('equipment.wiped', 'occluder');
  });

  it('shows the printed letters and those that he says', () => {
    const hands = inRoom().does('station.opened', 'eyeChart').does('line.pointed', 'eyeChart', { line: '50' });
    const texts = hands.session.view().readouts.map(({ id, text }) => [id, text.values?.['letters']]);
    expect(texts).toContainEqual(['eyeLine', 'V Z C O']);
    expect(texts).toContainEqual(['eyeSaid', 'V Z C O']);
  });
});

describe('at the hearing test', () => {
  it('both ears hear 20 dB, and whoever sees the tester hears everything', () => {
    const hands = inRoom().does('station.opened', 'hearing').does('headphones.placed', 'hearing', { red: 'right' });
    hands.does('patient.turned', 'hearing', { turned: 'away' }).does('level.set', 'hearing', { level: '20' });
    for (const tone of ['right.hz1000', 'right.hz4000', 'left.hz2000']) {
      hands.does('tone.presented', 'hearing', { tone });
      expect(hands.lastFound('tone.answered')?.numbers).toMatchObject({
        isRaised: 1,
        isTurnedAway: 1,
        isRedRight: 1,
        db: 20,
      });
    }
    expect(hands.session.act({ type: 'whisper.said', on: 'hearing', with: { whisper: 'left.whispered' } })).toEqual({
      ok: false,
      reason: 'reason.phonesOn',
    });
  });

  it('a whisper from behind with the other ear rubbed is repeated', () => {
    const hands = inRoom().does('station.opened', 'hearing').does('place.taken', 'hearing', { place: 'behind' });
    hands
      .does('ear.masked', 'hearing', { masked: 'left' })
      .does('whisper.said', 'hearing', { whisper: 'right.whispered' });
    const conditions = { said: 3, right: 3, isMasked: 1, isBehind: 1, isWhispered: 1 };
    expect(hands.lastFound('whisper.answered')).toMatchObject({ about: 'right', numbers: conditions });
  });
});

describe('the chart of the senses', () => {
  it('becomes a panel in FHIR with the codes of each eye and the line as it is said', () => {
    const hands = inRoom();
    const acuity = { distance: 'feet20', correction: 'withoutGlasses', right: 20, rightMissed: 1, left: 40 };
    hands.does('record.charted', 'visualAcuity', acuity);
    hands.does('record.charted', 'colorVision', { platesRight: 2, result: 'refer' });
    const bundle = JSON.stringify(toBundle(hands.session.world.record, hands.session.world.kit.sections));
    expect(bundle).toContain('98497-1');
    expect(bundle).toContain('"valueString":"20/20-1"');
    expect(bundle).toContain('79883-5');
    expect(bundle).toContain('46673-0');
  });
});
