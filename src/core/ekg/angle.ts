/** The angle of a point, in degrees, from plain arithmetic: the same on every machine. */

const DEGREES = 180 / Math.PI;

/** Arc tangent of 0…1 by its series, after halving the angle twice; within 1e-12. */
function arcTangent(x: number): number {
  const half = x / (1 + Math.sqrt(1 + x * x));
  const quarter = half / (1 + Math.sqrt(1 + half * half));
  let sum = 0;
  let power = quarter;
  for (let n = 0; n < 20; n++) {
    sum += (n % 2 === 0 ? power : -power) / (2 * n + 1);
    power *= quarter * quarter;
  }
  return 4 * sum;
}

/** −180…180; 0 for the origin. */
export function atan2Degrees(y: number, x: number): number {
  const [up, across] = [Math.abs(y), Math.abs(x)];
  if (up === 0 && across === 0) return 0;
  const acute = up <= across ? arcTangent(up / across) : Math.PI / 2 - arcTangent(across / up);
  const right = x >= 0 ? acute : Math.PI - acute;
  return (y >= 0 ? right : -right) * DEGREES;
}
