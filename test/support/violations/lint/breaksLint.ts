/** Planted: one break of each lint rule that the project adds to the recommended ones. */
import { isBarrel } from './isBarrel';

export const anything: any = isBarrel;
export const length = (names: readonly string[]) => names[0]!.length;
export enum Colour {
  red = 1,
}
export const names: Array<string> = [];

export function isTangled(a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < a; i += 1) {
    if (i > b) {
      for (let j = 0; j < b; j += 1) {
        if (j > i && i > 2) {
          if (j > 5 || i > 7) {
            sum += 1;
          } else if (j > 9) {
            sum += 2;
          }
        }
      }
    }
  }
  return sum;
}

export default anything;
