/** What hangs in the exam room for pulse and pressure: five cuffs and the stethoscope. */

import { CUFF_SIZES } from '../../clinical/technique.ts';
import type { Item, World } from '../../session/skill.ts';
import type { WordKey } from '../../session/types.ts';
import { WIPED } from '../../touch/surfaces.ts';
import { EXAM_ROOMS } from '../everyday/places.ts';
import { ARM } from './sites.ts';

export const cuffItems: readonly Item[] = CUFF_SIZES.map((size) => ({
  id: `cuff-${size}`,
  rooms: EXAM_ROOMS,
  spot: 'cuffs',
  stationSpot: `roll-cuff-${size}`,
  surface: { ...WIPED, material: 'cloth' },
  isLoose: (world: World) => !world.thing(`cuff-${size}`).hasTag('wrapped'),
}));

const canPutStethoscope = (world: World): true | WordKey =>
  world.thing(ARM).hasTag('listening') || world.thing('chest').hasTag('listening') ? 'reason.stillOnArm' : true;

export const vitalSignItems: readonly Item[] = [
  ...cuffItems,
  { id: 'stethoscope', rooms: EXAM_ROOMS, spot: 'stethoscope', surface: WIPED, canPut: canPutStethoscope },
];
