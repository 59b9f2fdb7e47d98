/** Reads the files that lie beside the pictures. They come over the network, so every value is looked at. Pure. */
import type { Rect } from './geometry.ts';
import type { Point } from './port.ts';

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function part(value: unknown, name: string): unknown {
  return isJson(value) ? value[name] : undefined;
}

function findNumber(value: unknown, name: string): number | undefined {
  const found = part(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

function findRect(value: unknown): Rect | undefined {
  const [x, y, w, h] = ['x', 'y', 'w', 'h'].map((name) => findNumber(value, name));
  return x !== undefined && y !== undefined && w !== undefined && h !== undefined ? { x, y, w, h } : undefined;
}

function findPoint(value: unknown): Point | undefined {
  const [x, y] = Array.isArray(value) ? value : [part(value, 'x'), part(value, 'y')];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

function readEach<T>(value: unknown, read: (one: unknown) => T | undefined): Readonly<Record<string, T>> {
  const found: Record<string, T> = {};
  for (const [name, one] of Object.entries(isJson(value) ? value : {})) {
    const good = read(one);
    if (good !== undefined) found[name] = good;
  }
  return found;
}

/** `spots` of a room or close-up. */
export function readSpots(file: unknown): Readonly<Record<string, Rect>> {
  return readEach(part(file, 'spots'), findRect);
}

/** A body's spots by pose. */
export function readPoseSpots(file: unknown): Readonly<Record<string, Readonly<Record<string, Rect>>>> {
  return readEach(file, (pose) => readEach(pose, findRect));
}

/** What a close-up of skin adds: the size of a pixel and the landmarks, in pixels. */
export interface SkinScale {
  readonly mmPerPixel: number;
  readonly landmarks: Readonly<Record<string, Point>>;
  /** Millimetre (0, 0) is its corner; without it, the picture's. */
  readonly surface: Rect | undefined;
  /** The skin lies along these spots, and no farther to their sides than `reach` pixels; without them, all over the surface. */
  readonly path: readonly string[] | undefined;
  readonly reach: number | undefined;
}

export function findSkinScale(file: unknown): SkinScale | undefined {
  const mmPerPixel = findNumber(file, 'mmPerPixel');
  if (mmPerPixel === undefined || mmPerPixel <= 0) return undefined;
  const path = part(file, 'skinPath');
  return {
    mmPerPixel,
    landmarks: readEach(part(file, 'landmarks'), findPoint),
    surface: findRect(part(file, 'surface')),
    path: Array.isArray(path) ? path.filter((name) => typeof name === 'string') : undefined,
    reach: findNumber(file, 'skinReach'),
  };
}

/** Where on an upright rule things are painted that move along it, mm. */
export interface Rule {
  readonly mmPerPixel: number;
  /** Row of pixels of 0 mm. */
  readonly zero: number;
  /** Lower edge of the headpiece while nobody is measured, and where it is painted. */
  readonly raised: number;
  readonly headpiece: number;
  /** The crown, where it is painted. */
  readonly head: number;
}

export function findRule(file: unknown): Rule | undefined {
  const mmPerPixel = findSkinScale(file)?.mmPerPixel;
  const [zero, raised, headpiece, head] = ['zero', 'raised', 'headpiece', 'head'].map((name) =>
    findNumber(part(file, 'rule'), name),
  );
  if (zero === undefined || raised === undefined || headpiece === undefined || head === undefined) return undefined;
  return mmPerPixel === undefined ? undefined : { mmPerPixel, zero, raised, headpiece, head };
}

/** Windows of the instruments' displays, by item, in pixels of the instrument's frame. */
export function readDisplays(file: unknown): Readonly<Record<string, Rect>> {
  return readEach(file, findRect);
}

/** Names of the frames in a multiatlas. */
export function frameNamesOf(file: unknown): readonly string[] {
  const textures = part(file, 'textures');
  if (!Array.isArray(textures)) return [];
  const frames = textures.flatMap((page) => {
    const found = part(page, 'frames');
    return Array.isArray(found) ? found : [];
  });
  return frames.map((frame) => part(frame, 'filename')).filter((name) => typeof name === 'string');
}

/** Pages of a multiatlas with the addresses their images have here; nothing when the file is no atlas. */
export function findAtlas(file: unknown, urlOf: (image: string) => string | undefined): Json | undefined {
  const textures = part(file, 'textures');
  if (!Array.isArray(textures)) return undefined;
  const pages: Json[] = [];
  for (const page of textures) {
    const image = part(page, 'image');
    const url = typeof image === 'string' ? urlOf(image) : undefined;
    if (isJson(page) && url !== undefined) pages.push({ ...page, image: url });
  }
  return { ...(isJson(file) ? file : {}), textures: pages };
}

/** Names of the images a multiatlas needs. */
export function imagesOf(file: unknown): readonly string[] {
  const textures = part(file, 'textures');
  if (!Array.isArray(textures)) return [];
  return textures.map((page) => part(page, 'image')).filter((image) => typeof image === 'string');
}

/** A gauge's dial: its middle in the face's frame, the needle's pivot in its own, and how the needle turns (0° is straight up). */
export interface Dial {
  readonly centre: Point;
  readonly radius: number;
  /** Shares 0–1 of the needle's width and height. */
  readonly pivot: Point;
  readonly angleAtZero: number;
  readonly degreesPerMmHg: number;
}

export function findDial(file: unknown): Dial | undefined {
  const face = part(file, 'face');
  const needle = part(file, 'needle');
  const centre = findPoint(part(face, 'centre'));
  const radius = findNumber(face, 'radius');
  const pivot = findPoint(part(needle, 'pivot'));
  const size = findPoint(part(needle, 'size'));
  const angleAtZero = findNumber(file, 'angleAtZero');
  const degreesPerMmHg = findNumber(file, 'degreesPerMmHg');
  if (!centre || !pivot || !size || radius === undefined || angleAtZero === undefined || degreesPerMmHg === undefined) {
    return undefined;
  }
  return { centre, radius, pivot: { x: pivot.x / size.x, y: pivot.y / size.y }, angleAtZero, degreesPerMmHg };
}
