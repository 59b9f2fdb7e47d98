/** Rules that only a temperature needs. Each is a pure function of journal, findings and what was charted. */
import { temperatureUrgency } from '../../clinical/reporting.ts';
import { TEMPERATURE_SITES } from '../../clinical/thermometry.ts';
import { evidence, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { entriesOf, findingsNamed } from '../../rubric/lookup.ts';
import { celsiusOf } from './probe.ts';
import { shownCelsius, unitOf } from './temperatureSection.ts';

const SITES: readonly string[] = TEMPERATURE_SITES;

const absent: Ruling = { verdict: 'missed', evidence: evidence() };
const MEASURING = ['item.taken', 'thermometer.placed', 'thermometer.started'];

/** Half a tenth of a degree Fahrenheit, °C: what rounding to another unit may move. */
const ROUNDING = 0.06;

/** The charted value, unit and site are those of a value that stood on a display before it was charted; the last save counts. */
const temperatureChartedHonestly: NamedRule = {
  needs: ['record.charted@temperature', ...MEASURING],
  judge(input) {
    const save = entriesOf(input, 'record.charted')
      .filter(({ item }) => item.intent.on === 'temperature')
      .at(-1);
    const value = input.charted('temperature.value');
    if (!save || typeof value !== 'number') return absent;
    const celsius = celsiusOf(value, unitOf(input.charted('temperature.unit')));
    const site = SITES.indexOf(String(input.charted('temperature.site')));
    const shown = findingsNamed(input, 'temperature.shown').filter(({ item }) => item.at <= save.item.at);
    const match = shown.find(
      ({ item }) => item.numbers['site'] === site && Math.abs(shownCelsius(item) - celsius) <= ROUNDING,
    );
    return {
      verdict: match ? 'met' : 'missed',
      evidence: evidence({ entries: [save.place], findings: match ? [match.place] : shown.map(({ place }) => place) }),
      at: save.item.at,
    };
  },
};

/**
 * The last value that stood was taken well: to the signal, and no cause moved it by more than `within` hundredths of a
 * degree Celsius (20 when not said). With `site`, only values from that site count.
 */
const temperatureTakenWell: NamedRule = {
  needs: MEASURING,
  judge(input, args = {}) {
    const wanted = args['site'];
    const last = findingsNamed(input, 'temperature.shown')
      .filter(({ item }) => wanted === undefined || TEMPERATURE_SITES[item.numbers['site'] ?? -1] === wanted)
      .at(-1);
    if (!last) return absent;
    const shares = Object.entries(last.item.numbers).filter(([name]) => name.startsWith('c.'));
    const worst = Math.max(0, ...shares.map(([, hundredths]) => Math.abs(hundredths)));
    const isMet = last.item.numbers['isEarly'] !== 1 && worst <= Number(args['within'] ?? 20);
    return {
      verdict: isMet ? 'met' : 'missed',
      evidence: evidence({ findings: [last.place] }),
      at: last.item.at,
      values: { hundredths: worst },
    };
  },
};

/** Every probe that takes a cover had a fresh one, and each cover was cast off with the button. */
const probeCovered: NamedRule = {
  needs: ['cover.fitted', 'cover.ejected'],
  judge(input) {
    const shown = findingsNamed(input, 'temperature.shown').filter(({ item }) => item.about !== 'thermometer-temporal');
    if (shown.length === 0) return absent;
    const bare = shown.filter(({ item }) => item.numbers['hasCover'] !== 1);
    const ejected = entriesOf(input, 'cover.ejected');
    const byHand = ejected.filter(({ item }) => item.intent.with?.['how'] === 'fingers');
    const isLeft = ejected.length < entriesOf(input, 'cover.fitted').length;
    return {
      verdict: bare.length === 0 && byHand.length === 0 && !isLeft ? 'met' : 'missed',
      evidence: evidence({
        entries: (byHand.length > 0 ? byHand : ejected).map(({ place }) => place),
        findings: (bare.length > 0 ? bare : shown).map(({ place }) => place),
      }),
    };
  },
};

const REQUESTS: Readonly<Record<'now' | 'tell', readonly string[]>> = {
  now: ['comeNow'],
  tell: ['comeNow', 'beforeEntering'],
};

/** The most urgent value that was shown was told to the provider as soon as it asks for; not observed when none asks. */
const temperatureReported: NamedRule = {
  needs: ['report.given', ...MEASURING],
  judge(input) {
    const urgent = findingsNamed(input, 'temperature.shown').flatMap((found) => {
      const { site = 0, ageDays = 0 } = found.item.numbers;
      const urgency = temperatureUrgency(shownCelsius(found.item), TEMPERATURE_SITES[site] ?? 'oral', ageDays);
      return urgency === 'none' || found.item.numbers['isEarly'] === 1 ? [] : [{ found, urgency }];
    });
    const first = urgent.find(({ urgency }) => urgency === 'now') ?? urgent[0];
    if (!first) return { verdict: 'notObserved', evidence: evidence() };
    const told = entriesOf(input, 'report.given').find(
      ({ item }) =>
        item.at >= first.found.item.at && REQUESTS[first.urgency].includes(String(item.intent.with?.['request'])),
    );
    return {
      verdict: told ? 'met' : 'missed',
      evidence: evidence({ entries: told ? [told.place] : [], findings: [first.found.place] }),
      at: told?.item.at ?? first.found.item.at,
    };
  },
};

export const temperatureRules: Readonly<Record<string, NamedRule>> = {
  temperatureChartedHonestly,
  temperatureTakenWell,
  probeCovered,
  temperatureReported,
};
