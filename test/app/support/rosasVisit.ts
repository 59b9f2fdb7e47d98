/** Rosa's visit as the app loads it, and a session of it. */
import { type LoadedScenario, loadScenario } from '../../../src/app/scenarios.ts';
import type { Session } from '../../../src/core/session/port.ts';
import { openSession } from '../../../src/core/session/session.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/session/types.ts';
import { addWordSource, startWords } from '../../../src/desk/words/i18n.ts';
import { playWords } from '../../../src/desk/words/playWords.ts';

let loading: Promise<LoadedScenario> | undefined;

export function loadRosa(): Promise<LoadedScenario> {
  loading ??= open();
  return loading;
}

async function open(): Promise<LoadedScenario> {
  await startWords('en');
  await addWordSource(playWords);
  return loadScenario('rooming-delgado');
}

export async function openRosa(settings: Partial<Settings> = {}, seed = 7): Promise<Session> {
  const { scenario } = await loadRosa();
  return openSession({ scenario, seed, mode: 'practice', settings: { ...DEFAULT_SETTINGS, ...settings } });
}
