/** Every deed at every reachable moment: taken, or refused with a reason that can be read; and what is offered is what can be done. */
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/core/session/catalogue.ts';
import { eventsOf } from '../../../src/core/session/encounter.ts';
import { findRefusal } from '../../../src/core/session/forms.ts';
import type { Session } from '../../../src/core/session/port.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import type { Deed } from '../../../src/core/session/skill.ts';
import type { Hotspot, Intent } from '../../../src/core/session/types.ts';
import { type Values, valuesInside, valuesOutside } from '../../support/domain.ts';
import { rosaScenario } from '../../support/rosa.ts';
import { BEGINNINGS, begin, pickFrom, takesStep } from '../../support/walk.ts';
import { hasWord, keysOf, keysOfHotspot, LANGUAGE_NAMES } from '../../support/words.ts';

const catalogue = catalogueOf(rosaScenario());
const deeds: readonly Deed[] = [...catalogue.kit.deeds.values()];
const WALK_LENGTH = 2;

/** Moments reached by each beginning, and by a few random steps after it. */
function* moments(): Generator<{ readonly name: string; readonly session: Session }> {
  for (const [order, name] of Object.keys(BEGINNINGS).entries()) {
    const { session } = begin(name, 20 + order);
    yield { name, session };
    const pick = pickFrom(order + 1);
    for (let step = 0; step < WALK_LENGTH; step++) {
      const hotspot = takesStep(session, { spot: pick(1_000), value: pick(1_000_000), waitMs: pick(9_000) });
      if (hotspot) yield { name: `${name}, step ${step}: ${hotspot.id}`, session };
    }
  }
}

function intentOf(type: string, on: string, values: Values): Intent {
  return { type, on, ...(values ? { with: values } : {}) };
}

const FOREIGN = ['exam', 'rosa', 'provider', 'pulse', 'cuff-large', 'counter', 'summary', 'nobody', 'valueOf'];

const reasons = new Set<string>();

/** Values of the deed's own form, and those of another deed's form. */
function valuesToTry(session: Session, deed: Deed, on: string, other: Deed | undefined): readonly Values[] {
  const foreign = other?.targets(session.world)[0];
  const borrowed = other && foreign !== undefined ? valuesInside(other.form(session.world, foreign)) : [];
  return [...valuesInside(deed.form(session.world, on)), ...borrowed];
}

/** Really sends what the world refuses. Gives what it would take, undone. */
function refusesOrTakes(session: Session, deed: Deed, intent: Intent, name: string): boolean {
  const refusal = findRefusal(session.world, deed, intent);
  if (refusal === undefined) return true;
  reasons.add(refusal);
  const answer = session.act(intent);
  if (answer.ok) throw new Error(`${name}: ${JSON.stringify(intent)} was taken against ${refusal}`);
  reasons.add(answer.reason);
  return false;
}

/** What lies outside the form, and what is no target, must be refused whatever the moment. */
function impossible(session: Session, deed: Deed): readonly Intent[] {
  const targets = deed.targets(session.world);
  const outside = targets.flatMap((on) =>
    valuesOutside(deed.form(session.world, on)).map((values) => intentOf(deed.type, on, values)),
  );
  return [...outside, ...FOREIGN.filter((id) => !targets.includes(id)).map((on) => ({ type: deed.type, on }))];
}

/** The deeds that would be taken now; all others are really sent, and must be refused and leave nothing behind. */
function sendEverything(session: Session, name: string): readonly Intent[] {
  const before = session.journal.entries.length;
  const taken = deeds.flatMap((deed, order) => {
    const other = deeds[(order + 7) % deeds.length];
    const wrong = impossible(session, deed).find((intent) => refusesOrTakes(session, deed, intent, name));
    if (wrong) throw new Error(`${name}: taken: ${JSON.stringify(wrong)}`);
    const tried = deed
      .targets(session.world)
      .flatMap((on) => valuesToTry(session, deed, on, other).map((values) => intentOf(deed.type, on, values)));
    return tried.filter((intent) => refusesOrTakes(session, deed, intent, name));
  });
  expect(session.journal.entries.length, name).toBe(before);
  return taken;
}

