/** What anybody sees of an arm, palm up: creases of elbow and wrist, worked out from where the arteries run. Pure; millimetres. */

type Place = readonly [x: number, y: number];
export type Landmarks = Readonly<Record<string, Place>>;

/** How far the arteries lie from the joints, along the forearm and toward the thumb (as `assets/studio/closeup_arm.py` lays them). */
const BRACHIAL = { along: 26, across: -10 };
const RADIAL = { along: -22, across: 15 };
/** From the middle of the elbow and of the wrist to the edge that is seen (design). */
const ELBOW_EDGE = 30;
const WRIST_EDGE = 22;

/** Nothing when the surface has no two arteries of an arm. In the order from shoulder to hand. */
export function seenOnArm({ brachialArtery, radialArtery }: Landmarks): Landmarks {
  if (brachialArtery === undefined || radialArtery === undefined) return {};
  const [along, across] = directions(brachialArtery, radialArtery);
  const from = ([x, y]: Place, by: { readonly along: number; readonly across: number }): Place => [
    Math.round(x + along[0] * by.along + across[0] * by.across),
    Math.round(y + along[1] * by.along + across[1] * by.across),
  ];
  const elbow = from(brachialArtery, { along: -BRACHIAL.along, across: -BRACHIAL.across });
  const wrist = from(radialArtery, { along: -RADIAL.along, across: -RADIAL.across });
  return {
    elbowCrease: elbow,
    innerElbow: from(elbow, { along: 0, across: -ELBOW_EDGE }),
    wristCrease: wrist,
    thumbSide: from(wrist, { along: 0, across: WRIST_EDGE }),
  };
}

/** Unit vectors down the forearm and toward the thumb: the arteries lie on both sides of its middle. */
function directions([fromX, fromY]: Place, [toX, toY]: Place): readonly [Place, Place] {
  const [x, y] = [toX - fromX, toY - fromY];
  const apart = RADIAL.across - BRACHIAL.across;
  const whole = x * x + y * y;
  const down = Math.sqrt(Math.max(0, whole - apart * apart));
  const along: Place = [(down * x - apart * y) / whole, (down * y + apart * x) / whole];
  return [along, [along[1], -along[0]]];
}
