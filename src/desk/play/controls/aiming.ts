/** Aiming by steps: moving on a surface and saying where one is. Pure; whole millimetres. */
import type { Phrase } from '../../../core/session/types.ts';
import type { SurfaceLook } from '../../ports.ts';
import type { Aim } from '../PlayContext.tsx';

type Landmark = SurfaceLook['landmarks'][number];

export interface SurfaceSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The middle of a surface: where aiming begins. */
export function middleOf({ widthMm, heightMm }: SurfaceSize): Aim {
  return { x: Math.floor(widthMm / 2), y: Math.floor(heightMm / 2) };
}

/** A place on the surface near the one asked for. */
export function moveAim(from: Aim, byX: number, byY: number, { widthMm, heightMm }: SurfaceSize): Aim {
  return {
    x: Math.min(widthMm, Math.max(0, Math.round(from.x + byX))),
    y: Math.min(heightMm, Math.max(0, Math.round(from.y + byY))),
  };
}

const THIRDS = ['start', 'middle', 'end'] as const;

function thirdOf(part: number, whole: number): (typeof THIRDS)[number] {
  return THIRDS[Math.min(2, Math.floor((part * 3) / Math.max(1, whole)))] ?? 'middle';
}

/**
 * The place in words: from the nearest seen landmark, else from the edges of the surface.
 * `isMirrored`: the right side of the body, where millimetres grow to the left of the picture.
 */
export function placeOf(aim: Aim, size: SurfaceSize, surface: SurfaceLook | undefined, isMirrored = false): Phrase {
  const nearest = nearestOf(aim, surface?.landmarks ?? []);
  if (nearest === undefined) {
    const left = isMirrored ? size.widthMm - aim.x : aim.x;
    return {
      key: `play.aim.place.${thirdOf(aim.y, size.heightMm)}.${thirdOf(left, size.widthMm)}`,
      values: { left, top: aim.y },
    };
  }
  const across = isMirrored ? nearest.x - aim.x : aim.x - nearest.x;
  const down = aim.y - nearest.y;
  return {
    key: 'play.aim.near',
    values: {
      landmark: nearest.label,
      across: { key: sideKey(across, 'left', 'right'), values: { mm: Math.abs(across) } },
      down: { key: sideKey(down, 'up', 'down'), values: { mm: Math.abs(down) } },
    },
  };
}

/** The landmark after the nearest one, in the order of the surface; `by` −1 for the one before. */
export function landmarkFrom(aim: Aim, surface: SurfaceLook | undefined, by: 1 | -1): Landmark | undefined {
  const landmarks = surface?.landmarks ?? [];
  const nearest = nearestOf(aim, landmarks);
  return nearest && landmarks.at((landmarks.indexOf(nearest) + by) % landmarks.length);
}

/** Where a landmark lies from the aim, in words. */
export function wayTo({ label, x, y }: Landmark, aim: Aim, isMirrored = false): Phrase {
  const across = isMirrored ? aim.x - x : x - aim.x;
  const down = y - aim.y;
  return {
    key: 'play.aim.goTo',
    values: {
      landmark: label,
      across: { key: `steps.move.${across < 0 ? 'left' : 'right'}`, values: { mm: Math.abs(across) } },
      down: { key: `steps.move.${down < 0 ? 'up' : 'down'}`, values: { mm: Math.abs(down) } },
    },
  };
}

function nearestOf(aim: Aim, landmarks: readonly Landmark[]): Landmark | undefined {
  return [...landmarks].sort((a, b) => distance(a, aim) - distance(b, aim))[0];
}

function sideKey(by: number, less: string, more: string): string {
  if (by === 0) return 'play.aim.level';
  return `play.aim.${by < 0 ? less : more}`;
}

function distance(a: Aim, b: Aim): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
