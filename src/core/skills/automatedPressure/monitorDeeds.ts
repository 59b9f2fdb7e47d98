/** Buttons of the monitor: on and off, start, stop. */
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id } from '../../session/types.ts';
import { inPicture, isInExamRoom } from '../everyday/places.ts';
import { MONITOR, wrappedCuff } from './monitor.ts';

const PRESS: Form = { kind: 'press' };

const ifHere = (world: World, isOffered: boolean): readonly Id[] => (isInExamRoom(world) && isOffered ? [MONITOR] : []);
const hasTag = (world: World, tag: string): boolean => world.thing(MONITOR).hasTag(tag);

type Declared = Partial<Deed> & Pick<Deed, 'type' | 'order' | 'targets'>;

function button(declared: Declared): Deed {
  return {
    group: 'monitor',
    form: () => PRESS,
    label: () => ({ key: `deed.${declared.type}` }),
    isPossible: () => true,
    place: (world) => inPicture(world, 'monitor', 'button'),
    ...declared,
  };
}

/** Air that was pumped in by hand is in the way of the pump. */
function isInflatedByHand(world: World): boolean {
  const cuff = wrappedCuff(world);
  return cuff !== undefined && world.thing(cuff).hasTag('inflated');
}

export const monitorDeeds: readonly Deed[] = [
  button({
    type: 'monitor.switchedOn',
    order: 60,
    targets: (world) => ifHere(world, !hasTag(world, 'on')),
    costMs: () => 3_000,
  }),
  button({
    type: 'monitor.started',
    order: 61,
    targets: (world) => ifHere(world, hasTag(world, 'idle')),
    isPossible: (world) => (isInflatedByHand(world) ? 'reason.inflatedByHand' : true),
    costMs: () => 1_000,
  }),
  button({ type: 'monitor.stopped', order: 61, targets: (world) => ifHere(world, hasTag(world, 'running')) }),
  button({ type: 'monitor.switchedOff', order: 62, targets: (world) => ifHere(world, hasTag(world, 'on')) }),
];
