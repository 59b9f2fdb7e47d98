/** Random walks through Rosa's visit: from one of many scripted beginnings, over what is offered. */
import type { Session } from '../../src/core/session/port.ts';
import type { Hotspot } from '../../src/core/session/types.ts';
import { type Pick, someValues } from './domain.ts';
import { Learner, rosaScenario } from './rosa.ts';

/** How an attempt may have begun: each leads deeper into the visit than chance would. */
export const BEGINNINGS: Readonly<Record<string, (learner: Learner) => Learner>> = {
  'at the computer': (learner) => learner,
  'in the waiting room': (learner) => learner.does('learner.walked', 'waiting'),
  'she was called': (learner) => learner.does('learner.walked', 'waiting').says('callFullName', 2_000),
  'she stands in the exam room': (learner) => learner.bringsRosaIn(),
  'she sat down by herself': (learner) => learner.bringsRosaIn().waits(30_000),
  'she sits well': (learner) => learner.bringsRosaIn().seatsHerWell(),
  'she is talking': (learner) => learner.bringsRosaIn().asks('chair').says('chatWork', 2_000),
  'hands in the sink': (learner) => learner.bringsRosaIn().does('washing.started', 'sink').waits(4_000),
  'hands wet': (learner) =>
    learner.bringsRosaIn().does('washing.started', 'sink').waits(9_000).does('washing.ended', 'sink'),
  'gloves on': (learner) => learner.bringsRosaIn().asks('chair').does('gloves.donned', 'gloveBox').goesClose(),
  'close to her arm': (learner) => learner.bringsRosaIn().seatsHerWell().goesClose(),
  'counting her pulse': (learner) => close(learner).feels('radialArtery').does('count.started', 'pulse').waits(7_000),
  'watching her breathe': (learner) => close(learner).does('count.started', 'respirations').waits(9_000),
  'fingers on the wrist, cuff rising': (learner) =>
    close(learner).wraps().feels('radialArtery').does('bulb.pumped', 'cuff-large').waits(900),
  'pulse gone under the cuff': (learner) => squeezed(close(learner).wraps().feels('radialArtery'), 4),
  'listening, cuff rising': (learner) => squeezed(listening(learner), 2),
  'listening, cuff falling': (learner) => squeezed(listening(learner), 4).opensValve(6).waits(12_000),
  'a wrong cuff over the sleeve': (learner) =>
    squeezed(close(learner).asks('lowerSleeve').wraps('cuff-adult', 'loose'), 2, 'cuff-adult'),
  'cuff over its time': (learner) => squeezed(close(learner).wraps(), 2).waits(301_000),
  'left with an inflated cuff': (learner) => squeezed(close(learner).wraps(), 3).does('learner.walked', 'waiting'),
  'after a reading': (learner) => {
    listening(learner).takesPressure(7, { to: 180 });
    return learner.emptiesCuff();
  },
  'hands full': (learner) => close(learner).does('item.taken', 'cuff-child').does('item.taken', 'stethoscope'),
  'about to leave': (learner) => learner.bringsRosaIn().talks('leaveAbruptly'),
  'at the door': (learner) => learner.bringsRosaIn().talks('leaveAbruptly').does('learner.walked', 'waiting'),
  'it is over': (learner) =>
    learner.bringsRosaIn().talks('leaveAbruptly').does('learner.walked', 'waiting').waits(25_000),
};

function close(learner: Learner): Learner {
  return learner.bringsRosaIn().seatsHerWell().goesClose();
}

function listening(learner: Learner): Learner {
  return close(learner).feels('brachialArtery').lifts().wraps().does('item.taken', 'stethoscope').listens();
}

function squeezed(learner: Learner, pumps: number, cuff = 'cuff-large'): Learner {
  for (let pump = 0; pump < pumps; pump++) learner.does('bulb.pumped', cuff).waits(800);
  return learner;
}

/** One step of a walk as numbers, so that it can be drawn, shrunk and written down. */
export interface Step {
  readonly spot: number;
  readonly value: number;
  readonly waitMs: number;
}

/** A cheap stream of whole numbers from one. */
export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

export const LANDMARKS = Object.values(rosaScenario().bodies['rosa-delgado']?.surfaces['arm']?.landmarks ?? {});

/** Waits, then does one of the deeds offered, with some value of its domain. Gives what was done, if anything was. */
export function takesStep(
  session: Session,
  { spot, value, waitMs }: Step,
  advance = advanceAtOnce,
): Hotspot | undefined {
  advance(session, session.now + waitMs);
  const offered = session.view().hotspots.filter(({ enabled }) => enabled);
  const hotspot = offered[spot % Math.max(1, offered.length)];
  if (!hotspot) return undefined;
  const values = someValues(hotspot.form, pickFrom(value), LANDMARKS);
  const answer = session.act({ ...hotspot.intent, ...(values ? { with: values } : {}) });
  if (!answer.ok) throw new Error(`${hotspot.id} was offered and refused: ${answer.reason}`);
  return hotspot;
}

function advanceAtOnce(session: Session, ms: number): void {
  session.advanceTo(ms);
}

export function begin(name: string, seed: number): Learner {
  const beginning = BEGINNINGS[name];
  if (!beginning) throw new Error(`no beginning named ${name}`);
  return beginning(new Learner(seed));
}
