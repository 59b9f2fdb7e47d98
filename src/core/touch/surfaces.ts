/** Surfaces of the clinic: what they are made of, how clean they are at the start, how well germs pass between them. */

/** Name of a surface: `hands`, `gloves`, `patientSkin`, `stethoscope`, `cuff-adult`, `counter`, `keyboard`, `door`, `sink`… */
export type Surface = string;

/** 0 sterile · 1 sterile in use · 2 prepped · 3 clean · 4 unclean · 5 contaminated (asepsis.md §3). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

export const CLEAN: Level = 3;
export const UNCLEAN: Level = 4;
export const CONTAMINATED: Level = 5;

export interface SurfaceStart {
  readonly level: Level;
  /** Germs, CFU on the patch that is touched. */
  readonly load: number;
  /** `hard` unless said. */
  readonly material?: Material;
}

export type Material = 'skin' | 'glove' | 'hard' | 'cloth';

/** Surfaces of the things that a scenario brings along, beside those of every clinic. */
export type OwnSurfaces = ReadonlyMap<Surface, SurfaceStart>;

/** Hands, keyboard and gloves from the box: models.md §8.2 (from memory); the other loads are design. */
const starts: ReadonlyMap<Surface, SurfaceStart> = new Map<Surface, SurfaceStart>([
  ['hands', { level: UNCLEAN, load: 100_000, material: 'skin' }],
  ['gloves', { level: CLEAN, load: 10, material: 'glove' }],
  ['patientSkin', { level: UNCLEAN, load: 10_000, material: 'skin' }],
  ['counter', { level: CLEAN, load: 100 }],
  ['scale', { level: CLEAN, load: 100 }],
  ['tray', { level: CLEAN, load: 100 }],
  ['rod', { level: CLEAN, load: 100 }],
  ['keyboard', { level: UNCLEAN, load: 1_000 }],
  ['door', { level: UNCLEAN, load: 1_000 }],
  ['sink', { level: UNCLEAN, load: 1_000 }],
  ['chair', { level: UNCLEAN, load: 1_000, material: 'cloth' }],
  ['floor', { level: CONTAMINATED, load: 10_000 }],
]);

/** An instrument hangs where it was wiped after the last patient (design). */
export const WIPED: SurfaceStart = { level: CLEAN, load: 100 };
/** Doubt is unclean (asepsis.md §3). */
const UNKNOWN_START: SurfaceStart = { level: UNCLEAN, load: 1_000 };

export function startOf(own: OwnSurfaces, surface: Surface): SurfaceStart {
  return starts.get(surface) ?? own.get(surface) ?? UNKNOWN_START;
}

/**
 * Share of the germs under the contact that pass on (models.md §8.2): hard surface to finger .35 (Rusin 2002), dry
 * cloth to finger .07 (Lopez 2013), finger to surface .20 (from memory).
 */
const GIVES: Readonly<Record<Material, number>> = { hard: 0.35, cloth: 0.07, skin: 0.2, glove: 0.2 };
/** The outside of a glove gives and takes as skin × .8 (design). */
const GLOVE_SHARE = 0.8;

export function transferShare(own: OwnSurfaces, from: Surface, to: Surface): number {
  const giver = startOf(own, from).material ?? 'hard';
  const isGloved = giver === 'glove' || startOf(own, to).material === 'glove';
  return GIVES[giver] * (isGloved ? GLOVE_SHARE : 1);
}

/** State of the row's surface after touching the column's (asepsis.md §3): never better than before. */
const NEXT: readonly (readonly Level[])[] = [
  [0, 1, 1, 3, 4, 5],
  [1, 1, 1, 3, 4, 5],
  [2, 2, 2, 3, 4, 5],
  [3, 3, 3, 3, 4, 5],
  [4, 4, 4, 4, 4, 5],
  [5, 5, 5, 5, 5, 5],
];

export function levelAfter(own: Level, other: Level): Level {
  return NEXT[own]?.[other] ?? CONTAMINATED;
}
