/** Every hotspot has exactly one real control, in clinical order; those that are off stay and say why. */
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Hotspot } from '../../src/core/session/types.ts';
import { ChartPanel } from '../../src/desk/play/chart/ChartPanel.tsx';
import { DoPanel } from '../../src/desk/play/controls/DoPanel.tsx';
import { findNextFocus, groupHotspots } from '../../src/desk/play/controls/groups.ts';
import { PlayProvider } from '../../src/desk/play/PlayContext.tsx';
import type { PlayPort, RecordLook } from '../../src/desk/ports.ts';
import { addWordSource, startWords, words } from '../../src/desk/words/i18n.ts';
import { playWords } from '../../src/desk/words/playWords.ts';
import { emptyView, everyForm, hotspot } from './support/views.ts';

const record: RecordLook = {
  page: undefined,
  schedule: [],
  problems: [],
  medicines: [],
  allergies: [],
  vitals: [],
  growth: [],
  tracings: [],
  charted: [],
};

function panelsOf(hotspots: readonly Hotspot[]): string {
  const view = { ...emptyView, hotspots };
  // Only what drawing asks for; nothing here is ever pressed.
  const port = { view: () => view, record: () => record, subscribe: () => () => {} } as unknown as PlayPort;
  return renderToString(
    <I18nextProvider i18n={words}>
      <PlayProvider port={port}>
        <DoPanel />
        <ChartPanel />
      </PlayProvider>
    </I18nextProvider>,
  );
}

const idsIn = (html: string) => [...html.matchAll(/data-hotspot="([^"]+)"/g)].map((match) => match[1]);

beforeAll(async () => {
  await startWords('en');
  await addWordSource(playWords);
});

describe('the parallel controls', () => {
  it('are one for each hotspot', () => {
    expect(idsIn(panelsOf(everyForm)).sort()).toEqual(everyForm.map(({ id }) => id).sort());
  });

  it('keep those that are off, and say why', () => {
    const html = panelsOf(everyForm);
    for (const { id } of everyForm.filter(({ enabled }) => !enabled)) {
      const tag = new RegExp(`<button[^>]*data-hotspot="${id}"[^>]*>`).exec(html)?.[0];
      expect(tag).toContain('aria-disabled="true"');
      expect(tag).not.toMatch(/ disabled=/);
    }
    expect(html).toContain('There is no cuff on the arm.');
  });

  it('stand in clinical order, group by group', () => {
    const shuffled = [...everyForm].reverse();
    expect(groupHotspots(shuffled).map(({ group }) => group)).toEqual([
      'move',
      'talk',
      'position',
      'equipment',
      'arm',
      'record',
      'report',
    ]);
    expect(groupHotspots(shuffled)[3]?.hotspots.map(({ id }) => id)).toEqual(['take', 'place']);
  });
});

describe('when the control with the focus is gone', () => {
  const take = hotspot('take', 'equipment', { kind: 'carry', role: 'take', item: 'cuff-adult' }, { order: 5 });
  const place = hotspot('place', 'equipment', { kind: 'carry', role: 'place', item: 'cuff-adult' }, { order: 90 });
  const other = hotspot('other', 'equipment', { kind: 'press' }, { order: 6 });

  it('the focus goes to the place for what was taken', () => {
    expect(findNextFocus(take, [other, place])?.id).toBe('place');
  });

  it('or to its neighbour of the same group that can be used', () => {
    const off = hotspot('off', 'equipment', { kind: 'press' }, { order: 5, enabled: false });
    expect(findNextFocus(place, [off, other])?.id).toBe('other');
  });

  it('or nowhere, when nothing is left', () => {
    expect(findNextFocus(take, [])).toBeUndefined();
  });
});
