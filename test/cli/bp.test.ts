/** Blood pressure by ear, played at the station by a script: the table of models.md §4.2, each fault's share, bounds. */
import { describe, expect, it } from 'vitest';
import { readingErrors, summaryOf } from '../../src/cli/pressure/byEar.ts';
import { pressureOptions } from '../../src/cli/pressure/options.ts';
import { playReading } from '../../src/cli/pressure/probeLearner.ts';
import { simulateReading } from '../../src/cli/pressure/simulation.ts';
import { run } from '../../src/cli/run.ts';

type Values = Record<string, string | true>;

const options = (values: Values) => pressureOptions({ positionals: [], values: { seed: '1', ...values } });

/** The moment of the beat, spread evenly over the trials: the golden ratio's multiples. */
const evenly = (place: number): number => (place * 0.618_033_988_75) % 1;

/** Mean error of one heart over evenly spread moments of opening the valve. */
function meanOf(values: Values, trials: number) {
  const one = options(values);
  const errors = Array.from({ length: trials }, (_, place) => {
    const { heard, mean } = playReading(one, one.seed, (place + 0.5) / trials);
    const { systolic = 0, diastolic = 0 } = heard?.numbers ?? {};
    return { systolic: systolic - mean.systolic, diastolic: diastolic - mean.diastolic };
  });
  return summaryOf(errors).meanError;
}

interface Printed {
  readonly heard: { readonly systolic: number; readonly diastolic: number };
  readonly true: { readonly systolic: number; readonly diastolic: number };
  readonly shares: readonly { readonly cause: string; readonly systolic: number; readonly diastolic: number }[];
}

/** What the command prints for a person of 150/90 with a slow fall, so that technique stands out. */
function printed(...more: readonly string[]): Printed {
  const { exit, json } = run(['bp', '--sbp', '150', '--dbp', '90', '--hr', '72', '--seed', '3', ...more]);
  expect(exit).toBe(0);
  return json as Printed;
}

describe('speed of deflation without variation (models.md §4.2)', () => {
  // 24 evenly spread moments for each cell; `bp … --trials 500` gives the full one.
  it.each([
    [50, 2, -1.2, 1.1],
    [50, 3, -1.7, 1.6],
    [50, 5, -2.9, 2.6],
    [50, 10, -5.4, 4.7],
    [70, 2, -0.9, 0.8],
    [70, 3, -1.3, 1.2],
    [70, 5, -2.1, 1.9],
    [70, 10, -4.1, 3.5],
    [100, 2, -0.6, 0.5],
    [100, 3, -0.9, 0.8],
    [100, 5, -1.5, 1.3],
    [100, 10, -2.9, 2.6],
  ])('reads %i/min at %i mmHg/s off by %d and %d', (hr, deflation, systolic, diastolic) => {
    const mean = meanOf({ sbp: '120', dbp: '80', hr: String(hr), deflation: String(deflation) }, 24);
    expect(Math.abs(mean.systolic - systolic)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(mean.diastolic - diastolic)).toBeLessThanOrEqual(0.5);
  });
});

