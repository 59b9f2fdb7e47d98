/** The ultraviolet view: what was touched, how unclean it became and how it got there. Pure. */
import { levelOf, loadOf, pathOf, type TouchState } from '../../core/touch/touch.ts';
import type { TouchLook } from '../../desk/ports.ts';

/** A load of ten to this power glows as brightly as anything can. */
const BRIGHTEST_LOG10 = 6;

export function touchLookOf(touch: TouchState): TouchLook {
  return {
    surfaces: [...touch.surfaces.keys()].map((id) => ({
      id,
      level: levelOf(touch, id),
      load: glowOf(loadOf(touch, id)),
    })),
    steps: pathOf(touch).map(({ at, from, to, load }) => ({ at, from, to, load: glowOf(load) })),
  };
}

/** Germs are counted in powers of ten; the glow is a whole percent. */
function glowOf(load: number): number {
  return Math.round(Math.min(1, Math.log10(Math.max(1, load)) / BRIGHTEST_LOG10) * 100);
}
