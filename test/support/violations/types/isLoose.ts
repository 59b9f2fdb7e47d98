/** Planted: one break of each strict flag that is easy to lose. */
interface Options {
  readonly name?: string;
}

enum Colour {
  red = 1,
}

class Base {
  speak(): string {
    return 'base';
  }
}

export class Derived extends Base {
  speak(): string {
    return 'derived';
  }
}

export const first: number = [1, 2, 3][0];
export const options: Options = { name: undefined };
export const colour = (table: Record<string, number>, given: number) => {
  const unused = 1;
  if (given > 1) return table.red;
};
export const value = (anything) => [anything, Colour.red];
