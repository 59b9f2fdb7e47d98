/** Earlier vital signs as a flow sheet: a row for each sign, a column for each of the newest visits. */
import { type PastValue, type PastVitals, SIGNS, type Sign } from '../../../core/record/patientChart.ts';
import { dateText } from '../../shell/format.ts';
import { useWords } from '../../words/useWords.ts';

/** As many visits as fit beside one another. */
const COLUMNS = 4;

/** Two pressures stand in one row, as they are read. */
type Row = Exclude<Sign, 'systolic' | 'diastolic'> | 'bloodPressure';

/** Units of the record (UCUM) by the names that the words have for them. */
const UNITS: Readonly<Record<string, string>> = {
  '[degF]': 'F',
  Cel: 'C',
  '%': 'percent',
  '[lb_av]': 'lb',
  '[oz_av]': 'oz',
  kg: 'kg',
  g: 'g',
  cm: 'cm',
  '[in_i]': 'in',
};

function rowsOf(vitals: readonly PastVitals[]): readonly Row[] {
  const seen = new Set(vitals.flatMap(({ signs }) => Object.keys(signs)));
  const rows: Row[] = [];
  for (const sign of SIGNS) {
    if (!seen.has(sign)) continue;
    const row = sign === 'systolic' || sign === 'diastolic' ? 'bloodPressure' : sign;
    if (!rows.includes(row)) rows.push(row);
  }
  return rows;
}

export function FlowSheet({ vitals }: { vitals: readonly PastVitals[] }) {
  const { t, language } = useWords();
  const shown = vitals.slice(0, COLUMNS);
  if (shown.length === 0) return <p className="soft">{t('chart.none')}</p>;
  return (
    <table className="recordTable flowSheet">
      <thead>
        <tr>
          <td />
          {shown.map(({ date }) => (
            <th key={date} scope="col">
              {dateText(date, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(shown).map((row) => (
          <tr key={row}>
            <th scope="row">{t(`chart.sign.${row}`)}</th>
            {shown.map((visit) => (
              <td key={visit.date} className="tabular">
                <Cell row={row} visit={visit} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ row, visit: { signs } }: { row: Row; visit: PastVitals }) {
  const { say } = useWords();
  if (row === 'bloodPressure') {
    const { systolic, diastolic } = signs;
    if (systolic === undefined && diastolic === undefined) return <>–</>;
    return (
      <>
        {systolic?.value ?? '–'}/{diastolic?.value ?? '–'}
      </>
    );
  }
  const found = signs[row];
  if (found === undefined) return <>–</>;
  return <>{textOf(found, (unit) => say({ key: `display.unit.${unit}` }))}</>;
}

/** Units that the name of the row says already. */
const UNSAID: ReadonlySet<string> = new Set(['/min', '{score}', '{beats}/min', '{breaths}/min']);

/** The number with its unit, as the words have it, else as the record has it. */
function textOf({ value, unit = '' }: PastValue, nameOf: (unit: string) => string): string {
  if (unit === '' || UNSAID.has(unit)) return String(value);
  const known = UNITS[unit];
  return `${value}\u00a0${known === undefined ? unit : nameOf(known)}`;
}
