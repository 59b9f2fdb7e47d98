/** The guided try: a practice attempt that the play page walks the learner through. Remembered as long as the tab lives. */
import type { Services } from './services.ts';

/** The visit that the guided try plays. */
const GUIDED_SCENARIO = 'rooming-delgado';

let guidedAttempt: string | undefined;

export async function beginGuided(services: Services): Promise<void> {
  guidedAttempt = await services.begin({ scenario: GUIDED_SCENARIO, mode: 'practice' });
}

export function isGuided(attempt: string): boolean {
  return guidedAttempt === attempt;
}

export function endGuided(): void {
  guidedAttempt = undefined;
}
