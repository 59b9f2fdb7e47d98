/** One attempt being played: joins session, clock, store, sound and stage, and is the desk's play port. */
import type { Session } from '../../core/session/port.ts';
import { sampleTrack } from '../../core/session/tracks.ts';
import type { ActAnswer, Cue, Id, Intent, Phrase, Track, Value, View } from '../../core/session/types.ts';
import type {
  DraftPort,
  Hold,
  Keeping,
  PlayPort,
  PlayTrouble,
  RecordLook,
  SettingsPort,
  SurfaceLook,
} from '../../desk/ports.ts';
import type { StageHandle } from '../../stage/port.ts';
import { CueBoard } from '../cueBoard.ts';
import { Driver } from '../driver.ts';
import { Listeners } from '../listeners.ts';
import type { RealTime } from '../realTime.ts';
import type { LoadedScenario } from '../scenarios.ts';
import type { OpenSound, Sounding } from '../sounding.ts';
import type { AttemptStore } from '../storage/attemptStore.ts';
import { sessionSettings } from '../storage/settingsStore.ts';
import type { AttemptEnd } from '../storage/stored.ts';
import { recordLookOf } from './recordLook.ts';
import { surfaceLookOf } from './surfaceLook.ts';

export interface LivePlayParts {
  readonly attempt: string;
  readonly loaded: LoadedScenario;
  readonly session: Session;
  readonly store: AttemptStore;
  readonly settings: SettingsPort;
  readonly time: RealTime;
  readonly openSound: OpenSound;
  /** Another tab is playing it: shown, never written. */
  readonly isElsewhere: boolean;
  knows(key: string): boolean;
  onFinished(): void;
  onClosed(): void;
  download(): void;
}

export class LivePlay implements PlayPort {
  readonly attempt: string;
  readonly scenario: LoadedScenario['card'];
  readonly mode: PlayPort['mode'];
  readonly drafts: DraftPort;
  readonly #parts: LivePlayParts;
  readonly #driver: Driver;
  readonly #cues = new CueBoard();
  readonly #sound: Sounding;
  readonly #listeners = new Listeners();
  readonly #stops: (() => void)[];
  #stage: StageHandle | undefined;
  #record: { readonly of: unknown; readonly look: RecordLook } | undefined;
  #isConcluded = false;

