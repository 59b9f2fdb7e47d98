/** How a scripted learner goes about it. */

export const STYLES = ['perfect', 'sloppy', 'dangerous', 'empty'] as const;
export type Style = (typeof STYLES)[number];

/** The learner's own habits are drawn from the seed too, so that no two journals are alike. */
export interface Habits {
  readonly style: Style;
  /** A number from `least` up to, not including, `least + spread`. */
  vary(least: number, spread: number): number;
}
