/** Which tab of the panel is open, and the single-key shortcuts of the play page. */
import { useEffect, useState } from 'react';
import { findShortcut, isTypingIn, type ShortcutAction } from '../shortcuts.ts';
import { allDisplays } from './displays.ts';
import { findNeedle, gaugePhrase } from './gauge.ts';
import { type Playing, usePlaying } from './PlayContext.tsx';
import { runningWatches } from './watch.ts';

export type PanelTab = 'do' | 'chart' | 'help';

/** Moves the focus to the heading of a group of controls, once the tab is drawn. */
function focusGroup(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const group = find();
    const first = group?.querySelector<HTMLElement>('[role=option], button, [role=slider], input');
    (first ?? group)?.focus();
  });
}

const groupAt = (number: number) => document.querySelectorAll<HTMLElement>('.doPanel .controlGroup')[number - 1];
const groupNamed = (name: string) => document.querySelector<HTMLElement>(`[data-group="${name}"]`);

function speakGauge({ port, view, speak }: Playing): void {
  const needle = findNeedle(view);
  const shown = [...allDisplays(view, port.now()), ...runningWatches(view, port.now())];
  const said = needle === undefined ? shown : [gaugePhrase(port.sample(needle)), ...shown];
  speak(said.length === 0 ? [{ key: 'say.noGauge' }] : said);
}

export function usePanelTab(areShortcutsOn: boolean) {
  const playing = usePlaying();
  const [tab, setTab] = useState<PanelTab>('do');

  useEffect(() => {
    const open = (opened: PanelTab) => {
      setTab(opened);
      // Whatever had the focus on another tab is gone: the way goes on from here.
      document.querySelector<HTMLElement>(`[role=tab][data-key=${opened}]`)?.focus();
    };
    const actions: Readonly<Record<ShortcutAction, (key: string) => void>> = {
      pause: () => playing.port.pause(),
      do: () => open('do'),
      chart: () => open('chart'),
      help: () => open('help'),
      summary: () => playing.speak(playing.view.summary),
      gauge: () => speakGauge(playing),
      talk: () => {
        setTab('do');
        focusGroup(() => groupNamed('talk'));
      },
      group: (key) => {
        setTab('do');
        focusGroup(() => groupAt(Number(key)));
      },
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!areShortcutsOn || playing.port.isPaused() || event.defaultPrevented) return;
      const { key, ctrlKey, altKey, metaKey, target } = event;
      const shortcut = findShortcut({ key, ctrlKey, altKey, metaKey, isTyping: isTypingIn(target) });
      if (shortcut === undefined) return;
      event.preventDefault();
      actions[shortcut.action](key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [playing, areShortcutsOn]);

  return { tab, setTab };
}
