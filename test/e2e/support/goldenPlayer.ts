/** Plays a golden attempt deed by deed in the running page, each through a control that a learner has. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hotspot, Intent } from '../../../src/core/session/types.ts';
import type { ByKeyboard } from './byKeyboard.ts';
import type { ByPointer } from './byPointer.ts';
import type { Deed, GoldenScript } from './goldenScript.ts';
import type { HeldClock } from './heldClock.ts';
import { deedsIn, keptEntries } from './keptEntries.ts';
import type { Learner } from './learner.ts';
import { OwnNumbers } from './ownNumbers.ts';

/** The page may be behind the script by the time its frames took. */
const PATIENCE_MS = 10_000;

/** A number that the golden learner has by now may take longer: looked for so often, and so long. */
const WAITING_MS = 1_000;
const LONGEST_WAIT_MS = 40_000;

/** A picture comes over the network, real ms. */
const ARRIVING_MS = 1_500;

/** The last word is said and the learner gone: the visit is over not much later. */
const ENDING_MS = 180_000;

/** What is looked at while the visit goes on. */
export interface Watch {
  /** Before each deed, when the time for it has come. */
  readonly before?: (deed: Deed) => Promise<void>;
  readonly after?: (deed: Deed) => Promise<void>;
}

export interface DeedDone {
  readonly name: string;
  /** Pressed for it. */
  readonly keys: number;
}

export class GoldenPlayer {
  readonly script: GoldenScript;
  readonly clock: HeldClock;
  readonly done: DeedDone[] = [];
  readonly #learner: Learner;
  readonly #page: Page;
  readonly #way: ByKeyboard | ByPointer;
  /** When the last deed was finished: in the golden attempt, and by the page's clock. */
  #anchor = { at: 0, passedMs: 0 };

  readonly #own: OwnNumbers;
  /** Findings of the golden attempt so far. */
  #found = 0;

  constructor(script: GoldenScript, learner: Learner, clock: HeldClock, way: ByKeyboard | ByPointer) {
    this.script = script;
    this.#learner = learner;
    this.#page = learner.page;
    this.clock = clock;
    this.#way = way;
    this.#own = new OwnNumbers(script);
  }

  /** From the prebrief to the moment when the visit is over. */
  async play(watch: Watch = {}): Promise<void> {
    await this.#begins();
    for (const deed of this.script.deeds()) {
      await this.#waitsUntil(deed.at);
      const own = { ...deed, intent: await this.#withOwnNumbers(deed) };
      await watch.before?.(own);
      await this.#does(own);
      await watch.after?.(own);
    }
  }

  /** Waits for the visit to be over, and goes to the debrief. */
  async concludes(): Promise<void> {
    const toDebrief = this.#page.locator('[data-action=finish]');
    for (let waited = 0; waited < ENDING_MS && (await toDebrief.count()) === 0; waited += 900)
      await this.clock.waits(900);
    await this.clock.draws();
    await this.#way.press(toDebrief);
    await this.clock.flows();
    await this.#page.locator('.debrief').waitFor();
  }

  async #begins(): Promise<void> {
    const { seed, mode } = this.script.journal.header;
    await this.#learner.open(`#/prebrief/${this.script.visit}?mode=${mode}&seed=${seed}`);
    await this.#learner.press(/^Begin (practice|check-off)$/);
    await this.#learner.isPlaying();
    await this.#page.locator('[data-stage=ready] canvas').waitFor();
    await this.clock.hold();
    this.#anchor = { at: 0, passedMs: this.clock.passedMs };
  }

  /** As long after the deed before as in the golden attempt: an instrument needs its time, late or not. */
  async #waitsUntil(at: number): Promise<void> {
    await this.clock.waits(at - this.#anchor.at - (this.clock.passedMs - this.#anchor.passedMs));
  }

  /** A learner waits for a number that has yet to come, and writes the one that has come. */
  async #withOwnNumbers({ intent, found }: Deed): Promise<Intent> {
    const isMore = found.length > this.#found;
    this.#found = found.length;
    const isWritten = intent.type === 'record.charted' || intent.type === 'report.given';
    for (let waited = 0; isMore || isWritten; waited += WAITING_MS) {
      const nowMs = (await this.#learner.secondsGone()) * 1_000;
      this.#own.follow(await keptEntries(this.#page, this.#learner.attempt()), nowMs);
      if (waited >= LONGEST_WAIT_MS) this.#own.goesOnWithout(found);
      if (this.#own.hasCaughtUp(found)) break;
      await this.clock.waits(WAITING_MS);
    }
    return this.#own.in(intent, found);
  }

  async #does({ place, at, intent, hotspot, view, costMs }: Deed): Promise<void> {
    const name = `${place}: ${intent.type}@${intent.on}`;
    const keys = this.#way.keysPressed();
    await this.#becomesPossible(hotspot, intent, name);
    await this.#presses(name, () => this.#way.does(hotspot, intent, view));
    if (!(await this.#isKept(intent, name)) && this.#way.kind === 'pointer') {
      // A picture that has only just arrived puts its places where they are shown: one presses again.
      await this.#learner.waits(ARRIVING_MS);
      await this.#presses(name, () => this.#way.does(hotspot, intent, view));
      await this.#isKept(intent, name);
    }
    expect(await this.#deedsSince(), name).toHaveLength(1);
    this.done.push({ name, keys: this.#way.keysPressed() - keys });
    this.#anchor = { at: at + costMs, passedMs: this.clock.passedMs };
    await this.clock.draws();
  }

  /** The page may be a moment behind: what an instrument has yet to end, or somebody has yet to say, comes soon. */
  async #becomesPossible({ id, form, group }: Hotspot, intent: Intent, name: string): Promise<void> {
    const isTalk = group === 'talk' && form.kind === 'choose';
    const option = isTalk ? ` [data-option="${intent.with?.[form.name]}"]` : '';
    const control = this.#page.locator(`[data-hotspot="${id}"]:not([aria-disabled=true])${option}`);
    const isElsewhere = this.#page.locator('[role=tab][data-key=do]:not([aria-selected=true])');
    for (let waited = 0; waited < PATIENCE_MS; waited += 250) {
      if (group === 'record' || group === 'report' || (await control.or(isElsewhere).count()) > 0) return;
      await this.clock.waits(250);
    }
    throw new Error(`${name} is not possible in the page`);
  }

  async #presses(name: string, press: () => Promise<void>): Promise<void> {
    await press().catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
  }

  /** What the page has kept since the last deed. */
  async #deedsSince(): Promise<readonly Intent[]> {
    const kept = deedsIn(await keptEntries(this.#page, this.#learner.attempt()));
    return kept.slice(this.done.length).map((entry) => entry.intent);
  }

  /** The page has kept this deed and no other; not when it kept none. */
  async #isKept(intent: Intent, name: string): Promise<boolean> {
    for (let tries = 0; tries < 30; tries += 1) {
      const deeds = await this.#deedsSince();
      if (deeds.length > 0) {
        expect(deeds.map(written), name).toEqual([written(intent)]);
        return true;
      }
      await this.clock.draws(20);
    }
    return false;
  }
}

/** A field left empty says nothing, whether it is named or not. */
function written(intent: Intent): Intent {
  const filled = Object.entries(intent.with ?? {}).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return { ...intent, with: Object.fromEntries(filled) };
}
