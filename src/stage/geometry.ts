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

/** Whole millimetres of the surface under a pixel, kept on the surface. */
export function millimetresAt(surface: Surface, point: Point): Point {
  return {
    x: clamp(Math.round((point.x - surface.rect.x) * surface.mmPerPixel), 0, surface.widthMm),
    y: clamp(Math.round((point.y - surface.rect.y) * surface.mmPerPixel), 0, surface.heightMm),
  };
}

export function pixelAt(surface: Pick<Surface, 'rect' | 'mmPerPixel'>, millimetres: Point): Point {
  return {
    x: surface.rect.x + millimetres.x / surface.mmPerPixel,
    y: surface.rect.y + millimetres.y / surface.mmPerPixel,
  };
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
