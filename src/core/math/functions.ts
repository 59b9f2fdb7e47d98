/**
 * exp, log, pow, sin and cos that give the same bits on every machine: only + − × ÷, √ and the bits of a double.
 * Reductions and coefficients are those of Sun's fdlibm (e_exp.c, e_log.c, k_sin.c, k_cos.c).
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const ONE_BY_LN2 = 1 / (LN2_HIGH + LN2_LOW);
const SQRT_TWO = Math.sqrt(2);

/** 2^k for k from −1074 to 1023, made by exact doubling and halving. */
const LOWEST_POWER = -1074;
const powersOfTwo = makePowers();

function makePowers(): Float64Array {
  const powers = new Float64Array(1023 - LOWEST_POWER + 1);
  powers[-LOWEST_POWER] = 1;
  for (let k = 1; k <= 1023; k++) powers[k - LOWEST_POWER] = (powers[k - 1 - LOWEST_POWER] ?? 0) * 2;
  for (let k = -1; k >= LOWEST_POWER; k--) powers[k - LOWEST_POWER] = (powers[k + 1 - LOWEST_POWER] ?? 0) / 2;
  return powers;
}

/** e^x. Over the range of doubles; 0 below, Infinity above. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.floor(ONE_BY_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * (powersOfTwo[1023 - LOWEST_POWER] ?? 1);
  if (k < -1022) return y * (powersOfTwo[k + 54 - LOWEST_POWER] ?? 1) * (powersOfTwo[-54 - LOWEST_POWER] ?? 1);
  return y * (powersOfTwo[k - LOWEST_POWER] ?? 1);
}

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const isTiny = x < 2.2250738585072014e-308;
  bits.setFloat64(0, isTiny ? x * 18014398509481984 : x);
  const top = bits.getUint32(0);
  let k = (top >>> 20) - 1023 - (isTiny ? 54 : 0);
  bits.setUint32(0, (top & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > SQRT_TWO) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/** π/2 in three parts of 33 bits each: a whole number up to 2^20 times a part is exact. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487111665e-21;
const TWO_BY_PI = 1 / (HALF_PI_1 + HALF_PI_2);

/** Sine of an angle of at most π/4. */
function sinNear(x: number): number {
  const z = x * x;
  return (
    x +
    x *
      z *
      (-0.16666666666666632 +
        z *
          (0.00833333333332249 +
            z *
              (-0.0001984126982985795 +
                z * (0.0000027557313707070068 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)))))
  );
}

/** Cosine of an angle of at most π/4. */
function cosNear(x: number): number {
  const z = x * x;
  return (
    1 -
    0.5 * z +
    z *
      z *
      (0.0416666666666666 +
        z *
          (-0.001388888888887411 +
            z *
              (0.00002480158728947673 +
                z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))))
  );
}

function turned(x: number, quarters: number): number {
  const n = Math.floor(x * TWO_BY_PI + 0.5);
  const rest = x - n * HALF_PI_1 - n * HALF_PI_2 - n * HALF_PI_3;
  const quarter = (((n + quarters) % 4) + 4) % 4;
  const value = quarter % 2 === 0 ? sinNear(rest) : cosNear(rest);
  return quarter < 2 ? value : -value;
}

/** Sine of an angle in radians; exact reduction up to about a million radians. */
export function sin(x: number): number {
  return turned(x, 0);
}

/** Cosine of an angle in radians; exact reduction up to about a million radians. */
export function cos(x: number): number {
  return turned(x, 1);
}

/** x^y of a positive x; its relative error grows with the size of y·ln x. */
export function pow(x: number, y: number): number {
  return exp(y * log(x));
}
