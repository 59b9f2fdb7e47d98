/** Cuff pressures of made-up deflations with a known envelope, by arithmetic of their own: nothing of the product is used. */

export interface Deflation {
  /** Height of the pulses, mmHg, by cuff pressure, mmHg. */
  readonly envelope: (cuff: number) => number;
  /** Height 0–1 over a beat, by its share 0–1 and the cuff pressure, mmHg. */
  readonly wave: (share: number, cuff: number) => number;
  readonly pulse: number;
  /** Scatter of the beats' lengths and heights, as a share. */
  readonly uneven: number;
  readonly breath: number;
  readonly top: number;
  readonly bottom: number;
  /** mmHg/s. */
  readonly rate: number;
  readonly way: 'line' | 'steps' | 'valve';
  readonly stepMmHg: number;
  /** Samples in a second. */
  readonly sampling: number;
  readonly noise: number;
  /** Smallest difference shown, mmHg. */
  readonly resolution: number;
  readonly withInflation: boolean;
  readonly withRelease: boolean;
}

export interface Samples {
  readonly times: number[];
  readonly pressures: number[];
}

/** A stream of chance of its own: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

/** Width is to either side of the top; sharper or rounder with `power` (2 is a bell). */
export function bell(top: number, high: number, above: number, below: number, power = 2) {
  return (cuff: number): number => high * Math.exp(-(Math.abs((cuff - top) / (cuff > top ? above : below)) ** power));
}

/** Two opposite S-curves, as of an artery that opens and of one that is full. */
export function slopes(low: number, high: number, softness: number, most: number) {
  const raw = (cuff: number) => 1 / (1 + Math.exp((low - cuff) / softness)) / (1 + Math.exp((cuff - high) / softness));
  const best = Math.max(...Array.from({ length: 251 }, (_, cuff) => raw(cuff)));
  return (cuff: number): number => (most * raw(cuff)) / best;
}

/** Volume of the artery of exponential limbs of models.md §4.3. */
const volume = (p: number) => (p < 0 ? Math.exp(p / 12) : 1 + (22 / 12) * (1 - Math.exp(-p / 22)));

export function artery(systolic: number, diastolic: number, most: number) {
  const raw = (cuff: number) => volume(systolic - cuff) - volume(diastolic - cuff);
  const best = Math.max(...Array.from({ length: 2_501 }, (_, tenth) => raw(tenth / 10)));
  return (cuff: number): number => (most * raw(cuff)) / best;
}

const smooth = (x: number) => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

export const waves: readonly ((share: number) => number)[] = [
  (share) => (1 - Math.cos(2 * Math.PI * share)) / 2,
  (share) => (share < 0.2 ? smooth(share / 0.2) : Math.exp(-(share - 0.2) / 0.25) * smooth((1 - share) / 0.1)),
  (share) =>
    Math.min(
      1,
      smooth(share / 0.18) * (1 - smooth((share - 0.2) / 0.35)) + 0.28 * Math.exp(-(((share - 0.52) / 0.09) ** 2)),
    ),
  (share) => (share < 0.28 ? smooth(share / 0.28) : 1 - smooth((share - 0.28) / 0.72)),
];

/** A wave of pressure as the cuff feels it through that artery: a spike above the systolic pressure, a full wave far below. */
export function throughArtery(pressure: (share: number) => number, systolic: number, diastolic: number) {
  return (share: number, cuff: number): number => {
    const foot = volume(diastolic - cuff);
    const now = volume(diastolic + (systolic - diastolic) * pressure(share) - cuff);
    return (now - foot) / (volume(systolic - cuff) - foot);
  };
}

/** Mean, systolic and diastolic pressure as the fixed ratios .55 and .85 of this envelope give them. */
export function answer(envelope: (cuff: number) => number): { map: number; systolic: number; diastolic: number } {
  let map = 20;
  for (let cuff = 20; cuff < 260; cuff += 0.05) if (envelope(cuff) > envelope(map)) map = cuff;
  let systolic = map;
  while (envelope(systolic) > 0.55 * envelope(map) && systolic < 300) systolic += 0.05;
  let diastolic = map;
  while (envelope(diastolic) > 0.85 * envelope(map) && diastolic > 0) diastolic -= 0.05;
  return { map, systolic, diastolic };
}

