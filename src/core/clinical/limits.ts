/** Every clinical limit once, in the unit the journal uses, with its source and how far that source was checked. */

/**
 * How a value was checked: `verified` in a public copy of the source; `memory`, believed right but not looked up again;
 * `design`, a choice of this simulator; `computed` from other values.
 */
export type Checked = 'verified' | 'memory' | 'design' | 'computed';

export interface Limit {
  readonly value: number;
  readonly unit: 'ms' | 'mm' | 'mmHg' | 'mmHg/s' | '/min' | '°C' | '%' | '/10' | 's' | 'days';
  readonly source: string;
  readonly checked: Checked;
  /** What other sources say where they differ; a clinic's policy may choose them. */
  readonly others?: readonly { readonly value: number; readonly source: string }[];
}

const SECOND = 1_000;
const MINUTE = 60_000;

const CDC_HANDS = 'CDC, hand hygiene in health care settings';
const AHA_2019 = 'Muntner et al., Measurement of blood pressure in humans, AHA statement 2019';
const AHA_2025 = '2017 ACC/AHA and 2025 AHA/ACC high blood pressure guidelines (summaries)';
const NEWS2 = 'NEWS2 scoring chart, Royal College of Physicians 2017; clinic default, the site policy wins';
const AHA_LINES = 'AHA/ACC blood pressure categories as clinic reporting lines; the site policy wins';
const FEVER = 'Fever lines of AAP and IDSA';
const TEXTS = 'Medical-assisting and nursing fundamentals texts';

const EKG_FIRST = '2021 AHA/ACC chest pain guideline: EKG read within 10 min of arrival';
const ORTHOSTATIC = 'Orthostatic technique in summaries of 2024 ESC and 2017 ACC/AHA guidelines';
const ACOG = 'ACOG lines for blood pressure in pregnancy and six weeks after; the site policy wins';

