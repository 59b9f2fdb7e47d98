/** Rosa's visit for tests: the real scenario files, and a learner who speaks in deeds. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseScenario, type Scenario, type ScenarioParts } from '../../src/core/scenario/scenario.ts';
import { openSession } from '../../src/core/session/session.ts';
import {
  DEFAULT_SETTINGS,
  type Finding,
  type Intent,
  type Settings,
  type Value,
} from '../../src/core/session/types.ts';

const root = new URL('../../scenarios/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The package as plain data, fresh at each call: tests may alter it. */
export function rosaParts(): ScenarioParts & { file: Record<string, unknown>; encounter: Record<string, unknown> } {
  return {
    file: parse(read('rooming-delgado/scenario.yaml')),
    encounter: JSON.parse(read('rooming-delgado/encounter.chart.json')),
    bodies: { 'rosa-delgado': JSON.parse(read('patients/rosa-delgado.body.json')) },
    bundles: { 'rosa-delgado': JSON.parse(read('patients/rosa-delgado.json')) },
  };
}

let loaded: Scenario | undefined;

/** The scenario as it ships, parsed once for each test file. */
export function rosaScenario(): Scenario {
  loaded ??= parseScenario(rosaParts());
  return loaded;
}

/** Five squeezes never raise the gauge by more, mmHg. */
const MOST_OF_A_PUMP = 50;

export interface LearnerPlan {
  readonly scenario?: Scenario;
  readonly mode?: 'practice' | 'checkOff';
  /** Simulated ms that this learner takes before each deed, unless the deed is an aim and time waits for aiming. */
  readonly stepMs?: number;
}

/** A learner at a session: every verb is one deed, refused deeds are errors. */
export class Learner {
  readonly session;
  readonly #stepMs: number;

  constructor(seed = 7, settings: Partial<Settings> = {}, { scenario, mode, stepMs }: LearnerPlan = {}) {
    this.#stepMs = stepMs ?? 0;
    this.session = openSession({
      scenario: scenario ?? rosaScenario(),
      seed,
      settings: { ...DEFAULT_SETTINGS, ...settings },
      mode: mode ?? 'practice',
    });
  }

  get now(): number {
    return this.session.now;
  }

  get rosa() {
    const rosa = this.session.world.people.get('rosa');
    if (!rosa) throw new Error('Rosa is in no room');
    return rosa;
  }

  /** Is Rosa talking, as seen by whoever is in the room with her. */
  get isTalking(): boolean {
    return this.session.view().people.some((person) => person.id === 'rosa' && person.isTalking);
  }

  try(type: string, on: string, values?: Record<string, Value>) {
    const intent: Intent = { type, on, ...(values ? { with: values } : {}) };
    return this.session.act(intent);
  }

