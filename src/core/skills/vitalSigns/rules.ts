/** Rules that only vital signs need. Each is a pure function of journal, findings and what was charted. */
import { limit } from '../../clinical/limits.ts';
import { evidence, type NamedRule } from '../../rubric/judge.ts';
import { entriesOf, findingsNamed, type Placed } from '../../rubric/lookup.ts';
import type { Finding } from '../../session/types.ts';
import { byFinding, lastReading, missedBecauseAbsent, readings, rule } from './lookup.ts';

const READING = ['bulb.squeezed', 'valve.turned'];

/** She had been sitting for the whole rest when the reading was heard (core/clinical restBeforePressure). */
const restedBeforeReading = rule(
  (input) => {
    const reading = lastReading(input);
    if (!reading) return missedBecauseAbsent;
    const firstAt = reading.item.numbers['firstAt'] ?? reading.item.at;
    const seatings = entriesOf(input, 'position.asked')
      .filter(({ item }) => ['chair', 'table', 'stand'].includes(String(item.intent.with?.['change'])))
      .map(({ item }) => item.at);
    const satDown = [...seatings, ...findingsNamed(input, 'patient.satOnTable').map(({ item }) => item.at)];
    const since = Math.max(0, ...satDown.filter((at) => at <= firstAt));
    const restMs = firstAt - since;
    return byFinding(restMs >= limit('restBeforePressure'), reading, { minutes: Math.floor(restMs / 60_000) });
  },
  ['position.asked@chair', 'time.waited'],
);

/** Coffee was waited out, or stated in the chart or in the report. `minutesBefore`: coffee before the start. */
const coffeeHandled = rule(
  (input, args) => {
    const reading = lastReading(input);
    if (!reading) return missedBecauseAbsent;
    const agoMs = Number(args['minutesBefore'] ?? 0) * 60_000 + (reading.item.numbers['firstAt'] ?? reading.item.at);
    const told = [...entriesOf(input, 'record.charted', 'bloodPressure'), ...entriesOf(input, 'report.given')].find(
      ({ item }) => {
        const named = item.intent.with?.['conditions'] ?? item.intent.with?.['background'];
        return Array.isArray(named) && named.includes('coffee');
      },
    );
    if (told) return { verdict: 'met', evidence: evidence({ entries: [told.place] }), at: told.item.at };
    return byFinding(agoMs >= limit('coffeeWait'), reading, { minutes: Math.floor(agoMs / 60_000) });
  },
  ['record.charted@bloodPressure', 'report.given'],
);

/** Two steps: the pulse was felt to go, the cuff was emptied, and the last inflation went 20–30 mmHg above that. */
const inflatedToEstimate = rule((input) => {
  const reading = lastReading(input);
  const peak = findingsNamed(input, 'cuff.peak')
    .filter(({ item }) => !reading || item.at <= reading.item.at)
    .at(-1);
  if (!peak) return missedBecauseAbsent;
  const { palpated = 0, above = 0, cuff = 0 } = peak.item.numbers;
  const estimate = findingsNamed(input, 'pulse.vanished')
    .filter(({ item }) => item.at <= peak.item.at)
    .at(-1);
  const isApart = findingsNamed(input, 'cuff.emptied').some(
    ({ item }) => estimate !== undefined && item.at >= estimate.item.at && item.at <= peak.item.at,
  );
  const isMet = isApart && palpated > 0 && above >= limit('inflateAboveLeast') && above <= limit('inflateAboveMost');
  return byFinding(isMet, peak, { palpated, above, cuff });
}, READING);

/** Grain of a rate worked out from two readings of the gauge, tenths of mmHg/s each way (design). */
const RATE_GRAIN_TENTHS = 3;

const deflationRate = rule((input) => {
  const reading = lastReading(input);
  if (!reading) return missedBecauseAbsent;
  const rate = reading.item.numbers['rateTenths'] ?? 0;
  const slowest = limit('deflationSlowest') * 10 - RATE_GRAIN_TENTHS;
  const fastest = limit('deflationFastest') * 10 + RATE_GRAIN_TENTHS;
  return byFinding(rate >= slowest && rate <= fastest, reading, { rate: rate / 10 });
}, READING);

