/** Every shortcut of the play page, declared once: the listener and the help page both read this. */
import type { DeskKey } from './words/keys.ts';

export type ShortcutAction = 'pause' | 'do' | 'chart' | 'help' | 'summary' | 'gauge' | 'talk' | 'group';

export interface Shortcut {
  readonly action: ShortcutAction;
  /** Keys as `KeyboardEvent.key`, lower case. */
  readonly keys: readonly string[];
  /** As drawn on the help page. */
  readonly shown: string;
  readonly label: DeskKey;
}

export const SHORTCUTS: readonly Shortcut[] = [
  {
    action: 'group',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1–9',
    label: 'help.shortcut.group',
  },
  { action: 'do', keys: ['d'], shown: 'D', label: 'help.shortcut.do' },
  { action: 'talk', keys: ['t'], shown: 'T', label: 'help.shortcut.talk' },
  { action: 'chart', keys: ['c'], shown: 'C', label: 'help.shortcut.chart' },
  { action: 'help', keys: ['h', '?'], shown: 'H', label: 'help.shortcut.help' },
  { action: 'summary', keys: ['s'], shown: 'S', label: 'help.shortcut.summary' },
  { action: 'gauge', keys: ['g'], shown: 'G', label: 'help.shortcut.gauge' },
  { action: 'pause', keys: ['p'], shown: 'P', label: 'help.shortcut.pause' },
];

/** What of a key press the listener needs. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isTyping: boolean;
}

/** The shortcut that was pressed, if any. Typing, and keys held with Ctrl, Alt or Meta, are never taken. */
export function findShortcut(press: KeyPress): Shortcut | undefined {
  if (press.isTyping || press.ctrlKey || press.altKey || press.metaKey) return undefined;
  const key = press.key.toLowerCase();
  return SHORTCUTS.find((shortcut) => shortcut.keys.includes(key));
}

const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]';

/** Does a letter typed here belong to the field, menu or dialog, not to us? */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(`${TYPING}, [role=menu], [role=dialog]`) !== null;
}
