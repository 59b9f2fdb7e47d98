/** A person's layer, laid over the empty room, gives the room with the person, and has a clean outline. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly values: Float32Array;
}
type Rect = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
interface Matte {
  layer(
    full: Picture,
    empty: Picture,
    cover: Float32Array,
    options: { readonly shadow: boolean; readonly outline?: Float32Array },
  ): Picture;
  patched(outline: Float32Array, area: Rect, patch: Rect, soft: number): Float32Array;
}
const script = path.resolve(import.meta.dirname, '../../assets/studio/matte.mjs');
const { layer, patched }: Matte = await import(script);

const WIDTH = 12;
const HEIGHT = 6;
const PIXELS = WIDTH * HEIGHT;

/** A picture of one grey, or of one grey for each pixel. */
function picture(grey: (k: number) => number): Picture {
  const values = new Float32Array(PIXELS * 4);
  for (let k = 0; k < PIXELS; k++) values.set([grey(k), grey(k), grey(k), 1], k * 4);
  return { width: WIDTH, height: HEIGHT, channels: 4, values };
}

/** Covered whole up to column 5, half in column 6, not at all beyond. */
const cover = Float32Array.from({ length: PIXELS }, (_, k) => {
  const x = k % WIDTH;
  if (x < 6) return 1;
  return x === 6 ? 0.5 : 0;
});
const PERSON = 0.2;
const ROOM = 0.9;
const EDGE = 6;
const full = picture((k) => (cover[k] ?? 0) * PERSON + (1 - (cover[k] ?? 0)) * ROOM);
const empty = picture(() => ROOM);

/** What the layer laid over a ground gives at a column of the middle row. */
function over(made: Picture, ground: number, x: number) {
  const k = (3 * WIDTH + x) * 4;
  const alpha = made.values[k + 3] ?? 0;
  return alpha * (made.values[k] ?? 0) + (1 - alpha) * ground;
}

describe('the layer of a person in a room', () => {
  it('gives the room with the person again, inside, at the edge and beside them', () => {
    const made = layer(full, empty, cover, { shadow: false });
    for (const x of [2, EDGE, 9]) expect(over(made, ROOM, x)).toBeCloseTo(full.values[(3 * WIDTH + x) * 4] ?? 0, 2);
  });

  it('has the colour of the person in its outline, even where the render is wrong there', () => {
    const grainy = picture((k) => (k % WIDTH === EDGE ? 0 : (full.values[k * 4] ?? 0)));
    const made = layer(grainy, empty, cover, { shadow: false });
    expect(over(made, ROOM, EDGE)).toBeCloseTo((PERSON + ROOM) / 2, 2);
    expect(over(made, 0, EDGE)).toBeCloseTo(PERSON / 2, 2);
  });

  it('keeps a single hair, which nothing solid lies beside, as the render shows it', () => {
    const hair = Float32Array.from({ length: PIXELS }, (_, k) => (k % WIDTH === 9 ? 0.5 : 0));
    const seen = picture((k) => (k % WIDTH === 9 ? 0.5 * PERSON + 0.5 * ROOM : ROOM));
    expect(over(layer(seen, empty, hair, { shadow: false }), ROOM, 9)).toBeCloseTo(0.5 * PERSON + 0.5 * ROOM, 2);
  });

  it('shows a changed piece of the room whole, fading only at its rim', () => {
    const none = new Float32Array(PIXELS);
    const seen = picture((k) => (k % WIDTH < 8 ? 0.4 : ROOM));
    const raised = patched(none, { x: 0, y: 0, w: WIDTH, h: HEIGHT }, { x: 0, y: 0, w: 8, h: 6 }, 1);
    const made = layer(seen, empty, raised, { shadow: false, outline: none });
    expect(over(made, ROOM, 4)).toBeCloseTo(0.4, 2);
    expect(over(made, ROOM, 10)).toBeCloseTo(ROOM, 2);
    expect(none.every((value) => value === 0)).toBe(true);
  });
});
