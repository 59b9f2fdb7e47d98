/** Digital displays as words: the number with its unit, for the page and for speech. Pure. */
import {
  type Display,
  displaysOf,
  displayText,
  isReading,
  NO_READING,
  nextChange,
  shownAt,
} from '../../core/session/displays.ts';
import type { Phrase, Readout, View } from '../../core/session/types.ts';

/** What a line of the display says at a moment. */
export function displayPhrase({ track, decimals, unit }: Display, now: number): Phrase {
  const shown = shownAt(track, now);
  if (shown === NO_READING) return { key: 'display.nothing' };
  if (!isReading(shown)) return { key: 'display.error', values: { code: displayText(shown, 0) } };
  const number = displayText(shown, decimals);
  if (unit === undefined) return { key: 'display.number', values: { number } };
  return { key: 'display.withUnit', values: { number, unit: { key: `display.unit.${unit}` } } };
}

/** Readouts of instruments that have a display, which says the same as it changes. */
const OF_DISPLAYS: ReadonlySet<string> = new Set(['thermometer', 'oximeter', 'bars', 'monitor', 'scale']);

/** Is this readout shown and spoken by a display in view? */
export function isOfDisplay(view: View, readout: Pick<Readout, 'id'>): boolean {
  return OF_DISPLAYS.has(readout.id) && displaysOf(view).length > 0;
}

/** A whole line: what is measured, and what it says. */
export function displaySentence(display: Display, now: number): Phrase {
  return {
    key: 'say.readout',
    values: { label: { key: `display.${display.name}` }, text: displayPhrase(display, now) },
  };
}

/** All lines of the display in view, spoken on demand. */
export function allDisplays(view: View, now: number): readonly Phrase[] {
  return displaysOf(view).map((display) => displaySentence(display, now));
}

/** A sentence to speak; a later one in its slot replaces it while it waits. */
export interface SpokenLine {
  readonly phrase: Phrase;
  readonly slot: string;
}

/** A display that keeps changing is spoken only at such steps; one that has come to rest, when its number is a new one. */
const COARSE = 10;

/**
 * What to speak of the displays: a number that stands, once; a number that runs, at each ten of its last place but one.
 * `spoken`: what was said last of each line; it is brought up to date.
 */
export function spokenChanges(view: View, now: number, spoken: Map<string, number>): readonly SpokenLine[] {
  const displays = displaysOf(view);
  for (const name of [...spoken.keys()]) if (!displays.some((display) => display.name === name)) spoken.delete(name);
  const said: SpokenLine[] = [];
  for (const display of displays) {
    const shown = shownAt(display.track, now);
    const last = spoken.get(display.name);
    if (shown === last || (last === undefined && shown === NO_READING)) continue;
    const next = nextChange(display.track, now);
    const isRunning = next !== undefined && next - now < SETTLED_MS;
    const isSameTen = last !== undefined && Math.floor(shown / COARSE) === Math.floor(last / COARSE);
    if (isRunning && (isSameTen || display.name === 'quality')) continue;
    spoken.set(display.name, shown);
    said.push({ phrase: displaySentence(display, now), slot: `display-${display.name}` });
  }
  return said;
}

/** A number that stands this long is at rest, ms. */
const SETTLED_MS = 2_000;
