/** Calms the edges of grainy pictures: along an edge the colours run on evenly, and no single pixel stands out. */

/** Pixels looked at on either side along an edge, and how much each of them counts. */
const REACH = 6;
const SPREAD = 18;
/** From this strength on something is an edge, from this evenness on it has one direction. */
const STRENGTH = 0.004;
const EVENNESS = 0.7;
/** Base colours further apart than this belong to different things. */
const APART = 0.02;

/** The picture with every edge of its features averaged along itself, and stray pixels brought into the range around them. */
export function calmEdges(picture, features) {
  const { width, height, values } = picture;
  const tensor = smoothed(tensorOf(features, width, height), width, height);
  const target = new Float32Array(values);
  const base = features[0]?.values;
  for (let y = REACH; y < height - REACH; y++) {
    for (let x = REACH; x < width - REACH; x++) {
      const here = y * width + x;
      const along = directionAt(tensor, here);
      if (along) averageAlong(target, { values, base, width }, { x, y, here }, along);
    }
  }
  return withoutStrays({ width, height, values: target });
}

/** Sums of products of slopes over all channels of all features: xx, xy, yy of each pixel. */
function tensorOf(features, width, height) {
  const tensor = [0, 1, 2].map(() => new Float32Array(width * height));
  for (const { values } of features) {
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const here = y * width + x;
        for (let c = 0; c < 3; c++) {
          const across = values[(here + 1) * 3 + c] - values[(here - 1) * 3 + c];
          const down = values[(here + width) * 3 + c] - values[(here - width) * 3 + c];
          tensor[0][here] += across * across;
          tensor[1][here] += across * down;
          tensor[2][here] += down * down;
        }
      }
    }
  }
  return tensor;
}

/** Each plane averaged over five by five pixels. */
function smoothed(planes, width, height) {
  return planes.map((plane) => run(run(plane, width, height, 1), width, height, width));
}

function run(plane, width, height, step) {
  const target = new Float32Array(plane.length);
  for (let k = 2 * step; k < width * height - 2 * step; k++) {
    target[k] = (plane[k - 2 * step] + plane[k - step] + plane[k] + plane[k + step] + plane[k + 2 * step]) / 5;
  }
  return target;
}

/** The way an edge runs at a pixel, as a step of one pixel; nothing where there is no edge or a corner. */
function directionAt([xx, xy, yy], here) {
  const sum = xx[here] + yy[here];
  if (sum < STRENGTH) return undefined;
  const difference = xx[here] - yy[here];
  const root = Math.hypot(difference, 2 * xy[here]);
  if (root / sum < EVENNESS) return undefined;
  const angle = Math.atan2(2 * xy[here], difference) / 2 + Math.PI / 2;
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

function averageAlong(target, { values, base, width }, { x, y, here }, along) {
  const sum = [0, 0, 0];
  let total = 0;
  for (let k = -REACH; k <= REACH; k++) {
    const there = Math.round(y + k * along.y) * width + Math.round(x + k * along.x);
    if (base && distance(base, here * 3, there * 3) > APART) continue;
    const weight = Math.exp((-k * k) / SPREAD);
    total += weight;
    for (let c = 0; c < 3; c++) sum[c] += weight * values[there * 4 + c];
  }
  for (let c = 0; c < 3; c++) target[here * 4 + c] = sum[c] / total;
}

function distance(plane, a, b) {
  return (plane[a] - plane[b]) ** 2 + (plane[a + 1] - plane[b + 1]) ** 2 + (plane[a + 2] - plane[b + 2]) ** 2;
}

/** No pixel is darker or lighter than all eight around it. */
function withoutStrays({ width, height, values }) {
  const target = new Float32Array(values);
  const ring = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const here = y * width + x;
      for (let c = 0; c < 3; c++) {
        let low = Infinity;
        let high = -Infinity;
        for (const step of ring) {
          const value = values[(here + step) * 4 + c];
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
        target[here * 4 + c] = Math.max(low, Math.min(high, values[here * 4 + c]));
      }
    }
  }
  return target;
}
