/** The drills' pages: every sentence exists in both languages, and a task can be done by reading alone. */
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { DRILLS } from '../../src/core/drills/drills.ts';
import { feltInWords, placeInWords, sizeOf } from '../../src/core/drills/ekg/place.ts';
import { DRILL_IDS, type DrillId } from '../../src/core/drills/ids.ts';
import { NO_PROGRESS } from '../../src/core/drills/progress.ts';
import type { ChestSetup, Task } from '../../src/core/drills/task.ts';
import type { Phrase } from '../../src/core/session/types.ts';
import { DrillPage } from '../../src/desk/drills/DrillPage.tsx';
import { DrillSummary } from '../../src/desk/drills/DrillSummary.tsx';
import type { DrillPort } from '../../src/desk/drills/port.ts';
import type { Language, LinkPort, SettingsPort } from '../../src/desk/ports.ts';
import { drillWords } from '../../src/desk/words/drillWords.ts';
import { addWordSource, changeLanguage, startWords, words } from '../../src/desk/words/i18n.ts';
import { textOf } from '../../src/desk/words/phrase.ts';
import { playWords } from '../../src/desk/words/playWords.ts';
import { keysOf } from '../support/words.ts';

const silence = () => () => {};
const progress = { ...NO_PROGRESS, tried: 9, right: 7, best: 5, last: [true, false, true] };

/** `first`: the task that the page begins with. */
function portOf(id: DrillId, first = 0): DrillPort {
  return {
    id,
    task: (n) => DRILLS[id].task(31, first + n),
    book: { progress: () => progress, note: () => {}, subscribe: silence },
    sound: {
      load: () => {},
      play: () => {},
      stop: () => {},
      isPlaying: () => false,
      now: () => 0,
      sample: () => 0,
      onCue: silence,
      subscribe: silence,
    },
  };
}

// Only what drawing asks for; nothing here is ever pressed.
const settings = { get: () => settingsNow, set: () => {}, subscribe: silence } as unknown as SettingsPort;
const settingsNow = { captions: false, shortcuts: true };
const links = { home: '#/' } as unknown as LinkPort;

const draw = (page: React.JSX.Element) => renderToString(<I18nextProvider i18n={words}>{page}</I18nextProvider>);

beforeAll(async () => {
  await startWords('en');
  await addWordSource(drillWords);
  await addWordSource(playWords);
});

/** Every phrase that a task can show, for every kind of answer. */
function phrasesOf(task: Task): readonly Phrase[] {
  const answers = task.form.kind === 'choice' ? task.form.options.map(({ value }) => value) : [task.right];
  const near =
    typeof task.right === 'number' ? [-40, -20, -9, -2, -1, 1, 2, 9, 20, 40].map((by) => Number(task.right) + by) : [];
  const beats =
    task.setup.kind === 'pulse' ? task.setup.tracks.flatMap(({ values }) => [Object(values['times']).length]) : [];
  return [
    task.question,
    ...task.steps,
    ...(task.form.kind === 'choice' ? task.form.options.map(({ label }) => label) : []),
    ...(task.form.kind === 'number' ? [{ key: task.form.unit }] : []),
    ...(task.setup.kind === 'findings' ? task.setup.lines : []),
    ...(task.setup.kind === 'chest' ? feltIn(task.setup) : []),
    ...[...answers, ...near, ...beats].flatMap((answer) => task.explain(answer)),
  ];
}

/** What fingers feel on a walk over the whole chest, and where they are. */
function feltIn(setup: ChestSetup): readonly Phrase[] {
  const { widthMm, heightMm } = sizeOf(setup);
  const places = Array.from({ length: 300 }, (_, n) => ({
    x: Math.round(((n % 20) / 19) * widthMm),
    y: Math.round((Math.floor(n / 20) / 14) * heightMm),
  }));
  return places.flatMap((spot) => [feltInWords(setup, spot), placeInWords(setup, spot)]);
}

describe.each(['en', 'es'] as const)('in %s', (language: Language) => {
  it.each(DRILL_IDS)('every sentence of %s exists, with every value that it names', async (id) => {
    await changeLanguage(language);
    for (let n = 0; n < (id.startsWith('ekg') ? 20 : 120); n++) {
      for (const phrase of phrasesOf(DRILLS[id].task(17, n))) {
        for (const key of keysOf(phrase)) {
          expect(words.exists(key) || words.exists(`${key}_other`), key).toBe(true);
        }
        expect(textOf(words, phrase)).not.toMatch(/\{\{|undefined|NaN/);
      }
    }
    await changeLanguage('en');
  });
});

describe('a task on the page', () => {
  it.each(DRILL_IDS)('%s shows its question, its answers and how it stands, and no key', (id) => {
    const html = draw(<DrillPage port={portOf(id)} settings={settings} links={links} />);
    const task = DRILLS[id].task(31, 0);
    expect(html).toContain(textOf(words, task.question));
    expect(html).toContain('7 of 9 right');
    expect(html).not.toMatch(/drills\.[a-z]/i);
    if (task.form.kind === 'choice') {
      for (const { value } of task.form.options) expect(html).toContain(`data-choice="${value}"`);
    } else if (task.form.kind === 'place') {
      expect(html).toContain('Under the finger: the notch above the breastbone');
    } else {
      expect(html).toMatch(/<label[^>]*>Your answer, /);
    }
  });

  it('tells in words where the electrodes sit that are on the chest already', () => {
    for (const n of [0, 1, 2, 3, 4, 5]) {
      const { setup } = DRILLS.ekgPlace.task(31, n);
      const html = draw(<DrillPage port={portOf('ekgPlace', n)} settings={settings} links={links} />);
      const isSeenOnly = setup.kind === 'chest' && setup.placed.length > 0;
      expect(html.includes('>In words<'), setup.kind === 'chest' ? setup.placed.join() : '').toBe(isSeenOnly);
    }
  });

  it('never gives the reading away in the name of the gauge', () => {
    const html = draw(<DrillPage port={portOf('gauge')} settings={settings} links={links} />);
    const right = String(DRILLS.gauge.task(31, 0).right);
    expect(/aria-label="([^"]*)"/.exec(html)?.[1]).toBe('Aneroid gauge');
    expect(html.match(new RegExp(`>${right}<`))).toBeNull();
  });
});

describe('the summary', () => {
  const sitting = { answered: 4, right: 2, missed: [0, 1, 1].map((n) => ({ n, task: DRILLS.report.task(31, n) })) };

  it('tells how it went and each mistake once', () => {
    const html = draw(<DrillSummary port={portOf('report')} links={links} sitting={sitting} onGoOn={() => {}} />);
    expect(html).toContain('This time: 2 of 4 tasks right.');
    expect(html).toContain('In all: 7 of 9 right, best streak 5.');
    const finding = sitting.missed[1]?.task.setup;
    const text = finding?.kind === 'findings' ? textOf(words, finding.lines.at(-1) ?? { key: '' }) : '';
    expect(html.split(text)).toHaveLength(2);
  });

  it('is there for someone who answered nothing', () => {
    const none = { answered: 0, right: 0, missed: [] };
    const html = draw(<DrillSummary port={portOf('report')} links={links} sitting={none} onGoOn={() => {}} />);
    expect(html).toContain('You did not answer a task this time.');
  });
});
