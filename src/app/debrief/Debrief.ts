/** A finished attempt looked back on: the desk's debrief port, with its replay. */
import { toBundle } from '../../core/record/toBundle.ts';
import type { Result } from '../../core/rubric/types.ts';
import { isMark } from '../../core/session/marks.ts';
import { sessionFor } from '../../core/session/replay.ts';
import type { Journal, WordKey } from '../../core/session/types.ts';
import type { AttemptSummary, DebriefPort, TimelineMark } from '../../desk/ports.ts';
import { downloadText } from '../download.ts';
import type { RealTime } from '../realTime.ts';
import { Replayer } from '../replayer.ts';
import type { LoadedScenario } from '../scenarios.ts';
import type { OpenSound } from '../sounding.ts';
import type { AttemptStore } from '../storage/attemptStore.ts';
import type { Notes } from '../storage/stored.ts';
import { competencyTitle } from './competencies.ts';
import { ReplayView } from './ReplayView.ts';
import { retell } from './timeline.ts';
import { touchLookOf } from './touchLook.ts';

export interface DebriefParts {
  readonly attempt: AttemptSummary;
  readonly loaded: LoadedScenario;
  readonly journal: Journal;
  readonly notes: Notes;
  readonly store: AttemptStore;
  readonly time: RealTime;
  readonly openSound: OpenSound;
  readonly volume: number;
  knows(key: string): boolean;
  download(): void;
  again(): void;
}

export class Debrief implements DebriefPort {
  readonly attempt: AttemptSummary;
  readonly scenario: LoadedScenario['card'];
  readonly result: Result;
  readonly journal: Journal;
  readonly findings: DebriefPort['findings'];
  readonly timeline: readonly TimelineMark[];
  readonly touch: DebriefPort['touch'];
  readonly tracings: DebriefPort['tracings'];
  readonly replay: ReplayView;
  readonly sources: Readonly<Record<string, string>>;
  readonly reflection: readonly WordKey[];
  readonly downloadNote: (() => void) | undefined;
  readonly #parts: DebriefParts;
  #notes: Notes;

  constructor(parts: DebriefParts) {
    const { attempt, loaded, journal, notes, time, openSound, volume } = parts;
    const { session, timeline } = retell(journal, loaded.scenario, parts.knows);
    this.#parts = parts;
    this.#notes = notes;
    this.attempt = attempt;
    this.scenario = loaded.card;
    this.result = session.result();
    this.journal = journal;
    this.findings = session.findings;
    this.timeline = timeline;
    this.touch = touchLookOf(session.world.touch);
    this.tracings = session.view().tracings.filter(({ isLive }) => !isLive);
    this.sources = loaded.scenario.file.sources;
    this.reflection = loaded.scenario.file.reflection;
    const { record, kit } = session.world;
    const { tracings } = this;
    const hasNote = record.sections.size > 0 || record.reports.length > 0 || tracings.length > 0;
    this.downloadNote = hasNote
      ? () =>
          downloadText(
            `visit-note-${attempt.id}.json`,
            JSON.stringify(toBundle(record, kit.sections, tracings), null, 1),
          )
      : undefined;
    const replayer = new Replayer({
      journal,
      endMs: session.now,
      time,
      open: () => sessionFor(journal, loaded.scenario),
      isMark: (entry) => isMark(entry.intent),
    });
    this.replay = new ReplayView({ replayer, openSound, volume });
  }

  competency(id: string): string | undefined {
    return competencyTitle(id);
  }

  reflections(): Readonly<Record<string, string>> {
    return this.#notes;
  }

  reflect(question: WordKey, text: string): void {
    this.#notes = { ...this.#notes, [question]: text };
    this.#parts.store.saveNotes(this.attempt.id, this.#notes);
  }

  download(): void {
    this.#parts.download();
  }

  again(): void {
    this.#parts.again();
  }

  close(): void {
    this.replay.close();
  }
}
