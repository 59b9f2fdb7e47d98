/** What a cuff feels of an artery: volume against transmural pressure, and the pressure trace of a falling cuff (models.md §4.3). */
import { exp } from '../math/functions.ts';
import { gauss } from '../math/random.ts';
import { pulseShape } from '../people/rhythm.ts';
import type { Trace } from './trace.ts';

/** Limbs of the volume curve, mmHg (design; width of the envelope as in six real deflations). */
const COLLAPSING = 12;
const STRETCHING = 22;

/** Volume of the artery at a transmural pressure (mmHg), as a share of its volume at none. */
function volume(pressure: number): number {
  if (pressure < 0) return exp(pressure / COLLAPSING);
  return 1 + (STRETCHING / COLLAPSING) * (1 - exp(-pressure / STRETCHING));
}

export interface Pressures {
  readonly systolic: number;
  readonly diastolic: number;
}

/** Change of volume with a beat under a cuff of so many mmHg; without unit. */
export function volumePulse({ systolic, diastolic }: Pressures, cuff: number): number {
  return volume(systolic - cuff) - volume(diastolic - cuff);
}

/** The largest such change, and the cuff pressure of it, mmHg. */
export function largestPulse(beat: Pressures): { readonly cuff: number; readonly change: number } {
  let best = { cuff: 0, change: 0 };
  for (let cuff = beat.diastolic - 20; cuff <= beat.systolic; cuff += 0.5) {
    const change = volumePulse(beat, cuff);
    if (change > best.change) best = { cuff, change };
  }
  return best;
}

/** A beat at the arm as the cuff feels it. `foot`, `length` ms; `stir`: movement during it, mmHg (standard deviation). */
export interface CuffBeat extends Pressures {
  readonly foot: number;
  readonly length: number;
  readonly stir: number;
}

export interface CuffRun {
  readonly beats: readonly CuffBeat[];
  /** Simulated ms. */
  readonly from: number;
  readonly to: number;
  /** mmHg at a simulated ms. */
  cuffAt(t: number): number;
  /** Height of the largest pulse in the cuff, mmHg (measured 2.1–3.0). */
  readonly height: number;
  readonly seed: number;
  readonly stream: string;
}

/** Samples of the trace, ms apart; noise of the gauge, mmHg; how fast a moving arm changes the pressure, per ms (design). */
const SAMPLE_MS = 20;
const GAUGE_NOISE = 0.03;
const STIR_PER_MS = 0.004;

/** The pressure that the gauge of the device records over a run. */
export function cuffTrace(run: CuffRun): Trace {
  const times: number[] = [];
  const pressures: number[] = [];
  const first = run.beats[0];
  const scale = first ? run.height / largestPulse(first).change : 0;
  let place = 0;
  for (let t = run.from; t <= run.to; t += SAMPLE_MS) {
    while ((run.beats[place + 1]?.foot ?? Infinity) <= t) place++;
    const cuff = run.cuffAt(t);
    times.push((t - run.from) / 1000);
    pressures.push(cuff + pulseIn(run.beats[place], cuff, t) * scale + disturbance(run, run.beats[place], t));
  }
  return { times, pressures };
}

/** The artery follows the pressure of the beat: a spike under a cuff above systolic pressure, a full wave under one below it. */
function pulseIn(beat: CuffBeat | undefined, cuff: number, t: number): number {
  if (!beat || t < beat.foot) return 0;
  const share = (t - beat.foot) / beat.length;
  if (share >= 1) return 0;
  const { systolic, diastolic } = beat;
  return volumePulse({ systolic: diastolic + (systolic - diastolic) * pulseShape(share), diastolic }, cuff);
}

/** Noise of the gauge, and the slow waves of a moving arm: value noise, models.md §0. */
function disturbance({ seed, stream }: CuffRun, beat: CuffBeat | undefined, t: number): number {
  const noise = GAUGE_NOISE * gauss(seed, `${stream}.gauge`, Math.floor(t / SAMPLE_MS));
  if (!beat || beat.stir === 0) return noise;
  const at = t * STIR_PER_MS;
  const before = Math.floor(at);
  const share = at - before;
  const eased = share * share * (3 - 2 * share);
  const [low, high] = [gauss(seed, `${stream}.stir`, before), gauss(seed, `${stream}.stir`, before + 1)];
  return noise + beat.stir * (low + (high - low) * eased);
}
