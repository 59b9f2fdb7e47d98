/** What the readings of a visit come to: acuity of each eye, plates read right, tones and whispers answered. */
import type { Finding } from '../../session/types.ts';
import { type Acuity, acuityOf, type Tested } from './acuity.ts';
import { PLATES_TO_PASS, SCREENING_PLATES } from './colorPlates.ts';
import { type Ear, passesWhisper, SCREENED } from './hearing.ts';

type Findings = readonly Finding[];

export function readingsOf(findings: Findings, tested: Tested): Findings {
  return findings.filter(({ name, about }) => name === 'line.read' && about === tested);
}

/** Lines of one eye under the conditions of its last reading. */
export function acuityShown(findings: Findings, tested: Tested): Acuity | undefined {
  const readings = readingsOf(findings, tested);
  const last = readings.at(-1)?.numbers;
  const alike = readings.filter(({ numbers }) =>
    ['feet', 'cover', 'glasses'].every((condition) => numbers[condition] === last?.[condition]),
  );
  return acuityOf(
    alike.map(({ numbers }) => ({ denominator: numbers['denominator'] ?? 0, right: numbers['right'] ?? 0 })),
  );
}

/** Screening plates read right at their last showing; `undefined` until all have been shown. */
export function platesRight(findings: Findings): number | undefined {
  const last = SCREENING_PLATES.map(({ id }) =>
    findings.findLast(({ name, about }) => name === 'plate.read' && about === id),
  );
  if (last.some((finding) => finding === undefined)) return undefined;
  return last.filter((finding) => finding?.numbers['isRight'] === 1).length;
}

export const passesPlates = (right: number): boolean => right >= PLATES_TO_PASS;

/** Was a tone of a level ever answered by the ear? `undefined` when it was not presented. */
export function toneHeard(findings: Findings, ear: Ear, hz: number, db: number): boolean | undefined {
  const answers = findings.filter(
    ({ name, about, numbers }) =>
      name === 'tone.answered' && about === ear && numbers['hz'] === hz && numbers['db'] === db,
  );
  return answers.length === 0 ? undefined : answers.some(({ numbers }) => numbers['isRaised'] === 1);
}

/** All screened tones of an ear at a level: `undefined` while one is missing. */
export function tonesPassed(findings: Findings, ear: Ear, db: number): boolean | undefined {
  const heard = SCREENED.map((hz) => toneHeard(findings, ear, hz, db));
  return heard.includes(undefined) ? undefined : heard.every((each) => each === true);
}

export function whisperPassed(findings: Findings, ear: Ear): boolean | undefined {
  const right = findings
    .filter(({ name, about }) => name === 'whisper.answered' && about === ear)
    .map(({ numbers }) => numbers['right'] ?? 0);
  return right.length === 0 ? undefined : passesWhisper(right);
}
