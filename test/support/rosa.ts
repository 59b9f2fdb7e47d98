/** Rosa's visit for tests: the real scenario files, and a learner who speaks in deeds. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseScenario, type Scenario } from '../../src/core/scenario/scenario.ts';
import type { Session } from '../../src/core/session/port.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS, type Intent, type Settings, type Value } from '../../src/core/session/types.ts';

const root = new URL('../../scenarios/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

let loaded: Scenario | undefined;

/** The scenario as it ships, parsed once for each test file. */
export function rosaScenario(): Scenario {
  loaded ??= parseScenario({
    file: parse(read('rooming-delgado/scenario.yaml')),
    encounter: JSON.parse(read('rooming-delgado/encounter.chart.json')),
    bodies: { 'rosa-delgado': JSON.parse(read('patients/rosa-delgado.body.json')) },
    bundles: { 'rosa-delgado': JSON.parse(read('patients/rosa-delgado.json')) },
  });
  return loaded;
}

/** A learner at a session: every verb is one deed, refused deeds are errors. */
export class Learner {
  readonly session: Session;

  constructor(seed = 7, settings: Partial<Settings> = {}) {
    this.session = openSession({
      scenario: rosaScenario(),
      seed,
      settings: { ...DEFAULT_SETTINGS, ...settings },
      mode: 'practice',
    });
  }

  try(type: string, on: string, values?: Record<string, Value>) {
    const intent: Intent = { type, on, ...(values ? { with: values } : {}) };
    return this.session.act(intent);
  }

  does(type: string, on: string, values?: Record<string, Value>): this {
    const answer = this.try(type, on, values);
    if (!answer.ok) throw new Error(`${type} on ${on}: ${answer.reason}`);
    return this;
  }

  waits(ms: number): this {
    this.session.advanceTo(this.session.now + ms);
    return this;
  }

  says(line: string, thenWaitsMs = 0): this {
    return this.does('line.said', 'rosa', { line }).waits(thenWaitsMs);
  }

  rubsHands(ms = 22_000): this {
    return this.does('rub.started', 'rub').waits(ms).does('rub.ended', 'rub');
  }

  bringsRosaIn(): this {
    return this.does('learner.walked', 'waiting')
      .says('callFullName', 3_000)
      .does('learner.walked', 'exam')
      .waits(6_000);
  }

  asks(change: string): this {
    return this.does('position.asked', 'rosa', { change });
  }

  seatsHerWell(): this {
    return this.asks('chair').asks('backSupported').asks('uncrossLegs').asks('armOnDesk').asks('rollSleeve');
  }

  landmark(name: 'brachialArtery' | 'radialArtery'): { x: number; y: number } {
    const [x, y] = rosaScenario().bodies['rosa-delgado']?.surfaces['arm']?.landmarks[name] ?? [0, 0];
    return { x, y };
  }

  findings(name: string) {
    return this.session.findings.filter((finding) => finding.name === name);
  }
}
