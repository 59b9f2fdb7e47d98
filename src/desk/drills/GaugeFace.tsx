/** The dial of an aneroid gauge as the studio draws it: marks every 2 mmHg, numbers every 20, and a needle that can move. */
import { type Ref, useImperativeHandle, useRef } from 'react';
import dial from '../../../assets/equipment/gauge.json' with { type: 'json' };
import { useWords } from '../words/useWords.ts';

const SIZE = 640;
const CENTRE = SIZE / 2;
const { angleAtZero, degreesPerMmHg, markEvery } = dial;
const MARKS = dial.face.radius;
const LARGEST = dial.range[1] ?? 300;
const NUMBERED = 20;

/** Moves the needle without drawing the page anew. */
export interface Needle {
  point(mmHg: number): void;
}

interface Props {
  readonly mmHg: number;
  readonly ref?: Ref<Needle>;
}

export function GaugeFace({ mmHg, ref }: Props) {
  const { say } = useWords();
  const needle = useRef<SVGGElement>(null);
  useImperativeHandle(ref, () => ({
    point: (to) => needle.current?.setAttribute('transform', turned(to)),
  }));
  return (
    <svg
      className="drillGauge"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={say({ key: 'drills.page.gaugePicture' })}
    >
      <circle cx={CENTRE} cy={CENTRE} r={316} className="gaugeRim" />
      <circle cx={CENTRE} cy={CENTRE} r={296} className="gaugePaper" />
      {MARK_LINES}
      <text x={CENTRE} y={CENTRE + 98} className="gaugeUnit">
        mmHg
      </text>
      <g ref={needle} transform={turned(mmHg)}>
        <path
          d={`M ${CENTRE} 68 L ${CENTRE + 6} ${CENTRE} L ${CENTRE + 9} 382 L ${CENTRE - 9} 382 L ${CENTRE - 6} ${CENTRE} Z`}
          className="gaugeNeedle"
        />
        <circle cx={CENTRE} cy={CENTRE} r={17} className="gaugeNeedle" />
      </g>
    </svg>
  );
}

function turned(mmHg: number): string {
  return `rotate(${(angleAtZero + degreesPerMmHg * mmHg).toFixed(2)} ${CENTRE} ${CENTRE})`;
}

const MARK_LINES = Array.from({ length: LARGEST / markEvery + 1 }, (_, place) => markAt(place * markEvery));

function markAt(mmHg: number) {
  const isNumbered = mmHg % NUMBERED === 0;
  const angle = angleAtZero + degreesPerMmHg * mmHg;
  const length = isNumbered ? 34 : mmHg % 10 === 0 ? 28 : 17;
  // Wide numbers beside the dial's middle stand further in than those above it.
  const numberY = CENTRE - MARKS + 57 + 15 * Math.abs(Math.sin((angle * Math.PI) / 180));
  return (
    <g key={mmHg} transform={`rotate(${angle} ${CENTRE} ${CENTRE})`}>
      <line
        x1={CENTRE}
        x2={CENTRE}
        y1={CENTRE - MARKS}
        y2={CENTRE - MARKS + length}
        className={isNumbered ? 'gaugeMark strong' : 'gaugeMark'}
      />
      {isNumbered && (
        <text x={CENTRE} y={numberY} className="gaugeNumber" transform={`rotate(${-angle} ${CENTRE} ${numberY})`}>
          {mmHg}
        </text>
      )}
    </g>
  );
}
