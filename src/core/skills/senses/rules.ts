/** Rules that only the tests of the senses need. */
import { evidence, type IndexedInput, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { TESTED, type Tested } from './acuity.ts';
import { SCREENING_PLATES } from './colorPlates.ts';
import { EARS, type Ear } from './hearing.ts';
import { acuityShown, passesPlates, platesRight, readingsOf, tonesPassed, whisperPassed } from './results.ts';

type Args = Readonly<Record<string, string | number>>;

function ruling(
  { findings }: IndexedInput,
  isMet: boolean,
  names: readonly string[],
  values?: Ruling['values'],
): Ruling {
  const places = findings.flatMap(({ name }, place) => (names.includes(name) ? [place] : [])).slice(-12);
  const last = findings[places.at(-1) ?? -1];
  return {
    verdict: isMet ? 'met' : 'missed',
    evidence: evidence({ findings: places }),
    ...(last ? { at: last.at } : {}),
    ...(values ? { values } : {}),
  };
}

function rule(needs: readonly string[], judge: (input: IndexedInput, args: Args) => Ruling): NamedRule {
  return { needs, judge: (input, args) => judge(input, args ?? {}) };
}

const COVERED = 0;
const UNCOVERED = 2;

/** An eye was read from the right mark, the other one behind the occluder; both together with nothing before them. */
function isReadWell(input: IndexedInput, tested: Tested, args: Args): boolean {
  const last = readingsOf(input.findings, tested).at(-1)?.numbers;
  if (!last) return false;
  const cover = tested === 'both' ? UNCOVERED : COVERED;
  return (
    last['feet'] === Number(args['feet'] ?? 20) &&
    last['cover'] === cover &&
    last['glasses'] === Number(args['glasses'] ?? 0)
  );
}

/** Each eye alone and both together, as they must be tested. Args: `feet`, and `glasses` 1 when they must be on. */
const eyesTested = rule(['line.pointed', 'eye.covered', 'mark.chosen'], (input, args) => {
  const missing = TESTED.filter((tested) => !isReadWell(input, tested, args));
  return ruling(input, missing.length === 0, ['line.read'], { missing: missing.length });
});

/** The right eye before the left, and both last: nobody has learned the line with the better eye. */
const rightEyeFirst = rule(['line.pointed'], (input) => {
  const first = TESTED.map((tested) => readingsOf(input.findings, tested)[0]?.at);
  const [right, left, both] = first;
  const isMet = right !== undefined && left !== undefined && right < left && (both === undefined || both > left);
  return ruling(input, isMet, ['line.read']);
});

/** The chart says of each eye the smallest line of which more than half was read, and the letters missed on it. */
const acuityCharted = rule(['record.charted@visualAcuity'], (input) => {
  const wrong = TESTED.filter((tested) => {
    const shown = acuityShown(input.findings, tested);
    if (!shown) return true;
    const missed = input.charted(`visualAcuity.${tested}Missed`) ?? 0;
    return input.charted(`visualAcuity.${tested}`) !== shown.denominator || missed !== shown.missed;
  });
  return ruling(input, wrong.length === 0, ['line.read'], { wrong: wrong.length });
});

/** All screening plates were shown under the lamp. */
const platesShown = rule(['plate.shown', 'lamp.switched'], (input) => {
  const dim = SCREENING_PLATES.filter(
    ({ id }) =>
      input.findings.findLast(({ name, about }) => name === 'plate.read' && about === id)?.numbers['isLit'] !== 1,
  );
  return ruling(input, dim.length === 0, ['plate.read'], { missing: dim.length });
});

/** The chart has the number of plates that were read right, and the result that follows from it. */
const platesCharted = rule(['record.charted@colorVision'], (input) => {
  const right = platesRight(input.findings);
  if (right === undefined) return ruling(input, false, ['plate.read']);
  const result = passesPlates(right) ? 'pass' : 'refer';
  const isMet = input.charted('colorVision.platesRight') === right && input.charted('colorVision.result') === result;
  return ruling(input, isMet, ['plate.read'], { right });
});

const bothEars = (judge: (ear: Ear) => boolean): boolean => EARS.every(judge);

/** Every screened tone reached both ears at the level, phones the right way round and the patient turned away. Args: `db`. */
const tonesScreened = rule(['tone.presented', 'headphones.placed', 'patient.turned'], (input, args) => {
  const tones = input.findings.filter(({ name }) => name === 'tone.answered');
  const isSound = tones.every(({ numbers }) => numbers['isRedRight'] === 1 && numbers['isTurnedAway'] === 1);
  const isWhole = bothEars((ear) => tonesPassed(input.findings, ear, Number(args['db'])) !== undefined);
  return ruling(input, isSound && isWhole, ['tone.answered']);
});

/** Both ears were whispered to from behind, the other one kept busy. */
const whisperedWell = rule(['whisper.said', 'ear.masked', 'place.taken'], (input) => {
  const whispers = input.findings.filter(({ name }) => name === 'whisper.answered');
  const isSound = whispers.every(({ numbers }) =>
    ['isWhispered', 'isBehind', 'isMasked'].every((condition) => numbers[condition] === 1),
  );
  return ruling(input, isSound && bothEars((ear) => whispers.some(({ about }) => about === ear)), ['whisper.answered']);
});

/** The chart says of each ear what the test came to. Args: `method` audiometer or whisper, `db` the level. */
const hearingCharted = rule(['record.charted@hearing'], (input, args) => {
  const passed = (ear: Ear): boolean | undefined =>
    args['method'] === 'whisper'
      ? whisperPassed(input.findings, ear)
      : tonesPassed(input.findings, ear, Number(args['db']));
  const results = EARS.map(passed);
  const expected = results.includes(undefined) ? undefined : results.every((each) => each) ? 'pass' : 'refer';
  const isMet = expected !== undefined && input.charted('hearing.result') === expected;
  return ruling(input, isMet, ['tone.answered', 'whisper.answered']);
});

export const senseRules: Readonly<Record<string, NamedRule>> = {
  eyesTested,
  rightEyeFirst,
  acuityCharted,
  platesShown,
  platesCharted,
  tonesScreened,
  whisperedWell,
  hearingCharted,
};
