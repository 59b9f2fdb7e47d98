/** The paper with what a reader does with it: enlarge it, measure with calipers, read it as words or a table, print, save. */
import { Download, Printer, Ruler, ZoomIn, ZoomOut } from 'lucide-react';
import { type CSSProperties, useMemo, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import { CaliperControls, CaliperOverlay } from './Calipers.tsx';
import type { CaliperMarks } from './calipers.ts';
import { EkgPaper, type PaperProps } from './EkgPaper.tsx';
import './ekg.css';
import { paperLayout, secondsOf } from './paperLayout.ts';
import { printSheet } from './printSheet.ts';
import { TraceWords } from './TraceWords.tsx';

interface Props extends PaperProps {
  /** Names the figure. */
  readonly label: string;
  /** Gives the samples as a file; absent where there is nothing to take away. */
  readonly onSave?: () => void;
  /** Without words and table: where the page has them elsewhere. */
  readonly isBare?: boolean;
}

const ZOOMS = [1, 1.5, 2, 3] as const;

export function EkgSheet({ label, onSave, isBare = false, ...paper }: Props) {
  const [zoom, setZoom] = useState(0);
  const [marks, setMarks] = useState<CaliperMarks>();
  const seconds = secondsOf(paper.recording);
  const { speed, gain } = paper.scale;
  const layout = useMemo(() => paperLayout(seconds, { speed, gain }, paper.form), [seconds, speed, gain, paper.form]);
  const wide = `${(ZOOMS[zoom] ?? 1) * 100}%`;
  return (
    <figure className="ekgFigure" data-ekg={paper.form}>
      <figcaption className="unseen">{label}</figcaption>
      <div className="ekgTools row noPrint">
        <Zoom zoom={zoom} onZoom={setZoom} />
        <CaliperSwitch marks={marks} seconds={seconds} onMarks={setMarks} />
        <Taking {...(onSave && { onSave })} isPrinted={!isBare} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: enlarged paper scrolls, and must by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend drawn around the paper */}
      <div className="ekgScroll" tabIndex={0} role="group" aria-label={label}>
        <div className="ekgStack" style={{ '--zoom': wide, '--paper-width': `${layout.width}mm` } as CSSProperties}>
          <EkgPaper {...paper} />
          {marks && <CaliperOverlay layout={layout} speed={speed} seconds={seconds} marks={marks} onMarks={setMarks} />}
        </div>
      </div>
      {marks && <CaliperControls seconds={seconds} speed={speed} marks={marks} onMarks={setMarks} />}
      {!isBare && <TraceWords {...paper} />}
    </figure>
  );
}

function Zoom({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const { say } = useWords();
  return (
    <>
      {([-1, 1] as const).map((by) => {
        const Icon = by > 0 ? ZoomIn : ZoomOut;
        const isAtEnd = ZOOMS[zoom + by] === undefined;
        return (
          <button
            key={by}
            type="button"
            className="button icon"
            aria-label={say({ key: `ekgTrace.tool.${by > 0 ? 'larger' : 'smaller'}` })}
            aria-disabled={isAtEnd}
            onClick={() => !isAtEnd && onZoom(zoom + by)}
          >
            <Icon aria-hidden size={18} />
          </button>
        );
      })}
    </>
  );
}

/** Where the marks stand when they are taken out: a second apart, early on the paper. */
const FIRST_MARKS: CaliperMarks = [1_000, 2_000];

interface SwitchProps {
  readonly marks: CaliperMarks | undefined;
  readonly seconds: number;
  readonly onMarks: (marks: CaliperMarks | undefined) => void;
}

function CaliperSwitch({ marks, seconds, onMarks }: SwitchProps) {
  const { say } = useWords();
  const most = seconds * 1_000;
  return (
    <button
      type="button"
      className="button small"
      aria-pressed={marks !== undefined}
      data-tool="calipers"
      onClick={() => onMarks(marks ? undefined : [Math.min(most, FIRST_MARKS[0]), Math.min(most, FIRST_MARKS[1])])}
    >
      <Ruler aria-hidden size={16} />
      {say({ key: 'ekgTrace.tool.calipers' })}
    </button>
  );
}

function Taking({ onSave, isPrinted }: { onSave?: () => void; isPrinted: boolean }) {
  const { say } = useWords();
  return (
    <>
      {isPrinted && (
        <button
          type="button"
          className="button small"
          data-tool="print"
          onClick={(event) => printSheet(event.currentTarget)}
        >
          <Printer aria-hidden size={16} />
          {say({ key: 'ekgTrace.tool.print' })}
        </button>
      )}
      {onSave && (
        <button type="button" className="button small" data-tool="save" onClick={onSave}>
          <Download aria-hidden size={16} />
          {say({ key: 'ekgTrace.tool.save' })}
        </button>
      )}
    </>
  );
}
