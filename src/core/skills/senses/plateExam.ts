/** Testing colour vision: the lamp, and plates shown one by one. */

import { u } from '../../math/random.ts';
import type { Deed, Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { onlyIf, patientHere } from '../everyday/places.ts';
import { choose } from './choosing.ts';
import { COLOR_PLATES, type ColorPlate, PLATE_SHOWN_MS } from './colorPlates.ts';

export const PLATE_STATION = 'colorPlates';

/** How often colours are mistaken without the daylight lamp, by anyone (design; that lamps with little blue mislead: memory). */
const DIM_MISTAKES = 0.3;

/** `number`: what the person read on the plate shown last; 0 when none was seen. */
export interface PlateExamMemory {
  readonly isLit: boolean;
  readonly shown: number;
  readonly plate: Id | undefined;
  readonly number: number;
}

export const plateExam: Model<PlateExamMemory> = {
  id: 'plateExam',
  start: () => ({ isLit: false, shown: 0, plate: undefined, number: 0 }),
  heard(world, memory, { intent }) {
    if (intent.type === 'lamp.switched') return { ...memory, isLit: intent.with?.['lamp'] === 'on' };
    const plate = COLOR_PLATES.find(({ id }) => intent.type === 'plate.shown' && id === intent.with?.['plate']);
    if (!plate) return memory;
    return { ...memory, shown: memory.shown + 1, plate: plate.id, number: numberRead(world, memory, plate) };
  },
  next: () => undefined,
};

function numberRead(world: World, { isLit, shown }: PlateExamMemory, plate: ColorPlate): number {
  const vision = patientHere(world)?.body.senses?.colorVision ?? 'normal';
  const isMistaken = !isLit && plate.kind !== 'control' && u(world.seed, 'senses.plate', shown) < DIM_MISTAKES;
  return isMistaken ? 0 : plate.read[vision];
}

/** What was read of the plate just shown. */
export function plateFinding(world: World, { at }: Entry): readonly Finding[] {
  const { plate: id, number, isLit } = world.memory<PlateExamMemory>('plateExam');
  const plate = COLOR_PLATES.find((each) => each.id === id);
  if (!plate) return [];
  const isRight = number === plate.read.normal ? 1 : 0;
  return [{ at, name: 'plate.read', about: plate.id, numbers: { number, isRight, isLit: isLit ? 1 : 0 } }];
}

const atPlates = (world: World): readonly Id[] =>
  world.station === PLATE_STATION && patientHere(world)?.body.senses ? [PLATE_STATION] : [];

function plateDeed(type: string, spot: string, order: number, rest: Pick<Deed, 'form' | 'costMs'>): Deed {
  return {
    type,
    group: 'senses',
    order,
    targets: atPlates,
    label: () => ({ key: `deed.${type}` }),
    isPossible: (world) => onlyIf(world.hands.hygiene === undefined, 'reason.handsBusy'),
    place: () => ({ picture: PLATE_STATION, spot }),
    ...rest,
  };
}

export const plateDeeds: readonly Deed[] = [
  plateDeed('lamp.switched', 'lamp', 65, {
    form: (world) => choose('lamp', [world.memory<PlateExamMemory>('plateExam').isLit ? 'off' : 'on']),
    costMs: () => 2_000,
  }),
  plateDeed('plate.shown', 'book', 66, {
    form: () => ({
      kind: 'choose',
      name: 'plate',
      options: COLOR_PLATES.map(({ id }, place) => ({
        value: id,
        label: { key: 'option.plate', values: { number: place + 1 } },
      })),
    }),
    costMs: () => PLATE_SHOWN_MS,
  }),
];
