/** The contamination ledger: who touched what, how clean each surface is, and how many germs it carries. */
import { limit } from '../clinical/limits.ts';
import { exp, log } from '../math/functions.ts';
import {
  CLEAN,
  CONTAMINATED,
  type Level,
  levelAfter,
  type OwnSurfaces,
  type Surface,
  startOf,
  transferShare,
  UNCLEAN,
} from './surfaces.ts';

export interface Contact {
  readonly a: Surface;
  readonly b: Surface;
  /** Share of the patch that touches, 0–1. */
  readonly area: number;
}

/** `source`: the surface that made it as unclean as it is, since `at` (simulated ms). `load` in CFU. */
export interface SurfaceState {
  readonly level: Level;
  readonly load: number;
  readonly source?: Surface;
  readonly at: number;
}

/** One passing of germs, or one loss of cleanness, for the ultraviolet view. `level` and `load` are those of `to` afterwards. */
export interface Transfer {
  readonly at: number;
  readonly from: Surface;
  readonly to: Surface;
  readonly level: Level;
  readonly load: number;
}

/** Newest first; shared between states, so that a new contact costs the same however many there were. */
interface PathLink {
  readonly transfer: Transfer;
  readonly before: PathLink | undefined;
}

/** `surfaces` holds only those that something has happened to; the others are as `startOf` says. */
export interface TouchState {
  readonly own: OwnSurfaces;
  readonly surfaces: ReadonlyMap<Surface, SurfaceState>;
  readonly gloved: boolean;
  readonly path: PathLink | undefined;
}

export interface SurfaceOverride {
  readonly level?: Level;
  readonly load?: number;
}

/** Passings below this are not worth a place in the path, CFU. */
const SMALLEST_TRANSFER = 1;
/** Bare fingers on the outside of a glove while it is pulled on (design). */
const DONNING_AREA = 0.1;
/** What passes to the wrist while gloves are pulled off: models.md §8.2, glove doffed, on a fifth of the outside (design). */
const DOFFING_SHARE = 0.05 * 0.2;

/** The clinic before the first touch; a scenario may say that something is not as usual. */
export function startTouch(
  overrides: Readonly<Record<Surface, SurfaceOverride>> = {},
  own: OwnSurfaces = new Map(),
): TouchState {
  const surfaces = new Map<Surface, SurfaceState>();
  for (const [surface, { level, load }] of Object.entries(overrides)) {
    const usual = startOf(own, surface);
    surfaces.set(surface, { level: level ?? usual.level, load: Math.max(0, load ?? usual.load), at: 0 });
  }
  return { own, surfaces, gloved: false, path: undefined };
}

function surfaceOf(state: TouchState, surface: Surface): SurfaceState {
  const known = state.surfaces.get(surface);
  if (known) return known;
  const { level, load } = startOf(state.own, surface);
  return { level, load, at: 0 };
}

export function levelOf(state: TouchState, surface: Surface): Level {
  return state.surfaces.get(surface)?.level ?? startOf(state.own, surface).level;
}

/** Expected germs on a surface, CFU. */
export function loadOf(state: TouchState, surface: Surface): number {
  return state.surfaces.get(surface)?.load ?? startOf(state.own, surface).load;
}

/** What the learner touches with: the gloves while gloved. */
export function actingSurface(state: TouchState): Surface {
  return state.gloved ? 'gloves' : 'hands';
}

/** The path of contamination, oldest first. */
export function pathOf(state: TouchState): readonly Transfer[] {
  const path: Transfer[] = [];
  for (let link = state.path; link; link = link.before) path.push(link.transfer);
  return path.reverse();
}

function touched(own: SurfaceState, other: Surface, otherLevel: Level, load: number, at: number): SurfaceState {
  const level = levelAfter(own.level, otherLevel);
  if (level !== own.level) return { level, load, source: other, at };
  return load === own.load ? own : { ...own, load };
}

function withStep(
  path: PathLink | undefined,
  from: Surface,
  to: Surface,
  was: SurfaceState,
  is: SurfaceState,
  at: number,
) {
  if (is.level === was.level && is.load - was.load < SMALLEST_TRANSFER) return path;
  return { transfer: { at, from, to, level: is.level, load: is.load }, before: path };
}

function foldContact(state: TouchState, contact: Contact, at: number): TouchState {
  const { a, b } = contact;
  const area = Math.min(1, contact.area);
  if (a === b || !(area > 0)) return state;
  const first = surfaceOf(state, a);
  const second = surfaceOf(state, b);
  const given = area * transferShare(state.own, a, b) * first.load;
  const taken = area * transferShare(state.own, b, a) * second.load;
  const firstAfter = touched(first, b, second.level, Math.max(0, first.load - given + taken), at);
  const secondAfter = touched(second, a, first.level, Math.max(0, second.load + given - taken), at);
  if (firstAfter === first && secondAfter === second) return state;
  const surfaces = new Map(state.surfaces).set(a, firstAfter).set(b, secondAfter);
  const path = withStep(withStep(state.path, b, a, first, firstAfter, at), a, b, second, secondAfter, at);
  return { ...state, surfaces, path };
}

