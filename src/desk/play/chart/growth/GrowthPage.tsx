/** The growth chart: curves with the patient's points, the same as a table, and in words what must be told. */
import { useId, useState } from 'react';
import type { GrowthPoint, PlottedMeasure } from '../../../../core/skills/bodyMeasures/growthPoints.ts';
import { dateText } from '../../../shell/format.ts';
import { useWords } from '../../../words/useWords.ts';
import { GrowthPicture } from './GrowthPicture.tsx';
import './growth.css';
import { type GrowthChart, growthChart, type PlacedPoint, type Told } from './growthCurves.ts';

const MEASURES: readonly PlottedMeasure[] = ['weight', 'length', 'head', 'bmi'];
const UNITS: Readonly<Record<PlottedMeasure, string>> = { weight: 'kg', length: 'cm', head: 'cm', bmi: 'kgm2' };
const ADULT_MONTHS = 240;

interface Props {
  readonly points: readonly GrowthPoint[];
  /** As in the record; others than `male` and `female` have no tables. */
  readonly sex: string | undefined;
}

export function GrowthPage({ points, sex }: Props) {
  const { say } = useWords();
  const [wanted, setWanted] = useState<PlottedMeasure>('weight');
  const name = useId();
  const known = MEASURES.filter((measure) => points.some((point) => point.measure === measure));
  const bmi = points.filter(({ measure }) => measure === 'bmi').at(-1);
  if (bmi && bmi.ageMonths > ADULT_MONTHS) {
    return <p>{say({ key: 'growth.bmiAdult', values: { value: bmi.value.toFixed(1) } })}</p>;
  }
  const measure = known.includes(wanted) ? wanted : known[0];
  if (measure === undefined) return <p className="soft">{say({ key: 'growth.none' })}</p>;
  if (sex !== 'male' && sex !== 'female') return <p className="soft">{say({ key: 'growth.noSex' })}</p>;
  const chart = growthChart(points, measure, sex === 'male' ? 'm' : 'f');
  return (
    <div className="growthPage">
      <fieldset className="growthMeasures">
        <legend>{say({ key: 'growth.measure' })}</legend>
        {known.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === measure} onChange={() => setWanted(each)} />
            {say({ key: `growth.${each}` })}
          </label>
        ))}
      </fieldset>
      {chart && <Drawn chart={chart} measure={measure} />}
      <p className="soft small">{say({ key: 'growth.scope' })}</p>
    </div>
  );
}

function Drawn({ chart, measure }: { readonly chart: GrowthChart; readonly measure: PlottedMeasure }) {
  const { say } = useWords();
  const unit = say({ key: `growth.${UNITS[measure]}` });
  return (
    <>
      <Latest chart={chart} measure={measure} unit={unit} />
      <GrowthPicture
        chart={chart}
        unit={unit}
        label={`${say({ key: `growth.${measure}` })}. ${say({ key: 'growth.picture' })}`}
      />
      <p className="soft small">{say({ key: `growth.${chart.reference}` })}</p>
      <Points points={chart.points} unit={unit} />
    </>
  );
}

function Latest({
  chart,
  measure,
  unit,
}: {
  readonly chart: GrowthChart;
  readonly measure: PlottedMeasure;
  readonly unit: string;
}) {
  const words = useWords();
  const { say } = words;
  const newest = chart.points.at(-1);
  if (!newest) return null;
  const values = {
    measure: { key: `growth.${measure}` },
    value: valueText(newest),
    unit,
    percentile: percentileText(newest, say),
  };
  return (
    <div role="status" className="growthLatest">
      <p>
        <strong>{say({ key: 'growth.latest', values })}</strong>
      </p>
      {chart.told.map((told) => (
        <p key={told.note} className="growthTold">
          {toldText(told, words)}
        </p>
      ))}
    </div>
  );
}

type Words = ReturnType<typeof useWords>;

function toldText({ note, lines, since }: Told, { say, language }: Words): string {
  if (note !== 'crossing') return say({ key: `growth.${note}`, values: { line: lines[0] ?? 0 } });
  const date = since === undefined ? '' : dateText(since, language);
  return say({ key: 'growth.crossing', values: { date, count: lines.length, lines: lines.join(', ') } });
}

function valueText({ value, measure }: PlacedPoint): string {
  return value.toFixed(measure === 'weight' ? 2 : 1);
}

function percentileText({ percentile }: PlacedPoint, say: Words['say']): string {
  if (percentile === undefined) return say({ key: 'growth.outside' });
  if (percentile < 0.1) return say({ key: 'growth.below' });
  return percentile > 99.9 ? say({ key: 'growth.above' }) : percentile.toFixed(1);
}

function Points({ points, unit }: { readonly points: readonly PlacedPoint[]; readonly unit: string }) {
  const { say, language } = useWords();
  return (
    <table className="recordTable growthPoints">
      <caption>{say({ key: 'growth.table' })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ key: 'growth.date' })}</th>
          <th scope="col">{say({ key: 'growth.age' })}</th>
          <th scope="col">
            {say({ key: 'growth.value' })} ({unit})
          </th>
          <th scope="col">{say({ key: 'growth.percentile' })}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.date}-${point.isToday}`}>
            <td>
              {dateText(point.date, language)}{' '}
              {point.isToday && <span className="tag">{say({ key: 'growth.today' })}</span>}
            </td>
            <td>{say({ key: 'growth.ageMonths', values: { count: Math.round(point.ageMonths * 10) / 10 } })}</td>
            <td className="tabular">{valueText(point)}</td>
            <td className="tabular">{percentileText(point, say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