  does(type: string, on: string, values?: Record<string, Value>): this {
    if (this.#stepMs > 0 && !(values && 'x' in values)) this.waits(this.#stepMs);
    const answer = this.try(type, on, values);
    if (!answer.ok) throw new Error(`${type} on ${on} ${JSON.stringify(values ?? {})}: ${answer.reason}`);
    return this;
  }

  waits(ms: number): this {
    this.session.advanceTo(this.session.now + ms);
    return this;
  }

  says(line: string, thenWaitsMs = 0): this {
    return this.does('line.said', 'rosa', { line }).waits(thenWaitsMs);
  }

  /** Says each line and lets her answer. */
  talks(...lines: readonly string[]): this {
    for (const line of lines) {
      this.says(line).waitsUntil(() => !this.isTalking, 60_000);
    }
    return this;
  }

  /** Looks at the clock five times a second until it is so. */
  waitsUntil(isSo: () => boolean, atMostMs: number): this {
    for (let waited = 0; waited < atMostMs; waited += 200) {
      this.waits(200);
      if (isSo()) return this;
    }
    throw new Error(`waited ${atMostMs} ms in vain`);
  }

  rubsHands(ms = 22_000): this {
    return this.does('rub.started', 'rub').waits(ms).does('rub.ended', 'rub');
  }

  bringsRosaIn(): this {
    return this.does('learner.walked', 'waiting')
      .says('callFullName', 3_000)
      .does('learner.walked', 'exam')
      .waits(15_000);
  }

  asks(...changes: readonly string[]): this {
    for (const change of changes) this.does('position.asked', 'rosa', { change });
    return this;
  }

  seatsHerWell(): this {
    return this.asks('chair', 'backSupported', 'uncrossLegs', 'armOnDesk', 'rollSleeve');
  }

  landmark(name: 'brachialArtery' | 'radialArtery', dx = 0, dy = 0): { x: number; y: number } {
    const [x, y] = rosaScenario().bodies['rosa-delgado']?.surfaces['arm']?.landmarks[name] ?? [0, 0];
    return { x: x + dx, y: y + dy };
  }

  goesClose(): this {
    return this.does('station.opened', 'arm');
  }

  stepsBack(): this {
    return this.does('station.left', 'arm');
  }

  feels(site: 'brachialArtery' | 'radialArtery', dx = 0, dy = 0): this {
    return this.does('fingers.placed', 'arm', this.landmark(site, dx, dy));
  }

  lifts(): this {
    return this.does('fingers.lifted', 'arm');
  }

  wraps(cuff = 'cuff-large', fit = 'snug'): this {
    return this.does('item.taken', cuff).does('cuff.wrapped', cuff, { fit });
  }

  listens(dx = 0, dy = 0): this {
    return this.does('stethoscope.placed', 'arm', this.landmark('brachialArtery', dx, dy));
  }

  putsStethoscopeDown(): this {
    return this.does('stethoscope.lifted', 'arm').does('item.placed', 'counter', { item: 'stethoscope' });
  }

  counts(what: 'pulse' | 'respirations', ms: number): Finding {
    this.does('count.started', what).waits(ms).does('count.ended', what);
    return this.last(`${what}.counted`);
  }

  /** What the gauge shows now, to the nearest even number. */
  get gauge(): number {
    const text = this.session.view().readouts.find(({ id }) => id === 'gauge')?.text;
    return Number(text?.values?.['value'] ?? 0);
  }

  /** Shuts the valve, then pumps and at last squeezes until the gauge shows at least `mmHg`. */
  inflatesTo(mmHg: number, cuff = 'cuff-large'): this {
    this.does('valve.turned', cuff, { step: 0 });
    while (this.gauge < mmHg) {
      this.does(mmHg - this.gauge > MOST_OF_A_PUMP ? 'bulb.pumped' : 'bulb.squeezed', cuff).waits(500);
    }
    return this;
  }

  opensValve(step: number, cuff = 'cuff-large'): this {
    return this.does('valve.turned', cuff, { step });
  }

  emptiesCuff(cuff = 'cuff-large'): this {
    const emptied = this.findings('cuff.emptied').length;
    return this.opensValve(20, cuff).waitsUntil(() => this.findings('cuff.emptied').length > emptied, 30_000);
  }

  /** Inflates, lets the air out at the valve's step, and gives what the ears got, or nothing. */
  takesPressure(step = 5, { cuff = 'cuff-large', to = 200 } = {}): Finding | undefined {
    const before = this.findings('pressure.heard').length;
    this.inflatesTo(to, cuff).opensValve(step, cuff);
    for (let waited = 0; waited < 150_000 && this.gauge > 40; waited += 1_000) this.waits(1_000);
    return this.findings('pressure.heard')[before];
  }

  findings(name: string): readonly Finding[] {
    return this.session.findings.filter((finding) => finding.name === name);
  }

  last(name: string): Finding {
    const found = this.findings(name).at(-1);
    if (!found) throw new Error(`no finding named ${name}`);
    return found;
  }
}

export function numberOf(finding: Finding, name: string): number {
  const value = finding.numbers[name];
  if (value === undefined) throw new Error(`${finding.name} has no ${name}`);
  return value;
}
