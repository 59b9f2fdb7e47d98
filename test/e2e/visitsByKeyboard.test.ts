/** Visits by keyboard alone, deed by deed as their golden attempts do it; each new place is looked at, by axe too. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { faultsOn } from './support/faults.ts';
import type { DeedDone } from './support/goldenPlayer.ts';
import type { Deed } from './support/goldenScript.ts';
import { NewPlaces } from './support/newPlaces.ts';
import { playsWhole, takeSeat, VISITS } from './support/wholeVisits.ts';
import { WordsSeen } from './support/wordsSeen.ts';

/** More keys than this for one press, line, choice or aim would be absurd. A form takes one Tab for each of its boxes. */
const MOST_KEYS = 30;
const WRITTEN = /record\.charted|report\.given|tracing\.|machinePatient/;

let browser: Browser;
const places = new NewPlaces();

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

const tooLong = (done: readonly DeedDone[]) =>
  done
    .filter(({ name, keys }) => keys > MOST_KEYS && !WRITTEN.test(name))
    .map(({ name, keys }) => `${name}: ${keys} keys`);

const isWritten = ({ hotspot: { group } }: Deed) => group === 'record' || group === 'report';

const hasLostFocus = (page: Page) => page.evaluate(() => document.activeElement === document.body);

describe('by keyboard alone', () => {
  it.concurrent.each(VISITS)('the visit %s is played whole', { timeout: 600_000 }, async (visit) => {
    const seat = await takeSeat(browser, visit, 'keyboard');
    const { page, clock, player } = seat;
    const words = new WordsSeen();
    const unsaid: string[] = [];
    const lost: string[] = [];
    let last: Deed | undefined;
    await playsWhole(seat, {
      before: async (deed) => {
        const { view, intent } = deed;
        const beside = last !== undefined && isWritten(last) ? '.chart' : '';
        await places.look(seat, visit, `${view.station ?? view.room}${beside}`);
        if (WordsSeen.canBeIn(view)) await words.read(page);
        unsaid.push(...words.unsaid(intent));
      },
      after: async (deed) => {
        const isSame = last?.hotspot.id === deed.hotspot.id;
        last = deed;
        if (isSame || !(await hasLostFocus(page))) return;
        // What closes gives the focus back when it has gone.
        await clock.draws(250);
        if (await hasLostFocus(page)) lost.push(`${deed.intent.type}@${deed.intent.on}`);
      },
    });
    expect(unsaid).toEqual([]);
    expect(lost).toEqual([]);
    expect(tooLong(player.done)).toEqual([]);
    expect(await faultsOn(page)).toEqual([]);
    await page.context().close();
  });
});
