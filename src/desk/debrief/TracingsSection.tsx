/** Each print beside what the same heart gives with everything in place: what was wrong, and what a reader could take it for. */
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { faultsOf } from '../../core/ekg/faults.ts';
import { type LeadSet, leadName } from '../../core/ekg/leadSets.ts';
import { LEADS } from '../../core/ekg/leads.ts';
import { standardOf } from '../../core/ekg/tracing.ts';
import type { TracingFault } from '../../core/ekg/tracingFault.ts';
import type { Phrase, Tracing } from '../../core/session/types.ts';
import { headOf } from '../ekg/headOf.ts';
import { TracingSheet } from '../ekg/TracingSheet.tsx';
import { clockText } from '../shell/format.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly tracings: readonly Tracing[];
}

export function TracingsSection({ tracings }: Props) {
  const { say } = useWords();
  return (
    <section className="card section" aria-labelledby="tracingsTitle">
      <h2 id="tracingsTitle">{say({ key: 'ekgTrace.debrief.title' })}</h2>
      <p className="soft">{say({ key: 'ekgTrace.debrief.about' })}</p>
      {tracings.map((tracing, place) => (
        <Print key={tracing.id} tracing={tracing} number={place + 1} />
      ))}
    </section>
  );
}

function Print({ tracing, number }: { tracing: Tracing; number: number }) {
  const { say, language } = useWords();
  const { recipe, at } = tracing;
  const right = useMemo(() => standardOf(recipe), [recipe]);
  const faults = useMemo(() => faultsOf(recipe), [recipe]);
  const head = useMemo(() => headOf(tracing, language), [tracing, language]);
  return (
    <article className="stack" data-tracing={tracing.id}>
      <h3>{say({ key: 'ekgTrace.print', values: { number, time: clockText(at) } })}</h3>
      {faults.length === 0 ? (
        <p className="notice">{say({ key: 'ekgTrace.debrief.noFault' })}</p>
      ) : (
        <ul className="tracingFaults">
          {faults.map((fault) => (
            <li key={fault.id}>
              <TriangleAlert aria-hidden size={18} />
              <Fault fault={fault} leadSet={recipe.leadSet} />
            </li>
          ))}
        </ul>
      )}
      <div className="tracingPair">
        <div className="stack">
          <h4>{say({ key: 'ekgTrace.debrief.yours' })}</h4>
          <TracingSheet recipe={recipe} head={head} label={say({ key: 'ekgTrace.debrief.yours' })} />
        </div>
        {faults.length > 0 && (
          <div className="stack">
            <h4>{say({ key: 'ekgTrace.debrief.right' })}</h4>
            <TracingSheet recipe={right} head={head} label={say({ key: 'ekgTrace.debrief.right' })} />
          </div>
        )}
      </div>
    </article>
  );
}

function Fault({ fault, leadSet }: { fault: TracingFault; leadSet: LeadSet | undefined }) {
  const { say, language } = useWords();
  const { id, leads, mm, mistakenFor } = fault;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const isUnreadable = mistakenFor.includes('unreadable');
  const taken = mistakenFor.filter((name) => name !== 'unreadable').map((name) => say({ key: `mistaken.${name}` }));
  const where: Phrase =
    leads.length === LEADS.length
      ? { key: 'ekgTrace.debrief.everyLead' }
      : { key: 'ekgTrace.debrief.leads', values: { leads: leads.map((lead) => leadName(lead, leadSet)).join(', ') } };
  return (
    <p>
      <strong>{say({ key: `fault.${id}` })}</strong>
      {mm === undefined ? '. ' : ` ${say({ key: 'ekgTrace.debrief.mm', values: { mm } })} `}
      {say(where)} {isUnreadable && `${say({ key: 'mistaken.unreadable' })} `}
      {taken.length > 0 && say({ key: 'ekgTrace.debrief.mistaken', values: { names: list.format(taken) } })}
    </p>
  );
}
