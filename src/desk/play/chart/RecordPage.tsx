/** One page of the patient chart, drawn as a small table or list. Names and texts are shown as they are. */
import { lazy, type ReactNode, Suspense } from 'react';
import type { Id } from '../../../core/session/types.ts';
import type { RecordLook } from '../../ports.ts';
import { dateText } from '../../shell/format.ts';
import { useWords } from '../../words/useWords.ts';
import { FlowSheet } from './FlowSheet.tsx';

/** With their tables and paper they are loaded when the page is opened for the first time. */
const GrowthPage = lazy(() => import('./growth/GrowthPage.tsx').then((module) => ({ default: module.GrowthPage })));
const TracingsPage = lazy(() => import('./TracingsPage.tsx').then((module) => ({ default: module.TracingsPage })));

export function RecordPage({ record, page }: { record: RecordLook; page: Id }) {
  const { say, knows, t } = useWords();
  const key = `page.${page}`;
  return (
    <section
      className="recordPage"
      aria-label={knows(key) ? say({ key }) : page}
      data-record-page={page}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, and not every browser lets the keyboard in
      tabIndex={0}
    >
      {page !== 'schedule' && record.patient !== undefined && <PatientStrip patient={record.patient} />}
      {page === 'schedule' && <Schedule rows={record.schedule} />}
      {page === 'summary' && <Summary record={record} />}
      {page === 'medicines' && (
        <Listing
          empty={t('chart.none')}
          heads={[t('chart.medicine'), t('chart.dose'), t('chart.since')]}
          rows={record.medicines.map(({ name, dose, since }) => [name, dose, since])}
        />
      )}
      {page === 'allergies' && (
        <Listing
          empty={t('chart.noAllergies')}
          heads={[t('chart.allergy'), t('chart.reaction'), t('chart.severity')]}
          rows={record.allergies.map(({ name, reaction, severity }) => [name, reaction, severity])}
        />
      )}
      {page === 'vitals' && <FlowSheet vitals={record.vitals} />}
      {page === 'tracings' && (
        <Suspense fallback={<p className="soft">{say({ key: 'ekgTrace.working' })}</p>}>
          <TracingsPage record={record} />
        </Suspense>
      )}
      {page === 'growth' && (
        <Suspense fallback={<p className="soft">{say({ key: 'growth.loading' })}</p>}>
          <GrowthPage points={record.growth} sex={record.patient?.sex} />
        </Suspense>
      )}
    </section>
  );
}

function PatientStrip({ patient }: { patient: NonNullable<RecordLook['patient']> }) {
  const { t, language } = useWords();
  return (
    <p className="patientStrip">
      <strong>{patient.name}</strong>
      <span>{t('chart.born', { date: dateText(patient.birthDate, language) })}</span>
      {patient.ageYears !== undefined && <span>{t('chart.years', { count: patient.ageYears })}</span>}
      {patient.number !== undefined && <span>{t('chart.number', { number: patient.number })}</span>}
    </p>
  );
}

function Summary({ record }: { record: RecordLook }) {
  const { t } = useWords();
  return (
    <>
      {record.patient?.language !== undefined && (
        <p className="small">{t('chart.language', { language: record.patient.language })}</p>
      )}
      <Listing
        empty={t('chart.none')}
        heads={[t('chart.problem'), t('chart.since')]}
        rows={record.problems.map(({ name, since }) => [name, since])}
      />
    </>
  );
}

function Schedule({ rows }: { rows: RecordLook['schedule'] }) {
  const { t, say, language, knows } = useWords();
  return (
    <Listing
      empty={t('chart.none')}
      heads={[t('chart.time'), t('chart.patient'), t('chart.reason'), t('chart.provider')]}
      rows={rows.map((row) => [
        row.time,
        <span key="patient">
          {row.patient}
          <br />
          <span className="soft">{t('chart.born', { date: dateText(row.birthDate, language) })}</span>
        </span>,
        <span key="reason">
          {say(row.reason)}
          <br />
          <span className="soft">
            {knows(`chart.status.${row.status}`) ? say({ key: `chart.status.${row.status}` }) : row.status}
          </span>
        </span>,
        row.provider,
      ])}
    />
  );
}

interface ListingProps {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (ReactNode | undefined)[])[];
  readonly empty: string;
}

function Listing({ heads, rows, empty }: ListingProps) {
  if (rows.length === 0) return <p className="soft">{empty}</p>;
  return (
    <table className="recordTable">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a record have no other name and never change place
          <tr key={index}>
            {heads.map((head, column) => (
              <td key={head}>{row[column] ?? '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
