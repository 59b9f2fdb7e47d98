/** How far a breath has lifted a body, in steps too small to be seen: a frame within one step need not be drawn. Pure. */

/** Pixels of the picture, which is at least as large as what is shown of it. */
const STEP_PX = 0.5;

/** `breath`: chest, −1 empty to 1 full; `liftPx`: how far a full breath lifts the body. Share of a full breath, 0 to 1. */
export function breathShare(breath: number, liftPx: number): number {
  const steps = Math.max(1, Math.ceil(liftPx / STEP_PX));
  return Math.round(((breath + 1) / 2) * steps) / steps;
}
