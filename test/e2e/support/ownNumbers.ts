/**
 * What the learner of the page has read, counted and heard: a moment later than the golden one, so now and then another
 * number. The entries that the browser has kept are played again beside it; nothing is asked of the app.
 */
import type { Session } from '../../../src/core/session/port.ts';
import { playEntry, sessionFor } from '../../../src/core/session/replay.ts';
import type { Finding, Intent, Value } from '../../../src/core/session/types.ts';
import type { GoldenScript } from './goldenScript.ts';
import type { KeptEntry } from './keptEntries.ts';

interface Source {
  readonly finding: string;
  readonly key: string;
  /** Fields of forms and reports in which this number is written. */
  readonly field: RegExp;
  /** The number is written in units of so much. */
  readonly per?: number;
}

const SOURCES: readonly Source[] = [
  ...['pressure.measured', 'pressure.heard'].flatMap((finding) => [
    { finding, key: 'systolic', field: /systolic/i },
    { finding, key: 'diastolic', field: /diastolic/i },
  ]),
  { finding: 'pressure.measured', key: 'pulse', field: /pulse/i },
  { finding: 'pulse.counted', key: 'rate', field: /^(rate|pulse)$/ },
  { finding: 'pulse.counted', key: 'ms', field: /^seconds$/, per: 1_000 },
  { finding: 'respirations.counted', key: 'rate', field: /^(rate|respirations)$/ },
  { finding: 'apex.counted', key: 'rate', field: /^apical$/ },
  { finding: 'deficit.counted', key: 'apical', field: /^apical$/ },
  { finding: 'deficit.counted', key: 'deficit', field: /^deficit$/ },
  { finding: 'saturation.read', key: 'saturation', field: /^(saturation|value)$/ },
  { finding: 'temperature.shown', key: 'tenths', field: /^(temperature|value)$/ },
  { finding: 'weight.shown', key: 'value', field: /^(weight|value)$/, per: 10 },
  { finding: 'length.shown', key: 'value', field: /^(length|value)$/ },
  { finding: 'head.shown', key: 'value', field: /^(head|value)$/ },
];

const AWAITED = new Set(SOURCES.map(({ finding }) => finding));

export class OwnNumbers {
  readonly #session: Session;
  #played = 0;
  /** So many fewer than the golden learner has: an instrument that gave no number. */
  #lacking = 0;

  constructor({ journal, scenario }: GoldenScript) {
    this.#session = sessionFor(journal, scenario);
  }

  /** Plays what has been kept since, up to where the page's clock stands. */
  follow(entries: readonly KeptEntry[], nowMs: number): void {
    for (const { at, intent } of entries.slice(this.#played)) {
      playEntry(this.#session, { at, real: at, intent, hash: '' }, this.#played);
      this.#played += 1;
    }
    if (nowMs > this.#session.now) this.#session.advanceTo(nowMs);
  }

  /** Has this learner as many numbers as the golden one? */
  hasCaughtUp(golden: readonly Finding[]): boolean {
    return this.#lackingOf(golden) <= this.#lacking;
  }

  goesOnWithout(golden: readonly Finding[]): void {
    this.#lacking = this.#lackingOf(golden);
  }

  #lackingOf(golden: readonly Finding[]): number {
    return countOf(golden) - countOf(this.#session.findings);
  }

  /** The deed with this learner's own numbers in place of the golden one's. */
  in(intent: Intent, golden: readonly Finding[]): Intent {
    if (intent.type !== 'record.charted' && intent.type !== 'report.given') return intent;
    const golds = Object.entries(intent.with ?? {});
    const values = golds.map(([field, value]) => [
      field,
      typeof value === 'number' ? this.#own(field, value, golds, golden) : value,
    ]);
    return { ...intent, with: Object.fromEntries(values) as Readonly<Record<string, Value>> };
  }

  #own(field: string, value: number, golds: readonly Gold[], golden: readonly Finding[]): number {
    for (const source of SOURCES.filter((each) => each.field.test(field))) {
      const named = golden.filter(({ name }) => name === source.finding);
      const place = placeOf(source, field, value, golds, named);
      const own = this.#session.findings.filter(({ name }) => name === source.finding)[place];
      if (own !== undefined) return written(own, source);
    }
    return value;
  }
}

/** A field of a form with what the golden learner wrote there. */
type Gold = readonly [field: string, value: Value];

/**
 * Which of the golden findings was written: of those with this number the one that its neighbours fit best, as systolic
 * and diastolic of one minute come from one reading; the last of equals.
 */
function placeOf(
  source: Source,
  field: string,
  value: number,
  golds: readonly Gold[],
  named: readonly Finding[],
): number {
  const beginning = field.replace(source.field, '');
  const fits = (finding: Finding): number =>
    written(finding, source) === value
      ? golds.filter((gold) => fitsBeside(gold, beginning, source, finding)).length
      : 0;
  const best = Math.max(1, ...named.map(fits));
  return named.findLastIndex((finding) => fits(finding) === best);
}

function fitsBeside([field, value]: Gold, beginning: string, { finding: name }: Source, finding: Finding): boolean {
  return SOURCES.some(
    (each) =>
      each.finding === name &&
      each.field.test(field) &&
      field.replace(each.field, '') === beginning &&
      written(finding, each) === value,
  );
}

function countOf(findings: readonly Finding[]): number {
  return findings.filter(({ name }) => AWAITED.has(name)).length;
}

function written({ numbers }: Finding, { key, per = 1 }: Source): number {
  return Math.round((numbers[key] ?? Number.NaN) / per);
}
