/** Rules for prints of wires that were moved on purpose: where they were, and that the paper says so. */
import { evidence, type NamedRule } from '../../rubric/judge.ts';
import { findingsNamed } from '../../rubric/lookup.ts';
import { absent, onLastPrint, PRINTED, PRINTING, withinOf } from './ekgRules.ts';

/** Numbers of the sets in the finding of a print. */
const RIGHT_SIDED = 1;
const POSTERIOR = 2;

/** The electrodes of these leads were within the limit, on a print with every wire on its own electrode. */
function movedWell(set: number, leads: readonly string[]): NamedRule {
  return onLastPrint(
    ['wire.clipped'],
    (numbers) => {
      const { swaps = 0, wiresOff = 0 } = numbers;
      const isNear = (lead: string) => (numbers[`mm.${lead}`] ?? Number.POSITIVE_INFINITY) <= withinOf(numbers);
      return leads.every(isNear) && swaps === 0 && wiresOff === 0;
    },
    (numbers) => numbers['set'] === set,
  );
}

/** Every print of moved wires names them: by the machine, or by hand before anybody was shown it. */
const movedLeadsLabelled: NamedRule = {
  needs: ['tracing.labelled', 'leads.named', ...PRINTING],
  judge(input) {
    const moved = findingsNamed(input, PRINTED).filter(({ item }) => item.numbers['set'] !== undefined);
    const [first] = moved;
    if (!first) return absent;
    const confused = findingsNamed(input, 'leads.confused')[0];
    const nameless = moved.find(({ item }) => {
      if (item.numbers['unlabelled'] === undefined) return false;
      const written = findingsNamed(input, 'deviation.labelled').filter((each) => each.item.about === item.about);
      return written.at(-1)?.item.numbers['missing'] !== 0;
    });
    const shown = confused ?? nameless ?? first;
    const verdict = confused || nameless ? 'missed' : 'met';
    return { verdict, evidence: evidence({ findings: [shown.place] }), at: shown.item.at };
  },
};

/** Arms and legs each carry their electrodes at one height, right as left, on the last print. */
const limbsLevel = onLastPrint(['electrode.placed'], ({ uneven = 0 }) => uneven === 0);

export const movedLeadRules: Readonly<Record<string, NamedRule>> = {
  rightLeadPlaced: movedWell(RIGHT_SIDED, ['V4R']),
  backLeadsPlaced: movedWell(POSTERIOR, ['V7', 'V8', 'V9']),
  movedLeadsLabelled,
  limbsLevel,
};
