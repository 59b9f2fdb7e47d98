/** Rules that only pulses beside the arm's need: rhythm and volume charted as felt, the deficit as counted. */
import { evidence, type IndexedInput, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { VOLUMES } from '../vitalSigns/pulseSites.ts';

function lastPlace({ findings }: IndexedInput, name: string): number {
  return findings.findLastIndex((finding) => finding.name === name);
}

function ruling(input: IndexedInput, isMet: boolean, place: number, values?: Ruling['values']): Ruling {
  const finding = input.findings[place];
  return {
    verdict: isMet ? 'met' : 'missed',
    evidence: evidence({ findings: finding ? [place] : [] }),
    ...(finding ? { at: finding.at } : {}),
    ...(values ? { values } : {}),
  };
}

/** Rhythm and volume stand in the chart as the fingers found them; a volume one step off is near enough. */
const pulseDescribed: NamedRule = {
  needs: ['record.charted@pulse', 'fingers.placed'],
  judge(input) {
    const place = lastPlace(input, 'pulse.felt');
    const felt = input.findings[place]?.numbers;
    const rhythm = felt?.['isIrregular'] === 1 ? 'irregularlyIrregular' : 'regular';
    const charted = input.charted('pulse.volume');
    const volume = VOLUMES.map(String).indexOf(String(charted));
    const isNear = volume >= 0 && Math.abs(volume - (felt?.['volume'] ?? -9)) <= 1;
    return ruling(input, felt !== undefined && input.charted('pulse.rhythm') === rhythm && isNear, place);
  },
};

/** Two beats of the minute that both were counted in (design). */
const DEFICIT_TOLERANCE = 2;

/** Counted by two in the same minute, or one after the other: rate at the apex less rate at the wrist. */
function deficitFound(input: IndexedInput): { readonly place: number; readonly deficit: number } | undefined {
  const together = lastPlace(input, 'deficit.counted');
  const found = input.findings[together];
  if (found) return { place: together, deficit: found.numbers['deficit'] ?? 0 };
  const place = lastPlace(input, 'apex.counted');
  const apex = input.findings[place];
  const wrist = input.findings[lastPlace(input, 'pulse.counted')];
  if (!apex || !wrist) return undefined;
  return { place, deficit: (apex.numbers['rate'] ?? 0) - (wrist.numbers['rate'] ?? 0) };
}

const deficitCharted: NamedRule = {
  needs: ['record.charted@pulse', 'count.started', 'colleague.asked'],
  judge(input) {
    const found = deficitFound(input);
    const charted = input.charted('pulse.deficit');
    if (!found || typeof charted !== 'number') return ruling(input, false, found?.place ?? -1);
    const isNear = Math.abs(charted - Math.max(0, found.deficit)) <= DEFICIT_TOLERANCE;
    return ruling(input, isNear, found.place, { charted, deficit: found.deficit });
  },
};

export const pulseRules: Readonly<Record<string, NamedRule>> = { pulseDescribed, deficitCharted };
