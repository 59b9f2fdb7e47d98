/** Electrodes and wires on the skin, read from the view's plain facts. Pure. */
import type { StationLook } from '../../core/session/types.ts';
import type { Point } from '../port.ts';

/** An electrode on the picture and the wire that is clipped to it. */
export interface SkinElectrode {
  readonly id: string;
  readonly at: Point;
  readonly wire: string | undefined;
  /** Half of its width, pixels, where its size matters. */
  readonly radius?: number;
}

/** Where the picture has a place of the skin, mm, and a place that is known by its name. */
export interface Places {
  pixelAt(millimetres: Point): Point;
  readonly landmarks: Readonly<Record<string, Point>>;
}

export interface ElectrodeFacts {
  readonly electrodes: readonly SkinElectrode[];
  readonly colours: Readonly<Record<string, number>>;
}

/** Colours of the wires as they are sold in the US, and elsewhere (ekg.md §2). */
const AHA: Readonly<Record<string, number>> = {
  RA: 0xf7f7f2,
  LA: 0x1c1c1e,
  RL: 0x2f9e44,
  LL: 0xd6322b,
  V1: 0xd6322b,
  V2: 0xf2c230,
  V3: 0x2f9e44,
  V4: 0x2563c9,
  V5: 0xf0812b,
  V6: 0x7d3fb5,
};
const IEC: Readonly<Record<string, number>> = {
  RA: 0xd6322b,
  LA: 0xf2c230,
  RL: 0x1c1c1e,
  LL: 0x2f9e44,
  V1: 0xd6322b,
  V2: 0xf2c230,
  V3: 0x2f9e44,
  V4: 0x7a4a24,
  V5: 0x1c1c1e,
  V6: 0x7d3fb5,
};

/** Wires of a recorder worn at home are known by their colors alone. */
const HOLTER: Readonly<Record<string, number>> = {
  white: 0xf7f7f2,
  red: 0xd6322b,
  black: 0x1c1c1e,
  brown: 0x7a4a24,
  green: 0x2f9e44,
};
const SCHEMES: Readonly<Record<string, Readonly<Record<string, number>>>> = { aha: AHA, iec: IEC, holter: HOLTER };

/** `ids`, `xs`, `ys`, `widths`: electrodes on this picture; `named`: `e9:rightWrist`; `wires`: `RA:e9`. */
export function electrodeFactsOf({ facts }: StationLook, { pixelAt, landmarks }: Places): ElectrodeFacts {
  const wires = new Map(listOf(facts['wires']).map((pair) => pair.split(':').reverse() as [id: string, wire: string]));
  const [xs, ys] = [facts['xs'], facts['ys']];
  const aimed = listOf(facts['ids']).flatMap((id, place) => {
    const [x, y] = [numberAt(xs, place), numberAt(ys, place)];
    if (x === undefined || y === undefined) return [];
    const [at, width] = [pixelAt({ x, y }), numberAt(facts['widths'], place)];
    const radius = width === undefined ? {} : { radius: Math.round(pixelAt({ x: x + width / 2, y }).x - at.x) };
    return [{ id, at, wire: wires.get(id), ...radius }];
  });
  const named = listOf(facts['named']).flatMap((pair) => {
    const [id = '', name = ''] = pair.split(':');
    const at = landmarks[name];
    return at ? [{ id, at, wire: wires.get(id) }] : [];
  });
  return { electrodes: [...aimed, ...named], colours: SCHEMES[String(facts['scheme'])] ?? AHA };
}

function listOf(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? value.split(',') : [];
}

function numberAt(value: unknown, place: number): number | undefined {
  const found: unknown = Array.isArray(value) ? value[place] : undefined;
  return typeof found === 'number' ? found : undefined;
}
