/** Two marks on the paper, moved by pointer or by arrow keys; what lies between them in milliseconds, millimetres and as a rate. */
import { type PointerEvent, useId, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import { type CaliperMarks, nearestMark, readingOf } from './calipers.ts';
import type { PaperLayout } from './paperLayout.ts';

interface OverlayProps {
  readonly layout: PaperLayout;
  readonly speed: number;
  readonly seconds: number;
  readonly marks: CaliperMarks;
  readonly onMarks: (marks: CaliperMarks) => void;
}

/** Lies over the paper and takes the pointer: the nearer mark follows it. */
export function CaliperOverlay({ layout, speed, seconds, marks, onMarks }: OverlayProps) {
  const [held, setHeld] = useState<0 | 1>();
  const timeAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const mm = ((event.clientX - box.left) / box.width) * layout.width;
    return Math.min(seconds * 1_000, Math.max(0, Math.round(((mm - layout.left) / speed) * 100) * 10));
  };
  const moveTo = (mark: 0 | 1, ms: number) => onMarks(mark === 0 ? [ms, marks[1]] : [marks[0], ms]);
  return (
    <svg
      className="ekgCalipers"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        const mark = nearestMark(marks, timeAt(event));
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(mark);
        moveTo(mark, timeAt(event));
      }}
      onPointerMove={(event) => held !== undefined && moveTo(held, timeAt(event))}
      onPointerUp={() => setHeld(undefined)}
      onPointerCancel={() => setHeld(undefined)}
    >
      {marks.map((ms, place) => {
        const x = layout.left + (ms / 1_000) * speed;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second mark stay what they are
          <path key={place} d={`M${x} 13V${layout.height - 7}M${x - 1.5} 13h3M${x - 1.5} ${layout.height - 7}h3`} />
        );
      })}
    </svg>
  );
}

interface ControlProps {
  readonly seconds: number;
  readonly speed: number;
  readonly marks: CaliperMarks;
  readonly onMarks: (marks: CaliperMarks) => void;
}

/** An arrow key moves a mark by a quarter of a small box at 25 mm/s, ms. */
const STEP_MS = 10;

export function CaliperControls({ seconds, speed, marks, onMarks }: ControlProps) {
  const { say } = useWords();
  const id = useId();
  const { ms, mm, rate } = readingOf(marks, speed);
  const spoken = (mark: number) => say({ key: 'ekgTrace.calipers.at', values: { seconds: (mark / 1_000).toFixed(2) } });
  return (
    <div className="ekgCaliperControls">
      {(['first', 'second'] as const).map((name, place) => (
        <label key={name} htmlFor={`${id}${name}`}>
          {say({ key: `ekgTrace.calipers.${name}` })}
          <input
            id={`${id}${name}`}
            type="range"
            min={0}
            max={seconds * 1_000}
            step={STEP_MS}
            value={marks[place]}
            aria-valuetext={spoken(marks[place] ?? 0)}
            onChange={(event) => {
              const at = Number(event.target.value);
              onMarks(place === 0 ? [at, marks[1]] : [marks[0], at]);
            }}
          />
        </label>
      ))}
      <output className="tabular" aria-live="polite" data-calipers={ms}>
        {say({
          key: rate === undefined ? 'ekgTrace.calipers.reading' : 'ekgTrace.calipers.readingRate',
          values: { ms, mm, rate: rate ?? 0 },
        })}
      </output>
    </div>
  );
}
