/** Where close-ups for drawing blood and for injections have their landmarks: veins on the arm, sites between the bones they are found from. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

type Point = readonly [number, number];

const folder = path.resolve(import.meta.dirname, '../../assets/closeups');
const Place = z.tuple([z.number(), z.number()]);
const Side = z.object({
  mmPerPixel: z.number(),
  landmarks: z.record(z.string(), Place),
  courses: z.record(z.string(), z.array(Place)).default({}),
});

function sidesOf(kind: string) {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${kind}.`) && file.endsWith('.spots.json'));
  return files.map((file) => {
    const { mmPerPixel, landmarks, courses } = Side.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    const find = <Value>(places: Readonly<Record<string, Value>>, name: string): Value => {
      const place = places[name];
      if (place === undefined) throw new Error(`${file} has no ${name}`);
      return place;
    };
    const millimetres = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) * mmPerPixel;
    return {
      file,
      at: (name: string) => find(landmarks, name),
      course: (name: string) => find(courses, name),
      millimetres,
    };
  });
}

/** Does a place lie inside an area with these corners? */
function isInside([x, y]: Point, corners: readonly Point[]): boolean {
  const crossed = corners.filter(([ax, ay], n) => {
    const [bx, by] = corners[(n + 1) % corners.length] ?? [ax, ay];
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
  });
  return crossed.length % 2 === 1;
}

const isBetween = (value: number, a: number, b: number) => value > Math.min(a, b) && value < Math.max(a, b);
const last = (line: readonly Point[]) => line.at(-1) ?? [0, 0];
const first = (line: readonly Point[]) => line[0] ?? [0, 0];

describe.each(sidesOf('antecubital'))('the hollow of the elbow in $file', ({ at, course, millimetres }) => {
  const arm = [...course('thumbSideEdge'), ...course('littleFingerSideEdge').toReversed()];
  const nearest = (place: Point, line: readonly Point[]) => Math.min(...line.map((each) => millimetres(place, each)));

  it.each(['medianCubitalVein', 'cephalicVein', 'basilicVein', 'brachialArtery', 'medianNerve'])(
    'has the %s on the arm',
    (name) => {
      const between = course(name).slice(1, -1); // the first and the last place lie on the outline's own ends
      expect(between.filter((place) => !isInside(place, arm))).toEqual([]);
      expect(isInside(at(name), arm)).toBe(true);
    },
  );

  it('has the median cubital vein run from the basilic vein to the cephalic one', () => {
    const vein = course('medianCubitalVein');
    expect(nearest(first(vein), course('basilicVein'))).toBeLessThan(nearest(first(vein), course('cephalicVein')));
    expect(nearest(last(vein), course('cephalicVein'))).toBeLessThan(nearest(last(vein), course('basilicVein')));
  });

  it('has the basilic vein nearer to artery and nerve than the cephalic one, which is the safer of the two', () => {
    for (const danger of ['brachialArtery', 'medianNerve']) {
      expect(nearest(at(danger), course('basilicVein'))).toBeLessThan(nearest(at(danger), course('cephalicVein')));
    }
  });
});

describe.each(sidesOf('forearm'))('the forearm in $file', ({ at, course }) => {
  it('has the veins and the place of the skin test on the arm', () => {
    const arm = [...course('thumbSideEdge'), ...course('littleFingerSideEdge').toReversed()];
    expect(isInside(at('skinTest'), arm)).toBe(true);
    expect(isInside(course('cephalicVein')[1] ?? [0, 0], arm)).toBe(true);
  });
});

describe.each(sidesOf('palm'))('the palm in $file', ({ at, millimetres }) => {
  it.each(['middleFinger', 'ringFinger'])(
    'has the stick site of the %s on the pad beside its middle, not at the tip',
    (finger) => {
      const [site, pad, tip] = [at(`${finger}StickSite`), at(`${finger}Pad`), at(`${finger}Tip`)];
      expect(millimetres(site, pad)).toBeGreaterThan(2);
      expect(millimetres(site, pad)).toBeLessThan(9);
      expect(millimetres(site, tip)).toBeGreaterThan(4);
    },
  );
});

describe.each(sidesOf('deltoid'))('the upper arm in $file', ({ at, millimetres }) => {
  it('has the injection site two to three finger widths below the acromion, above the level of the armpit', () => {
    expect(isBetween(at('deltoidSite')[1], at('acromion')[1], at('axilla')[1])).toBe(true);
    expect(millimetres(at('acromion'), at('deltoidSite'))).toBeGreaterThan(25);
    expect(millimetres(at('acromion'), at('deltoidSite'))).toBeLessThan(65);
  });

  it('has it inside the triangle of the muscle', () => {
    expect(isInside(at('deltoidSite'), [at('deltoidFront'), at('deltoidBack'), at('deltoidEnd')])).toBe(true);
  });
});

describe.each(sidesOf('thigh'))('the thigh in $file', ({ at }) => {
  it('has the site in the middle third between the greater trochanter and the knee', () => {
    const across = [
      'greaterTrochanter',
      'middleThirdUpper',
      'vastusLateralis',
      'middleThirdLower',
      'lateralCondyle',
    ].map((name) => at(name)[0]);
    expect(across).toEqual(across.toSorted((a, b) => b - a));
  });
});

describe.each(sidesOf('hip'))('the hip in $file', ({ at }) => {
  it('has the site inside the V between the finger on the iliac spine and the finger along the crest', () => {
    const fingers = [at('greaterTrochanter'), at('anteriorSuperiorIliacSpine'), at('iliacCrest')];
    expect(isInside(at('ventroglutealSite'), fingers)).toBe(true);
  });
});

describe.each(sidesOf('ear'))('the ear in $file', ({ at }) => {
  it('has the opening of the canal behind the tragus, between the rim and the lobe', () => {
    expect(at('earCanal')[0]).toBeGreaterThan(at('tragus')[0]);
    expect(isBetween(at('earCanal')[1], at('helix')[1], at('earlobe')[1])).toBe(true);
  });
});

describe.each(sidesOf('openMouth'))('the open mouth in $file', ({ at }) => {
  it('shows the uvula between the rows of teeth and above the tongue', () => {
    const down = ['upperTeeth', 'uvula', 'tongue', 'lowerTeeth'].map((name) => at(name)[1]);
    expect(down).toEqual(down.toSorted((a, b) => a - b));
  });
});

it('has the hollow of the elbow, the hip and the thigh', () => {
  const counts = ['antecubital', 'hip', 'thigh'].map((kind) => sidesOf(kind).length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
});
