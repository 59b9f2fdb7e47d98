/** Opens an attempt for play: claims it, reads it, replays it. What cannot be opened is told with a reason. */
import { addWordSource, words } from '../../desk/words/i18n.ts';
import { playWords } from '../../desk/words/playWords.ts';
import { type LoadedScenario, loadScenario, ScenarioTrouble } from '../scenarios.ts';
import type { Services } from '../services.ts';
import { SoundDesk } from '../sound/SoundDesk.ts';
import { type Claim, claimAttempt } from '../storage/attemptLock.ts';
import type { RawAttempt } from '../storage/attemptStore.ts';
import type { AttemptEnd } from '../storage/stored.ts';
import { LivePlay } from './LivePlay.ts';
import { type ResumeTrouble, readHeader, resumeSession } from './resume.ts';

/** Why an attempt cannot be shown, in one word for `root.trouble.*`, and what is left of it. */
export interface OpenTrouble {
  readonly kind: ResumeTrouble | 'missing' | 'unknownScenario' | 'badScenario';
  readonly detail?: string;
  readonly end?: AttemptEnd;
}

export type OpenedPlay =
  | { readonly kind: 'play'; readonly play: LivePlay; readonly loaded: LoadedScenario; readonly lostEntries: number }
  | { readonly kind: 'over' }
  | { readonly kind: 'trouble'; readonly trouble: OpenTrouble };

/** The answer's play must be closed; closing lets go of the claim. */
export async function openPlay(attempt: string, services: Services): Promise<OpenedPlay> {
  const claim = await claimAttempt(attempt);
  const opened = await openClaimed(attempt, services, claim);
  if (opened.kind !== 'play' && claim.isMine) claim.release();
  return opened;
}

async function openClaimed(attempt: string, services: Services, claim: Claim): Promise<OpenedPlay> {
  const { store, settings, time } = services;
  const raw = await store.read(attempt);
  if (raw?.end) return { kind: 'over' };
  const read = await openRaw(raw);
  if (read.kind === 'trouble') return read;
  const { loaded, header, startedAt } = read;
  const resumed = resumeSession(header, raw?.entries ?? [], loaded.scenario);
  if (!resumed.ok) return { kind: 'trouble', trouble: { kind: resumed.trouble } };
  const { session, lostEntries } = resumed;
  if (claim.isMine) await store.takeUp(attempt, { startedAt, header }, session.journal.entries);
  const play = new LivePlay({
    attempt,
    loaded,
    session,
    store,
    settings,
    time,
    openSound: (parts) => new SoundDesk(parts),
    isElsewhere: !claim.isMine,
    knows: (key) => words.exists(key),
    onFinished: () => {
      location.hash = services.links.debrief(attempt);
    },
    onClosed: () => claim.isMine && claim.release(),
    download: () => services.attempts.download(attempt),
  });
  return { kind: 'play', play, loaded, lostEntries: lostEntries + (raw?.strayEntries ?? 0) };
}

export type OpenedRaw =
  | {
      readonly kind: 'read';
      readonly loaded: LoadedScenario;
      readonly header: NonNullable<ReturnType<typeof readHeader>>;
      readonly startedAt: number;
    }
  | { readonly kind: 'trouble'; readonly trouble: OpenTrouble };

/** The header and the scenario of an attempt as it was found. */
export async function openRaw(raw: RawAttempt | undefined): Promise<OpenedRaw> {
  if (raw === undefined) return { kind: 'trouble', trouble: { kind: 'missing' } };
  const left = raw.end === undefined ? {} : { end: raw.end };
  const head = (raw.head ?? {}) as { readonly header?: unknown; readonly startedAt?: unknown };
  const header = readHeader(head.header);
  if (header === undefined) return { kind: 'trouble', trouble: { kind: 'unreadable', ...left } };
  try {
    const [loaded] = await Promise.all([loadScenario(header.scenario.id), addWordSource(playWords)]);
    return { kind: 'read', loaded, header, startedAt: typeof head.startedAt === 'number' ? head.startedAt : 0 };
  } catch (error) {
    if (!(error instanceof ScenarioTrouble)) throw error;
    const kind = error.kind === 'unknown' ? 'unknownScenario' : 'badScenario';
    return { kind: 'trouble', trouble: { kind, detail: error.message, ...left } };
  }
}
