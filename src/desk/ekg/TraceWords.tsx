/** The tracing for whoever does not see it: in sentences, and as a table of heights. */
import { useMemo } from 'react';
import { describe, type LeadLook } from '../../core/ekg/describe.ts';
import { paperMm, traceInWords } from '../../core/ekg/inWords.ts';
import { type LeadSet, leadName } from '../../core/ekg/leadSets.ts';
import { type Measurements, measure } from '../../core/ekg/measure.ts';
import type { Recording } from '../../core/ekg/recording.ts';
import { useWords } from '../words/useWords.ts';
import type { PaperProps } from './EkgPaper.tsx';
import { printedInWords } from './paperWords.ts';

type Props = Pick<PaperProps, 'recording' | 'scale' | 'filters' | 'leadSet' | 'head'>;

export function TraceWords({ recording, scale, filters, leadSet, head }: Props) {
  const { say } = useWords();
  const { gain } = scale;
  const waves = useMemo(() => traceInWords(recording, gain, leadSet), [recording, gain, leadSet]);
  const sentences = [...printedInWords({ head, scale, filters }), ...waves];
  return (
    <div className="ekgWords">
      <details>
        <summary>{say({ key: 'ekgTrace.words' })}</summary>
        <ul className="points">
          {sentences.map((sentence) => (
            <li key={say(sentence)}>{say(sentence)}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{say({ key: 'ekgTrace.table.title' })}</summary>
        <LeadTable recording={recording} gain={gain} leadSet={leadSet} />
      </details>
    </div>
  );
}

const COLUMNS = ['r', 's', 'st'] as const;

interface TableProps {
  readonly recording: Recording;
  readonly gain: number;
  readonly leadSet: LeadSet | undefined;
}

function LeadTable({ recording, gain, leadSet }: TableProps) {
  const { say } = useWords();
  const { leads } = useMemo(() => describe(recording), [recording]);
  const measured = useMemo(() => measure(recording), [recording]);
  return (
    <>
      <table className="recordTable ekgTable">
        <caption>{say({ key: 'ekgTrace.table.about', values: { gain } })}</caption>
        <thead>
          <tr>
            <th scope="col">{say({ key: 'ekgTrace.table.lead' })}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say({ key: `ekgTrace.table.${column}` })}
              </th>
            ))}
            <th scope="col">{say({ key: 'ekgTrace.table.baseline' })}</th>
          </tr>
        </thead>
        <tbody>
          {leads.map((look) => (
            <LeadRow key={look.lead} look={look} name={leadName(look.lead, leadSet)} gain={gain} />
          ))}
        </tbody>
      </table>
      <Measured measured={measured} />
    </>
  );
}

function LeadRow({ look, name, gain }: { look: LeadLook; name: string; gain: number }) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column} className="tabular">
          {paperMm(look[column], gain)}
        </td>
      ))}
      <td>{say({ key: `ekgTrace.baseline.${look.baseline}` })}</td>
    </tr>
  );
}

/** What the machine measures from the trace alone, as a table of its own. */
function Measured({ measured }: { measured: Measurements }) {
  const { say } = useWords();
  const known = (['rate', 'pr', 'qrs', 'qt', 'axis'] as const).filter((name) => measured[name] !== undefined);
  if (known.length === 0) return null;
  return (
    <table className="recordTable ekgTable">
      <caption>{say({ key: 'ekgTrace.table.measured' })}</caption>
      <tbody>
        {known.map((name) => (
          <tr key={name}>
            <th scope="row">{say({ key: `ekgTrace.measure.${name}` })}</th>
            <td className="tabular">
              {say({ key: `ekgTrace.unit.${name}`, values: { value: Math.round(measured[name] ?? 0) } })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
