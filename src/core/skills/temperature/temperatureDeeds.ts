/** Deeds with a thermometer: cover, place, hold, start, take out, cast off the cover; unit and mode; drying the skin. */
import type { TemperatureSite } from '../../clinical/thermometry.ts';
import { hasFreeHand, isHolding } from '../../hands/hands.ts';
import { patientAgeDays } from '../../people/traits.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, Place, WordKey } from '../../session/types.ts';
import { actingSurface } from '../../touch/touch.ts';
import { itemPhrase } from '../everyday/moveDeeds.ts';
import { inPicture, isInExamRoom, onlyIf } from '../everyday/places.ts';
import { PLACEMENTS } from './siteTemperature.ts';
import { AXILLA, FACE, isProbe, siteAt, THERMOMETERS, takesCover } from './thermometers.ts';

const PRESS: Form = { kind: 'press' };
const GROUP = 'temperature';

const held = (world: World): readonly Id[] => THERMOMETERS.filter((item) => isHolding(world.hands, item));
const heldInRoom = (world: World): readonly Id[] => (isInExamRoom(world) ? held(world) : []);
const placed = (world: World): readonly Id[] => THERMOMETERS.filter((item) => world.thing(item).hasTag('placed'));
const free = (world: World, item: Id): boolean => !world.thing(item).hasTag('placed');
const atInstrument = (world: World): Place => inPicture(world, 'counter', 'instrument');

function choose(name: string, options: readonly string[]): Form {
  return {
    kind: 'choose',
    name,
    options: options.map((value) => ({ value, label: { key: `option.${name}.${value}` } })),
  };
}

type Declared = Partial<Deed> & Pick<Deed, 'type' | 'order' | 'targets'>;

function deed(declared: Declared): Deed {
  const { type } = declared;
  return {
    group: GROUP,
    form: () => PRESS,
    label: (_, on) => ({ key: `deed.${type}`, values: { item: itemPhrase(on) } }),
    isPossible: () => true,
    place: atInstrument,
    ...declared,
  };
}

const spots: Readonly<Record<TemperatureSite, string>> = {
  oral: 'mouth',
  tympanic: 'ear',
  temporal: 'forehead',
  axillary: 'axilla',
  rectal: 'hips',
};

const spotOf = (world: World, item: Id): string => spots[siteAt(item, world.station) ?? 'oral'];

function needsFreeHand(world: World): true | WordKey {
  if (world.hands.hygiene) return 'reason.handsBusy';
  return onlyIf(hasFreeHand(world.hands), 'reason.needFreeHand');
}

const fit = deed({
  type: 'cover.fitted',
  order: 32,
  targets: (world) => heldInRoom(world).filter((item) => takesCover(item) && free(world, item)),
  isPossible(world, on) {
    return onlyIf(!world.thing(on).hasTag('covered'), 'reason.alreadyCovered');
  },
  costMs: () => 3_000,
});

const lubricate = deed({
  type: 'probe.lubricated',
  order: 33,
  targets: (world) => heldInRoom(world).filter((item) => item === 'thermometer-rectal' && free(world, item)),
  isPossible: (world, on) => onlyIf(!world.thing(on).hasTag('lubricated'), 'reason.alreadyLubricated'),
  costMs: () => 4_000,
});

const unit = deed({
  type: 'unit.switched',
  order: 34,
  targets: (world) => heldInRoom(world).filter((item) => free(world, item)),
  costMs: () => 1_000,
});

const mode = deed({
  type: 'mode.switched',
  order: 35,
  targets: (world) => heldInRoom(world).filter((item) => isProbe(item) && free(world, item)),
  costMs: () => 1_000,
});

/** The place whose skin can be dried from here, by the name of its site. */
function dryable(world: World): readonly Id[] {
  if (world.station === FACE) return ['temporal'];
  return world.station === AXILLA ? ['axillary'] : [];
}

const dry = deed({
  type: 'skin.dried',
  order: 41,
  targets: dryable,
  label: (_, on) => ({ key: 'deed.skin.dried', values: { place: { key: `option.site.${on}` } } }),
  isPossible: needsFreeHand,
  place: (world, on) => ({ picture: world.station ?? world.room, spot: on === 'axillary' ? 'axilla' : 'forehead' }),
  isOnPatient: true,
  touches: (world) => [{ a: actingSurface(world.touch), b: 'patientSkin', area: 0.2 }],
  costMs: () => 4_000,
});

const place = deed({
  type: 'thermometer.placed',
  order: 42,
  targets: (world) => held(world).filter((item) => siteAt(item, world.station) !== undefined),
  form: (world, on) => choose('placement', PLACEMENTS[siteAt(on, world.station) ?? 'oral']),
  isPossible(world, on) {
    return onlyIf(!world.thing(on).hasTag('measuring'), 'reason.stillMeasuring');
  },
  place: (world, on) => ({ picture: world.station ?? world.room, spot: spotOf(world, on) }),
  isOnPatient: true,
  touches(world, { on = '' }) {
    const skin = { a: actingSurface(world.touch), b: 'patientSkin', area: 0.2 };
    return world.thing(on).hasTag('covered') ? [skin] : [skin, { a: on, b: `patient-${spotOf(world, on)}`, area: 0.5 }];
  },
  costMs: () => 4_000,
});

const HELD_SITES: readonly TemperatureSite[] = ['oral', 'axillary', 'rectal'];

const hold = deed({
  type: 'hold.asked',
  order: 43,
  targets: (world) => placed(world).filter((item) => HELD_SITES.includes(siteAt(item, world.station) ?? 'temporal')),
  label: (world, on) => ({ key: `deed.hold.${siteAt(on, world.station) ?? 'oral'}` }),
  isPossible: (world, on) => onlyIf(!world.thing(on).hasTag('held'), 'reason.alreadyHeldStill'),
  place: (world, on) => ({ picture: world.station ?? world.room, spot: spotOf(world, on) }),
  costMs: () => 2_000,
});

const start = deed({
  type: 'thermometer.started',
  order: 44,
  targets: (world) => placed(world).filter((item) => siteAt(item, world.station) !== undefined),
  isPossible: (world, on) => onlyIf(!world.thing(on).hasTag('measuring'), 'reason.stillMeasuring'),
  place: (world) => inPicture(world, 'counter', 'button'),
});

const remove = deed({
  type: 'thermometer.removed',
  order: 45,
  targets: placed,
  place: (world, on) => ({ picture: world.station ?? world.room, spot: spotOf(world, on) }),
});

/** Pushed off with the button it falls into the bin; pulled off, the fingers touch what was in the mouth. */
const eject = deed({
  type: 'cover.ejected',
  order: 46,
  targets: (world) => heldInRoom(world).filter((item) => world.thing(item).hasTag('covered') && free(world, item)),
  form: () => choose('how', ['button', 'fingers']),
  place: (world) => inPicture(world, 'bin', 'instrument'),
  touches: (world, { with: values }) =>
    values?.['how'] === 'fingers' ? [{ a: actingSurface(world.touch), b: 'usedCover', area: 0.3 }] : [],
  costMs: () => 2_000,
});

export const temperatureDeeds: readonly Deed[] = [fit, lubricate, unit, mode, dry, place, hold, start, remove, eject];

/** A child under three is undressed for the scale anyway; others are not undressed for a thermometer (design). */
export const UNDRESSED_BELOW_DAYS = 3 * 365;

export function canReachHips(world: World): true | WordKey {
  return onlyIf(patientAgeDays(world) < UNDRESSED_BELOW_DAYS, 'reason.isDressed');
}
