/** The drawn curves. Everything in it is also in the table and in words: a screen reader hears one label. */
import { useWords } from '../../../words/useWords.ts';
import type { GrowthChart } from './growthCurves.ts';

const WIDTH = 640;
const HEIGHT = 400;
const EDGE = { left: 46, right: 40, top: 14, bottom: 44 };

interface Props {
  readonly chart: GrowthChart;
  readonly unit: string;
  readonly label: string;
}

/** Round numbers between two ends, about so many. */
function ticksOf(low: number, high: number, about: number): readonly number[] {
  const rough = (high - low) / about;
  const step = [0.5, 1, 2, 3, 5, 6, 10, 12, 20, 24, 50].find((each) => each >= rough) ?? 50;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, place) => (first + place) * step);
}

function scalesOf({ curves, points, fromMonths, toMonths }: GrowthChart) {
  const values = [...curves.flatMap((curve) => curve.points), ...points].map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.04;
  const [bottom, top] = [Math.max(0, low - room), high + room];
  const x = (months: number) =>
    EDGE.left + ((months - fromMonths) / (toMonths - fromMonths)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) =>
    HEIGHT - EDGE.bottom - ((value - bottom) / (top - bottom)) * (HEIGHT - EDGE.top - EDGE.bottom);
  return { x, y, bottom, top };
}

export function GrowthPicture({ chart, unit, label }: Props) {
  const { say } = useWords();
  const scales = scalesOf(chart);
  const { x, y } = scales;
  const shown = chart.points.filter(({ ageMonths }) => ageMonths >= chart.fromMonths && ageMonths <= chart.toMonths);
  return (
    <svg className="growthPicture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <Axes chart={chart} scales={scales} />
      {chart.curves.map(({ percentile, points }) => (
        <g key={percentile} className={percentile === 50 ? 'growthCurve median' : 'growthCurve'}>
          <polyline points={points.map((point) => `${x(point.months)},${y(point.value)}`).join(' ')} />
          <text x={WIDTH - EDGE.right + 5} y={y(points.at(-1)?.value ?? 0) + 4}>
            {percentile}
          </text>
        </g>
      ))}
      <polyline
        className="growthPath"
        points={shown.map((point) => `${x(point.ageMonths)},${y(point.value)}`).join(' ')}
      />
      {shown.map((point) => (
        <circle
          key={`${point.date}-${point.isToday}`}
          className={point.isToday ? 'growthPoint today' : 'growthPoint'}
          cx={x(point.ageMonths)}
          cy={y(point.value)}
          r={point.isToday ? 7 : 5}
        />
      ))}
      <text x={(WIDTH - EDGE.left) / 2} y={HEIGHT - 8}>
        {say({ key: 'growth.months' })}
      </text>
      <text x={4} y={EDGE.top + 2}>
        {unit}
      </text>
    </svg>
  );
}

function Axes({ chart, scales }: { readonly chart: GrowthChart; readonly scales: ReturnType<typeof scalesOf> }) {
  const { x, y, bottom, top } = scales;
  return (
    <g className="growthGrid">
      {ticksOf(chart.fromMonths, chart.toMonths, 9).map((months) => (
        <g key={months}>
          <line x1={x(months)} x2={x(months)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
          <text x={x(months) - 6} y={HEIGHT - EDGE.bottom + 17}>
            {months}
          </text>
        </g>
      ))}
      {ticksOf(bottom, top, 8).map((value) => (
        <g key={value}>
          <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} />
          <text x={12} y={y(value) + 4}>
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}
