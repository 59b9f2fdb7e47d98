/** What the arm close-up shows, read from the view's plain facts. Pure. */
import type { StationLook } from '../../core/session/types.ts';
import type { Point } from '../port.ts';
import { pointOf } from './closeupFacts.ts';

export interface ArmFacts {
  /** Item on the arm (`cuff-adult`), or nothing. */
  readonly cuff: string | undefined;
  readonly valveStep: number;
  /** Places on the skin, mm. */
  readonly fingers: Point | undefined;
  readonly stethoscope: Point | undefined;
  readonly isSleeveDown: boolean;
}

export function armFactsOf({ facts }: StationLook): ArmFacts {
  const { cuff, valveStep, fingers, stethoscope, sleeve } = facts;
  return {
    cuff: typeof cuff === 'string' && cuff !== '' ? cuff : undefined,
    valveStep: typeof valveStep === 'number' ? valveStep : 0,
    fingers: pointOf(fingers),
    stethoscope: pointOf(stethoscope),
    isSleeveDown: sleeve !== 'rolled',
  };
}

/** Degrees the thumb screw stands turned at a step: opening is anticlockwise, a step every 15°, as the hand turns it. */
export function screwAngle(step: number): number {
  return -15 * step;
}
