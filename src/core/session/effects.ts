/** Carrying out what the encounter's chart asks for. */
import type { Effect } from './encounter.ts';
import { foldSpontaneous } from './talk.ts';
import type { Finding, Id, Posture } from './types.ts';
import type { WorldState } from './world.ts';

/** Seconds a line takes when the chart does not say (design). */
const SPOKEN_SECONDS = 4;

const seated: Readonly<Record<Posture['seat'], Partial<Posture>>> = {
  standing: { legs: 'flat', arm: 'lap', back: 'forward' },
  chair: { legs: 'crossed', arm: 'lap', back: 'forward' },
  table: { legs: 'dangling', arm: 'lap', back: 'forward' },
  waitingChair: { legs: 'flat', arm: 'lap', back: 'supported' },
  lying: { legs: 'flat', arm: 'desk', back: 'supported' },
  lap: { legs: 'flat', arm: 'lap', back: 'supported' },
  scale: { legs: 'flat', arm: 'lap', back: 'forward' },
};

export function carryOut(world: WorldState, effect: Effect, state: (finding: Finding) => void): void {
  const at = world.now;
  switch (effect.name) {
    case 'say':
      world.talk = foldSpontaneous(world.talk, effect.who, { key: effect.line }, at);
      state({
        at,
        name: 'person.spoke',
        about: effect.who,
        numbers: { sayMs: 0, talkMs: (effect.seconds ?? SPOKEN_SECONDS) * 1_000 },
      });
      return;
    case 'arrive':
      arrive(world, effect.who, effect.room, effect.seat ?? 'standing');
      return;
    case 'leave':
      arrive(world, effect.who, 'away', 'standing');
      return;
    case 'setMood': {
      const person = world.people.get(effect.who);
      if (person) person.mood = effect.mood;
      return;
    }
    case 'setTarget': {
      const person = world.people.get(effect.who);
      if (effect.target === 'watched') person?.setWatched(effect.value > 0, at);
      if (effect.target === 'talking') person?.setTalking(effect.value > 0, at);
      return;
    }
    case 'open':
      world.station = effect.station;
      return;
    case 'close':
      if (world.station === effect.station) world.station = undefined;
      return;
    case 'ring':
      state({ at, name: 'phone.rang', about: effect.line, numbers: {} });
      return;
    case 'note':
      state({ at, name: effect.finding, ...(effect.about === undefined ? {} : { about: effect.about }), numbers: {} });
      return;
    case 'end':
      world.ended = true;
      state({ at, name: 'visit.ended', numbers: {} });
  }
}

function arrive(world: WorldState, who: Id, room: Id, seat: Posture['seat']): void {
  const person = world.people.get(who);
  if (!person) return;
  person.move(world.now, { room, posture: { ...person.posture, ...seated[seat], seat } });
  const isMoved = person.role === 'patient' && (room !== world.room || seat === 'standing');
  if (world.station !== undefined && isMoved) world.station = undefined;
}
