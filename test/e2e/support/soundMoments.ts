/** The moments of a golden attempt at which something can be heard: each kind of sound once. */
import type { Session } from '../../../src/core/session/port.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import { cuesIn } from '../../../src/core/session/tracks.ts';
import { goldenScript } from './goldenScript.ts';

export interface SoundMoment {
  readonly name: string;
  readonly visit: string;
  /** Entries before it. */
  readonly count: number;
  /** Sounds from then on when nothing more is done; ms since the last entry. */
  readonly sounds: readonly { readonly sound: string; readonly at: number }[];
}

/** So long is listened, simulated ms. */
export const LISTENING_MS = 9_000;
const TRACKED_MS = 1_000;

/** What will be heard from now on; the session is at the end of it afterwards. */
function soundsAhead(session: Session): SoundMoment['sounds'] {
  const start = session.now;
  const sounds: { sound: string; at: number }[] = [];
  for (let from = start; from < start + LISTENING_MS; from += TRACKED_MS) {
    const cues = session.view().tracks.flatMap((track) => cuesIn(track, from, from + TRACKED_MS));
    sounds.push(...cues.map(({ sound, at }) => ({ sound, at: at - start })).sort((one, other) => one.at - other.at));
    session.advanceTo(from + TRACKED_MS);
  }
  return sounds;
}

const soundsNow = ({ view, now }: { view: ReturnType<Session['view']>; now: number }) =>
  view.tracks.flatMap((track) => cuesIn(track, now, now + 3_000).map(({ sound }) => sound));

/** The phases under the stethoscope are one kind. */
const kindOf = (sound: string) => sound.replace(/\d$/, '');

export function soundMoments(visit: string): readonly SoundMoment[] {
  const found = new Map<string, number>();
  for (const { place, at, view } of goldenScript(visit).deeds())
    for (const kind of soundsNow({ view, now: at }).map(kindOf)) if (!found.has(kind)) found.set(kind, place);
  return [...found].map(([name, count]) => ({ name, visit, count, sounds: soundsAhead(sessionAt(visit, count)) }));
}

function sessionAt(visit: string, count: number): Session {
  const { journal, scenario } = goldenScript(visit);
  return replaySession({ ...journal, entries: journal.entries.slice(0, count) }, scenario);
}
