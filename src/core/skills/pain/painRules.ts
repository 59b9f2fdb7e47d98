/** Rules that only pain needs: a scale that fits, an open question, a score that was really given or seen. */
import { painUrgency } from '../../clinical/reporting.ts';
import { evidence, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { shownScore } from './painSection.ts';
import { PAIN_SCALES } from './scales.ts';

const absent: Ruling = { verdict: 'missed', evidence: evidence() };
const ASKING = ['scale.explained', 'pain.asked'];

/** The last score came from a scale that was explained and suits the person, without the answer in the question. */
const painAskedWell: NamedRule = {
  needs: ASKING,
  judge({ findings }) {
    const scored = findings.map(({ name }) => name === 'pain.said' || name === 'behavior.observed');
    const place = scored.lastIndexOf(true);
    const last = findings[place];
    if (!last) return absent;
    const { isSuited, isExplained, isLeading, isComplete } = last.numbers;
    const isWell = last.name === 'pain.said' ? isExplained === 1 && isLeading === 0 : isComplete === 1;
    return {
      verdict: isSuited === 1 && isWell ? 'met' : 'missed',
      evidence: evidence({ findings: [place] }),
      at: last.at,
    };
  },
};

/** Score and scale in the chart are those of an answer or observation of this visit. */
const painChartedHonestly: NamedRule = {
  needs: ['record.charted@pain', ...ASKING],
  judge(input) {
    const score = input.charted('pain.score');
    const scale = input.charted('pain.scale');
    const place = input.findings.findIndex(
      (finding) =>
        shownScore(finding) === score &&
        scale === (finding.name === 'pain.said' ? PAIN_SCALES[finding.numbers['scale'] ?? 0] : 'flacc'),
    );
    const match = input.findings[place];
    if (typeof score !== 'number' || !match) return absent;
    return { verdict: 'met', evidence: evidence({ findings: [place] }), at: match.at };
  },
};

/** A severe score was told to the provider, and not as something that can wait; not observed when none was severe. */
const painReported: NamedRule = {
  needs: ['report.given', ...ASKING],
  judge({ findings, journal }) {
    const place = findings.findIndex((finding) => painUrgency(shownScore(finding) ?? 0) !== 'none');
    const severe = findings[place];
    if (!severe) return { verdict: 'notObserved', evidence: evidence() };
    const told = journal.entries.findIndex(
      ({ at, intent }) =>
        intent.type === 'report.given' &&
        at >= severe.at &&
        ['comeNow', 'beforeEntering'].includes(String(intent.with?.['request'])),
    );
    return {
      verdict: told >= 0 ? 'met' : 'missed',
      evidence: evidence({ entries: told >= 0 ? [told] : [], findings: [place] }),
      at: severe.at,
    };
  },
};

export const painRules: Readonly<Record<string, NamedRule>> = { painAskedWell, painChartedHonestly, painReported };