describe('a careful learner, with breath and rhythm varying', () => {
  const errors = readingErrors(options({ sbp: '142', dbp: '88', variation: 'on' }), 60, evenly);

  it('is within 2 mmHg on average and within 6 in 95 of a hundred', () => {
    const { meanError, within6 } = summaryOf(errors);
    for (const side of ['systolic', 'diastolic'] as const) {
      expect(Math.abs(meanError[side])).toBeLessThanOrEqual(2);
      expect(within6[side]).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('errs as an independent simulation does', () => {
    const reading = { sbp: 142, dbp: 88, hr: 72, deflation: 2 };
    const simulated = Array.from({ length: 400 }, (_, seed) => simulateReading(reading, seed + 1));
    const theirs = summaryOf(simulated.filter((error) => error !== undefined)).meanError;
    const ours = summaryOf(errors).meanError;
    expect(Math.abs(ours.systolic - theirs.systolic)).toBeLessThanOrEqual(0.75);
    expect(Math.abs(ours.diastolic - theirs.diastolic)).toBeLessThanOrEqual(0.5);
  });
});

describe('one fault alone', () => {
  it.each<readonly [args: string, cause: string, systolic: number, diastolic: number]>([
    ['--arm-cm 36 --cuff adult', 'cuffSize', 4.8, 1.8],
    ['--arm-cm 36 --cuff smallAdult', 'cuffSize', 19.5, 7.4],
    ['--arm-cm 30 --cuff large', 'cuffSize', -3.6, -1.3],
    ['--arm-below-heart-cm 15', 'armHeight', 11.6, 11.6],
    ['--arm-below-heart-cm=-10', 'armHeight', -7.7, -7.7],
    ['--legs-crossed', 'legsCrossed', 6, 4],
    ['--feet-dangling', 'feetDangling', 5, 3],
    ['--back-unsupported', 'backUnsupported', 3, 6.5],
    ['--arm-unsupported', 'armUnsupported', 4.9, 3.8],
    ['--full-bladder', 'fullBladder', 12, 8],
    ['--talking', 'talking', 9.7, 6.8],
    ['--no-rest-min 0', 'noRest', 9.2, 2.2],
    ['--loose', 'cuffLoose', 5, 3],
    ['--off-artery', 'cuffOffArtery', 3, 2],
    ['--thick-sleeve', 'thickSleeve', 5, 3],
    ['--under-cuff', 'stethoscopeUnderCuff', 1, -9],
    ['--press-hard', 'stethoscopePressed', 0, -10],
    ['--reinflate', 'reinflated', -5, 5],
    ['--gauge-offset=-6', 'gauge', -6, -6],
    ['--lying', 'lying', 3, -2],
  ])('%s is named and moves the reading by its share', (args, cause, systolic, diastolic) => {
    const { heard, true: truth, shares } = printed(...args.split(' '));
    const share = shares.find((one) => one.cause === cause);
    expect(Math.abs((share?.systolic ?? 99) - systolic)).toBeLessThanOrEqual(0.5);
    expect(Math.abs((share?.diastolic ?? 99) - diastolic)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(heard.systolic - truth.systolic - systolic)).toBeLessThanOrEqual(3);
    expect(Math.abs(heard.diastolic - truth.diastolic - diastolic)).toBeLessThanOrEqual(3);
    expect(shares.map((one) => one.cause).filter((one) => one !== cause && one !== 'deflation')).toEqual([]);
  });

  it('a right arm with a pressure of its own is truth, not a fault', () => {
    expect(printed('--right-arm-adds', '14').true).toEqual({ systolic: 164, diastolic: 97 });
  });

  it('no estimate before a silent gap: systolic is read at the bottom of the gap, and the gap is named', () => {
    expect(printed('--gap', '30').heard.systolic).toBeGreaterThan(145);
    const { heard, shares } = printed('--gap', '30', '--inflate-to', '130');
    expect(heard.systolic).toBeLessThanOrEqual(106);
    expect(shares.map(({ cause }) => cause)).toEqual(['auscultatoryGap', 'deflation']);
  });

  it('a cuff not pumped high enough reads low', () => {
    expect(printed('--inflate-to', '120').shares[0]).toMatchObject({ cause: 'underInflated' });
  });

  it('sounds that go on to zero are read where they turn muffled', () => {
    const { heard } = printed('--muffled-to-zero');
    expect(heard.diastolic).toBeGreaterThanOrEqual(90);
    expect(heard.diastolic).toBeLessThanOrEqual(98);
  });
});

describe('many faults at once', () => {
  const five = '--talking --legs-crossed --arm-below-heart-cm 5 --full-bladder --no-rest-min 0'.split(' ');
  const total = ({ shares }: Printed, side: 'systolic' | 'diastolic'): number =>
    shares.filter(({ cause }) => cause !== 'deflation').reduce((sum, share) => sum + share[side], 0);

  it('five small ones add up to less than their plain sum, since those of arousal combine as a root of squares', () => {
    const plain = 10 + 6 + 3.9 + 12 + 12;
    expect(total(printed(...five), 'systolic')).toBeLessThan(plain - 8);
    expect(total(printed(...five), 'systolic')).toBeGreaterThan(20);
  });

  it('all of them together add no more than 40 mmHg', () => {
    const all = [...five, ...'--arm-cm 40 --cuff smallAdult --loose --back-unsupported --coffee-min 20'.split(' ')];
    expect(total(printed(...all), 'systolic')).toBeCloseTo(40, 0);
    expect(printed(...all).heard.systolic).toBeLessThanOrEqual(190);
  });
});

describe('what is asked for', () => {
  it.each([
    ['--dbp 90 --seed 1', '--sbp is missing'],
    ['--sbp 400 --dbp 90 --seed 1', '--sbp must be a whole number from 60 to 260'],
    ['--sbp 100 --dbp 95 --seed 1', '--dbp must lie at least 10 below --sbp'],
    ['--sbp 120 --dbp 80 --cuff huge --seed 1', '--cuff must be one of child, smallAdult, adult, large, thigh'],
    ['--sbp 120 --dbp 80 --deflation 0 --seed 1', '--deflation must be a number from 0.5 to 20'],
    ['--sbp 120 --dbp 80 --variation maybe --seed 1', '--variation must be one of off, on'],
    ['--sbp 120 --dbp 80', '--seed must be a whole number'],
  ])('%s is refused with a reason', (args, reason) => {
    const { exit, reasons } = run(['bp', ...args.split(' ')]);
    expect(exit).toBe(2);
    expect(reasons?.join(' ')).toContain(reason);
  });

  it('prints errors over seeds, and with variation the simulation beside them', () => {
    const args = ['bp', '--sbp', '120', '--dbp', '80', '--hr', '70', '--seed', '1', '--trials', '5'];
    expect(run(args).json).toMatchObject({ meanError: { systolic: expect.any(Number) }, worst: {}, trials: 5 });
    expect(run([...args, '--variation', 'on']).json).toHaveProperty('simulation.meanError.diastolic');
  });
});
