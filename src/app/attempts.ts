/** Attempts as the pages see them: the list, deleting, download, and opening files. */
import type { AttemptStorePort, AttemptSummary, ImportAnswer, Keeping } from '../desk/ports.ts';
import { drawAttemptId } from './chance.ts';
import { downloadText } from './download.ts';
import type { DrillBook } from './drills/DrillBook.ts';
import { Listeners } from './listeners.ts';
import { readScenario, ScenarioTrouble } from './scenarios.ts';
import type { AttemptStore, ListedAttempt } from './storage/attemptStore.ts';

export class Attempts implements AttemptStorePort {
  readonly #store: AttemptStore;
  readonly #drills: Pick<DrillBook, 'clear'>;
  readonly #listeners = new Listeners();
  #list: readonly AttemptSummary[] | undefined;

  constructor(store: AttemptStore, drills: Pick<DrillBook, 'clear'>) {
    this.#store = store;
    this.#drills = drills;
    store.subscribe(() => this.#listeners.tell());
  }

  readonly status = (): Keeping => this.#store.keeping();

  readonly list = (): readonly AttemptSummary[] | undefined => this.#list;

  readonly subscribe = (onChange: () => void): (() => void) => this.#listeners.add(onChange);

  /** Reads the list anew; pages that show it ask for this when they open. */
  async refresh(): Promise<void> {
    this.#list = (await this.#store.list()).map(summaryOf);
    this.#listeners.tell();
  }

  async find(attempt: string): Promise<AttemptSummary | undefined> {
    const found = (await this.#store.list()).find(({ id }) => id === attempt);
    return found && summaryOf(found);
  }

  async remove(attempt: string): Promise<void> {
    await this.#store.remove(attempt);
    await this.refresh();
  }

  /** Attempts, and what the drills remember. */
  async removeAll(): Promise<void> {
    this.#drills.clear();
    for (const { id } of await this.#store.list()) await this.#store.remove(id);
    await this.refresh();
  }

  readonly download = (attempt: string): void => {
    void this.#download(attempt);
  };

  async #download(attempt: string): Promise<void> {
    const [raw, { attemptText }] = await Promise.all([this.#store.read(attempt), import('./storage/attemptFile.ts')]);
    if (raw === undefined) return;
    const header =
      typeof raw.head === 'object' && raw.head !== null && 'header' in raw.head ? raw.head.header : undefined;
    downloadText(
      `practicum-${attempt}.attempt.json`,
      attemptText({ header, entries: raw.entries }, raw.result, new Date().toISOString()),
    );
  }

  readonly importFile = async (file: File): Promise<ImportAnswer> => {
    try {
      return await this.#import(file);
    } catch (error) {
      if (error instanceof ScenarioTrouble) return refused('unknownScenario', { scenario: '–' });
      return refused('unreadable');
    }
  };

  async #import(file: File): Promise<ImportAnswer> {
    const { checkAttempt, readAttemptText, refuseLarge } = await import('./storage/attemptFile.ts');
    const large = refuseLarge(file.size);
    if (large) return { ok: false, reason: large };
    const read = readAttemptText(await file.text());
    if (!read.ok) return read;
    const { header, entries } = read.value.journal;
    const scenario = await findScenario(header.scenario.id);
    if (scenario === undefined) return refused('unknownScenario', { scenario: header.scenario.id });
    const checked = checkAttempt(read.value, scenario);
    if (!checked.ok) return checked;
    const { result } = checked.value;
    const attempt = drawAttemptId();
    this.#store.begin(attempt, header, Date.now(), entries);
    const { outcome, percent, endedAt } = result;
    this.#store.finish(attempt, { state: 'finished', elapsedMs: endedAt, outcome, percent }, result);
    await this.refresh();
    return { ok: true, attempt };
  }
}

async function findScenario(id: string) {
  try {
    return await readScenario(id);
  } catch (error) {
    if (error instanceof ScenarioTrouble && error.kind === 'unknown') return undefined;
    throw error;
  }
}

function refused(what: string, values: Readonly<Record<string, string>> = {}): ImportAnswer {
  return { ok: false, reason: { key: `root.import.${what}`, values } };
}

function summaryOf({ id, scenario, mode, startedAt, elapsedMs, end }: ListedAttempt): AttemptSummary {
  return {
    id,
    scenario,
    title: { key: `scenario.${scenario}.title` },
    mode,
    startedAt,
    elapsedMs,
    state: end?.state ?? 'open',
    ...(end?.outcome !== undefined && { outcome: end.outcome }),
    ...(end?.percent !== undefined && { percent: end.percent }),
  };
}
