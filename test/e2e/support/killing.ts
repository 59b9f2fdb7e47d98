/** Kills the browser process in the middle of play, again and again, and looks at what is left. */
import { setTimeout as delay } from 'node:timers/promises';
import { makeProfile, startBrowserProcess } from '../../support/launchBrowser.ts';
import { deedsIn, keptEntries } from './keptEntries.ts';
import { Learner } from './learner.ts';

export interface Kill {
  readonly number: number;
  /** Deeds done in all before this kill, each seen to be taken. */
  readonly done: number;
  readonly kept: number;
  /** Real ms from the last press to the kill. */
  readonly afterMs: number;
  /** Did the attempt go on, with entries numbered without a gap? */
  readonly isResumed: boolean;
}

const TAKE = 'item.taken@stethoscope';
const PUT = 'item.placed@counter';

/** One deed that is always possible: takes the stethoscope, or puts it down. Resolves when the page has taken it. */
async function doesSomething(learner: Learner): Promise<void> {
  const isHolding = (await learner.control(PUT).count()) > 0;
  await learner.hands.press(learner.control(isHolding ? PUT : TAKE));
  await learner.control(PUT).waitFor({ state: isHolding ? 'detached' : 'attached' });
}

/** One attempt in one profile, killed so many times. `draw` gives whole numbers below its argument. */
export async function killRepeatedly(
  url: string,
  kills: number,
  draw: (below: number) => number,
): Promise<readonly Kill[]> {
  const profile = makeProfile();
  const results: Kill[] = [];
  let attempt = '';
  let done = 0;
  try {
    for (let number = 1; number <= kills; number += 1) {
      const browser = await startBrowserProcess(profile.folder);
      const page = await browser.context.newPage();
      const learner = new Learner(page, url);
      if (attempt === '') {
        await learner.begin(7);
        attempt = learner.attempt();
      } else {
        await learner.open(`#/play/${attempt}`);
        await learner.isPlaying();
      }
      for (let deed = draw(8) + 2; deed > 0; deed -= 1) {
        await doesSomething(learner);
        done += 1;
      }
      const afterMs = draw(4) === 0 ? draw(400) : draw(12);
      await delay(afterMs);
      await browser.kill();
      results.push(await lookAfter(profile.folder, url, attempt, { number, done, afterMs }));
      done = results.at(-1)?.kept ?? done;
    }
    return results;
  } finally {
    profile.remove();
  }
}

async function lookAfter(
  folder: string,
  url: string,
  attempt: string,
  kill: Pick<Kill, 'number' | 'done' | 'afterMs'>,
): Promise<Kill> {
  const browser = await startBrowserProcess(folder);
  try {
    const page = await browser.context.newPage();
    const learner = new Learner(page, url);
    await learner.open();
    const entries = await keptEntries(page, attempt);
    const isWhole = entries.every(({ number }, place) => number === place + 1);
    await learner.open(`#/play/${attempt}`);
    await learner.isPlaying();
    return { ...kill, kept: deedsIn(entries).length, isResumed: isWhole && learner.complaints.length === 0 };
  } finally {
    await browser.kill();
  }
}
