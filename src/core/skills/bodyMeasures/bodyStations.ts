/** What is seen at the scales, the rod, the board and the head: looks, displays, what can be read and is said. */
import { CM_PER_INCH } from '../../clinical/measuring.ts';
import { patientAgeMonths } from '../../people/traits.ts';
import { NO_READING } from '../../session/displays.ts';
import type { Item, Station, World } from '../../session/skill.ts';
import type { Finding, Id, Phrase, Readout, StationLook, Track, WordKey } from '../../session/types.ts';
import { WIPED } from '../../touch/surfaces.ts';
import { EXAM_ROOMS, onlyIf, patientHere } from '../everyday/places.ts';
import { bodyMemory, HEAD_TO_MONTHS, isInfant, isScale, type ScaleId } from './bodyMemory.ts';
import { TAPE } from './infantDeeds.ts';
import { lengthShown } from './lengths.ts';
import { isTallEnough } from './standingDeeds.ts';
import { AVERAGED_MS, displayLines, FIRST_MS, isMoving, type Line, weighed } from './weighing.ts';

export const bodyItems: readonly Item[] = [
  { id: TAPE, rooms: EXAM_ROOMS, spot: 'drawer', surface: { ...WIPED, material: 'cloth' } },
];

const person = (world: World): Id => patientHere(world)?.id ?? '';

function floorLook(world: World): StationLook {
  const { scales, worn, hasLetGo } = bodyMemory(world);
  const { load, isPounds } = scales.floorScale;
  const facts = { person: person(world), item: 'floorScale', load, worn: worn.join(' '), isHoldingRail: !hasLetGo };
  return { kind: 'floorScale', facts: { ...facts, 'unit.weight': isPounds ? 'lb' : 'kg' } };
}

/** Where the crown is, and where the headpiece lies on it: what the picture shows against the rule. */
function rodLook(world: World): StationLook {
  const memory = bodyMemory(world);
  const { isUnder, isLowered, asked } = memory.rod;
  const patient = patientHere(world);
  const head = isUnder && patient ? lengthShown(world, patient, memory, 'height', world.now) : undefined;
  const headpiece = isLowered ? lastShown(world, 'height.shown') : undefined;
  const heights = { ...mmOf('headMm', head), ...mmOf('headpieceMm', headpiece) };
  const facts = { person: person(world), isUnder, isLowered, asked: asked.join(' '), worn: memory.worn.join(' ') };
  return { kind: 'heightRod', facts: { ...facts, ...heights } };
}

/** What a finding says, where there is one. */
function mmOf(name: string, found: Finding | undefined): Readonly<Record<string, number>> {
  const mm = found?.numbers['value'];
  return mm === undefined ? {} : { [name]: mm };
}

function infantLook(world: World): StationLook {
  const { scales, lining, child, worn, hasDryDiaper, unguardedSince } = bodyMemory(world);
  const units = scales.infantScale.isPounds ? { 'unit.pounds': 'lb', 'unit.ounces': 'oz' } : { 'unit.weight': 'kg' };
  const hand = child === 'scale' && unguardedSince === undefined;
  const facts = { person: person(world), item: 'infantScale', lining, child, isHandNear: hand, hasDryDiaper };
  return { kind: 'infantScale', facts: { ...facts, worn: worn.join(' '), ...units } };
}

function boardLook(world: World): StationLook {
  const { child, board } = bodyMemory(world);
  return { kind: 'lengthBoard', facts: { person: person(world), child, ...board } };
}

function headLook(world: World): StationLook {
  const held = world.hands.left === TAPE || world.hands.right === TAPE;
  return { kind: 'head', facts: { person: person(world), item: held ? TAPE : '' } };
}

function station(
  look: Station['look'],
  rooms: readonly Id[],
  spot: string,
  order: number,
  canOpen: Station['canOpen'],
): Station {
  return { rooms, spot, group: 'bodyMeasures', order, look, ...(canOpen ? { canOpen } : {}) };
}

const isSmall = (world: World): true | WordKey => onlyIf(isInfant(world), 'reason.standsUp');

export const bodyStations: Readonly<Record<Id, Station>> = {
  floorScale: station(floorLook, ['hallway'], 'floorScale', 30, isTallEnough),
  heightRod: station(rodLook, ['hallway'], 'heightRod', 31, isTallEnough),
  infantScale: station(infantLook, EXAM_ROOMS, 'infantScale', 32, isSmall),
  lengthBoard: station(boardLook, EXAM_ROOMS, 'lengthBoard', 33, isSmall),
  head: station(headLook, EXAM_ROOMS, 'patientFace', 34, (world) =>
    onlyIf(patientAgeMonths(world) <= HEAD_TO_MONTHS, 'reason.tooOldForHead'),
  ),
};

