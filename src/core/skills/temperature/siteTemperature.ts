/** What a place on the body would settle at: core, site, and each fault's share in °C (models.md §5.3). */
import {
  EAR_PULL_CHANGES_AT,
  faultBy,
  rectalDepth,
  siteOffset,
  type TemperatureFault,
  type TemperatureSite,
  type TemperatureTrace,
  traceBy,
} from '../../clinical/thermometry.ts';

export type Placement =
  | 'pocket'
  | 'frontOfTongue'
  | 'pullUpBack'
  | 'pullDownBack'
  | 'noPull'
  | 'sweepToHairline'
  | 'sweepLifted'
  | 'highInAxilla'
  | 'overShirt'
  | 'depth10'
  | 'depth20'
  | 'depth35';

/** The ways in which a thermometer can be placed at each site. */
export const PLACEMENTS: Readonly<Record<TemperatureSite, readonly Placement[]>> = {
  oral: ['pocket', 'frontOfTongue'],
  tympanic: ['pullUpBack', 'pullDownBack', 'noPull'],
  temporal: ['sweepToHairline', 'sweepLifted'],
  axillary: ['highInAxilla', 'overShirt'],
  rectal: ['depth10', 'depth20', 'depth35'],
};

/** What the patient brings along that bears on a temperature. Minutes lie before the start of the visit. */
export interface TemperatureTraits {
  readonly hotDrinkMinutes?: number;
  readonly coldDrinkMinutes?: number;
  readonly gumMinutes?: number;
  readonly smokingMinutes?: number;
  readonly lyingOnEarMinutes?: number;
  readonly fromColdMinutes?: number;
  readonly isMouthBreathing?: boolean;
  readonly hasOxygenMask?: boolean;
  readonly hasEarWax?: boolean;
  readonly isSweating?: boolean;
  readonly hasHat?: boolean;
}

/** One way of measuring at one moment. */
export interface SiteReading {
  readonly core: number;
  readonly site: TemperatureSite;
  readonly placement: Placement;
  /** Lips closed, arm held against the chest: what was asked for and is kept. */
  readonly isHeld: boolean;
  readonly hasCover: boolean;
  readonly isDried: boolean;
  readonly traits: TemperatureTraits;
  readonly ageDays: number;
  /** Simulated ms since the start of the visit. */
  readonly at: number;
}

export type TemperatureCause = TemperatureFault | TemperatureTrace;

export interface TemperatureShare {
  readonly cause: TemperatureCause;
  /** °C */
  readonly by: number;
}

const DAYS_PER_YEAR = 365.25;
const MINUTE = 60_000;
/** A share smaller than this is none, °C (half of what a display can show). */
const FAINT = 0.05;

export function depthOf(placement: Placement): number {
  return Number(/^depth(\d+)$/.exec(placement)?.[1] ?? 0);
}

/** Was the ear pulled the way this age needs? */
export function isPullRight(placement: Placement, ageDays: number): boolean {
  return placement === (ageDays / DAYS_PER_YEAR < EAR_PULL_CHANGES_AT.years ? 'pullDownBack' : 'pullUpBack');
}

type Finder = (reading: SiteReading) => readonly Exclude<TemperatureFault, 'takenOutEarly'>[];
type Asked = readonly [isThere: boolean | undefined, fault: Exclude<TemperatureFault, 'takenOutEarly'>];

const present = (...asked: readonly Asked[]) => asked.flatMap(([isThere, fault]) => (isThere ? [fault] : []));

/** A mouth breather cannot keep the lips closed, however kindly asked. */
const faultsOf: Readonly<Record<TemperatureSite, Finder>> = {
  oral: ({ placement, isHeld, traits }) =>
    present(
      [!isHeld || traits.isMouthBreathing, 'mouthOpen'],
      [placement !== 'pocket', 'notInPocket'],
      [traits.hasOxygenMask, 'oxygenMask'],
    ),
  tympanic: ({ placement, ageDays, traits, hasCover }) =>
    present(
      [!isPullRight(placement, ageDays), 'earPullWrong'],
      [traits.hasEarWax, 'earWax'],
      [!hasCover, 'earUncovered'],
    ),
  temporal: ({ placement, traits, isDried }) =>
    present(
      [placement !== 'sweepToHairline', 'sweepBroken'],
      [traits.isSweating && !isDried, 'sweat'],
      [traits.hasHat, 'hat'],
    ),
  axillary: ({ placement, isHeld, traits, isDried }) =>
    present(
      [placement !== 'highInAxilla', 'overClothing'],
      [!isHeld, 'axillaOpen'],
      [traits.isSweating && !isDried, 'axillaWet'],
    ),
  rectal: ({ placement, ageDays }) => present([depthOf(placement) < rectalDepth(ageDays).least, 'rectalShallow']),
};

const TRACES: readonly (readonly [TemperatureTrace, keyof TemperatureTraits, readonly TemperatureSite[]])[] = [
  ['hotDrink', 'hotDrinkMinutes', ['oral']],
  ['coldDrink', 'coldDrinkMinutes', ['oral']],
  ['gum', 'gumMinutes', ['oral']],
  ['smoking', 'smokingMinutes', ['oral']],
  ['lyingOnEar', 'lyingOnEarMinutes', ['tympanic']],
  ['fromCold', 'fromColdMinutes', ['tympanic', 'temporal']],
];

function tracesOf({ site, traits, ageDays, at }: SiteReading): readonly TemperatureShare[] {
  return TRACES.flatMap(([cause, trait, sites]) => {
    const minutes = traits[trait];
    if (typeof minutes !== 'number' || !sites.includes(site)) return [];
    const by = traceBy(cause, minutes * MINUTE + at, ageDays / DAYS_PER_YEAR);
    return Math.abs(by) < FAINT ? [] : [{ cause, by }];
  });
}

/** Each cause's share at this place and moment, °C. */
export function temperatureShares(reading: SiteReading): readonly TemperatureShare[] {
  const faults = faultsOf[reading.site](reading).map((cause) => ({ cause, by: faultBy(cause) }));
  return [...faults, ...tracesOf(reading)];
}

/** What a flawless measurement at the site would show, °C. */
export function trueAtSite(core: number, site: TemperatureSite): number {
  return core + siteOffset(site);
}

/** What the place would settle at with all that is wrong, °C. */
export function settlesAt(reading: SiteReading): number {
  return temperatureShares(reading).reduce((sum, { by }) => sum + by, trueAtSite(reading.core, reading.site));
}
