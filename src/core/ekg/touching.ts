/** Electrodes so near each other that their gel touches: together they are one (ekg.md §8: small ones on children, no overlap). */
import type { SkinScale } from './bodyMap.ts';
import type { Point } from './torso.ts';

/** Width of an electrode for adults, and of one for infants, mm (design). */
export const ELECTRODE_MM = { adult: 24, infant: 14 } as const;

interface Pad {
  readonly at: Point;
  readonly mm: number;
}

/** Does the gel of two electrodes meet? Their middles are nearer than half of both widths, mm on the patient. */
function isTouching(one: Pad, other: Pad, { x, y, z }: SkinScale): boolean {
  const [dx, dy, dz] = [x * (one.at.x - other.at.x), y * (one.at.y - other.at.y), z * (one.at.z - other.at.z)];
  return Math.sqrt(dx * dx + dy * dy + dz * dz) < (one.mm + other.mm) / 2;
}

/** Those that touch, each row in one piece. */
export function touching<T extends Pad>(pads: readonly T[], scale: SkinScale): readonly (readonly T[])[] {
  let rows: (readonly T[])[] = [];
  for (const pad of pads) {
    const met = rows.filter((row) => row.some((other) => isTouching(pad, other, scale)));
    rows = [...rows.filter((row) => !met.includes(row)), [...met.flat(), pad]];
  }
  return rows.filter((row) => row.length > 1);
}
