/** The journal's first lines: what was played, by which engine, and how it was set. */
import { ENGINE } from './journal.ts';
import type { SessionPlan } from './port.ts';
import type { JournalHeader } from './types.ts';

export function headerOf({ scenario, seed, settings, mode, ticket }: SessionPlan): JournalHeader {
  return {
    engine: ENGINE,
    scenario: { id: scenario.file.id, version: scenario.file.version, hash: scenario.hash },
    seed,
    mode,
    settings,
    ...(ticket === undefined ? {} : { ticket }),
  };
}