/** The cuff of the last reading is the one the arm needs. */
const cuffFits = rule(
  (input) => {
    const reading = lastReading(input);
    const chosen = findingsNamed(input, 'cuff.sizeChosen')
      .filter(({ item }) => !reading || item.about === reading.item.about)
      .at(-1);
    if (!chosen) return missedBecauseAbsent;
    return byFinding(chosen.item.numbers['stepsTooSmall'] === 0, chosen, {
      steps: chosen.item.numbers['stepsTooSmall'] ?? 0,
    });
  },
  ['cuff.wrapped', 'item.taken'],
);

const CAUSES: Readonly<Record<string, readonly string[]>> = {
  back: ['backUnsupported'],
  legs: ['legsCrossed', 'feetDangling'],
  arm: ['armHeight'],
};

/** Share below which a cause has all but died away, mmHg in tenths (design). */
const FAINT_TENTHS = 10;

/** Back, legs or arm were right during the last reading: their causes had no share in it. */
const positionedWell = rule(
  (input, args) => {
    const reading = lastReading(input);
    if (!reading) return missedBecauseAbsent;
    const shares = (CAUSES[String(args['part'])] ?? []).map((cause) =>
      Math.max(reading.item.numbers[`s.${cause}`] ?? 0, reading.item.numbers[`d.${cause}`] ?? 0),
    );
    return byFinding(
      shares.every((tenths) => tenths < FAINT_TENTHS),
      reading,
      { mmHg: Math.round(Math.max(0, ...shares) / 10) },
    );
  },
  ['position.asked'],
);

/** Reaction of a thumb on a watch, ms (design). */
const WATCH_GRAIN_MS = 500;

const countedLongEnough = rule(
  (input, args) => {
    const counted = findingsNamed(input, `${String(args['what'])}.counted`);
    const lasted = ({ item: { numbers } }: Placed<Finding>): number => numbers['feltMs'] ?? numbers['ms'] ?? 0;
    const longest = [...counted].sort((a, b) => lasted(b) - lasted(a))[0];
    if (!longest) return missedBecauseAbsent;
    const ms = lasted(longest);
    return byFinding(ms >= Number(args['seconds']) * 1_000 - WATCH_GRAIN_MS, longest, {
      seconds: Math.round(ms / 1_000),
    });
  },
  ['count.started'],
);

/** The provider was told the numbers that were heard. */
const reportIsTrue = rule(
  (input) => {
    const report = entriesOf(input, 'report.given').at(-1);
    if (!report) return missedBecauseAbsent;
    const told = report.item.intent.with ?? {};
    const heard = readings(input).filter(({ item }) => item.at <= report.item.at);
    const { honestWithin } = input.policies;
    const tolerance = typeof honestWithin === 'number' ? honestWithin : limit('pressureTrueTolerance');
    const match = heard.find(({ item }) =>
      (['systolic', 'diastolic'] as const).every(
        (side) => Math.abs(Number(told[side]) - (item.numbers[side] ?? -99)) <= tolerance,
      ),
    );
    return {
      verdict: match ? 'met' : 'missed',
      evidence: evidence({
        entries: [report.place],
        findings: match ? [match.place] : heard.map(({ place }) => place),
      }),
      at: report.item.at,
    };
  },
  ['report.given'],
);

/** A medicine was charted as she takes it. Args: `medicine` field, `value` or `values` with `|` between. */
const medicinesReconciled = rule(
  (input, args) => {
    const charted = entriesOf(input, 'record.charted', 'medicines').at(-1);
    if (!charted) return missedBecauseAbsent;
    const accepted = String(args['value']).split('|');
    const isMet = accepted.includes(String(input.charted(`medicines.${String(args['medicine'])}`)));
    return { verdict: isMet ? 'met' : 'missed', evidence: evidence({ entries: [charted.place] }), at: charted.item.at };
  },
  ['record.charted@medicines'],
);

