/** The view: a pure function of the world at one moment. */
import { FINGERS } from '../hands/hands.ts';
import type { Catalogue } from './catalogue.ts';
import type { Deed } from './skill.ts';
import type { Hotspot, Mood, PersonLook, Phrase, StationLook, Tracing, View } from './types.ts';
import type { WorldState } from './world.ts';

/** Tracks know their beats for 30 s; a view with tracks is made anew after this time, ms. */
export const TRACKS_LAST_MS = 20_000;

interface ViewPlan {
  readonly revision: number;
  readonly fault: string | undefined;
  /** Asked only when the hint is looked at: judging is dearer than looking. */
  readonly hint: () => Phrase | undefined;
}

export function makeView(world: WorldState, catalogue: Catalogue, { revision, fault, hint }: ViewPlan): View {
  return {
    get hint() {
      return hint();
    },
    revision,
    at: world.now,
    room: world.room,
    ...(world.station === undefined ? {} : { station: world.station }),
    people: peopleLooks(world),
    look: lookOf(world),
    hands: {
      left: world.hands.left,
      right: world.hands.right,
      gloved: world.hands.gloved,
      wet: world.hands.wet,
    },
    tracks: catalogue.skills.flatMap((skill) => skill.tracks?.(world) ?? []),
    tracings: tracingsOf(world, catalogue),
    hotspots: world.ended || fault !== undefined ? [] : hotspotsOf(world),
    lines: world.lines,
    readouts: catalogue.skills.flatMap((skill) => skill.readouts?.(world) ?? []),
    summary: [...roomSummary(world), ...catalogue.skills.flatMap((skill) => skill.summary?.(world) ?? [])],
    ended: world.ended,
    ...(fault === undefined ? {} : { fault }),
  };
}

function tracingsOf(world: WorldState, catalogue: Catalogue): readonly Tracing[] {
  return catalogue.skills.flatMap((skill) => skill.tracings?.(world) ?? []);
}

function peopleLooks(world: WorldState): readonly PersonLook[] {
  return [...world.people.values()]
    .filter((person) => person.room === world.room)
    .map((person) => {
      const actor = world.personActor(person.id);
      const mood: Mood = actor.hasTag('smiling') ? 'smile' : actor.hasTag('hurt') ? 'worried' : person.mood;
      return { id: person.id, room: person.room, posture: person.posture, mood, isTalking: actor.hasTag('talking') };
    });
}

function lookOf(world: WorldState): StationLook {
  const station = world.station === undefined ? undefined : world.kit.stations.get(world.station);
  return station?.look(world) ?? { kind: 'room', facts: { room: world.room } };
}

function hotspotsOf(world: WorldState): readonly Hotspot[] {
  const found: Hotspot[] = [];
  for (const deed of world.kit.deeds.values()) {
    for (const on of deed.targets(world)) found.push(hotspotOf(world, deed, on));
  }
  return found.sort((a, b) => a.order - b.order);
}

function hotspotOf(world: WorldState, deed: Deed, on: string): Hotspot {
  const possible = deed.isPossible(world, on);
  const form = deed.form(world, on);
  const withItem = form.kind === 'carry' && form.role === 'place' ? { with: { item: form.item } } : {};
  return {
    id: `${deed.type}@${on}`,
    label: deed.label(world, on),
    intent: { type: deed.type, on, ...withItem },
    form,
    enabled: possible === true,
    ...(possible === true ? {} : { reason: possible }),
    place: deed.place(world, on),
    order: deed.order,
    group: deed.group,
  };
}

function roomSummary(world: WorldState): readonly Phrase[] {
  const phrases: Phrase[] = [{ key: `summary.room.${world.room}` }];
  const here = peopleLooks(world);
  if (here.length === 0) phrases.push({ key: 'summary.nobody' });
  for (const person of here) {
    const values = { person: { key: `person.${person.id}.name` } };
    phrases.push({ key: `summary.seat.${person.posture.seat}`, values });
    if (person.posture.seat === 'chair') {
      phrases.push({
        key: `summary.posture.${person.posture.back}.${person.posture.legs}.${person.posture.arm}`,
        values,
      });
    }
    if (person.isTalking) phrases.push({ key: 'summary.talking', values });
  }
  const held = [world.hands.right, world.hands.left].filter((item) => item !== undefined && item !== FINGERS);
  for (const item of held) phrases.push({ key: 'summary.holding', values: { item: { key: `item.${item}` } } });
  return phrases;
}
