/** What an oximeter on a finger shows at a moment: first dashes, then a moving average with all that bends it. Pure. */
import {
  CARBON_MONOXIDE,
  DEVICE_SPREAD,
  type Nails,
  nailEffect,
  pigmentBy,
  SIGNAL_EFFECTS,
  type SkinTone,
} from '../../clinical/oximetry.ts';
import { gauss, u } from '../../math/random.ts';

/** The light reaches the artery this much later than the lungs, and the display averages over this long (models.md §5.2). */
const FINGER_DELAY_S = 10;
const AVERAGE_S = 8;
/** Seconds to the first number with a good signal; with a poor one 20–60 s by the seed. */
const LOCK_S = 5;
const POOR_LOCK_LEAST_S = 20;
const POOR_LOCK_SPREAD_S = 40;
const POOR_BELOW = 0.4;
/** Displayed pulse is right only with at least this much signal. */
const PULSE_TRUE_FROM = 0.5;
const SECOND = 1_000;
const HAND_WARM_SIGNAL = 1;

/** A finger with the probe on it, and the person it belongs to. */
export interface ProbeSite {
  readonly seed: number;
  /** Name of the person and running number of the clip, for draws. */
  readonly stream: string;
  readonly since: number;
  readonly nails: Nails;
  readonly tone: SkinTone;
  /** %, of haemoglobin that carries carbon monoxide. */
  readonly carboxyhemoglobin: number;
  /** Lasting difference of this device on this person, %: drawn, or given by the scenario. */
  readonly deviceBias: number;
  readonly isLit: boolean;
  /** 0 cold to 1 warm. */
  warmthAt(t: number): number;
  /** 0 still to 1 shaking. */
  motionAt(t: number): number;
  saturationAt(t: number): number;
  pulseAt(t: number): number;
  /** Is the artery shut by a cuff on the same arm? */
  isShutAt(t: number): boolean;
}

/** What the display says. `saturation` and `pulse` are nothing while it shows dashes. `quality`: bars 0–10. */
export interface Display {
  readonly saturation: number | undefined;
  readonly pulse: number | undefined;
  readonly quality: number;
}

export type OximetryCause =
  | 'pigment'
  | 'oximeterBias'
  | 'carbonMonoxide'
  | 'nails'
  | 'coldHand'
  | 'motion'
  | 'brightLight';

export interface OximetryShare {
  readonly cause: OximetryCause;
  /** % of saturation */
  readonly by: number;
}

/** Lasting bias of the device on this person, %, drawn once. */
export function drawnBias(seed: number, person: string): number {
  const { deviation, most } = DEVICE_SPREAD;
  return Math.min(most, Math.max(-most, deviation * gauss(seed, `${person}.oximeter`, 0)));
}

/** Share 0–1 of the signal that is left: perfusion, nail, motion and light each take their part. */
export function signalAt(site: ProbeSite, t: number): number {
  if (site.isShutAt(t)) return 0;
  const { cold, motion, brightLight } = SIGNAL_EFFECTS;
  const perfusion = cold.signal + (HAND_WARM_SIGNAL - cold.signal) * site.warmthAt(t);
  const stillness = 1 - (1 - motion.signal) * site.motionAt(t);
  return perfusion * nailEffect(site.nails).signal * stillness * (site.isLit ? brightLight.signal : 1);
}

function lockMs(site: ProbeSite): number {
  const nail = nailEffect(site.nails).lockS;
  const isPoor = signalAt(site, site.since) < POOR_BELOW;
  const draw = Math.floor(u(site.seed, `${site.stream}.lock`, 0) * (POOR_LOCK_SPREAD_S + 1));
  return (nail + (isPoor ? POOR_LOCK_LEAST_S + draw : LOCK_S)) * SECOND;
}

/** The blood of ten seconds ago, averaged over eight, %. */
function averageAt(site: ProbeSite, t: number): number {
  let sum = 0;
  for (let k = 0; k < AVERAGE_S; k++) sum += site.saturationAt(t - (FINGER_DELAY_S + k) * SECOND);
  return sum / AVERAGE_S;
}

function wander(site: ProbeSite, name: string, t: number): number {
  return u(site.seed, `${site.stream}.${name}`, Math.floor(t / (4 * SECOND)));
}

/** Each cause's share in the number at `t`, %. Shares below a twentieth of a percent are none. */
export function oximetryShares(site: ProbeSite, t: number): readonly OximetryShare[] {
  const { cold, motion, brightLight } = SIGNAL_EFFECTS;
  const all: readonly OximetryShare[] = [
    { cause: 'pigment', by: pigmentBy(site.tone, averageAt(site, t)) },
    { cause: 'oximeterBias', by: site.deviceBias },
    { cause: 'carbonMonoxide', by: CARBON_MONOXIDE.share * site.carboxyhemoglobin },
    { cause: 'nails', by: nailEffect(site.nails).by },
    { cause: 'coldHand', by: cold.by * (1 - site.warmthAt(t)) },
    { cause: 'motion', by: motion.by * site.motionAt(t) * (0.5 + wander(site, 'motion', t)) },
    { cause: 'brightLight', by: site.isLit ? brightLight.by * (2 * wander(site, 'light', t) - 1) : 0 },
  ];
  return all.filter(({ by }) => Math.abs(by) >= 0.05);
}

function shownPulse(site: ProbeSite, t: number, signal: number): number {
  const truth = site.pulseAt(t);
  if (signal >= PULSE_TRUE_FROM) return Math.floor(truth + 0.5);
  const error = (PULSE_TRUE_FROM - signal) * (60 * wander(site, 'pulse', t) - 20);
  return Math.max(30, Math.floor(truth + error + (error < 0 ? -6 : 6)));
}

/** The display at `t`; it changes on whole seconds after the probe was clipped on. */
export function displayAt(site: ProbeSite, t: number): Display {
  const at = site.since + Math.floor((t - site.since) / SECOND) * SECOND;
  const signal = signalAt(site, at);
  const quality = Math.floor(signal * 10 + 0.5);
  if (signal === 0 || at - site.since < lockMs(site)) return { saturation: undefined, pulse: undefined, quality };
  const sum = oximetryShares(site, at).reduce((value, { by }) => value + by, averageAt(site, at));
  const saturation = Math.min(100, Math.max(40, Math.floor(sum + 0.5)));
  return { saturation, pulse: shownPulse(site, at, signal), quality };
}
