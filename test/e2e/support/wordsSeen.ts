/** What could be read or heard in words so far: the screen may be off. */
import type { Page } from 'playwright-core';
import type { Intent, View } from '../../../src/core/session/types.ts';

/** What instruments show. Counting and listening are the learner's own work: their words are tested by themselves. */
const SHOWN = ['saturation', 'temperature', 'weight', 'length', 'headCircumference', 'orthostatic'];
const NOT_SHOWN = ['liters'];
/** An instrument read a moment later shows a little more or less. */
const LEEWAY = 0.03;

export class WordsSeen {
  #text = '';

  /** Is there an instrument that shows something? */
  static canBeIn({ readouts, tracks }: View): boolean {
    return readouts.length > 0 || tracks.some(({ model }) => model === 'steps');
  }

  /** Readouts, the line above the picture, and whatever was announced. */
  async read(page: Page): Promise<void> {
    const now = await page.locator('.stageColumn, [data-announcer], .liveStrip').allTextContents();
    this.#text += `\n${now.join('\n')}`;
  }

  /** Measured values of a chart entry that no words have told. */
  unsaid({ type, on = '', with: values = {} }: Intent): readonly string[] {
    const isShown = SHOWN.includes(on) || values['method'] === 'automated';
    if (type !== 'record.charted' || !isShown) return [];
    return Object.entries(values)
      .filter(([name, value]) => typeof value === 'number' && !NOT_SHOWN.includes(name))
      .filter(([, value]) => !this.#hasNumber(Number(value)))
      .map(([name, value]) => `${on} ${name} ${value}`);
  }

  /** As a whole number, in tenths or in hundredths: the chart keeps whole numbers. */
  #hasNumber(value: number): boolean {
    const shown = [value, value / 10, value / 100];
    return this.#numbers().some((number) => shown.some((each) => Math.abs(each - number) <= LEEWAY * each));
  }

  #numbers(): readonly number[] {
    return [...this.#text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => Number(number.replace(',', '.')));
  }
}
