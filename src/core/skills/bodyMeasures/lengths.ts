/** Stature, length and head circumference as they are read, mm, and each cause's share. */
import { drawnWhole, LENGTHS, type LengthCause } from '../../clinical/measuring.ts';
import type { Person } from '../../people/person.ts';
import type { World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import type { BodyMemory } from './bodyMemory.ts';

/** cm of a person for whom the scenario says nothing (design). */
const USUAL_HEIGHT_CM = 168;
const USUAL_HEAD_CM = 56;

export type LengthMeasure = 'height' | 'length' | 'head';

function trueMm(person: Person, measure: LengthMeasure): number {
  const cm = measure === 'head' ? (person.rest.head ?? USUAL_HEAD_CM) : (person.rest.height ?? USUAL_HEIGHT_CM);
  return Math.round(cm * 10);
}

/** What the learner asked for at the rod, and what happens without it. */
const ROD_CAUSES: readonly (readonly [asked: string, cause: LengthCause])[] = [
  ['heelsToWall', 'slouching'],
  ['lookAhead', 'headTilted'],
  ['breatheIn', 'noDeepBreath'],
];

function heightCauses({ worn, rod }: BodyMemory): readonly LengthCause[] {
  const causes = ROD_CAUSES.filter(([asked]) => !rod.asked.includes(asked)).map(([, cause]) => cause);
  if (worn.includes('shoes')) causes.push('shoeSoles');
  if (worn.includes('hairBun')) causes.push('hairBun');
  return causes;
}

function lengthCauses({ board }: BodyMemory): readonly LengthCause[] {
  const causes: LengthCause[] = [];
  if (!board.isHeadHeld) causes.push('onePerson');
  if (board.knees === 'bent') causes.push('kneesBent');
  if (board.knees === 'one') causes.push('oneLeg');
  if (board.footboard === 'toes') causes.push('toesPointed');
  return causes;
}

const TAPE_CAUSES: Readonly<Record<string, readonly LengthCause[]>> = {
  widest: ['tapePlacement'],
  slipped: ['tapePlacement', 'tapeSlipped'],
  low: ['tapePlacement', 'tapeLow'],
};

/** `height.shown`, `length.shown` or `head.shown`: mm read, true mm, and each share. `tape`: where the tape lies. */
export function lengthShown(
  world: World,
  person: Person,
  memory: BodyMemory,
  measure: LengthMeasure,
  at: number,
  tape = 'widest',
): Finding {
  const causes =
    measure === 'height' ? heightCauses(memory) : measure === 'length' ? lengthCauses(memory) : TAPE_CAUSES[tape];
  const shares = (causes ?? []).map((cause) => {
    const n = cause === 'tapePlacement' ? memory.tapes : 0;
    return [`s.${cause}`, drawnWhole(LENGTHS[cause], world.seed, `${person.id}.length.${cause}`, n)] as const;
  });
  const truth = trueMm(person, measure);
  const value = shares.reduce((sum, [, by]) => sum + by, truth);
  const counted = shares.filter(([, by]) => by !== 0);
  return { at, name: `${measure}.shown`, numbers: { value, truth, isSettled: 1, ...Object.fromEntries(counted) } };
}
