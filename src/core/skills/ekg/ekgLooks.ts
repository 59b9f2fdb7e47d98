/** What is seen at the stations of an EKG: skin with electrodes and wires, the machine; in pictures and in words. */
import { WIRES } from '../../ekg/sites.ts';
import { ELECTRODE_MM } from '../../ekg/touching.ts';
import { timeAt } from '../../math/calendar.ts';
import type { Station, World } from '../../session/skill.ts';
import type { Id, Phrase, Readout, StationLook, Tracing } from '../../session/types.ts';
import { EXAM_ROOMS, onlyIf, patientHere } from '../everyday/places.ts';
import { atBody } from './ekgDeed.ts';
import { ekgMemory, heartOf, lastPrint, mapOf } from './ekgMemory.ts';
import { LIMBS_STATION } from './ekgPlaces.ts';
import { MACHINE, wirePhrase } from './ekgThings.ts';
import { whereIs } from './electrodeDeeds.ts';
import { enteredOn } from './printing.ts';
import { recipeNow } from './recipe.ts';
import { isInfant, isQuiet } from './soothing.ts';

/** `ids`, `xs`, `ys`: electrodes on this picture, `widths` mm where size matters; `named`: `e9:rightWrist`; `wires`: `RA:e9`. */
function look(world: World): StationLook {
  const memory = ekgMemory(world);
  const all = Object.entries(memory.electrodes);
  const aimed = all.filter(([, { surface }]) => surface === world.station);
  const { felt } = memory;
  return {
    kind: world.station === MACHINE ? MACHINE : `ekg-${world.station}`,
    facts: {
      person: patientHere(world)?.id ?? '',
      item: world.station === MACHINE ? MACHINE : '',
      ids: aimed.map(([id]) => id).join(','),
      xs: aimed.map(([, { x }]) => x ?? 0),
      ys: aimed.map(([, { y }]) => y ?? 0),
      widths: isInfant(world) ? aimed.map(([, { isSmall }]) => ELECTRODE_MM[isSmall ? 'infant' : 'adult']) : [],
      named: all.flatMap(([id, { name }]) => (name ? [`${id}:${name}`] : [])).join(','),
      wires: Object.entries(memory.wires)
        .map(([wire, id]) => `${wire}:${id}`)
        .join(','),
      fingers: felt && felt.surface === world.station ? [felt.x, felt.y] : [],
      felt: felt && felt.surface === world.station ? felt.felt : '',
      isDraped: memory.given.includes('drape'),
      isLifted: memory.isBreastLifted,
      isOn: world.thing(MACHINE).hasTag('on'),
      hasPrinted: memory.prints.length > 0,
      isRecording: world.thing(MACHINE).hasTag('recording'),
      scheme: world.scenario.file.policies['wireColors'] === 'iec' ? 'iec' : 'aha',
    },
  };
}

function canBare(world: World) {
  if (!mapOf(world) || !heartOf(world)) return 'reason.notShown';
  const { asked, angle } = ekgMemory(world);
  if (angle === undefined) return 'reason.lieDownFirst';
  return onlyIf(asked.includes('undress'), 'reason.stillDressed');
}

/** Who lies on the back shows it only when turned aside. */
function canSeeBack(world: World) {
  const can = canBare(world);
  return can === true ? onlyIf(ekgMemory(world).asked.includes('turnAside'), 'reason.lyingOnBack') : can;
}

function station(order: number, spot: string, canOpen?: Station['canOpen']): Station {
  return { rooms: EXAM_ROOMS, spot, group: 'ekg', order, look, ...(canOpen ? { canOpen } : {}) };
}

export const ekgStations: Readonly<Record<Id, Station>> = {
  chest: station(44, 'patientChest', canBare),
  flank: station(45, 'patientChest', (world) => (mapOf(world)?.flank ? canBare(world) : 'reason.notShown')),
  back: station(45, 'patientChest', (world) => (mapOf(world)?.back ? canSeeBack(world) : 'reason.notShown')),
  [LIMBS_STATION]: station(46, 'patientArm', (world) =>
    onlyIf(ekgMemory(world).angle !== undefined, 'reason.lieDownFirst'),
  ),
  [MACHINE]: station(47, MACHINE),
};

/** The live tracing once the machine is on and a wire is clipped; and every print. */
export function ekgTracings(world: World): readonly Tracing[] {
  const memory = ekgMemory(world);
  const clockAt = (at: number) => timeAt(world.scenario.file.starts, at);
  const prints = memory.prints.map(({ id, at, name, birthDate, number, recipe }) => {
    return { id, at, clock: clockAt(at), isLive: false, name, birthDate, number, recipe };
  });
  if (!memory.isOn || Object.keys(memory.wires).length === 0) return prints;
  const { liveSince } = memory;
  const recipe = recipeNow(world, liveSince, world.now);
  if (!recipe) return prints;
  const live = { id: 'live', at: liveSince, clock: clockAt(liveSince), isLive: true, ...enteredOn(memory), recipe };
  return [live, ...prints];
}

export function ekgReadouts(world: World): readonly Readout[] {
  const { felt } = ekgMemory(world);
  if (!felt || felt.surface !== world.station) return [];
  return [{ id: 'felt', label: { key: 'readout.felt' }, text: feltPhrase(felt.felt) }];
}

function feltPhrase(felt: string): Phrase {
  const [, kind, number] = /^(rib|space)(\d)$/.exec(felt) ?? [];
  return kind ? { key: `felt.${kind}`, values: { number: Number(number) } } : { key: `felt.${felt}` };
}

/** Whether an infant who does not like to lie there is quiet now. */
function infantSummary(world: World): readonly Phrase[] {
  const isLaidDown = ekgMemory(world).angle !== undefined;
  if (!isLaidDown || !isInfant(world) || heartOf(world)?.isRestless !== true) return [];
  return [{ key: `summary.infant.${isQuiet(world) ? 'quiet' : 'restless'}` }];
}

export function ekgSummary(world: World): readonly Phrase[] {
  if (world.station !== MACHINE && !atBody(world)) return [];
  const memory = ekgMemory(world);
  const phrases: Phrase[] = [{ key: `summary.ekg.${world.station}` }, ...infantSummary(world)];
  for (const id of Object.keys(memory.electrodes)) {
    const wire = WIRES.find((each) => memory.wires[each] === id);
    const values = { number: Number(id.slice(1)), where: whereIs(world, id) };
    phrases.push(
      wire
        ? { key: 'summary.electrodeWired', values: { ...values, wire: wirePhrase(world, wire) } }
        : { key: 'summary.electrodeBare', values },
    );
  }
  const last = lastPrint(memory);
  if (last) phrases.push({ key: 'summary.printed', values: { number: memory.prints.length } });
  return phrases;
}
