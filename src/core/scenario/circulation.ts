/** What a scenario may say of a person's heart and arms, and of the gauges at the wall. */
import { z } from 'zod';

const mmHg = z.number().int().min(0).max(80);
const difference = z.number().int().min(-40).max(40);
const MOST_OFFSET = 12;

/** Ranges are drawn from the seed between their two ends. What is absent is as in most people. */
export const CirculationSchema = z.strictObject({
  /** Beats, breaths and beat pressures vary as in life; off only where a model is measured. */
  variation: z.boolean().exactOptional(),
  /** Width of a silent gap that begins 15 mmHg below systolic, mmHg. */
  auscultatoryGap: z.tuple([mmHg, mmHg]).exactOptional(),
  /** The muffled sounds go on to zero: children, pregnancy, aortic regurgitation. */
  isMuffledToZero: z.boolean().exactOptional(),
  /** Systolic pressure in the right arm minus that in the left, mmHg. */
  rightArmAdds: z.tuple([difference, difference]).exactOptional(),
  /** Fall of systolic pressure on standing that stays, mmHg. */
  orthostaticDrop: z.tuple([mmHg, mmHg]).exactOptional(),
  /** How far below the heart the arm lies on the desk, cm. */
  deskBelowHeartCm: z.number().int().min(-30).max(30).exactOptional(),
  hasThickSleeve: z.boolean().exactOptional(),
});

/** One of these hangs at the wall: mmHg that its needle shows too much, mmHg/s that it loses at 120 mmHg when shut. */
export const GaugesSchema = z
  .array(
    z.strictObject({ offset: z.number().int().min(-MOST_OFFSET).max(MOST_OFFSET), leak: z.number().min(0).max(5) }),
  )
  .min(1)
  .max(8);
