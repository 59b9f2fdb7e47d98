/** What a drill needs from outside: its book of progress and its sounds. */
import type { DrillId } from '../../core/drills/ids.ts';
import type { DrillProgress } from '../../core/drills/progress.ts';
import type { Task } from '../../core/drills/task.ts';
import type { Cue, Track } from '../../core/session/types.ts';

/** What this browser remembers of each drill. `subscribe` tells of every answer. */
export interface DrillBookPort {
  /** The same object until an answer was given. */
  progress(drill: DrillId): DrillProgress;
  note(drill: DrillId, isRight: boolean): void;
  subscribe(onChange: () => void): () => void;
}

/** The sound and movement of one task, in real time. `subscribe` tells of start, stop and end. */
export interface DrillSoundPort {
  /** What will be played: its tracks run from 0 to `ms`. Stops what plays now. */
  load(tracks: readonly Track[], ms: number): void;
  /** From the beginning; a short silence comes first. */
  play(): void;
  stop(): void;
  isPlaying(): boolean;
  /** Ms since the beginning; below 0 in the silence before it. */
  now(): number;
  sample(track: Track): number;
  onCue(hear: (cue: Cue) => void): () => void;
  subscribe(onChange: () => void): () => void;
}

export interface DrillPort {
  readonly id: DrillId;
  task(n: number): Task;
  readonly book: DrillBookPort;
  readonly sound: DrillSoundPort;
}
