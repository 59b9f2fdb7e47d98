/** Rules that only an EKG needs. Each is a pure function of journal and findings. */
import { limit } from '../../clinical/limits.ts';
import { PLACED_WITHIN_MM } from '../../ekg/faults.ts';
import { evidence, type IndexedInput, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import type { Finding } from '../../session/types.ts';

interface Placed {
  readonly item: Finding;
  readonly place: number;
}

const absent: Ruling = { verdict: 'missed', evidence: evidence() };

function findingsNamed(input: IndexedInput, name: string): readonly Placed[] {
  return input.index.all(name).flatMap(({ kind, place }) => {
    const item = kind === 'finding' ? input.findings[place] : undefined;
    return item ? [{ item, place }] : [];
  });
}

const PRINTED = 'tracing.printed';
const PRINTING = ['recording.started'];

/** Met when it holds for the last print. */
function onLastPrint(needs: readonly string[], isMet: (numbers: Finding['numbers']) => boolean): NamedRule {
  return {
    needs: [...needs, ...PRINTING],
    judge(input) {
      const last = findingsNamed(input, PRINTED).at(-1);
      if (!last) return absent;
      const { item, place } = last;
      const verdict = isMet(item.numbers) ? 'met' : 'missed';
      return { verdict, evidence: evidence({ findings: [place] }), at: item.at, values: valuesOf(item.numbers) };
    },
  };
}

const CHEST = ['mm.V1', 'mm.V2', 'mm.V3', 'mm.V4', 'mm.V5', 'mm.V6'];

/** The furthest electrode, for the reason. */
function valuesOf(numbers: Finding['numbers']): Readonly<Record<string, number>> {
  const { swaps = 0, artifacts = 0, settings = 0, misplaced = 0 } = numbers;
  return { mm: Math.max(0, ...CHEST.map((name) => numbers[name] ?? 0)), swaps, artifacts, settings, misplaced };
}

/** All six chest electrodes were on, each within the limit of its landmark. */
const electrodesPlacedWell = onLastPrint(['electrode.placed'], (numbers) =>
  CHEST.every((name) => {
    const mm = numbers[name];
    return mm !== undefined && mm <= PLACED_WITHIN_MM;
  }),
);

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
  wiresClippedRight,
  machineSetWell,
  tracingClean,
  rightPatientOnMachine,
  qualityJudgedWell,
  signsSeen,
  deviationsLabelled,
  urgentTracingTold,
};
