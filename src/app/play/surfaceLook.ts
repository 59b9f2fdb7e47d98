/** Landmarks of a body's surface that can be seen, and so may be spoken when aiming: those that the words files name. */
import { seenOnArm } from '../../core/people/seenOnArm.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { SurfaceLook } from '../../desk/ports.ts';

/** `knows`: is there a word for this key? What lies under the skin is for the fingers to find and has none. */
export function surfaceLookOf(
  scenario: Scenario,
  surface: string,
  knows: (key: string) => boolean,
): SurfaceLook | undefined {
  for (const { body } of Object.values(scenario.file.people)) {
    const found = scenario.bodies[body]?.surfaces[surface];
    if (found === undefined) continue;
    const landmarks = Object.entries({ ...found.landmarks, ...seenOnArm(found.landmarks) })
      .filter(([name]) => knows(`landmark.${name}`))
      .map(([name, [x, y]]) => ({ label: { key: `landmark.${name}` }, x, y }));
    return { landmarks };
  }
  return undefined;
}
