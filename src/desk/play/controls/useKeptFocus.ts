/** Keeps the focus near where it was when a deed takes the control away that had it. */
import { type FocusEvent, useLayoutEffect, useRef } from 'react';
import type { Hotspot } from '../../../core/session/types.ts';
import { findNextFocus } from './groups.ts';

/** A menu or drawer needs this long to close and give the focus back. */
const CLOSING_MS = 200;

/** Put the answer on the element around the controls. */
export function useKeptFocus(hotspots: readonly Hotspot[]) {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<Hotspot>(undefined);

  useLayoutEffect(() => {
    const settle = () => {
      const gone = focused.current;
      if (gone === undefined || document.activeElement !== document.body) return;
      const next = findNextFocus(gone, hotspots);
      if (next !== undefined) focusControl(ref.current, next);
    };
    settle();
    const timer = setTimeout(settle, CLOSING_MS);
    return () => clearTimeout(timer);
  }, [hotspots]);

  return {
    ref,
    onFocus: (event: FocusEvent) => {
      // Menus and drawers are children in React's tree but stand elsewhere on the page: the focus is only lent to them.
      if (!ref.current?.contains(event.target)) return;
      const id = event.target.closest('.control')?.querySelector('[data-hotspot]')?.getAttribute('data-hotspot');
      focused.current = hotspots.find((hotspot) => hotspot.id === id);
    },
    onBlur: (event: FocusEvent) => {
      const to = event.relatedTarget;
      // A control that is taken out of the page leaves no other element with the focus: then it is remembered.
      if (to === null || to.closest('[role=menu], [role=dialog]') !== null) return;
      if (ref.current?.contains(event.target)) focused.current = undefined;
    },
  };
}

function focusControl(area: HTMLElement | null, hotspot: Hotspot): void {
  const control = area?.querySelector<HTMLElement>(`[data-hotspot="${CSS.escape(hotspot.id)}"]`);
  const target = control?.matches('button, [role=listbox]') ? control : control?.querySelector<HTMLElement>('input');
  target?.focus();
}
