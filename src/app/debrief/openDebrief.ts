/** Opens the debrief of a finished attempt; what cannot be opened is told with a reason. */
import { words } from '../../desk/words/i18n.ts';
import { type OpenTrouble, openRaw } from '../play/openPlay.ts';
import { resumeSession } from '../play/resume.ts';
import type { LoadedScenario } from '../scenarios.ts';
import type { Services } from '../services.ts';
import { SoundDesk } from '../sound/SoundDesk.ts';
import { loadCompetencies } from './competencies.ts';
import { Debrief } from './Debrief.ts';

export type OpenedDebrief =
  | { readonly kind: 'debrief'; readonly debrief: Debrief; readonly loaded: LoadedScenario }
  | { readonly kind: 'open' }
  | { readonly kind: 'trouble'; readonly trouble: OpenTrouble };

export async function openDebrief(attempt: string, services: Services): Promise<OpenedDebrief> {
  const { store, attempts, settings, time } = services;
  const [raw, summary, notes] = await Promise.all([
    store.read(attempt),
    attempts.find(attempt),
    store.notes(attempt),
    loadCompetencies(),
  ]);
  const read = await openRaw(raw);
  if (read.kind === 'trouble') return read;
  if (raw === undefined || summary === undefined) return { kind: 'trouble', trouble: { kind: 'missing' } };
  if (raw.end === undefined) return { kind: 'open' };
  const { header, loaded } = read;
  const resumed = resumeSession(header, raw.entries, loaded.scenario);
  if (!resumed.ok) return { kind: 'trouble', trouble: { kind: resumed.trouble, end: raw.end } };
  const debrief = new Debrief({
    attempt: summary,
    loaded,
    journal: resumed.session.journal,
    notes,
    store,
    time,
    openSound: (parts) => new SoundDesk(parts),
    volume: settings.get().volume,
    knows: (key) => words.exists(key),
    download: () => attempts.download(attempt),
    again: () => void services.begin({ scenario: header.scenario.id, mode: header.mode }),
  });
  return { kind: 'debrief', debrief, loaded };
}
