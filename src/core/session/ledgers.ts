/** Folding one entry into the ledgers: hands, touch, record, talk, and where the learner is. */
import { foldRecord } from '../record/record.ts';
import { findLine } from '../skills/conversation/conversation.ts';
import { foldContacts, foldGloves, foldHandHygiene, foldWipe } from '../touch/touch.ts';
import type { Deed } from './skill.ts';
import { foldSaid } from './talk.ts';
import type { Entry } from './types.ts';
import type { WorldState } from './world.ts';

export function foldLedgers(world: WorldState, entry: Entry, deed: Deed): void {
  const { intent, at } = entry;
  const contacts = deed.touches?.(world, intent);
  const hygiene = world.hands.hygiene;
  if (contacts) world.touch = foldContacts(world.touch, contacts, at);
  if (deed.hands) world.hands = deed.hands(world.hands, intent, at);
  if (hygiene && !world.hands.hygiene) {
    const { method } = hygiene;
    world.touch = foldHandHygiene(world.touch, { method, ms: at - hygiene.since, gloved: world.hands.gloved }, at);
  }
  world.record = foldRecord(world.record, at, intent);
  others[intent.type]?.(world, entry);
}

const others: Readonly<Record<string, (world: WorldState, entry: Entry) => void>> = {
  'equipment.wiped': (world, { at, intent }) => {
    if (intent.on) world.touch = foldWipe(world.touch, intent.on, at);
  },
  'gloves.donned': (world, { at }) => {
    world.touch = foldGloves(world.touch, 'donned', at);
  },
  'gloves.removed': (world, { at }) => {
    world.touch = foldGloves(world.touch, 'removed', at);
  },
  'line.said': (world, { at, intent }) => {
    const line = findLine(world, intent.with?.['line']);
    if (line) world.talk = foldSaid(world.talk, line, at);
  },
  'learner.walked': (world, { intent }) => {
    if (intent.on) world.room = intent.on;
    world.station = undefined;
  },
  'station.opened': (world, { intent }) => {
    world.station = intent.on;
  },
  'station.left': (world) => {
    world.station = undefined;
  },
  'position.asked': (world, { intent }) => {
    if (intent.with?.['change'] === 'stand') world.station = undefined;
  },
};
