/** The guided try: a practice attempt that the play page walks the learner through. Remembered as long as the tab lives. */
import type { Services } from './services.ts';

let guidedAttempt: string | undefined;

export async function beginGuided(services: Services, scenario: string): Promise<void> {
  guidedAttempt = await services.begin({ scenario, mode: 'practice' });
}

export function isGuided(attempt: string): boolean {
  return guidedAttempt === attempt;
}

export function endGuided(): void {
  guidedAttempt = undefined;
}