const notReinflated = rule((input) => {
  const again = findingsNamed(input, 'cuff.reinflated')[0];
  if (again) return byFinding(false, again, { cuff: again.item.numbers['cuff'] ?? 0 });
  const peak = findingsNamed(input, 'cuff.peak')[0];
  return peak ? byFinding(true, peak) : missedBecauseAbsent;
}, READING);

/** The cuff lay empty long enough before each inflation that was listened to: longer after a reading than after an estimate. */
const waitedBetweenInflations = rule((input) => {
  const readings = findingsNamed(input, 'pressure.heard');
  const peaks = findingsNamed(input, 'cuff.peak');
  const last = peaks.at(-1);
  if (!last) return missedBecauseAbsent;
  const hasty = peaks.slice(1).find(({ item }, place) => {
    const before = peaks[place]?.item.at ?? 0;
    const isRepeat = readings.some((reading) => reading.item.at >= before && reading.item.at <= item.at);
    return (item.numbers['emptyForMs'] ?? 0) < limit(isRepeat ? 'repeatPressure' : 'emptyCuffWaitLeast');
  });
  const shown = hasty ?? last;
  return byFinding(hasty === undefined, shown, {
    seconds: Math.round((shown.item.numbers['emptyForMs'] ?? 0) / 1_000),
  });
}, READING);

/** Cuff and stethoscope were wiped after they last touched her. */
const equipmentCleaned = rule(
  (input) => {
    const used = [
      ...entriesOf(input, 'cuff.removed'),
      ...entriesOf(input, 'cuff.wrapped'),
      ...entriesOf(input, 'stethoscope.placed'),
    ];
    if (used.length === 0) return missedBecauseAbsent;
    const lastUse = new Map<string, number>();
    for (const { item } of used) {
      const id = item.intent.type === 'stethoscope.placed' ? 'stethoscope' : String(item.intent.on);
      lastUse.set(id, Math.max(lastUse.get(id) ?? 0, item.at));
    }
    const wiped = entriesOf(input, 'equipment.wiped');
    const left = [...lastUse].filter(([id, at]) => !wiped.some(({ item }) => item.intent.on === id && item.at >= at));
    const seen = left.length === 0 ? wiped : used;
    return {
      verdict: left.length === 0 ? 'met' : 'missed',
      evidence: evidence({ entries: seen.map(({ place }) => place) }),
    };
  },
  ['equipment.wiped', 'item.taken@stethoscope'],
);

/** Whenever the keyboard was used between two touches of her skin, the hands were cleaned again. */
const handsCleanAfterKeyboard = rule(
  (input) => {
    const later = findingsNamed(input, 'patient.touched').filter(({ item }) => item.numbers['first'] === 0);
    const unclean = later.find(({ item }) => {
      const cleaned = findingsNamed(input, 'hands.cleaned').filter(
        (clean) => clean.item.at <= item.at && clean.item.numbers['isLongEnough'] === 1,
      );
      const typed = findingsNamed(input, 'keyboard.touched')
        .filter((touch) => touch.item.at <= item.at)
        .at(-1);
      return typed !== undefined && typed.item.at > (cleaned.at(-1)?.item.at ?? -1);
    });
    if (unclean) return byFinding(false, unclean);
    const last = later.at(-1);
    return last ? byFinding(true, last) : { verdict: 'notObserved', evidence: evidence() };
  },
  ['rub.started'],
);

export const vitalSignsRules: Readonly<Record<string, NamedRule>> = {
  restedBeforeReading,
  coffeeHandled,
  inflatedToEstimate,
  deflationRate,
  cuffFits,
  positionedWell,
  countedLongEnough,
  reportIsTrue,
  medicinesReconciled,
  notReinflated,
  waitedBetweenInflations,
  equipmentCleaned,
  handsCleanAfterKeyboard,
};
