/** One drill: its tasks come from core, its sound from the sound desk, its progress goes into the drill book. */
import { DRILLS } from '../../core/drills/drills.ts';
import type { DrillId } from '../../core/drills/ids.ts';
import { DrillPage } from '../../desk/drills/DrillPage.tsx';
import type { DrillPort } from '../../desk/drills/port.ts';
import { drillWords } from '../../desk/words/drillWords.ts';
import { addWordSource } from '../../desk/words/i18n.ts';
import { playWords } from '../../desk/words/playWords.ts';
import { drawSeed } from '../chance.ts';
import { DrillSound } from '../drills/DrillSound.ts';
import type { Services } from '../services.ts';
import { SoundDesk } from '../sound/SoundDesk.ts';
import { useOpened } from '../useOpened.ts';
import { Loading } from './Loading.tsx';

interface Props {
  readonly services: Services;
  readonly drill: DrillId;
  readonly seed: number | undefined;
}

interface OpenedDrill {
  readonly port: DrillPort;
  close(): void;
}

export function DrillRoute({ services, drill, seed }: Props) {
  const opened = useOpened(
    `${drill} ${seed}`,
    () => openDrill(services, drill, seed),
    (open) => open.close(),
  );
  if (opened === undefined) return <Loading />;
  return <DrillPage port={opened.port} settings={services.settings} links={services.links} />;
}

async function openDrill(services: Services, id: DrillId, given: number | undefined): Promise<OpenedDrill> {
  await Promise.all([addWordSource(drillWords), addWordSource(playWords)]);
  const seed = given ?? drawSeed();
  const { settings, time, drills } = services;
  const sound = new DrillSound(time, (parts) => new SoundDesk(parts), settings.get().volume);
  return {
    port: { id, task: (n) => DRILLS[id].task(seed, n), book: drills, sound },
    close: () => sound.close(),
  };
}
