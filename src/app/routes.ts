/** The addresses of the pages: read strictly from the hash, written in one place. */
import { type DrillId, isDrillId } from '../core/drills/ids.ts';
import type { Mode } from '../core/session/types.ts';

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'settings' }
  | { readonly page: 'prebrief'; readonly scenario: string; readonly mode: Mode; readonly seed?: number }
  | { readonly page: 'play'; readonly attempt: string }
  | { readonly page: 'debrief'; readonly attempt: string }
  | { readonly page: 'drill'; readonly drill: DrillId; readonly seed?: number }
  | { readonly page: 'unknown' };

/** Seeds are whole and fit in 32 bits. */
export const LARGEST_SEED = 0xffff_ffff;

const LONGEST_HASH = 200;
const SCENARIO_ID = /^[a-z][a-z0-9-]{0,63}$/;
const ATTEMPT_ID = /^[a-z0-9]{8,32}$/;

/** Is this a name that an attempt can have? */
export function isAttemptId(text: string): boolean {
  return ATTEMPT_ID.test(text);
}

/** Reads `location.hash`. Anything not exactly one of our addresses is `unknown`. */
export function readRoute(hash: string): Route {
  if (hash.length > LONGEST_HASH) return { page: 'unknown' };
  const [path = '', query, ...rest] = hash.replace(/^#/, '').split('?');
  if (rest.length > 0) return { page: 'unknown' };
  const [page, name, ...more] = path.split('/').filter((part) => part !== '');
  if (more.length > 0) return { page: 'unknown' };
  if (page === 'prebrief' && name !== undefined) return readPrebrief(name, query);
  if (page === 'drill' && name !== undefined) return readDrill(name, query);
  return query === undefined ? readPlain(page, name) : { page: 'unknown' };
}

/** Pages whose addresses take no question mark. */
function readPlain(page: string | undefined, name: string | undefined): Route {
  if (page === undefined) return { page: 'home' };
  if (page === 'settings' && name === undefined) return { page };
  if ((page === 'play' || page === 'debrief') && name !== undefined && isAttemptId(name)) {
    return { page, attempt: name };
  }
  return { page: 'unknown' };
}

/** `mode` comes before `seed`; each is there once or not at all. A given seed is for tests and for comparing attempts. */
const PREBRIEF_QUERY = /^(?:mode=(practice|checkOff|drill))?(?:(?:^|(?<=[a-zA-Z])&)seed=(\d{1,10}))?$/;

function readPrebrief(scenario: string, query: string | undefined): Route {
  const match = PREBRIEF_QUERY.exec(query ?? '');
  if (!SCENARIO_ID.test(scenario) || match === null || query === '') return { page: 'unknown' };
  const mode = (match[1] ?? 'practice') as Mode;
  if (match[2] === undefined) return { page: 'prebrief', scenario, mode };
  const seed = Number(match[2]);
  return seed <= LARGEST_SEED ? { page: 'prebrief', scenario, mode, seed } : { page: 'unknown' };
}

const DRILL_QUERY = /^seed=(\d{1,10})$/;

/** A given seed is for tests, and for doing the same tasks again. */
function readDrill(drill: string, query: string | undefined): Route {
  if (!isDrillId(drill)) return { page: 'unknown' };
  if (query === undefined) return { page: 'drill', drill };
  const seed = Number(DRILL_QUERY.exec(query)?.[1] ?? Number.NaN);
  return seed <= LARGEST_SEED ? { page: 'drill', drill, seed } : { page: 'unknown' };
}

/** The hash of a page. */
export function hashOf(route: Exclude<Route, { page: 'unknown' }>): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'settings':
      return '#/settings';
    case 'prebrief':
      return `#/prebrief/${route.scenario}?mode=${route.mode}${route.seed === undefined ? '' : `&seed=${route.seed}`}`;
    case 'drill':
      return `#/drill/${route.drill}${route.seed === undefined ? '' : `?seed=${route.seed}`}`;
    case 'play':
    case 'debrief':
      return `#/${route.page}/${route.attempt}`;
  }
}
