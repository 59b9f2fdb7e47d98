/** Rules that only an EKG needs. Each is a pure function of journal and findings. */
import { limit } from '../../clinical/limits.ts';
import { evidence, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { findingsNamed } from '../../rubric/lookup.ts';
import type { Finding } from '../../session/types.ts';

export const absent: Ruling = { verdict: 'missed', evidence: evidence() };

export const PRINTED = 'tracing.printed';
export const PRINTING = ['recording.started'];

type Numbers = Finding['numbers'];

/** Met when it holds for the last print, or the last of those that it is about. */
export function onLastPrint(
  needs: readonly string[],
  isMet: (numbers: Numbers) => boolean,
  isAbout: (numbers: Numbers) => boolean = () => true,
): NamedRule {
  return {
    needs: [...needs, ...PRINTING],
    judge(input) {
      const last = findingsNamed(input, PRINTED).findLast(({ item }) => isAbout(item.numbers));
      if (!last) return absent;
      const { item, place } = last;
      const verdict = isMet(item.numbers) ? 'met' : 'missed';
      return { verdict, evidence: evidence({ findings: [place] }), at: item.at, values: valuesOf(item.numbers) };
    },
  };
}

const CHEST_WIRES = 6;
/** Numbers of the distances of chest electrodes are named so, and then by their lead. */
const DISTANCE = /^mm\./;

function distancesIn(numbers: Numbers): readonly number[] {
  return Object.entries(numbers).flatMap(([name, mm]) => (DISTANCE.test(name) ? [mm] : []));
}

/** The furthest electrode, for the reason. */
function valuesOf(numbers: Numbers): Readonly<Record<string, number>> {
  const { swaps = 0, artifacts = 0, settings = 0, misplaced = 0 } = numbers;
  return { mm: Math.max(0, ...distancesIn(numbers)), swaps, artifacts, settings, misplaced };
}

/** So far from its landmark an electrode may be, mm: less on a child. */
export function withinOf({ within = limit('electrodePlaced') }: Numbers): number {
  return within;
}

/** Wires moved to the right side or to the back make another print than the usual one. */
const MOVED_ON_ORDER = [1, 2];
const isUsual = ({ set }: Numbers): boolean => set === undefined || !MOVED_ON_ORDER.includes(set);

/** All six chest electrodes were on, each within the limit of its landmark. */
const electrodesPlacedWell = onLastPrint(
  ['electrode.placed'],
  (numbers) => {
    const distances = distancesIn(numbers);
    return distances.length === CHEST_WIRES && distances.every((mm) => mm <= withinOf(numbers));
  },
  isUsual,
);

/** No electrode's gel met another's. */
const electrodesApart = onLastPrint(['electrode.placed'], ({ touching = 0 }) => touching === 0);

const wiresClippedRight = onLastPrint(['wire.clipped'], ({ swaps = 0, wiresOff = 0 }) => swaps === 0 && wiresOff === 0);

const machineSetWell = onLastPrint(['machine.set'], ({ settings = 0 }) => settings === 0);

const tracingClean = onLastPrint(['skin.prepared', 'wires.slacked'], ({ artifacts = 0 }) => artifacts === 0);

/** Name and birth date on the machine were the chart's, on the last print. */
const rightPatientOnMachine = onLastPrint(['machinePatient.entered'], ({ isNamed = 0 }) => isNamed === 1);

/** Every judgment was right: what could be sent was sent, what could not was repeated. */
const qualityJudgedWell: NamedRule = {
  needs: ['tracing.judged', ...PRINTING],
  judge(input) {
    const judged = findingsNamed(input, 'quality.judged');
    const wrong = judged.find(({ item }) => item.numbers['isRight'] !== 1);
    const shown = wrong ?? judged.at(-1);
    if (!shown) return absent;
    const verdict = wrong ? 'missed' : 'met';
    return { verdict, evidence: evidence({ findings: [shown.place] }), at: shown.item.at };
  },
};

/** What was seen on the last print that was judged: how many of its lines were answered right. */
const signsSeen: NamedRule = {
  needs: ['tracing.judged', ...PRINTING],
  judge(input) {
    const last = findingsNamed(input, 'quality.judged').at(-1);
    if (!last) return absent;
    const { signs = 0, asked = 0 } = last.item.numbers;
    const verdict = asked > 0 && signs === asked ? 'met' : 'missed';
    return { verdict, evidence: evidence({ findings: [last.place] }), at: last.item.at, values: { signs, asked } };
  },
};

/** What is not as usual on the last print was written on it, and nothing that is not so. Not observed when all is usual. */
const deviationsLabelled: NamedRule = {
  needs: ['tracing.labelled', ...PRINTING],
  judge(input) {
    const last = findingsNamed(input, PRINTED).at(-1);
    if (!last) return absent;
    if (last.item.numbers['needs'] === 0) return { verdict: 'notObserved', evidence: evidence() };
    const told = findingsNamed(input, 'deviation.labelled').at(-1);
    if (!told) return { ...absent, evidence: evidence({ findings: [last.place] }), at: last.item.at };
    const verdict = told.item.numbers['missing'] === 0 ? 'met' : 'missed';
    return { verdict, evidence: evidence({ findings: [told.place] }), at: told.item.at };
  },
};

/** The first print was shown to the provider by voice, at once. */
const urgentTracingTold: NamedRule = {
  needs: ['tracing.shown', ...PRINTING],
  judge(input) {
    const [first] = findingsNamed(input, PRINTED);
    if (!first) return absent;
    const shown = findingsNamed(input, 'provider.told').find(({ item }) => item.at >= first.item.at);
    const ms = shown ? shown.item.at - first.item.at : Number.POSITIVE_INFINITY;
    const isMet = ms <= limit('ekgUrgentToProvider') && shown?.item.numbers['byVoice'] === 1;
    const findings = shown ? [first.place, shown.place] : [first.place];
    return { verdict: isMet ? 'met' : 'missed', evidence: evidence({ findings }), at: first.item.at };
  },
};

export const ekgRules: Readonly<Record<string, NamedRule>> = {
  electrodesPlacedWell,
  electrodesApart,
  wiresClippedRight,
  machineSetWell,
  tracingClean,
  rightPatientOnMachine,
  qualityJudgedWell,
  signsSeen,
  deviationsLabelled,
  urgentTracingTold,
};
