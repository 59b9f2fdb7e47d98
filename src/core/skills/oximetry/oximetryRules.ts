/** Rules that only a saturation needs. Each is a pure function of journal, findings and what was charted. */
import { limit } from '../../clinical/limits.ts';
import { saturationUrgency } from '../../clinical/reporting.ts';
import { evidence, type IndexedInput, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { findingsNamed, type Placed } from '../../rubric/lookup.ts';
import type { Finding } from '../../session/types.ts';

const absent: Ruling = { verdict: 'missed', evidence: evidence() };
const READING = ['oximeter.clipped', 'oximeter.read'];

function lastRead(input: IndexedInput): Placed<Finding> | undefined {
  return findingsNamed(input, 'saturation.read')
    .filter(({ item }) => item.numbers['saturation'] !== 0)
    .at(-1);
}

function byFinding(isMet: boolean, { item, place }: Placed<Finding>, values: Ruling['values'] = {}): Ruling {
  return { verdict: isMet ? 'met' : 'missed', evidence: evidence({ findings: [place] }), at: item.at, values };
}

/** Bars from which the wave counts as good (design: more than half). */
const GOOD_BARS = 6;

/** The last reading came from a warm, still, bare finger with a good wave, after it had stood long enough. */
const saturationReadWell: NamedRule = {
  needs: READING,
  judge(input) {
    const last = lastRead(input);
    if (!last) return absent;
    const { quality = 0, seconds = 0 } = last.item.numbers;
    return byFinding(quality >= GOOD_BARS && seconds >= limit('saturationSteady'), last, { quality, seconds });
  },
};

/** The displayed pulse was within a few beats of one that was counted, before or after. */
const oximeterPulseChecked: NamedRule = {
  needs: [...READING, 'count.started'],
  judge(input) {
    const last = lastRead(input);
    const counted = findingsNamed(input, 'pulse.counted').at(-1);
    if (!last || !counted) return absent;
    const [shown, felt] = [last.item.numbers['pulse'] ?? 0, counted.item.numbers['rate'] ?? 0];
    const isMet = Math.abs(shown - felt) <= limit('saturationPulseTolerance');
    return byFinding(isMet, last, { shown, counted: felt });
  },
};

/** The charted saturation is one that was read from the display. */
const saturationChartedHonestly: NamedRule = {
  needs: ['record.charted@saturation', ...READING],
  judge(input) {
    const value = input.charted('saturation.value');
    const read = findingsNamed(input, 'saturation.read');
    const match = read.find(({ item }) => item.numbers['saturation'] === value);
    if (typeof value !== 'number' || !match) return absent;
    return byFinding(true, match, { charted: value });
  },
};

/**
 * The lowest number that was read was told to the provider as soon as it asks for. With `target: ordered` the lines of
 * an ordered target hold, with `usual` a fall from it counts. Not observed when no number asks for it.
 */
const saturationReported: NamedRule = {
  needs: ['report.given', ...READING],
  judge(input, args = {}) {
    const usual = typeof args['usual'] === 'number' ? { usual: args['usual'] } : {};
    const hasOrderedTarget = args['target'] === 'ordered';
    const read = findingsNamed(input, 'saturation.read').filter(({ item }) => item.numbers['saturation'] !== 0);
    const [lowest] = [...read].sort(
      (a, b) => (a.item.numbers['saturation'] ?? 0) - (b.item.numbers['saturation'] ?? 0),
    );
    if (!lowest) return { verdict: 'notObserved', evidence: evidence() };
    const { saturation = 0, ageDays = 0 } = lowest.item.numbers;
    const urgency = saturationUrgency(saturation, { ageDays, hasOrderedTarget, ...usual });
    if (urgency === 'none') return { verdict: 'notObserved', evidence: evidence() };
    const accepted = urgency === 'now' ? ['comeNow'] : ['comeNow', 'beforeEntering'];
    const isTold = input.index
      .all('report.given')
      .map(({ place }) => input.journal.entries[place])
      .some((entry) => entry !== undefined && accepted.includes(String(entry.intent.with?.['request'])));
    return byFinding(isTold, lowest, { saturation });
  },
};

export const oximetryRules: Readonly<Record<string, NamedRule>> = {
  saturationReadWell,
  oximeterPulseChecked,
  saturationChartedHonestly,
  saturationReported,
};
