/** Looks at each place of the visits when the learner comes there for the first time: its picture, its words, its faults. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOn } from './faults.ts';
import type { HeldClock } from './heldClock.ts';

/** With a folder here, a picture of every place is left in it, to be looked at. */
const PICTURES = process.env['PICTURES'];

/** A key that nobody has a sentence for is shown as it is; so is a value that was not put in. */
const UNSAID = /\b(deed|option|item|station|summary|reason|line|reply|field|section|event|readout)\.[a-zA-Z]|\{\{/;

export class NewPlaces {
  readonly #seen = new Set<string>();

  /** A room or station, with what can be done beside it or with the chart. */
  async look({ page, clock }: { page: Page; clock: HeldClock }, visit: string, name: string): Promise<void> {
    if (this.#isNew(`${visit} ${name}`)) await this.#sees(page, `${visit}.${name}`);
    if (!this.#isNew(name)) return;
    let faults: readonly string[] = [];
    await clock.during(async () => {
      faults = await faultsOn(page);
    });
    expect(faults, `${visit}: ${name}`).toEqual([]);
  }

  #isNew(name: string): boolean {
    if (this.#seen.has(name)) return false;
    this.#seen.add(name);
    return true;
  }

  async #sees(page: Page, name: string): Promise<void> {
    await page.locator('[data-stage=ready] canvas').waitFor();
    if (PICTURES !== undefined) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}/${name}.png` });
    }
    expect(await page.locator('.stageSlot [role=alert]').count(), name).toBe(0);
    expect((await page.locator('main').textContent()) ?? '', name).not.toMatch(UNSAID);
  }
}
