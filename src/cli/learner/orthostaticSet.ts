/** The orthostatic set with the monitor as a scripted learner plays it: lying, standing one and three minutes, stopped when the patient turns faint. */
import type { Finding } from '../../core/session/types.ts';
import { landmark } from './counting.ts';
import type { Hands } from './hands.ts';

const CUFF = 'cuff-adult';
const LYING_MS = 305_000;
const ONE_MINUTE_MS = 52_000;
const THREE_MINUTES_MS = 170_000;
/** A reading that begins later than this counts for its minute no more, ms. */
const LATEST_AFTER_MS = 50_000;

type Part = 'lying' | 'oneMinute' | 'threeMinutes';
export type OrthostaticSet = Partial<Readonly<Record<Part, Finding>>>;

export function takesOrthostaticSet(hands: Hands): OrthostaticSet {
  const { patient } = hands;
  wraps(hands);
  hands.does('monitor.switchedOn', 'monitor').does('orthostatic.asked', patient, { change: 'lie' }).waits(LYING_MS);
  const lying = reads(hands, hands.session.now + 300_000);
  hands.does('orthostatic.asked', patient, { change: 'sitUp' }).waits(20_000);
  hands.does('orthostatic.asked', patient, { change: 'standUp' });
  const stoodAt = hands.session.now;
  hands.does('orthostatic.asked', patient, { change: 'armSupported' }).says('askStanding', 3_000);
  const oneMinute = standsAndReads(hands, stoodAt + ONE_MINUTE_MS);
  const threeMinutes = standsAndReads(hands, stoodAt + THREE_MINUTES_MS);
  if (!isFaint(hands)) hands.does('orthostatic.asked', patient, { change: 'sitUp' });
  hands.does('monitor.switchedOff', 'monitor').does('station.opened', 'arm').does('cuff.removed', CUFF);
  hands.does('equipment.wiped', CUFF).does('item.placed', 'counter', { item: CUFF }).does('station.left', 'arm');
  hands.asks('chair');
  return {
    ...(lying ? { lying } : {}),
    ...(oneMinute ? { oneMinute } : {}),
    ...(threeMinutes ? { threeMinutes } : {}),
  };
}

function wraps(hands: Hands): void {
  hands.does('station.opened', 'arm').does('arm.measured', hands.patient);
  hands.does('fingers.placed', 'arm', landmark(hands, 'arm', 'brachialArtery')).waits(3_000);
  hands.does('fingers.lifted', 'arm').does('item.taken', CUFF).does('cuff.wrapped', CUFF, { fit: 'snug' });
  hands.does('station.left', 'arm');
}

const isFaint = (hands: Hands): boolean => hands.hasFound('patient.faint');

/** Waits on guard: whoever turns faint lies down at once, whatever the monitor does. */
function waitsOnGuard(hands: Hands, until: number, name?: string): void {
  const since = hands.session.findings.length;
  while (hands.session.now < until && !(name !== undefined && hands.hasFound(name, since))) {
    hands.waits(Math.min(500, until - hands.session.now));
    if (!hands.hasFound('patient.faint', since)) continue;
    hands.does('orthostatic.asked', hands.patient, { change: 'lie' }).waits(60_000);
    return;
  }
}

function standsAndReads(hands: Hands, at: number): Finding | undefined {
  if (!isFaint(hands)) waitsOnGuard(hands, at);
  return isFaint(hands) ? undefined : reads(hands, at + LATEST_AFTER_MS);
}

/** Starts until a number stands on the display, or the time for it is over. */
function reads(hands: Hands, until: number): Finding | undefined {
  for (let time = 0; time < 4 && hands.session.now < until && !isFaint(hands); time++) {
    const since = hands.session.findings.length;
    hands.does('monitor.started', 'monitor');
    while (!isFaint(hands) && !hands.hasFound('monitor.finished', since) && !hands.hasFound('monitor.failed', since))
      waitsOnGuard(hands, hands.session.now + 1_000);
    if (hands.hasFound('pressure.measured', since)) return hands.lastFound('pressure.measured');
  }
  return undefined;
}

const numberOf = (finding: Finding, name: string): number => finding.numbers[name] ?? 0;

export function chartedSet(set: OrthostaticSet): Readonly<Record<string, number>> {
  const pairs = Object.entries(set).flatMap(([part, finding]) => [
    [`${part}Systolic`, numberOf(finding, 'systolic')] as const,
    [`${part}Diastolic`, numberOf(finding, 'diastolic')] as const,
    [`${part}Pulse`, numberOf(finding, 'pulse')] as const,
  ]);
  return Object.fromEntries(pairs);
}

export function reportedSet({ lying, oneMinute, threeMinutes }: OrthostaticSet): Readonly<Record<string, number>> {
  const standing = oneMinute ?? threeMinutes;
  return {
    ...(lying ? { lyingSystolic: numberOf(lying, 'systolic'), lyingDiastolic: numberOf(lying, 'diastolic') } : {}),
    ...(standing
      ? { standingSystolic: numberOf(standing, 'systolic'), standingDiastolic: numberOf(standing, 'diastolic') }
      : {}),
  };
}
