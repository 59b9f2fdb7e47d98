/** Filters over an even grid that shift nothing in time: moving mean, moving median, slope. */

/** Mean over 2 × `half` + 1 places; at the ends over as many as there are. */
export function movingMean(values: Float64Array, half: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let place = 0; place < values.length; place++) sums[place + 1] = (sums[place] ?? 0) + (values[place] ?? 0);
  const means = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const from = Math.max(0, place - half);
    const to = Math.min(values.length, place + half + 1);
    means[place] = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  }
  return means;
}

/** Change in a second, from the values `half` places before and after. `rate`: places in a second. */
export function slope(values: Float64Array, half: number, rate: number): Float64Array {
  const found = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const from = Math.max(0, place - half);
    const to = Math.min(values.length - 1, place + half);
    found[place] = (((values[to] ?? 0) - (values[from] ?? 0)) * rate) / Math.max(1, to - from);
  }
  return found;
}

/** Median over 2 × `half` + 1 places, worked out at each `stride` and joined by lines. */
export function movingMedian(values: Float64Array, half: number, stride: number): Float64Array {
  const found = new Float64Array(values.length);
  let before = 0;
  for (let place = 0; place < values.length; place += stride) {
    const here = median(values.slice(Math.max(0, place - half), Math.min(values.length, place + half + 1)));
    if (place === 0) before = here;
    for (let back = 0; back < stride && place - back >= 0; back++) {
      found[place - back] = here + ((before - here) * back) / stride;
    }
    before = here;
  }
  const last = Math.floor((values.length - 1) / stride) * stride;
  found.fill(found[last] ?? 0, last);
  return found;
}

/** The middle value; the mean of the two middle ones of an even number; 0 of none. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
