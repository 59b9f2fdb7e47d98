/** Rules that only the monitor and the orthostatic set need: pure functions of journal and findings. */
import { limit } from '../../clinical/limits.ts';
import { evidence, type IndexedInput, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { findingsNamed, type Placed } from '../../rubric/lookup.ts';
import type { Finding } from '../../session/types.ts';

const absent: Ruling = { verdict: 'missed', evidence: evidence() };

function ruled(isMet: boolean, shown: readonly Placed<Finding>[], values: Ruling['values'] = {}): Ruling {
  const last = shown.at(-1);
  return {
    verdict: isMet ? 'met' : 'missed',
    evidence: evidence({ findings: shown.map(({ place }) => place) }),
    ...(last ? { at: last.item.at } : {}),
    values,
  };
}

type Args = Readonly<Record<string, string | number>>;

function rule(needs: readonly string[], judge: (input: IndexedInput, args: Args) => Ruling): NamedRule {
  return { judge: (input, args) => judge(input, args ?? {}), needs };
}

const START = ['monitor.started'];

const startOf = ({ item }: Placed<Finding>): number => item.numbers['startedAt'] ?? item.at;

/** At least two readings, the second begun no sooner than the limit after the first was done. */
const repeatedAfterMinute = rule(START, (input) => {
  const readings = findingsNamed(input, 'pressure.measured');
  const last = readings.at(-1);
  const before = readings.at(-2);
  if (!last || !before) return absent;
  const apart = startOf(last) - before.item.at;
  return ruled(apart >= limit('repeatPressure'), [before, last], { seconds: Math.round(apart / 1_000) });
});

/** Nothing moved her and she did not speak while the last reading was taken: talking had no share in it. */
const quietReading = rule(START, (input) => {
  const last = findingsNamed(input, 'pressure.measured').at(-1);
  if (!last) return absent;
  const { numbers } = last.item;
  const tenths = Math.max(numbers['s.talking'] ?? 0, numbers['d.talking'] ?? 0);
  return ruled(tenths < FAINT_TENTHS, [last], { mmHg: Math.round(tenths / 10) });
});
/** Share below which talking has all but died away, tenths of mmHg (design). */
const FAINT_TENTHS = 10;

/** After two errors of the monitor in a row, the pressure was taken by ear. Not observed without them. */
const earAfterTwoErrors = rule(['bulb.squeezed', 'valve.turned'], (input) => {
  const failed = findingsNamed(input, 'monitor.failed');
  const measured = findingsNamed(input, 'pressure.measured');
  const second = failed.find(({ item }, order) => {
    const first = failed[order - 1];
    return first && !measured.some(({ item: one }) => one.at > first.item.at && one.at < item.at);
  });
  if (!second) return { verdict: 'notObserved', evidence: evidence() };
  const heard = findingsNamed(input, 'pressure.heard').filter(({ item }) => item.at > second.item.at);
  return ruled(heard.length > 0, [second, ...heard]);
});

interface Stand {
  readonly change: string;
  readonly at: number;
}

function positions(input: IndexedInput): readonly Stand[] {
  return input.journal.entries
    .filter(({ intent }) => intent.type === 'orthostatic.asked' || intent.type === 'position.asked')
    .map(({ intent, at }) => ({ change: String(intent.with?.['change']), at }))
    .filter(({ change }) => SEATS.includes(change));
}
const SEATS: readonly string[] = ['lie', 'leftSide', 'sitUp', 'standUp', 'stand', 'chair', 'table'];
const STANDING: readonly string[] = ['standUp', 'stand'];

/** Readings with what the patient did last before each began, and how long ago that was, ms. */
function placedReadings(input: IndexedInput) {
  const asked = positions(input);
  return findingsNamed(input, 'pressure.measured').map((reading) => {
    const startedAt = startOf(reading);
    const last = asked.filter(({ at }) => at <= startedAt).at(-1);
    return { reading, change: last?.change ?? '', sinceMs: startedAt - (last?.at ?? 0) };
  });
}

/** A reading about a minute late is still that minute's; a device takes a while to pump (design). */
const LATE_MS = 45_000;
const EARLY_MS = 15_000;

const near = (sinceMs: number, limitMs: number): boolean =>
  sinceMs >= limitMs - EARLY_MS && sinceMs <= limitMs + LATE_MS;

const inTime: Readonly<Record<string, (change: string, sinceMs: number) => boolean>> = {
  lying: (change, sinceMs) => change === 'lie' && sinceMs >= limit('supineRest'),
  oneMinute: (change, sinceMs) => STANDING.includes(change) && near(sinceMs, limit('standingFirst')),
  threeMinutes: (change, sinceMs) => STANDING.includes(change) && near(sinceMs, limit('standingSecond')),
};

/** A reading of the orthostatic set was taken in its position at its time. Args: `part` lying, oneMinute, threeMinutes. */
const orthostaticTimed = rule(['orthostatic.asked', ...START], (input, args) => {
  const fits = inTime[String(args['part'])];
  const all = placedReadings(input);
  const fitting = fits ? all.filter(({ change, sinceMs }) => fits(change, sinceMs)) : [];
  const shown = (fitting.length > 0 ? fitting : all).map(({ reading }) => reading);
  return ruled(fitting.length > 0, shown);
});

/** Whoever turned faint was sitting or lying in time. Not observed when nobody did. */
const helpedWhenFaint = rule(['orthostatic.asked'], (input) => {
  const faint = findingsNamed(input, 'patient.faint');
  if (faint.length === 0) return { verdict: 'notObserved', evidence: evidence() };
  const asked = positions(input);
  const late = faint.find(({ item }) => {
    const next = asked.find(({ at }) => at >= item.at);
    return !next || STANDING.includes(next.change) || next.at - item.at > limit('faintHelped');
  });
  return ruled(
    late === undefined,
    [late ?? faint.at(-1)].filter((one) => one !== undefined),
  );
});

/** A pair is a reading's when both numbers are within this of it, mmHg (design: a number is copied, or a digit off by one). */
const COPIED_WITHIN = 1;

type Pair = readonly [systolic: unknown, diastolic: unknown];

/** Is this pair what was shown in that position? */
function wasShown(input: IndexedInput, isStanding: boolean, pair: Pair): boolean {
  return placedReadings(input).some(({ reading, change }) => {
    const isSo = isStanding ? STANDING.includes(change) : change === 'lie';
    const shown = [reading.item.numbers['systolic'], reading.item.numbers['diastolic']];
    return isSo && shown.every((mmHg = 0, place) => Math.abs(mmHg - Number(pair[place])) <= COPIED_WITHIN);
  });
}

/** Every pair of the orthostatic form is what the monitor showed in its position; at least one is there. */
const orthostaticCharted = rule(['record.charted@orthostatic', ...START], (input) => {
  const pairs = (['lying', 'oneMinute', 'threeMinutes'] as const).flatMap((position) => {
    const read = (what: string) => input.charted(`orthostatic.${position}${what}`);
    const pair: Pair = [read('Systolic'), read('Diastolic')];
    return pair.every((each) => each === undefined) ? [] : [{ position, pair }];
  });
  const isTrue = pairs.every(({ position, pair }) => wasShown(input, position !== 'lying', pair));
  return ruled(pairs.length > 0 && isTrue, findingsNamed(input, 'pressure.measured'));
});

/** A report gave a lying and a standing pressure as they were shown. */
const orthostaticReported = rule(['report.given', ...START], (input) => {
  const told = input.journal.entries.findIndex(({ intent: { type, with: values } }) => {
    if (type !== 'report.given') return false;
    const isLying = wasShown(input, false, [values?.['lyingSystolic'], values?.['lyingDiastolic']]);
    return isLying && wasShown(input, true, [values?.['standingSystolic'], values?.['standingDiastolic']]);
  });
  const at = input.journal.entries[told]?.at;
  if (at === undefined) return absent;
  return { verdict: 'met', evidence: evidence({ entries: [told] }), at };
});

export const automatedRules: Readonly<Record<string, NamedRule>> = {
  repeatedAfterMinute,
  quietReading,
  earAfterTwoErrors,
  orthostaticTimed,
  helpedWhenFaint,
  orthostaticCharted,
  orthostaticReported,
};
