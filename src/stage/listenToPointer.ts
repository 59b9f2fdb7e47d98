/** Mouse, finger and pen on the canvas as samples for the hand. Ends whatever the pointer began when it leaves. */
import type { PointerSample } from './gestures/gesture.ts';
import type { Point } from './port.ts';

/** Returns what stops the listening. `hear` answers whether it had a use for the sample. */
export function listenToPointer(
  canvas: HTMLCanvasElement,
  toPicture: (at: Point) => Point,
  hear: (sample: PointerSample) => boolean,
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const at = (event: MouseEvent): Point => toPicture({ x: event.clientX, y: event.clientY });

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      hear({ kind: 'down', at: at(event) });
    },
    { signal },
  );
  canvas.addEventListener('pointermove', (event) => event.isPrimary && hear({ kind: 'move', at: at(event) }), {
    signal,
  });
  canvas.addEventListener(
    'pointerup',
    (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      hear({ kind: 'up', at: at(event) });
    },
    { signal },
  );
  for (const gone of ['pointercancel', 'pointerleave'] as const) {
    canvas.addEventListener(gone, (event) => event.isPrimary && hear({ kind: 'leave', at: at(event) }), { signal });
  }
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (hear({ kind: 'wheel', at: at(event), turns: event.deltaY })) event.preventDefault();
    },
    { signal, passive: false },
  );
  canvas.style.touchAction = 'none';
  return () => stopping.abort();
}