export function makeDeflation(d: Deflation, seed: number): Samples {
  const draw = chance(seed);
  const times: number[] = [];
  const pressures: number[] = [];
  const rise = d.withInflation ? 6 + 4 * draw() : 0;
  const hold = d.withInflation ? 1 + draw() : 0;
  const length = (d.top - d.bottom) / d.rate;
  const end = rise + hold + length + (d.withRelease ? 3 : 0);
  const beats = beatsOf(d, end, draw);
  let place = 0;
  for (let sample = 0; sample / d.sampling <= end; sample++) {
    const t = sample / d.sampling;
    const cuff = cuffAt(d, t, rise, hold, length);
    while ((beats[place + 1]?.at ?? Infinity) <= t) place++;
    const beat = beats[place];
    const next = beats[place + 1];
    const share = beat && next ? (t - beat.at) / (next.at - beat.at) : 0;
    const pulse = beat
      ? d.envelope(cuff) * beat.strength * (1 + d.breath * Math.sin(1.6 * t)) * d.wave(share, cuff)
      : 0;
    const shown = cuff + pulse + d.noise * normal(draw);
    times.push(Math.round(t * 10_000) / 10_000);
    pressures.push(Math.round(shown / d.resolution) * d.resolution);
  }
  return { times, pressures };
}

function beatsOf(d: Deflation, end: number, draw: () => number) {
  const beats: { at: number; strength: number }[] = [];
  for (let at = -draw(); at < end + 3; at += (60 / d.pulse) * (1 + d.uneven * normal(draw))) {
    beats.push({ at, strength: 1 + 0.5 * d.uneven * normal(draw) });
  }
  return beats;
}

function cuffAt(d: Deflation, t: number, rise: number, hold: number, length: number): number {
  if (t < rise) return d.top * (t / rise) ** 0.8;
  if (t < rise + hold) return d.top;
  const since = t - rise - hold;
  if (since > length) return d.bottom * Math.exp(-(since - length) / 0.4);
  if (d.way === 'line') return d.top - d.rate * since;
  if (d.way === 'valve') return (Math.sqrt(d.top) - ((Math.sqrt(d.top) - Math.sqrt(d.bottom)) * since) / length) ** 2;
  const every = d.stepMmHg / d.rate;
  const step = Math.floor(since / every);
  return d.top - d.stepMmHg * (step + smooth((since / every - step - 0.85) / 0.15));
}

export function drawDeflation(seed: number): Deflation {
  const draw = chance(seed * 7_919 + 13);
  const between = (low: number, high: number) => low + (high - low) * draw();
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const systolic = between(95, 180);
  const diastolic = systolic - between(30, 0.45 * systolic);
  const map = diastolic + 0.4 * (systolic - diastolic);
  const most = between(1.2, 4);
  const shape = oneOf([
    artery(systolic, diastolic, most),
    bell(map, most, between(20, 34), between(18, 40)),
    bell(map, most, between(20, 30), between(20, 40), 1.6),
    slopes(diastolic - 5, systolic - 8, between(6, 9), most),
  ]);
  const { systolic: high } = answer(shape);
  const way = oneOf(['line', 'line', 'steps', 'valve'] as const);
  const pulse = between(40, 150);
  // A stepping device holds each step for two beats, and lets out at most 10 mmHg at once.
  const rate = Math.min(between(2, 6), way === 'steps' ? pulse / 12 : 6);
  return {
    envelope: shape,
    wave: draw() < 0.5 ? throughArtery(oneOf(waves), systolic, diastolic) : oneOf(waves),
    pulse,
    uneven: between(0.01, 0.05),
    breath: between(0, 0.06),
    top: high + between(25, 50),
    bottom: Math.max(25, map - between(45, 55)),
    rate,
    way,
    stepMmHg: Math.max(between(4, 8), (120 * rate) / pulse),
    sampling: oneOf([20, 25, 50, 100, 200, 500, 1000]),
    noise: between(0, 0.15),
    resolution: oneOf([0.001, 0.05, 0.1, 0.25]),
    withInflation: draw() < 0.6,
    withRelease: draw() < 0.5,
  };
}
