/**
 * Colour plates of our own: a number in dots that differ from their ground only along one line of confused colours.
 * Kinds of plates are those of pseudo-isochromatic tests in general (memory); numbers and colours are made here (design).
 */

export const COLOR_VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
/** `protan`, `deutan`: red–green, by the long-wave or the middle-wave cones; `tritan`: blue–yellow. */
export type ColorVision = (typeof COLOR_VISIONS)[number];

/**
 * `control`: brightness tells the number too, everyone reads it; `vanishing`: lost to the deficiency; `changing`: the
 * deficiency reads another number; `telling`: two digits, of which each red–green deficiency loses another.
 */
export type PlateKind = 'control' | 'vanishing' | 'changing' | 'telling';

export interface ColorPlate {
  readonly id: string;
  readonly kind: PlateKind;
  /** What each kind of colour vision reads; 0 when it sees no number. */
  readonly read: Readonly<Record<ColorVision, number>>;
}

function plate(id: string, kind: PlateKind, normal: number, others: Partial<ColorPlate['read']>): ColorPlate {
  return { id, kind, read: { normal, protan: normal, deutan: normal, tritan: normal, ...others } };
}

const redGreen = (number: number): Partial<ColorPlate['read']> => ({ protan: number, deutan: number });

export const COLOR_PLATES: readonly ColorPlate[] = [
  plate('plate1', 'control', 14, {}),
  plate('plate2', 'changing', 9, redGreen(3)),
  plate('plate3', 'vanishing', 27, redGreen(0)),
  plate('plate4', 'changing', 68, redGreen(53)),
  plate('plate5', 'vanishing', 4, redGreen(0)),
  plate('plate6', 'vanishing', 51, { tritan: 0 }),
  plate('plate7', 'changing', 83, redGreen(38)),
  plate('plate8', 'vanishing', 7, redGreen(0)),
  plate('plate9', 'vanishing', 36, { tritan: 0 }),
  plate('plate10', 'telling', 25, { protan: 5, deutan: 2 }),
];

/** Plates that screen: all but the control and the one that only tells the kinds apart. */
export const SCREENING_PLATES: readonly ColorPlate[] = COLOR_PLATES.filter(
  ({ kind }) => kind === 'vanishing' || kind === 'changing',
);

/** At least so many of the eight screening plates right is a pass (design; printed tests state their own number). */
export const PLATES_TO_PASS = 7;

/** How long a plate is shown, ms (memory: usual instructions of printed plates). */
export const PLATE_SHOWN_MS = 3_000;
