/** How a scripted learner goes about it. */
import type { Hands } from './hands.ts';

export const STYLES = ['perfect', 'sloppy', 'dangerous', 'empty'] as const;
export type Style = (typeof STYLES)[number];

/** The learner's own habits are drawn from the seed too, so that no two journals are alike. */
export interface Habits {
  readonly style: Style;
  /** A number from `least` up to, not including, `least + spread`. */
  vary(least: number, spread: number): number;
}

export type Script = (hands: Hands, habits: Habits) => void;

/** A visit as it is played in each style, all of them after `first`; an empty one is not played at all. */
export function byStyle(well: Script, sloppily: Script, dangerously: Script, first?: Script): Script {
  const styles: Readonly<Partial<Record<Style, Script>>> = { sloppy: sloppily, dangerous: dangerously };
  return (hands, habits) => {
    first?.(hands, habits);
    (styles[habits.style] ?? well)(hands, habits);
  };
}
