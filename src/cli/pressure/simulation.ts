/**
 * The same reading worked out a second time and another way: one loop over milliseconds after models.md §4.1 and §4.2,
 * with the platform's own functions. It shares no code with the models that it is printed beside.
 */

interface Reading {
  readonly sbp: number;
  readonly dbp: number;
  readonly hr: number;
  /** mmHg/s. */
  readonly deflation: number;
}

interface Errors {
  readonly systolic: number;
  readonly diastolic: number;
}

const BREATHS_PER_MINUTE = 14;

/** Pulse wave over one beat, 0–1: four Gaussians, wrapped. */
function wave(share: number): number {
  const phase = (share + 0.9455) % 1;
  const parts = [
    [1, 0.155, 0.062],
    [0.62, 0.285, 0.095],
    [0.34, 0.46, 0.075],
    [0.26, 0.62, 0.13],
  ] as const;
  let raw = 0;
  for (const [height, centre, width] of parts)
    for (const wrap of [-1, 0, 1]) raw += height * Math.exp(-((phase - centre - wrap) ** 2) / (2 * width * width));
  return (raw - 0.0157) / (1.27 - 0.0157);
}

/** Numbers between 0 and 1 from a seed (a linear congruential generator, modulus 2³²). */
function dice(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
}

function normal(roll: () => number): number {
  return Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
}

/** Chest volume, −1 to 1: inspiration takes 40 % of a breath. */
function chest(seconds: number, start: number): number {
  const share = ((seconds + start) % (60 / BREATHS_PER_MINUTE)) / (60 / BREATHS_PER_MINUTE);
  const angle = share < 0.4 ? share / 0.4 : 1 - (share - 0.4) / 0.6;
  return 2 * Math.sin((angle * Math.PI) / 2) ** 2 - 1;
}

/** Error of the reading of one seed against the mean over its beats, mmHg; nothing when no two sounds were heard. */
export function simulateReading({ sbp, dbp, hr, deflation }: Reading, seed: number): Errors | undefined {
  const roll = dice(seed);
  const [slowPhase, breathStart, first] = [2 * Math.PI * roll(), (60 / BREATHS_PER_MINUTE) * roll(), roll()];
  const usual = 60 / hr;
  const heard: { readonly beat: number; readonly cuff: number }[] = [];
  let [sumSystolic, sumDiastolic, beats] = [0, 0, 0];
  let [foot, before] = [first * usual, usual];
  for (let beat = 0; foot < (sbp + 30 - (dbp - 15)) / deflation; beat++) {
    const slow = 0.025 * Math.sin(2 * Math.PI * 0.1 * foot + slowPhase);
    const length = usual * (1 + slow - 0.02 * chest(foot, breathStart)) + 0.008 * normal(roll);
    const systolic = sbp * (1 - 0.03 * chest(foot, breathStart)) + 25 * (before - usual);
    const diastolic = dbp - 12 * (length - usual);
    const cuff = openingAt({ foot, length, systolic, diastolic }, (t) => sbp + 30 - deflation * t);
    if (cuff !== undefined) heard.push({ beat, cuff });
    sumSystolic += systolic;
    sumDiastolic += diastolic;
    beats++;
    before = length;
    foot += length;
  }
  const start = heard.find(({ beat }, place) => heard[place + 1]?.beat === beat + 1);
  const end = heard.at(-1);
  if (!start || !end) return undefined;
  const even = (mmHg: number): number => 2 * Math.round(mmHg / 2);
  return { systolic: even(start.cuff) - sumSystolic / beats, diastolic: even(end.cuff) - sumDiastolic / beats };
}

interface Beat {
  readonly foot: number;
  readonly length: number;
  readonly systolic: number;
  readonly diastolic: number;
}

/** Cuff pressure at the millisecond at which the rising wave first stands above it, if it began below. */
function openingAt({ foot, length, systolic, diastolic }: Beat, cuffAt: (t: number) => number): number | undefined {
  if (cuffAt(foot) <= diastolic) return undefined;
  for (let t = foot; t < foot + 0.25 * length; t += 0.001) {
    const cuff = cuffAt(t);
    if (diastolic + (systolic - diastolic) * wave((t - foot) / length) >= cuff)
      return cuff < systolic ? cuff : undefined;
  }
  return undefined;
}
