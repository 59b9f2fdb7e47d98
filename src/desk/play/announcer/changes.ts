/** What changed between two views, as sentences to say. Pure. Only what changed; the learner's own words are not repeated. */
import type { HandsLook, Id, Phrase, View } from '../../../core/session/types.ts';
import { isOfDisplay } from '../displays.ts';

export interface Announcement {
  readonly phrase: Phrase;
  /** A later announcement in the same slot replaces one that still waits. */
  readonly slot?: string;
  readonly isDanger?: boolean;
}

/** Everything worth saying, most important first. */
export function changesBetween(before: View, after: View): readonly Announcement[] {
  if (after.fault !== undefined && before.fault === undefined) {
    return [{ phrase: { key: 'say.fault' }, isDanger: true }];
  }
  return [...placeChanges(before, after), ...handChanges(before.hands, after.hands), ...talk(before, after)]
    .concat(peopleChanges(before, after))
    .concat(summaryChanges(before, after))
    .concat(readoutChanges(before, after))
    .concat(after.ended && !before.ended ? [{ phrase: { key: 'say.ended' } }] : []);
}

function placeChanges(before: View, after: View): Announcement[] {
  if (after.room !== before.room) {
    return [{ phrase: { key: 'say.room', values: { room: { key: `room.${after.room}` } } }, slot: 'place' }];
  }
  if (after.station === before.station) return [];
  if (after.station === undefined) return [{ phrase: { key: 'say.stationLeft' }, slot: 'place' }];
  return [{ phrase: { key: 'say.station', values: { station: { key: `station.${after.station}` } } }, slot: 'place' }];
}

function heldBy(hands: HandsLook): readonly Id[] {
  return [hands.left, hands.right].filter((item) => item !== undefined);
}

function handChanges(before: HandsLook, after: HandsLook): Announcement[] {
  const said: Announcement[] = [];
  const taken = heldBy(after).filter((item) => !heldBy(before).includes(item));
  const gone = heldBy(before).filter((item) => !heldBy(after).includes(item));
  for (const item of taken) {
    const hand = after.left === item ? 'left' : 'right';
    said.push({ phrase: { key: `say.taken.${hand}`, values: { item: { key: `item.${item}` } } } });
  }
  for (const item of gone) said.push({ phrase: { key: 'say.put', values: { item: { key: `item.${item}` } } } });
  if (after.gloved !== before.gloved) said.push({ phrase: { key: after.gloved ? 'say.gloved' : 'say.unGloved' } });
  if (after.wet !== before.wet) said.push({ phrase: { key: after.wet ? 'say.wet' : 'say.dry' } });
  return said;
}

function talk(before: View, after: View): Announcement[] {
  const last = before.lines.at(-1);
  const from = last === undefined ? 0 : after.lines.lastIndexOf(last) + 1;
  return after.lines
    .slice(from)
    .filter((line) => line.who !== 'learner')
    .map((line) => ({
      phrase: { key: 'say.line', values: { who: { key: `person.${line.who}.name` }, text: line.phrase } },
    }));
}

function peopleChanges(before: View, after: View): Announcement[] {
  const said: Announcement[] = [];
  for (const person of after.people) {
    const earlier = before.people.find((each) => each.id === person.id);
    if (earlier === undefined) continue;
    const who: Phrase = { key: `person.${person.id}.name` };
    if (person.posture.seat !== earlier.posture.seat) {
      said.push({ phrase: { key: `say.seat.${person.posture.seat}`, values: { who } }, slot: `seat-${person.id}` });
    }
    if (person.mood !== earlier.mood) {
      said.push({
        phrase: { key: 'say.mood', values: { who, mood: { key: `mood.${person.mood}` } } },
        slot: `mood-${person.id}`,
      });
    }
  }
  return said;
}

/** Sentences of the summary that other announcements already say better. */
const SAID_ELSEWHERE = /^summary\.(room|seat|nobody|holding|gloved|wet|talking|arm)(\.|$)/;

/** What has become true: a pulse felt, a sleeve rolled up, a watch running. */
function summaryChanges(before: View, after: View): Announcement[] {
  if (after.room !== before.room) return [];
  const known = new Set(before.summary.map((phrase) => JSON.stringify(phrase)));
  return after.summary
    .filter((phrase) => !SAID_ELSEWHERE.test(phrase.key) && !known.has(JSON.stringify(phrase)))
    .map((phrase) => ({ phrase, slot: phrase.key }));
}

/** Clocks are read on demand only: a screen reader that counts seconds hears nothing else. */
const QUIET: ReadonlySet<string> = new Set(['clock', 'watch', 'gauge']);

function readoutChanges(before: View, after: View): Announcement[] {
  return after.readouts
    .filter((readout) => !QUIET.has(readout.id) && !isOfDisplay(after, readout))
    .filter((readout) => {
      const earlier = before.readouts.find((each) => each.id === readout.id);
      return JSON.stringify(earlier?.text) !== JSON.stringify(readout.text);
    })
    .map((readout) => ({
      phrase: { key: 'say.readout', values: { label: readout.label, text: readout.text } },
      slot: `readout-${readout.id}`,
    }));
}