const limits = {
  handRub: {
    value: 20 * SECOND,
    unit: 'ms',
    source: `${CDC_HANDS}: rub all surfaces until dry, about 20 s`,
    checked: 'memory',
    others: [{ value: 15 * SECOND, source: 'Pires et al. 2017: 15 s was 0.11 log below 30 s, non-inferior' }],
  },
  handWash: {
    value: 20 * SECOND,
    unit: 'ms',
    source: `${CDC_HANDS}: friction with soap for at least 20 s`,
    checked: 'memory',
    others: [{ value: 40 * SECOND, source: 'WHO 2009: the whole act takes 40–60 s' }],
  },
  electrodePlaced: {
    value: 10,
    unit: 'mm',
    source: 'Half an electrode; one space of the ribs is about 28 mm',
    checked: 'design',
  },
  ekgAlcoholDry: { value: 15 * SECOND, unit: 'ms', source: TEXTS, checked: 'design' },
  ekgToProvider: { value: 10 * MINUTE, unit: 'ms', source: EKG_FIRST, checked: 'memory' },
  ekgUrgentToProvider: {
    value: 60 * SECOND,
    unit: 'ms',
    source: `${EKG_FIRST}; seconds once it is printed`,
    checked: 'design',
  },
  restBeforePressure: { value: 5 * MINUTE, unit: 'ms', source: AHA_2025, checked: 'verified' },
  coffeeWait: { value: 30 * MINUTE, unit: 'ms', source: AHA_2019, checked: 'memory' },
  nicotineWait: { value: 30 * MINUTE, unit: 'ms', source: AHA_2019, checked: 'memory' },
  deflationSlowest: { value: 2, unit: 'mmHg/s', source: AHA_2019, checked: 'memory' },
  deflationFastest: {
    value: 3,
    unit: 'mmHg/s',
    source: `${AHA_2019}; ${TEXTS}: 2–3 mmHg/s`,
    checked: 'memory',
    others: [{ value: 2, source: `${AHA_2019}: 2 mmHg/s, or 2 mmHg per beat when the pulse is slow` }],
  },
  inflateAboveLeast: { value: 20, unit: 'mmHg', source: AHA_2019, checked: 'memory' },
  inflateAboveMost: { value: 30, unit: 'mmHg', source: AHA_2019, checked: 'memory' },
  emptyCuffWaitLeast: {
    value: 15 * SECOND,
    unit: 'ms',
    source: `${AHA_2019}: cuff empty 15–30 s between estimate and measurement`,
    checked: 'memory',
    others: [{ value: 30 * SECOND, source: `${TEXTS}: 30–60 s` }],
  },
  emptyCuffWaitMost: {
    value: 30 * SECOND,
    unit: 'ms',
    source: `${AHA_2019}: cuff empty 15–30 s between estimate and measurement`,
    checked: 'memory',
    others: [{ value: 60 * SECOND, source: `${TEXTS}: 30–60 s` }],
  },
  repeatPressure: { value: MINUTE, unit: 'ms', source: AHA_2019, checked: 'memory' },
  cuffInflated: {
    value: 5 * MINUTE,
    unit: 'ms',
    source: 'Longest time with air in the cuff without a stop; leaves room for 20 s per step by keyboard',
    checked: 'design',
  },
  pulseCount: {
    value: 30 * SECOND,
    unit: 'ms',
    source: `${TEXTS}: 30 s twice when regular`,
    checked: 'memory',
    others: [{ value: 15 * SECOND, source: 'Hollerbach & Sneed 1990: 15 s is less accurate at 100/min and above' }],
  },
  pulseCountFirstVisit: {
    value: 60 * SECOND,
    unit: 'ms',
    source: `${TEXTS}: 60 s at a first visit, in children, and when irregular`,
    checked: 'memory',
  },
  respirationCount: {
    value: 30 * SECOND,
    unit: 'ms',
    source: `${TEXTS}: 30 s twice when regular, 60 s when not`,
    checked: 'memory',
    others: [{ value: 60 * SECOND, source: 'Hill et al. 2018: a 30 s count reads 0.95/min low, a 15 s count 2.2/min' }],
  },
  pulseTolerance: { value: 4, unit: '/min', source: 'Two beats of a 30 s count', checked: 'design' },
  ekgRateTolerance: { value: 6, unit: '/min', source: 'One beat of a 10 s strip', checked: 'design' },
  respirationTolerance: { value: 2, unit: '/min', source: 'One breath of a 30 s count', checked: 'design' },
  pressureShownTolerance: { value: 2, unit: 'mmHg', source: 'One mark of an aneroid gauge', checked: 'design' },
  pressureTrueTolerance: {
    value: 8,
    unit: 'mmHg',
    source: 'Deflation at 3 mmHg/s, two marks of the gauge, and beat-to-beat change',
    checked: 'design',
  },
  systolicTell: { value: 140, unit: 'mmHg', source: AHA_LINES, checked: 'design' },
  systolicNow: { value: 180, unit: 'mmHg', source: AHA_LINES, checked: 'design' },
  diastolicTell: { value: 90, unit: 'mmHg', source: AHA_LINES, checked: 'design' },
  diastolicNow: { value: 120, unit: 'mmHg', source: AHA_LINES, checked: 'design' },
  systolicLowTell: { value: 100, unit: 'mmHg', source: NEWS2, checked: 'verified' },
  systolicLowNow: { value: 90, unit: 'mmHg', source: NEWS2, checked: 'verified' },
  pulseLowTell: { value: 50, unit: '/min', source: NEWS2, checked: 'verified' },
  pulseLowNow: { value: 40, unit: '/min', source: NEWS2, checked: 'verified' },
  pulseHighTell: { value: 111, unit: '/min', source: NEWS2, checked: 'verified' },
  pulseHighNow: { value: 131, unit: '/min', source: NEWS2, checked: 'verified' },
  respirationLowTell: { value: 11, unit: '/min', source: NEWS2, checked: 'verified' },
  respirationLowNow: { value: 8, unit: '/min', source: NEWS2, checked: 'verified' },
  respirationHighTell: { value: 21, unit: '/min', source: NEWS2, checked: 'verified' },
  respirationHighNow: { value: 25, unit: '/min', source: NEWS2, checked: 'verified' },
  temperatureHighTell: {
    value: 38,
    unit: '°C',
    source: `${FEVER}: 38.0 °C (100.4 °F) by rectum, ear or forehead`,
    checked: 'memory',
  },
  temperatureOralTell: {
    value: 37.8,
    unit: '°C',
    source: `${FEVER}: by mouth 37.8–38.0 °C (100.0–100.4 °F)`,
    checked: 'memory',
    others: [{ value: 38, source: `${FEVER}: the upper end` }],
  },
  temperatureAxillaryTell: {
    value: 37.2,
    unit: '°C',
    source: `${FEVER}: in the armpit 37.2 °C (99.0 °F), to be confirmed by a better route`,
    checked: 'memory',
  },
  temperatureHighNow: { value: 40, unit: '°C', source: 'Clinic default; the site policy wins', checked: 'design' },
  temperatureLowNow: { value: 35, unit: '°C', source: NEWS2, checked: 'verified' },
  feverNowBelowAge: {
    value: 60,
    unit: 'days',
    source: 'AAP guideline on the febrile infant 2021: well-appearing infants of 8–60 days with 38.0 °C',
    checked: 'verified',
    others: [{ value: 90, source: 'Policy of many clinics' }],
  },
  saturationNow: { value: 91, unit: '%', source: NEWS2, checked: 'verified' },
  saturationTell: { value: 93, unit: '%', source: NEWS2, checked: 'verified' },
  saturationOrderedLow: {
    value: 88,
    unit: '%',
    source: 'Ordered target of 88–92 % in known COPD (BTS, GOLD): below it, now',
    checked: 'memory',
  },
  saturationDropTell: { value: 3, unit: '%', source: 'Fall from the usual value; clinic default', checked: 'design' },
  saturationChildNow: { value: 91, unit: '%', source: 'Children below 92 %; clinic default', checked: 'memory' },
  saturationSteady: {
    value: 15,
    unit: 's',
    source: 'A steady wave for at least 10–15 s before reading (AARC, FDA; home units about 30 s)',
    checked: 'memory',
    others: [{ value: 30, source: 'Instructions of home units' }],
  },
  saturationPulseTolerance: {
    value: 5,
    unit: '/min',
    source: 'Displayed pulse within about 5/min of the counted one, else the saturation is not valid',
    checked: 'memory',
  },
  painTell: { value: 7, unit: '/10', source: 'Severe pain, 7–10; clinic default', checked: 'design' },
  supineRest: { value: 5 * MINUTE, unit: 'ms', source: ORTHOSTATIC, checked: 'verified' },
  standingFirst: { value: MINUTE, unit: 'ms', source: ORTHOSTATIC, checked: 'verified' },
  standingSecond: { value: 3 * MINUTE, unit: 'ms', source: ORTHOSTATIC, checked: 'verified' },
  orthostaticSystolicFall: {
    value: 20,
    unit: 'mmHg',
    source: `${ORTHOSTATIC}: fall within 3 min of standing`,
    checked: 'verified',
    others: [{ value: 15, source: `${ORTHOSTATIC}: from sitting to standing` }],
  },
  orthostaticDiastolicFall: {
    value: 10,
    unit: 'mmHg',
    source: `${ORTHOSTATIC}: fall within 3 min of standing`,
    checked: 'verified',
    others: [{ value: 7, source: `${ORTHOSTATIC}: from sitting to standing` }],
  },
  faintHelped: {
    value: 20 * SECOND,
    unit: 'ms',
    source: 'Whoever turns faint sits or lies at once',
    checked: 'design',
  },
  pregnancySystolicTell: { value: 140, unit: 'mmHg', source: ACOG, checked: 'memory' },
  pregnancyDiastolicTell: { value: 90, unit: 'mmHg', source: ACOG, checked: 'memory' },
  pregnancySystolicNow: { value: 160, unit: 'mmHg', source: ACOG, checked: 'memory' },
  pregnancyDiastolicNow: { value: 110, unit: 'mmHg', source: ACOG, checked: 'memory' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** All limits with their sources, for the help pages and the lint of scenarios. */
export const LIMITS: Readonly<Record<LimitName, Limit>> = limits;

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(limits, name);
}

/** The value of a limit, in its own unit; times are whole simulated ms. */
export function limit(name: LimitName): number {
  return limits[name].value;
}