  constructor(parts: LivePlayParts) {
    const { attempt, loaded, session, store, settings, time, openSound, isElsewhere } = parts;
    this.#parts = parts;
    this.attempt = attempt;
    this.scenario = loaded.card;
    this.mode = session.journal.header.mode;
    this.#driver = new Driver({
      session,
      time,
      settings: session.world.settings,
      keep: (entry, index) => isElsewhere || store.append(attempt, entry, index),
    });
    if (isElsewhere) this.#driver.stop();
    this.#sound = openSound({
      view: () => this.view(),
      now: () => this.#driver.now(),
      rate: () => this.#driver.rate(),
      onCue: (cue) => this.#cues.tell(cue),
    });
    this.#stops = [
      this.#driver.subscribe(() => this.#changed()),
      store.subscribe(() => this.#listeners.tell()),
      settings.subscribe(() => this.#followSettings()),
      this.#cues.add((cue) => this.#stage?.showCue(cue)),
    ];
    this.drafts = {
      read: (key) => store.drafts(attempt)[key],
      write: (key, values) => this.#writeDraft(key, values),
    };
    this.#followSettings();
    this.#concludeWhenOver();
  }

  view(): View {
    return this.#driver.view();
  }

  record(): RecordLook {
    const { record, kit } = this.#parts.session.world;
    if (this.#record?.of !== record) {
      this.#record = { of: record, look: recordLookOf(record, kit, this.#parts.loaded.scenario.file.schedule) };
    }
    return this.#record.look;
  }

  readonly subscribe = (onChange: () => void): (() => void) => this.#listeners.add(onChange);

  send(intent: Intent): ActAnswer {
    if (this.#parts.isElsewhere) return { ok: false, reason: 'reason.attemptStopped' };
    const answer = this.#driver.act(intent);
    if (answer.ok) this.#sound.heard(intent);
    return answer;
  }

  now(): number {
    return this.#driver.now();
  }

  sample(track: Track): number {
    return sampleTrack(track, this.#driver.now());
  }

  onCue(hear: (cue: Cue) => void): () => void {
    return this.#cues.add(hear);
  }

  setHold(hold: Hold): void {
    this.#driver.hold('desk', hold);
  }

  setStageHold(hold: Hold): void {
    this.#driver.hold('stage', hold);
  }

  pause(): void {
    this.#driver.pause('learner');
  }

  /** The tab is no longer seen: time stands until the learner goes on. */
  hide(): void {
    this.#driver.pause('hidden');
  }

  resume(): void {
    this.#driver.resume();
  }

  isPaused(): boolean {
    return this.#driver.pausedBy !== undefined;
  }

  wasHidden(): boolean {
    return this.#driver.pausedBy === 'hidden';
  }

  noteHint(hint: Phrase): void {
    if (!this.#parts.isElsewhere) this.#driver.noteHint(hint.key);
  }

  keeping(): Keeping {
    return this.#parts.store.keeping();
  }

  trouble(): PlayTrouble | undefined {
    return this.#parts.isElsewhere ? 'openElsewhere' : undefined;
  }

  surface(surface: Id): SurfaceLook | undefined {
    return surfaceLookOf(this.#parts.loaded.scenario, surface, this.#parts.knows);
  }

  pointAt(hotspot: string | undefined, aim?: { readonly x: number; readonly y: number }): void {
    this.#stage?.focusHotspot(hotspot, aim);
  }

  finish(): void {
    if (!this.#parts.isElsewhere) this.#conclude();
    this.#parts.onFinished();
  }

  download(): void {
    this.#parts.download();
  }

  /** The stage that draws this attempt, once it is there. */
  drawOn(stage: StageHandle | undefined): void {
    this.#stage = stage;
  }

  close(): void {
    if (!this.#parts.isElsewhere && !this.#isConcluded) this.#driver.pause('learner');
    this.#sound.destroy();
    this.#driver.stop();
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
    this.#parts.onClosed();
  }

  #changed(): void {
    this.#sound.changed();
    this.#concludeWhenOver();
    this.#listeners.tell();
  }

  #followSettings(): void {
    // The factor bears on the scenario's own delays, which were set when the attempt began.
    const { timeFactor: _, ...changeable } = sessionSettings(this.#parts.settings.get());
    if (!this.#parts.isElsewhere && !this.#isConcluded) this.#driver.changeSettings(changeable);
    this.#sound.setVolume(this.#parts.settings.get().volume);
    this.#stage?.refresh();
  }

  #concludeWhenOver(): void {
    const view = this.view();
    // The session is telling of its change just now and takes no entry meanwhile.
    if ((view.ended || view.fault !== undefined) && !this.#parts.isElsewhere) queueMicrotask(() => this.#conclude());
  }

  /** The result is kept as soon as there is one, so that closing the tab on the last panel loses nothing. */
  #conclude(): void {
    if (this.#isConcluded) return;
    this.#isConcluded = true;
    const { session, store, attempt } = this.#parts;
    this.#driver.settle();
    if (session.fault !== undefined) {
      store.finish(attempt, { state: 'stopped', elapsedMs: session.now }, undefined);
      return;
    }
    const result = session.result();
    const end: AttemptEnd = {
      state: 'finished',
      elapsedMs: session.now,
      outcome: result.outcome,
      percent: result.percent,
    };
    store.finish(attempt, end, result);
  }

  #writeDraft(key: string, values: Readonly<Record<string, Value>> | undefined): void {
    if (this.#parts.isElsewhere) return;
    const { store, attempt } = this.#parts;
    const { [key]: _, ...others } = store.drafts(attempt);
    store.saveDrafts(attempt, (values === undefined ? others : { ...others, [key]: values }) as typeof others);
  }
}
