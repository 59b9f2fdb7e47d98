/** The world forbids, the protocol never does: wrong, early, late and omitted deeds stay possible, and are found out. */
import { describe, expect, it } from 'vitest';
import { Learner, numberOf } from '../../support/rosa.ts';
import { estimates } from '../../support/visits.ts';

const verdictOf = (learner: Learner, id: string) =>
  learner.session.result().criteria.find(({ criterion }) => criterion.id === id)?.verdict;

const seated = (): Learner => new Learner().bringsRosaIn().seatsHerWell();

describe('it is possible, and wrong,', () => {
  it('to touch her with hands that were not cleaned', () => {
    const learner = seated().goesClose().feels('radialArtery');
    expect(numberOf(learner.last('patient.touched'), 'level')).toBe(4);
    expect(verdictOf(learner, 'handsCleanBeforeTouch')).toBe('missed');
  });

  it('to measure before asking who she is', () => {
    const learner = seated().goesClose();
    learner.feels('radialArtery').counts('pulse', 30_000);
    expect(verdictOf(learner, 'identityConfirmed')).toBe('missed');
    learner.lifts().stepsBack().talks('askBothIdentifiers');
    expect(verdictOf(learner, 'identityConfirmed')).toBe('missed');
  });

  it('to call out what is private', () => {
    const learner = new Learner().does('learner.walked', 'waiting').talks('callWithReason');
    expect(verdictOf(learner, 'privacyKept')).toBe('missed');
  });

  it('to chart numbers that nobody measured', () => {
    const learner = new Learner().does('record.charted', 'bloodPressure', { systolic: 120, diastolic: 80 });
    expect(verdictOf(learner, 'pressureChartedHonestly')).toBe('missed');
  });

  it('to report before anything was heard, and never to report', () => {
    const learner = new Learner().does('report.given', 'provider', {
      systolic: 118,
      diastolic: 76,
      request: 'noHurry',
    });
    expect(verdictOf(learner, 'reportIsTrue')).toBe('missed');
    const silent = seated().goesClose().wraps().does('item.taken', 'stethoscope').listens();
    silent.takesPressure(6);
    expect(verdictOf(silent, 'pressureReported')).toBe('missed');
  });

  it('to leave her with an inflated cuff', () => {
    const learner = seated().goesClose().wraps().does('bulb.pumped', 'cuff-large').does('learner.walked', 'waiting');
    expect(learner.findings('patient.leftUnattended')).toHaveLength(1);
    expect(verdictOf(learner, 'cuffReleased')).toBe('missed');
  });

  it.each(['cuff-child', 'cuff-smallAdult', 'cuff-adult', 'cuff-thigh'])('to take the %s', (cuff) => {
    const learner = seated().goesClose().wraps(cuff).does('item.taken', 'stethoscope').listens();
    learner.takesPressure(6, { cuff, to: 220 });
    expect(verdictOf(learner, 'cuffFits')).toBe('missed');
  });

  it('to wrap it loosely, over the sleeve, on a crossed-legged patient who sits on the table', () => {
    const learner = new Learner().bringsRosaIn().asks('table').goesClose().wraps('cuff-large', 'loose');
    expect(learner.session.view().look.facts).toMatchObject({ sleeve: 'down', fit: 'loose', cuff: 'cuff-large' });
  });

  it('to count for five seconds, with the thumb, or with nothing on the wrist at all', () => {
    const learner = seated().goesClose();
    learner.does('thumb.placed', 'arm', learner.landmark('radialArtery')).counts('pulse', 5_000);
    learner.lifts().counts('pulse', 40_000);
    expect(numberOf(learner.last('pulse.counted'), 'beats')).toBe(0);
    expect(verdictOf(learner, 'pulseCounted')).toBe('missed');
  });

  it('to tell her that her breaths are being counted', () => {
    const learner = seated().talks('announceBreathing');
    learner.counts('respirations', 30_000);
    expect(verdictOf(learner, 'respirationsUnnoticed')).toBe('missed');
  });

  it('to talk with her while the cuff goes down', () => {
    const learner = seated().goesClose().wraps().does('item.taken', 'stethoscope').listens();
    learner.inflatesTo(200).opensValve(5).says('chatWork').waits(60_000);
    expect(numberOf(learner.last('pressure.heard'), 's.talking')).toBeGreaterThan(30);
    expect(verdictOf(learner, 'restedQuietly')).toBe('missed');
  });

  it('to pump up again half-way', () => {
    const learner = seated().goesClose().wraps().does('item.taken', 'stethoscope').listens();
    learner.inflatesTo(200).opensValve(8).waits(8_000).opensValve(0).does('bulb.pumped', 'cuff-large');
    expect(learner.findings('cuff.reinflated')).toHaveLength(1);
    learner.opensValve(5).waits(90_000);
    expect(verdictOf(learner, 'deflatedSteadily')).toBe('missed');
  });

  it('to read without an estimate, or one minute too early a second time', () => {
    const learner = seated().goesClose().wraps().does('item.taken', 'stethoscope').listens();
    learner.takesPressure(6);
    expect(verdictOf(learner, 'estimateFirst')).toBe('missed');
    learner.emptiesCuff().takesPressure(6);
    expect(learner.findings('pressure.heard').length).toBe(2);
    expect(verdictOf(learner, 'readTwice')).toBe('missed');
  });

  it('to say that it is fine, to name an illness, or to advise', () => {
    const learner = seated().goesClose().wraps().does('item.taken', 'stethoscope').listens();
    learner.takesPressure(6);
    learner.emptiesCuff().talks('sayFine');
    expect(learner.findings('reassurance.false')).toHaveLength(1);
    expect(verdictOf(learner, 'scopeKept')).toBe('missed');
  });

  it('to put the cuff back unwiped and to walk out at once', () => {
    const learner = seated().goesClose().wraps().does('cuff.removed', 'cuff-large');
    learner.does('item.placed', 'counter', { item: 'cuff-large' }).does('learner.walked', 'waiting');
    expect(verdictOf(learner, 'cleanAfterwards')).toBe('missed');
  });
});

