/** Earlier EKGs of the chart: each on its paper, and beside today's last print for whoever wants to compare their quality. */
import { FileText } from 'lucide-react';
import { useId, useState } from 'react';
import type { ChartTracing } from '../../../core/record/patientChart.ts';
import type { Tracing } from '../../../core/session/types.ts';
import { headOf } from '../../ekg/headOf.ts';
import { TracingSheet } from '../../ekg/TracingSheet.tsx';
import type { RecordLook } from '../../ports.ts';
import { clockDateText, clockText, dateText } from '../../shell/format.ts';
import { useWords } from '../../words/useWords.ts';
import { Overlay } from '../Overlay.tsx';
import { usePlaying } from '../PlayContext.tsx';

export function TracingsPage({ record }: { record: RecordLook }) {
  const { say, language } = useWords();
  const [shown, setShown] = useState<ChartTracing>();
  const valuesOf = ({ name, date = '' }: ChartTracing) => ({ name, date: dateText(date.slice(0, 10), language) });
  if (record.tracings.length === 0) return <p className="soft">{say({ key: 'ekgTrace.earlier.none' })}</p>;
  return (
    <div className="stack">
      <p className="soft small">{say({ key: 'ekgTrace.earlier.about' })}</p>
      {record.tracings.map((tracing) => (
        <button
          key={`${tracing.name} ${tracing.date}`}
          type="button"
          className="button small"
          data-earlier={tracing.date}
          onClick={() => setShown(tracing)}
        >
          <FileText aria-hidden size={16} />
          {say({ key: 'ekgTrace.earlier.open', values: valuesOf(tracing) })}
        </button>
      ))}
      {shown && (
        <Overlay
          title={say({ key: 'ekgTrace.earlier.title', values: valuesOf(shown) })}
          isOpen
          onClose={() => setShown(undefined)}
        >
          <Compared earlier={shown} patient={record.patient} />
          <button type="button" className="button" onClick={() => setShown(undefined)}>
            {say({ key: 'ekgTrace.close' })}
          </button>
        </Overlay>
      )}
    </div>
  );
}

function Compared({ earlier, patient }: { earlier: ChartTracing; patient: RecordLook['patient'] }) {
  const { say, language } = useWords();
  const { view } = usePlaying();
  const [isBeside, setBeside] = useState(false);
  const reasonId = useId();
  const print = view.tracings.findLast(({ isLive }) => !isLive);
  const { name, date = '', recipe } = earlier;
  const head = {
    ...(patient && { name: patient.name, birthDate: dateText(patient.birthDate, language) }),
    ...(patient?.number !== undefined && { number: patient.number }),
    at: clockDateText(date, language),
  };
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className="button small"
          aria-pressed={isBeside}
          data-beside
          {...(print === undefined && { 'aria-disabled': true, 'aria-describedby': reasonId })}
          onClick={() => print !== undefined && setBeside(!isBeside)}
        >
          {say({ key: 'ekgTrace.earlier.beside' })}
        </button>
        {print === undefined && (
          <p id={reasonId} className="soft small">
            {say({ key: 'ekgTrace.earlier.noPrint' })}
          </p>
        )}
      </div>
      <TracingSheet
        recipe={recipe}
        head={head}
        label={say({ key: 'ekgTrace.earlier.title', values: { name, date } })}
      />
      {isBeside && print !== undefined && <Today print={print} />}
    </div>
  );
}

function Today({ print }: { print: Tracing }) {
  const { say, language } = useWords();
  const label = say({ key: 'ekgTrace.earlier.today', values: { time: clockText(print.at) } });
  return (
    <section className="stack" aria-label={label} data-today={print.id}>
      <h3>{label}</h3>
      <TracingSheet recipe={print.recipe} head={headOf(print, language)} label={label} />
    </section>
  );
}
