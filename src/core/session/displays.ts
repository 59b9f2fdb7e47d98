/** Digital displays: what a track of model `steps` shows, as digits. Read by stage and desk alike, so they cannot differ. Pure. */
import type { Id, Track, View } from './types.ts';

/** Shown instead of a number: dashes, while there is nothing to show yet. */
export const NO_READING = -9_999;
/** Shown for error `n`: E1, E2 …. */
export function errorReading(n: number): number {
  return -10_000 - n;
}

/** One line of a display: `temperature`, `saturation`, `cuff` …. */
export interface Display {
  readonly name: Id;
  readonly track: Track;
  /** Places after the point: with 1, the number 986 is shown as 98.6. */
  readonly decimals: number;
  /** `F`, `kg`, `mmHg` …, as the station's look says; nothing for a number without a unit. */
  readonly unit: Id | undefined;
}

const PREFIX = 'display.';

/** Units that need no saying: those of measures that have only one. */
const UNITS: Readonly<Record<Id, Id>> = {
  saturation: 'percent',
  pulse: 'perMinute',
  cuff: 'mmHg',
  systolic: 'mmHg',
  diastolic: 'mmHg',
  mean: 'mmHg',
  frequency: 'Hz',
  level: 'dB',
  seconds: 's',
};

/** The lines of the display in front of the learner, in the order of the view. */
export function displaysOf(view: Pick<View, 'tracks' | 'look'>): readonly Display[] {
  return view.tracks
    .filter((track) => track.model === 'steps' && track.id.startsWith(PREFIX))
    .map((track) => {
      const name = track.id.slice(PREFIX.length);
      const unit = view.look.facts[`unit.${name}`];
      const decimals = track.values['decimals'];
      return {
        name,
        track,
        decimals: typeof decimals === 'number' ? decimals : 0,
        unit: typeof unit === 'string' ? unit : UNITS[name],
      };
    });
}

/** Lines of instruments that have a display of their own, by the beginning of the item's id. */
const OWN_LINES: Readonly<Record<string, readonly Id[]>> = {
  thermometer: ['temperature'],
  oximeter: ['saturation', 'pulse', 'quality', 'perfusion'],
};

/** The lines of the instrument that the station shows: another one may be at work out of sight. */
export function displaysInSight(view: Pick<View, 'tracks' | 'look'>): readonly Display[] {
  const { item, isOn } = view.look.facts;
  const all = displaysOf(view);
  if (typeof item !== 'string' || item === '') return isOn === false ? [] : all;
  const own = Object.entries(OWN_LINES).find(([name]) => item.startsWith(name))?.[1];
  if (own) return all.filter(({ name }) => own.includes(name));
  const others = Object.values(OWN_LINES)
    .flat()
    .filter((name) => name !== 'pulse');
  return all.filter(({ name }) => !others.includes(name));
}

/** The newest number of a `steps` track at a moment; `NO_READING` before the first. */
export function shownAt(track: Track, t: number): number {
  const { times, shown } = track.values;
  if (typeof times !== 'object' || typeof shown !== 'object') return NO_READING;
  let newest = NO_READING;
  for (const [place, at] of times.entries()) {
    if (at > t) break;
    newest = shown[place] ?? NO_READING;
  }
  return newest;
}

/** When the display changes next, ms; nothing when it stands from now on. */
export function nextChange(track: Track, t: number): number | undefined {
  const { times } = track.values;
  return typeof times === 'object' ? times.find((at) => at > t) : undefined;
}

/** Digits, point and sign as a display shows them: `98.6`, `--`, `E2`. */
export function displayText(shown: number, decimals: number): string {
  if (shown === NO_READING) return decimals > 0 ? `--.${'-'.repeat(decimals)}` : '--';
  if (shown < NO_READING) return `E${-shown - 10_000}`;
  const digits = String(Math.abs(shown)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = shown < 0 ? '-' : '';
  return decimals > 0 ? `${sign}${whole}.${digits.slice(digits.length - decimals)}` : `${sign}${whole}`;
}

/** Whether the display shows a measured number: neither dashes nor an error. */
export function isReading(shown: number): boolean {
  return shown > NO_READING;
}