describe('it is not possible', () => {
  it('to squeeze a bulb without a cuff, to feel with full hands, to type with a cuff in each', () => {
    const learner = seated().does('item.taken', 'cuff-adult').does('item.taken', 'cuff-large');
    expect(learner.try('record.opened', 'summary')).toEqual({ ok: false, reason: 'reason.handsFull' });
    learner.goesClose();
    expect(learner.try('bulb.squeezed', 'cuff-large').ok).toBe(false);
    const wrist = learner.landmark('radialArtery');
    expect(learner.try('fingers.placed', 'arm', wrist)).toEqual({ ok: false, reason: 'reason.needFreeHand' });
  });

  it('to seat her elsewhere while the tube ties her to the wall', () => {
    const learner = seated().goesClose().wraps();
    expect(learner.try('position.asked', 'rosa', { change: 'table' }).ok).toBe(false);
    expect(learner.does('cuff.removed', 'cuff-large').try('position.asked', 'rosa', { change: 'table' }).ok).toBe(true);
  });

  it('to squeeze the bulb while rubbing hands', () => {
    const learner = seated().goesClose().wraps().does('rub.started', 'rub');
    expect(learner.try('bulb.squeezed', 'cuff-large')).toEqual({ ok: false, reason: 'reason.handsBusy' });
    expect(learner.try('valve.turned', 'cuff-large', { step: 3 })).toEqual({ ok: false, reason: 'reason.handsBusy' });
    expect(learner.does('rub.ended', 'rub').try('bulb.squeezed', 'cuff-large').ok).toBe(true);
  });
});

describe('hands', () => {
  it('come off her arm when the learner walks away, and stethoscope and fingers lie there no more', () => {
    const learner = seated().goesClose().does('item.taken', 'stethoscope').listens().feels('radialArtery');
    learner.does('learner.walked', 'waiting');
    expect(learner.session.view().hands).toMatchObject({ right: 'stethoscope', left: undefined });
    learner.does('learner.walked', 'exam').goesClose();
    expect(learner.session.view().look.facts).toMatchObject({ fingers: [], stethoscope: [] });
  });

  it('come off her arm when she stands up', () => {
    const learner = seated().goesClose().feels('radialArtery').asks('stand');
    expect(learner.session.view().hands).toMatchObject({ right: undefined, left: undefined });
    expect(learner.session.view().tracks.map(({ model }) => model)).not.toContain('pulse');
  });

  it('put down what lies free, never the stethoscope that is on her arm', () => {
    const learner = seated().goesClose().does('item.taken', 'stethoscope').does('item.taken', 'cuff-child').listens();
    expect(learner.try('item.placed', 'counter', { item: 'stethoscope' }).ok).toBe(false);
    expect(learner.try('equipment.wiped', 'stethoscope')).toEqual({ ok: false, reason: 'reason.stillOnArm' });
    learner.does('equipment.wiped', 'cuff-child').does('item.placed', 'counter', { item: 'cuff-child' });
    expect(learner.try('item.placed', 'counter', { item: 'stethoscope' })).toEqual({
      ok: false,
      reason: 'reason.stillOnArm',
    });
  });

  it('in gloves leave the skin under them as it was while a cuff is wrapped', () => {
    const learner = seated().rubsHands().does('gloves.donned', 'gloveBox').goesClose().wraps();
    const { surfaces } = learner.session.world.touch;
    expect(surfaces.get('hands')?.level).toBe(3);
    expect(surfaces.get('gloves')?.level).toBe(4);
  });

  it('of an estimate that was felt come back with a number', () => {
    expect(estimates(seated().goesClose().wraps().feels('radialArtery'))).toBeGreaterThan(140);
  });
});
