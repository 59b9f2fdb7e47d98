/** A learner in a small world: does only what the world allows; a test that asks for more fails with the reason. */
import { parseScenario } from '../../src/core/scenario/scenario.ts';
import type { Session } from '../../src/core/session/port.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS, type Finding, type Value } from '../../src/core/session/types.ts';

type Values = Readonly<Record<string, Value>>;

export class WorldLearner {
  readonly session: Session;

  constructor(parts: Parameters<typeof parseScenario>[0], seed: number) {
    this.session = openSession({ scenario: parseScenario(parts), seed, settings: DEFAULT_SETTINGS, mode: 'practice' });
  }

  does(type: string, on: string, values?: Values): this {
    const refusal = this.refusal(type, on, values);
    if (refusal !== undefined) throw new Error(`${type} on ${on}: ${refusal}`);
    return this;
  }

  /** Tries a deed; gives why it was refused, or nothing when it was done. */
  refusal(type: string, on: string, values?: Values): string | undefined {
    const answer = this.session.act({ type, on, ...(values ? { with: values } : {}) });
    return answer.ok ? undefined : answer.reason;
  }

  waits(ms: number): this {
    this.session.advanceTo(this.session.now + ms);
    return this;
  }

  found(name: string): readonly Finding[] {
    return this.session.findings.filter((finding) => finding.name === name);
  }

  last(name: string): Finding {
    const finding = this.found(name).at(-1);
    if (!finding) throw new Error(`no ${name} was found`);
    return finding;
  }

  /** Causes with a share in the last finding of that name. */
  causes(name: string): readonly string[] {
    return Object.keys(this.last(name).numbers).flatMap((key) => (key.startsWith('s.') ? [key.slice(2)] : []));
  }

  charted(section: string, values: Values): this {
    return this.does('record.charted', section, values);
  }
}
