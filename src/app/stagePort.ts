/** What the stage needs, made from what plays or replays. */
import { catalogueOf } from '../core/session/catalogue.ts';
import type { View } from '../core/session/types.ts';
import type { SettingsPort } from '../desk/ports.ts';
import { words } from '../desk/words/i18n.ts';
import { textOf } from '../desk/words/phrase.ts';
import type { StagePort } from '../stage/port.ts';
import { pictureUrls } from './pictures.ts';
import { surfaceLookOf } from './play/surfaceLook.ts';
import type { LoadedScenario } from './scenarios.ts';

/** A source of views and time: the live attempt or its replay. */
export interface StageSource {
  view(): View;
  subscribe(onChange: () => void): () => void;
  now(): number;
}

type Gestures = Pick<StagePort, 'send' | 'setHold' | 'askChoice' | 'openForm' | 'askHotspot'>;

/** A replay can be looked at and not touched. */
const NO_GESTURES: Gestures = {
  send: () => ({ ok: false, reason: 'reason.hasEnded' }),
  setHold: () => {},
  askChoice: () => {},
  openForm: () => {},
  askHotspot: () => {},
};

export interface StagePortParts {
  readonly source: StageSource;
  readonly settings: SettingsPort;
  readonly loaded: LoadedScenario;
  readonly gestures?: Gestures;
}

export function stagePortOf(parts: StagePortParts): StagePort {
  const { source, settings, loaded, gestures } = parts;
  const { kit } = catalogueOf(loaded.scenario);
  const { people } = loaded.scenario.file;
  const patient = Object.keys(people).find((id) => people[id]?.role === 'patient');
  const bodies = Object.fromEntries(Object.entries(people).map(([id, { body }]) => [id, body]));
  return {
    isLive: gestures !== undefined,
    pictures: {
      urls: pictureUrls(loaded.scenario.file.looks),
      bodies,
      patient,
      rooms: loaded.scenario.file.rooms,
      closeups: [...kit.stations.keys()],
      items: [...kit.items.keys()],
    },
    view: () => source.view(),
    subscribe: (onChange) => source.subscribe(onChange),
    now: () => source.now(),
    settings: () => {
      const { motion, renderer, captions } = settings.get();
      return { reducedMotion: motion === 'reduced' || prefersLessMotion(), renderer, captions };
    },
    labelOf: (phrase) => textOf(words, phrase),
    landmarks: (surface) => surfaceLookOf(loaded.scenario, surface, (key) => words.exists(key))?.landmarks ?? [],
    ...(gestures ?? NO_GESTURES),
  };
}

function prefersLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