/** Numbers of the display and from when on, simulated ms. While it settles it shows dashes. */
function weightTracks(world: World, scale: ScaleId): readonly Track[] {
  const memory = bodyMemory(world);
  const patient = patientHere(world);
  if (!patient) return [];
  const { since, load } = memory.scales[scale];
  const linesAt = (stated: number) =>
    displayLines(weighed(world, patient, memory, scale, stated).grams, scale, memory.scales[scale]);
  const first = linesAt(0);
  const averaged = isMoving(world, patient, memory, scale) ? linesAt(1) : undefined;
  return first.map((line, place) => track(world, line, averaged?.[place], since, load === 'person'));
}

function track(world: World, first: Line, averaged: Line | undefined, since: number, isSettling: boolean): Track {
  const times = isSettling ? [since, since + FIRST_MS] : [since];
  const shown = isSettling ? [NO_READING, first.shown] : [first.shown];
  if (isSettling && averaged) {
    times.push(since + AVERAGED_MS);
    shown.push(averaged.shown);
  }
  const values = { times, shown, decimals: first.decimals };
  return { id: `display.${first.name}`, model: 'steps', since: world.now, values };
}

export function bodyTracks(world: World): readonly Track[] {
  return isScale(world.station) ? weightTracks(world, world.station) : [];
}

/** Millimetres as a tape or rod is read: centimetres, and the inches they are, to a tenth. */
export function lengthText(mm: number): Phrase {
  const inches = Math.round(mm / CM_PER_INCH) / 10;
  return { key: 'readout.centimeters', values: { cm: tenths(mm), inches: tenths(Math.round(inches * 10)) } };
}

function tenths(value: number): string {
  return `${Math.floor(value / 10)}.${value % 10}`;
}

const READ_AT: Readonly<Record<Id, string>> = { heightRod: 'height', lengthBoard: 'length', head: 'head' };

function lastShown(world: World, name: string): Finding | undefined {
  return world.findings.filter((finding) => finding.name === name).at(-1);
}

export function bodyReadouts(world: World): readonly Readout[] {
  const measure = READ_AT[world.station ?? ''];
  const memory = bodyMemory(world);
  if (measure === undefined) return [];
  const isReadable =
    measure === 'head' || (measure === 'height' ? memory.rod.isLowered : memory.board.footboard !== 'away');
  const shown = lastShown(world, `${measure}.shown`);
  if (!shown || !isReadable) return [];
  return [{ id: measure, label: { key: `readout.${measure}` }, text: lengthText(shown.numbers['value'] ?? 0) }];
}

function infantSummary(world: World): readonly Phrase[] {
  const { child, lining, unguardedSince } = bodyMemory(world);
  const phrases: Phrase[] = [{ key: `summary.lining.${lining}` }, { key: `summary.child.${child}` }];
  if (child === 'scale') phrases.push({ key: unguardedSince === undefined ? 'summary.handNear' : 'summary.handAway' });
  return phrases;
}

function boardSummary(world: World): readonly Phrase[] {
  const { child, board } = bodyMemory(world);
  if (child !== 'board') return [{ key: `summary.child.${child}` }];
  return [
    { key: 'summary.child.board' },
    { key: board.isHeadHeld ? 'summary.headHeld' : 'summary.headFree' },
    { key: `summary.knees.${board.knees}` },
  ];
}

function wornSummary(world: World): readonly Phrase[] {
  return bodyMemory(world).worn.map((worn) => ({ key: `summary.worn.${worn}` }));
}

export function bodySummary(world: World): readonly Phrase[] {
  switch (world.station) {
    case 'floorScale': {
      const { load } = bodyMemory(world).scales.floorScale;
      return [{ key: `summary.load.${load}` }, ...wornSummary(world)];
    }
    case 'heightRod':
      return [{ key: bodyMemory(world).rod.isUnder ? 'summary.underRod' : 'summary.besideRod' }, ...wornSummary(world)];
    case 'infantScale':
      return [...infantSummary(world), ...wornSummary(world)];
    case 'lengthBoard':
      return boardSummary(world);
    case 'head':
      return [{ key: 'summary.head' }];
    default:
      return [];
  }
}
