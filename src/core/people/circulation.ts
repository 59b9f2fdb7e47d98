/** What is so in one person's heart and arms and stays so during a visit: drawn from the scenario's ranges by the seed. */
import { gauss, u } from '../math/random.ts';
import type { ScenarioPerson } from '../scenario/schema.ts';
import type { Id } from '../session/types.ts';
import type { Rhythm } from './rhythm.ts';

export interface Circulation {
  readonly rhythm: Rhythm;
  /** Beats, breaths and beat pressures vary as in life. */
  readonly hasVariation: boolean;
  /** Width of an auscultatory gap, mmHg; 0 when there is none. */
  readonly gapMmHg: number;
  /** Muffled sounds go on below diastolic, to zero. */
  readonly isMuffledToZero: boolean;
  /** What pressure in the right arm lies above that in the left, mmHg. */
  readonly rightArmAdds: { readonly systolic: number; readonly diastolic: number };
  /** What systolic pressure falls by on standing, and stays down, mmHg. */
  readonly orthostaticDrop: number;
  /** How far below the heart the arm lies on this desk, cm. */
  readonly deskBelowHeartCm: number;
  /** A rolled-down sleeve is thick. */
  readonly hasThickSleeve: boolean;
}

/** Spread of the difference between two arms and its bounds where the scenario says nothing, mmHg (models.md §4.4). */
const ARMS_SPREAD = 4;
const ARMS_MOST = 8;
/** Diastolic differs by this share of what systolic differs by (design). */
const DIASTOLIC_SHARE = 0.5;

export function drawCirculation(id: Id, { rhythm, circulation = {} }: ScenarioPerson, seed: number): Circulation {
  const draw = (name: string, range: readonly [number, number] | undefined): number => {
    const [low, high] = range ?? [0, 0];
    return low + Math.floor(u(seed, `${id}.${name}`, 0) * (high - low + 1));
  };
  const { rightArmAdds, auscultatoryGap, orthostaticDrop } = circulation;
  const right = rightArmAdds ? draw('rightArm', rightArmAdds) : usualDifference(id, seed);
  return {
    rhythm: rhythm ?? 'sinus',
    hasVariation: circulation.variation ?? true,
    gapMmHg: draw('auscultatoryGap', auscultatoryGap),
    isMuffledToZero: circulation.isMuffledToZero ?? false,
    rightArmAdds: { systolic: right, diastolic: Math.round(right * DIASTOLIC_SHARE) },
    orthostaticDrop: draw('orthostaticDrop', orthostaticDrop),
    deskBelowHeartCm: circulation.deskBelowHeartCm ?? 0,
    hasThickSleeve: circulation.hasThickSleeve ?? false,
  };
}

/** A difference of more than 8 mmHg is a finding: only a scenario that says so has it. */
function usualDifference(id: Id, seed: number): number {
  const drawn = Math.round(ARMS_SPREAD * gauss(seed, `${id}.rightArm`, 0));
  return Math.min(ARMS_MOST, Math.max(-ARMS_MOST, drawn));
}
