/** What every page of the app shares: storage, settings, links, and the one way to begin an attempt. */
import type { Mode } from '../core/session/types.ts';
import type { Language, LinkPort } from '../desk/ports.ts';
import { addWordSource, startWords } from '../desk/words/i18n.ts';
import { Attempts } from './attempts.ts';
import { drawAttemptId, drawSeed } from './chance.ts';
import { DrillBook } from './drills/DrillBook.ts';
import { browserTime, type RealTime } from './realTime.ts';
import { hashOf } from './routes.ts';
import { readScenario } from './scenarios.ts';
import { AttemptStore } from './storage/attemptStore.ts';
import type { KeyValue } from './storage/keyValue.ts';
import { SettingsStore, sessionSettings } from './storage/settingsStore.ts';

export interface Services {
  readonly store: AttemptStore;
  readonly attempts: Attempts;
  readonly settings: SettingsStore;
  readonly drills: DrillBook;
  readonly links: LinkPort;
  readonly time: RealTime;
  isFirstVisit(): boolean;
  /** The first visit is over: the guided try is not offered again. */
  noteVisit(): void;
  /** Begins an attempt and opens it. Resolves with its name. */
  begin(plan: BeginPlan): Promise<string>;
}

export interface BeginPlan {
  readonly scenario: string;
  readonly mode: Mode;
  readonly seed?: number | undefined;
}

export const LINKS: LinkPort = {
  home: hashOf({ page: 'home' }),
  settings: hashOf({ page: 'settings' }),
  prebrief: (scenario, mode) => hashOf({ page: 'prebrief', scenario, mode }),
  drill: (drill) => hashOf({ page: 'drill', drill }),
  play: (attempt) => hashOf({ page: 'play', attempt }),
  debrief: (attempt) => hashOf({ page: 'debrief', attempt }),
};

const VISITED_KEY = 'visited';

/** Opens storage, reads the settings and the words of their language. Never fails for want of storage. */
export async function startServices(keyValue: KeyValue, preferred: readonly string[]): Promise<Services> {
  const [settings, drills, visited] = await Promise.all([
    SettingsStore.open(keyValue, languageOf(preferred)),
    DrillBook.open(keyValue),
    keyValue.getItem(VISITED_KEY).catch(() => undefined),
  ]);
  await startWords(settings.get().language);
  await addWordSource(appWords);
  let hasVisited = visited === true;
  const store = new AttemptStore(keyValue);
  return {
    store,
    attempts: new Attempts(store, drills),
    settings,
    drills,
    links: LINKS,
    time: browserTime(),
    isFirstVisit: () => !hasVisited,
    noteVisit: () => {
      hasVisited = true;
      void keyValue.setItem(VISITED_KEY, true).catch(() => undefined);
    },
    begin: (plan) => begin(plan, store, settings),
  };
}

async function begin({ scenario: id, mode, seed }: BeginPlan, store: AttemptStore, settings: SettingsStore) {
  const [scenario, { openSession }] = await Promise.all([readScenario(id), import('../core/session/session.ts')]);
  const { journal } = openSession({
    scenario,
    seed: seed ?? drawSeed(),
    settings: sessionSettings(settings.get()),
    mode,
  });
  const attempt = drawAttemptId();
  store.begin(attempt, journal.header, Date.now());
  location.hash = LINKS.play(attempt);
  return attempt;
}

async function appWords(language: Language) {
  return language === 'es'
    ? (await import('./words/app.es.json', { with: { type: 'json' } })).default
    : (await import('./words/app.en.json', { with: { type: 'json' } })).default;
}

function languageOf(preferred: readonly string[]): Language {
  const known = preferred.find((each) => /^(en|es)\b/i.test(each));
  return known?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
