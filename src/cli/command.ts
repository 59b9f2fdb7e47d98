/** What a command of the runner is: its arguments, and what it answers. */

/** 0 good · 1 a verdict against · 2 unusable input. */
export type Exit = 0 | 1 | 2;

export interface Answer {
  readonly exit: Exit;
  /** Printed on standard output as JSON. */
  readonly json?: unknown;
  /** Printed as it is, where a table is asked for. */
  readonly text?: string;
  /** Printed on standard error, one a line. */
  readonly reasons?: readonly string[];
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  /** What stands after the command's name. */
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /** Fewest and most positional arguments. */
  readonly positionals: readonly [number, number];
  run(given: Arguments): Answer;
}

/** Input that cannot be used: exit 2, with the reasons. */
export class Unusable extends Error {
  readonly reasons: readonly string[];

  constructor(...reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.name = 'Unusable';
    this.reasons = reasons;
  }
}

/** The value of an option that must be there. */
export function required({ values }: Arguments, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Unusable(`--${name} is missing`);
  return value;
}

/** A whole number within bounds, written in digits only. */
export function wholeNumber(text: string, name: string, most: number): number {
  const number = Number(text);
  if (!/^\d{1,10}$/.test(text) || number > most) throw new Unusable(`${name} must be a whole number from 0 to ${most}`);
  return number;
}
