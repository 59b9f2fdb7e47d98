/** Rectangles on the 1920 × 1080 picture, and body millimetres to picture pixels and back. */
import type { Point } from './port.ts';

export const PICTURE_WIDTH = 1920;
export const PICTURE_HEIGHT = 1080;

/** As the pictures' side files write it. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A body surface on a close-up: where its millimetre (0, 0) lies and how large a millimetre is. */
export interface Surface {
  readonly rect: Rect;
  readonly mmPerPixel: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** The picture is shown mirrored: the right side of the body from a picture of the left. */
  readonly isMirrored?: boolean;
}

export function isInside(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h;
}

export function areOverlapping(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The smallest rectangle around all of them, or nothing. */
export function around(rects: readonly Rect[]): Rect | undefined {
  const first = rects[0];
  if (!first) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return { x, y, w: right - x, h: bottom - y };
}

export function widened(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, w: rect.w + 2 * by, h: rect.h + 2 * by };
}

/** Whole pixels of the canvas that cover a part of the picture, at `zoom` pixels of canvas per pixel of picture. */
export function pixelsCovering(rect: Rect, zoom: number): Rect {
  const x = Math.max(0, Math.floor(rect.x * zoom));
  const y = Math.max(0, Math.floor(rect.y * zoom));
  const right = Math.min(Math.round(PICTURE_WIDTH * zoom), Math.ceil((rect.x + rect.w) * zoom));
  const bottom = Math.min(Math.round(PICTURE_HEIGHT * zoom), Math.ceil((rect.y + rect.h) * zoom));
  return { x, y, w: Math.max(0, right - x), h: Math.max(0, bottom - y) };
}

export function areaOf(rect: Rect): number {
  return rect.w * rect.h;
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
}

/** Distance of a place from a line of places, in pixels. */
export function distanceFromPath(path: readonly Point[], { x, y }: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [n, start] of path.entries()) {
    const end = path[n + 1] ?? start;
    const along = { x: end.x - start.x, y: end.y - start.y };
    const length = along.x * along.x + along.y * along.y;
    const share = length > 0 ? clamp(((x - start.x) * along.x + (y - start.y) * along.y) / length, 0, 1) : 0;
    nearest = Math.min(nearest, Math.hypot(x - start.x - share * along.x, y - start.y - share * along.y));
  }
  return nearest;
}

/** The same place in a picture that is shown mirrored. */
export function mirroredPoint({ x, y }: Point): Point {
  return { x: PICTURE_WIDTH - x, y };
}

export function mirroredRect({ x, y, w, h }: Rect): Rect {
  return { x: PICTURE_WIDTH - x - w, y, w, h };
}

export function isOnSurface({ rect, isMirrored }: Surface, point: Point): boolean {
  return isInside(rect, isMirrored ? mirroredPoint(point) : point);
}

/** Whole millimetres of the surface under a pixel, kept on the surface. */
export function millimetresAt(surface: Surface, point: Point): Point {
  const { x, y } = surface.isMirrored ? mirroredPoint(point) : point;
  return {
    x: clamp(Math.round((x - surface.rect.x) * surface.mmPerPixel), 0, surface.widthMm),
    y: clamp(Math.round((y - surface.rect.y) * surface.mmPerPixel), 0, surface.heightMm),
  };
}

export function pixelAt(surface: Pick<Surface, 'rect' | 'mmPerPixel' | 'isMirrored'>, millimetres: Point): Point {
  const there = {
    x: surface.rect.x + millimetres.x / surface.mmPerPixel,
    y: surface.rect.y + millimetres.y / surface.mmPerPixel,
  };
  return surface.isMirrored ? mirroredPoint(there) : there;
}

/** As large as a finger needs, around the same middle. */
export function atLeast(rect: Rect, size: number): Rect {
  const middle = centreOf(rect);
  const w = Math.max(rect.w, size);
  const h = Math.max(rect.h, size);
  return { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** The picture's place for a place of the window, given where the canvas lies. */
export function picturePoint(canvas: { left: number; top: number; width: number; height: number }, at: Point): Point {
  return {
    x: ((at.x - canvas.left) / (canvas.width || 1)) * PICTURE_WIDTH,
    y: ((at.y - canvas.top) / (canvas.height || 1)) * PICTURE_HEIGHT,
  };
}

/** The reverse of `picturePoint`. */
export function windowPoint(canvas: { left: number; top: number; width: number; height: number }, at: Point): Point {
  return {
    x: canvas.left + (at.x / PICTURE_WIDTH) * canvas.width,
    y: canvas.top + (at.y / PICTURE_HEIGHT) * canvas.height,
  };
}
