/** A count that begins a moment later has other beats: what was counted in the page is charted, not what the golden attempt counted. */
import { playEntry, sessionFor } from '../../../src/core/session/replay.ts';
import type { Intent } from '../../../src/core/session/types.ts';
import type { GoldenScript } from './goldenScript.ts';
import type { KeptEntry } from './keptEntries.ts';

const COUNTED = new Set(['pulse', 'respirations']);

export function asCounted({ journal, scenario }: GoldenScript, kept: readonly KeptEntry[], intent: Intent): Intent {
  const { type, on = '', with: values = {} } = intent;
  // Beside the apex the rate is one of two counts: they belong together as they are.
  if (type !== 'record.charted' || !COUNTED.has(on) || values['apical'] !== undefined) return intent;
  const session = sessionFor(journal, scenario);
  for (const [place, entry] of kept.entries()) playEntry(session, { ...entry, real: 0, hash: '' }, place);
  const rate = session.findings.findLast(({ name }) => name === `${on}.counted`)?.numbers['rate'];
  return rate === undefined ? intent : { ...intent, with: { ...values, rate } };
}