/** Both surfaces of each contact become as unclean as the worse; germs pass both ways. Contact never improves. */
export function foldContacts(state: TouchState, contacts: readonly Contact[], at: number): TouchState {
  let next = state;
  for (const contact of contacts) next = foldContact(next, contact, at);
  return next;
}

function withSurface(state: TouchState, surface: Surface, change: SurfaceState): TouchState {
  const was = state.surfaces.get(surface);
  if (was && was.level === change.level && was.load === change.load) return state;
  return { ...state, surfaces: new Map(state.surfaces).set(surface, change) };
}

const LN10 = log(10);

/** What is left of a load after a reduction in powers of ten. */
function reduced(load: number, log10: number): number {
  return load * exp(-log10 * LN10);
}

/** Palms, backs, webs, thumbs, tips, nails, left and right wrist: each gets an eighth of the time. */
const HAND_REGIONS = 8;
/** Time after which a region is done, ms. */
const REGION_FULL_MS = 2_500;
/** Full reduction, log10: alcohol rub 3, soap and water 2 (models.md §8.2). */
const FULL_LOG10 = { rub: 3, wash: 2 } as const;
/** A rub that ends before this removes no more than one power of ten. */
const SHORT_RUB_MS = 10_000;

export interface HandHygiene {
  readonly method: 'rub' | 'wash';
  readonly ms: number;
  readonly gloved: boolean;
}

/** Powers of ten removed by a rub or wash of this length. */
export function hygieneLog10({ method, ms }: Pick<HandHygiene, 'method' | 'ms'>): number {
  const share = Math.min(1, Math.max(0, ms) / HAND_REGIONS / REGION_FULL_MS);
  const log10 = FULL_LOG10[method] * share;
  return method === 'rub' && ms < SHORT_RUB_MS ? Math.min(1, log10) : log10;
}

/**
 * Hands become clean only when the rub or wash was long enough. Rub does not clean what is soiled with blood or body
 * fluid (asepsis.md §1), and nothing cleans hands through gloves.
 */
export function foldHandHygiene(state: TouchState, hygiene: HandHygiene, at: number): TouchState {
  if (hygiene.gloved || !(hygiene.ms > 0)) return state;
  const { method, ms } = hygiene;
  const hands = surfaceOf(state, 'hands');
  const load = reduced(hands.load, hygieneLog10(hygiene));
  const isLongEnough = ms >= limit(method === 'rub' ? 'handRub' : 'handWash');
  const canClean = hands.level === UNCLEAN || (hands.level === CONTAMINATED && method === 'wash');
  if (isLongEnough && canClean) return withSurface(state, 'hands', { level: CLEAN, load, at });
  return withSurface(state, 'hands', { ...hands, load });
}

/** Full reduction by a disinfectant wipe that stays wet for its labelled time, log10 (models.md §8.2). */
const WIPE_LOG10 = 4;
/** Soil halves what a wipe can do. */
const SOILED_SHARE = 0.5;

/**
 * Disinfects a surface. `wetShare`: time it stayed wet by the time on the label. A soiled surface is only freed of soil
 * by the first wipe, and is unclean until wiped again.
 */
export function foldWipe(state: TouchState, surface: Surface, at: number, wetShare = 1): TouchState {
  const was = surfaceOf(state, surface);
  const share = Math.min(1, Math.max(0, wetShare));
  const isSoiled = was.level === CONTAMINATED;
  const load = reduced(was.load, WIPE_LOG10 * share * (isSoiled ? SOILED_SHARE : 1));
  if (share < 1) return withSurface(state, surface, { ...was, load });
  return withSurface(state, surface, { level: isSoiled ? UNCLEAN : CLEAN, load, at });
}

/**
 * Fresh gloves are clean until the hand that pulls them on has touched their outside. Taking gloves off leaves the
 * hands unclean, whatever was touched.
 */
export function foldGloves(state: TouchState, change: 'donned' | 'removed', at: number): TouchState {
  if (state.gloved === (change === 'donned')) return state;
  const surfaces = new Map(state.surfaces);
  if (change === 'donned') {
    const { level, load } = startOf(state.own, 'gloves');
    surfaces.set('gloves', { level, load, at });
    return foldContact({ ...state, surfaces, gloved: true }, { a: 'hands', b: 'gloves', area: DONNING_AREA }, at);
  }
  const gloves = surfaceOf(state, 'gloves');
  const hands = surfaceOf(state, 'hands');
  const level = levelAfter(hands.level, UNCLEAN);
  const passed = gloves.load * DOFFING_SHARE;
  const after: SurfaceState = { ...hands, load: hands.load + passed, level };
  surfaces.delete('gloves');
  surfaces.set('hands', level === hands.level ? after : { ...after, source: 'gloves', at });
  return { ...state, surfaces, gloved: false, path: withStep(state.path, 'gloves', 'hands', hands, after, at) };
}
