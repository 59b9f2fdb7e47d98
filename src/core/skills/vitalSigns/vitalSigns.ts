/** Vital signs: pulse, respirations and blood pressure by ear, performed and computed. */
import { CUFF_SIZES } from '../../clinical/technique.ts';
import type { Person } from '../../people/person.ts';
import type { Before, Fact, Skill, ThingKind, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { EXAM_ROOMS, onlyIf, patientHere } from '../everyday/places.ts';
import { armDeeds } from './armDeeds.ts';
import { comparisons } from './comparisons.ts';
import { countDeeds } from './countDeeds.ts';
import { countEnded, fingersLaid, watching } from './counting.ts';
import { type CuffMemory, cuffPressure, cuffPressureAt, isReinflation, shownBy } from './cuffPressure.ts';
import { feeling } from './feeling.ts';
import { wallGauge } from './gauges.ts';
import { vitalSignItems } from './items.ts';
import { type ListeningMemory, listening } from './listening.ts';
import { armLook, readouts, summary, tracks } from './looks.ts';
import { askedTo, CHANGES } from './posture.ts';
import { pressureDeeds } from './pressureDeeds.ts';
import { evenOf } from './reading.ts';
import { vitalSignsRules } from './rules.ts';
import { PRESSURE_SECTIONS, vitalSignSections } from './sections.ts';
import { stepsTooSmall } from './shares.ts';
import { FELT_SURFACES } from './sites.ts';
import { armKind, countKind, cuffKind } from './things.ts';

const things: Readonly<Record<Id, ThingKind>> = {
  arm: armKind,
  pulse: countKind,
  respirations: countKind,
  ...Object.fromEntries(CUFF_SIZES.map((size) => [`cuff-${size}`, cuffKind])),
};

/** Below this there is no air worth the name in the cuff, mmHg (design). */
const AIR_LEFT = 10;

function notice(world: World, entry: Entry, before: Before): readonly Finding[] {
  const { intent, at } = entry;
  switch (intent.type) {
    case 'fingers.placed':
    case 'thumb.placed':
    case 'fingers.pressed':
      return [fingersLaid(world, entry, before)];
    case 'count.ended':
      return intent.on === 'apex' ? [] : [countEnded(world, entry)];
    case 'arm.measured': {
      const cm = patientHere(world)?.body.armCircumferenceCm ?? 0;
      return [{ at, name: 'arm.measured', numbers: { cm: Math.round(cm) } }];
    }
    case 'cuff.wrapped': {
      const patient = patientHere(world);
      if (!patient || !intent.on) return [];
      return [
        {
          at,
          name: 'cuff.sizeChosen',
          about: intent.on,
          numbers: {
            stepsTooSmall: stepsTooSmall(patient, intent.on),
            isRight: isRightArm(world),
            wallOffset: wallGauge(world.scenario, world.seed).offset,
          },
        },
      ];
    }
    case 'learner.walked':
    case 'arm.changed':
    case 'position.asked':
      return armReleased(world, entry);
    case 'valve.turned':
      return valveOpened(world, entry);
    case 'bulb.squeezed':
    case 'bulb.pumped':
      return reinflated(world, entry);
    default:
      return [];
  }
}

function isRightArm(world: World): 0 | 1 {
  return world.memory<CuffMemory>('cuffPressure').side === 'right' ? 1 : 0;
}

/** Surfaces that fingers or stethoscope may lie on; all but the arm belong to the skill `pulses`. */
const TOUCHED_SURFACES: readonly Id[] = [...FELT_SURFACES, 'chest'];

/** Whoever walks away, or goes to the other arm, or asks her to stand, takes fingers and stethoscope off her arm. */
function armReleased(world: World, { at, intent }: Entry): readonly Finding[] {
  const isLeft = intent.type !== 'position.asked' || intent.with?.['change'] === 'stand';
  const held = TOUCHED_SURFACES.filter((surface) => {
    const thing = world.thing(surface);
    return thing.hasTag('palpating') || thing.hasTag('listening');
  });
  return isLeft ? held.map((about) => ({ at, name: 'arm.released', about, numbers: {} })) : [];
}

/** The first opening after pumping: how high the cuff had gone, against the palpated estimate. */
function valveOpened(world: World, { at, intent }: Entry): readonly Finding[] {
  const before = world.memoryBefore<CuffMemory>('cuffPressure');
  if (before.isPeakStated || Number(intent.with?.['step']) === 0 || cuffPressureAt(before, at) < AIR_LEFT) return [];
  const { vanishedAt } = world.memory<ListeningMemory>('listening');
  const cuff = evenOf(shownBy(before, before.peak));
  const numbers = {
    cuff,
    palpated: vanishedAt,
    above: vanishedAt > 0 ? cuff - vanishedAt : 0,
    emptyForMs: before.emptyForMs,
  };
  return [{ at, name: 'cuff.peak', ...(before.cuff ? { about: before.cuff } : {}), numbers }];
}

function reinflated(world: World, { at }: Entry): readonly Finding[] {
  const before = world.memoryBefore<CuffMemory>('cuffPressure');
  if (!isReinflation(before, at)) return [];
  const cuff = evenOf(shownBy(before, cuffPressureAt(before, at)));
  return [{ at, name: 'cuff.reinflated', ...(before.cuff ? { about: before.cuff } : {}), numbers: { cuff } }];
}

function affect(people: ReadonlyMap<Id, Person>, fact: Fact): void {
  const person = fact.about === undefined ? undefined : people.get(fact.about);
  if (!person) return;
  const change = CHANGES.find((candidate) => candidate === fact.with?.['change']);
  if (fact.name === 'position.asked' && change) askedTo(person, change, fact.at);
  if (fact.name === 'respirations.noticed') person.setWatched(true, fact.at);
}

export const vitalSigns: Skill = {
  id: 'vitalSigns',
  things,
  deeds: [...armDeeds, ...pressureDeeds, ...countDeeds],
  models: [cuffPressure, listening, watching, feeling],
  items: vitalSignItems,
  stations: {
    arm: {
      rooms: EXAM_ROOMS,
      spot: 'patientArm',
      group: 'arm',
      order: 40,
      canOpen: (world) => onlyIf(patientHere(world)?.posture.seat !== 'standing', 'reason.notSeated'),
      look: armLook,
    },
  },
  sections: vitalSignSections,
  notice,
  affect,
  findings: [
    'arm.measured',
    'arm.released',
    'pulse.felt',
    'pulse.notFelt',
    'pulse.counted',
    'respirations.counted',
    'respirations.noticed',
    'pulse.vanished',
    'pulse.returned',
    'cuff.sizeChosen',
    'cuff.peak',
    'cuff.emptied',
    'cuff.overTime',
    'cuff.reinflated',
    'korotkoff.began',
    'korotkoff.ended',
    'pressure.heard',
  ],
  statedBy: {
    'arm.measured': ['arm.measured'],
    'arm.released': ['learner.walked', 'arm.changed', 'position.asked'],
    'pulse.felt': ['fingers.placed', 'fingers.pressed'],
    'pulse.counted': ['count.started', 'count.ended'],
    'respirations.counted': ['count.started', 'count.ended'],
    'pulse.vanished': ['bulb.squeezed', 'bulb.pumped'],
    'pulse.returned': ['valve.turned'],
    'cuff.sizeChosen': ['cuff.wrapped'],
    'cuff.peak': ['valve.turned'],
    'cuff.emptied': ['valve.turned'],
    'korotkoff.began': ['valve.turned'],
    'korotkoff.ended': ['valve.turned'],
    'pressure.heard': ['stethoscope.placed', 'bulb.squeezed', 'valve.turned'],
  },
  rules: vitalSignsRules,
  tracks,
  readouts,
  summary,
  measured: {
    ...Object.fromEntries(
      PRESSURE_SECTIONS.flatMap((section) => [
        [`${section}.systolic`, ['bloodPressure', 0]],
        [`${section}.diastolic`, ['bloodPressure', 1]],
      ]),
    ),
    'pulse.rate': ['pulse', 0],
    'respirations.rate': ['respirations', 0],
  },
  comparisons,
};