function takesOnACopy(session: Session, intent: Intent, name: string): void {
  const copy = replaySession(session.journal, rosaScenario());
  copy.advanceTo(session.now);
  expect(copy.act(intent), `${name}: ${JSON.stringify(intent)}`).toEqual({ ok: true });
  copy.advanceTo(copy.now + 3_000);
  expect(copy.fault, `${name}: ${JSON.stringify(intent)}`).toBeUndefined();
  copy.view();
}

const words = new Set<string>();

function collectWords(session: Session): void {
  const { hotspots, readouts, summary, lines, people, hands, room, station } = session.view();
  const phrases = [
    ...readouts.flatMap(({ label, text }) => [label, text]),
    ...summary,
    ...lines.map(({ phrase }) => phrase),
  ];
  const keys = [
    ...hotspots.flatMap(keysOfHotspot),
    ...phrases.flatMap(keysOf),
    ...people.map(({ mood }) => `mood.${mood}`),
    ...[hands.left, hands.right].filter((held) => held !== undefined).map((held) => `item.${held}`),
    `room.${room}`,
    ...(station ? [`station.${station}`] : []),
  ];
  for (const key of keys) words.add(key);
}

function expectParity(session: Session, taken: readonly Intent[], name: string): void {
  const { hotspots } = session.view();
  const enabled = new Map<string, Hotspot>(hotspots.filter((spot) => spot.enabled).map((spot) => [spot.id, spot]));
  expect(new Set(hotspots.map(({ id }) => id)).size, `${name}: two hotspots of one name`).toBe(hotspots.length);
  for (const spot of enabled.values()) {
    const deed = catalogue.kit.deeds.get(spot.intent.type);
    for (const values of valuesInside(spot.form)) {
      const intent = { ...spot.intent, ...(values ? { with: values } : {}) };
      const refusal = deed ? findRefusal(session.world, deed, intent) : 'no such deed';
      if (refusal) throw new Error(`${name}: offered, yet refused: ${JSON.stringify(intent)} ${refusal}`);
    }
  }
  for (const { type, on } of taken) expect(enabled.has(`${type}@${on}`), `${name}: ${type} on ${on}`).toBe(true);
  const offered = [...enabled.keys()].sort();
  expect([...new Set(taken.map(({ type, on }) => `${type}@${on}`))].sort(), name).toEqual(offered);
  for (const { intent, reason } of hotspots.filter((spot) => !spot.enabled)) {
    expect(session.act(intent), `${name}: ${intent.type}`).toEqual({ ok: false, reason });
  }
}

/** Two of the deeds that can be done, those first that no earlier moment tried. */
function someOf(taken: readonly Intent[], done: ReadonlySet<string>): readonly Intent[] {
  const fresh = taken.filter(({ type }) => !done.has(type));
  const chosen = fresh.length > 0 ? fresh : taken;
  return [chosen[0], chosen[chosen.length >> 1]].filter((intent) => intent !== undefined);
}

describe('at every moment', () => {
  it('each deed is taken or refused, what is offered is what can be done, and all of it has words', () => {
    let reached = 0;
    const done = new Set<string>();
    for (const { name, session } of moments()) {
      reached++;
      const taken = sendEverything(session, name);
      expectParity(session, taken, name);
      collectWords(session);
      for (const intent of someOf(taken, done)) {
        takesOnACopy(session, intent, name);
        done.add(intent.type);
      }
    }
    expect(reached).toBeGreaterThanOrEqual(60);
    expect([...done].sort()).toEqual(deeds.map(({ type }) => type).sort());
    for (const language of LANGUAGE_NAMES) {
      const missing = [...words, ...reasons].filter((key) => !hasWord(language, key));
      expect(missing, language).toEqual([]);
    }
  }, 120_000);
});

describe('every thing', () => {
  const sent = new Set([...catalogue.kit.deeds.keys(), ...catalogue.findings]);

  it.each([...catalogue.things.keys()])('%s listens only to what a deed or a finding sends', (id) => {
    const events = [...eventsOf(catalogue.things.get(id)?.chart ?? {})];
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((event) => !sent.has(event))).toEqual([]);
  });

  it('the visit listens only to what a deed or a finding sends', () => {
    const notes = new Set(['patient.followed', 'patient.satOnTable', 'patient.impatient', 'patient.leftUnattended']);
    const events = [...eventsOf(rosaScenario().encounter)];
    expect(events.filter((event) => !sent.has(event) && !notes.has(event))).toEqual([]);
  });
});
