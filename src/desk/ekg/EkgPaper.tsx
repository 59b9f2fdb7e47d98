/** A tracing on EKG paper, drawn as paths: crisp at any zoom and in print, drawn anew only when it or its scale changes. */
import { memo, useMemo } from 'react';
import { type LeadSet, leadName } from '../../core/ekg/leadSets.ts';
import type { PaperForm, PaperHead } from '../../core/ekg/paper.ts';
import type { Recording } from '../../core/ekg/recording.ts';
import { useWords } from '../words/useWords.ts';
import { cellPath, gridPath, type PaperScale, PER_MM, paperLayout, pulsePath, secondsOf } from './paperLayout.ts';
import { footLine, headLines, type PaperFilters } from './paperWords.ts';

export interface PaperProps {
  readonly recording: Recording;
  readonly scale: PaperScale;
  readonly filters: PaperFilters;
  readonly form: PaperForm;
  /** Names of the leads, where they are not the usual ones. */
  readonly leadSet?: LeadSet | undefined;
  readonly head: PaperHead;
}

export const EkgPaper = memo(function EkgPaper({ recording, scale, filters, form, leadSet, head }: PaperProps) {
  const { speed, gain } = scale;
  const layout = useMemo(
    () => paperLayout(secondsOf(recording), { speed, gain }, form),
    [recording, speed, gain, form],
  );
  return (
    <svg className="ekgPaper" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      <rect className="ekgSheet" width={layout.width} height={layout.height} />
      <path className="ekgFine" d={gridPath(layout, 1)} />
      <path className="ekgBold" d={gridPath(layout, 5)} />
      <Head head={head} form={form} />
      <g transform={`scale(${1 / PER_MM})`} className="ekgTrace">
        {layout.rows.map((y) => (
          <path key={y} d={pulsePath(y, layout.left, scale)} />
        ))}
        {layout.cells.map((cell) => (
          <path key={`${cell.lead} ${cell.y}`} d={cellPath(recording, cell, scale)} />
        ))}
      </g>
      {layout.cells.map(({ lead, x, y, fromS }) => (
        <g key={`${lead} ${y}`} className="ekgName">
          {fromS > 0 && <path d={`M${x} ${y - 4}v-3M${x} ${y + 4}v3`} />}
          <text x={x + 1} y={y - 8.5}>
            {leadName(lead, leadSet)}
          </text>
        </g>
      ))}
      <Foot scale={scale} filters={filters} y={layout.height - 2.5} />
    </svg>
  );
});

function Head({ head, form }: Pick<PaperProps, 'head' | 'form'>) {
  const { say } = useWords();
  const [who, what] = headLines(head, form);
  return (
    <g className="ekgPrint">
      <text x={5} y={6}>
        {say(who)}
      </text>
      <text x={5} y={11}>
        {say(what)}
      </text>
    </g>
  );
}

function Foot({ scale, filters, y }: Pick<PaperProps, 'scale' | 'filters'> & { readonly y: number }) {
  const { say } = useWords();
  return (
    <text className="ekgPrint" x={5} y={y}>
      {say(footLine({ scale, filters }))}
    </text>
  );
}
