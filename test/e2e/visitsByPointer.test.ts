/** Visits with the pointer, deed by deed as their golden attempts do it: in the picture where the deed lies there, else at its control. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { ByPointer } from './support/byPointer.ts';
import { playsWhole, takeSeat, VISITS } from './support/wholeVisits.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

describe('with the pointer', () => {
  it.concurrent.each(VISITS)('the visit %s is played whole', { timeout: 600_000 }, async (visit) => {
    const seat = await takeSeat(browser, visit, 'pointer');
    await playsWhole(seat);
    const counts = seat.way instanceof ByPointer ? seat.way.counts : { picture: 0, control: 0 };
    expect(counts.picture).toBeGreaterThan(counts.control / 2);
    await seat.page.context().close();
  });
});
