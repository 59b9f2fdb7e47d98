/** What was saved in this visit, newest last. Saved notes are amended, never erased. */
import type { Field, Value } from '../../../core/session/types.ts';
import type { ChartedEntry } from '../../ports.ts';
import { clockText } from '../../shell/format.ts';
import { useWords, type Words } from '../../words/useWords.ts';
import { shownNumber } from '../controls/written.ts';

export function ChartedList({ charted }: { charted: readonly ChartedEntry[] }) {
  const { t, say } = useWords();
  return (
    <section className="charted" aria-labelledby="chartedTitle">
      <h2 id="chartedTitle">{t('chart.note')}</h2>
      {charted.length === 0 && <p className="soft small">{t('chart.noteEmpty')}</p>}
      <ol>
        {charted.map((entry) => (
          <li key={`${entry.section}-${entry.at}`} className={entry.isAmended ? 'amended' : undefined}>
            <p>
              <strong>{say({ key: `section.${entry.section}` })}</strong>{' '}
              <span className="soft small tabular">{clockText(entry.at)}</span>{' '}
              {entry.isAmended && <span className="tag">{t('chart.amended')}</span>}
            </p>
            <EntryValues entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EntryValues({ entry }: { entry: ChartedEntry }) {
  const words = useWords();
  return (
    <dl className="entryValues">
      {entry.fields.map((field) => (
        <div key={field.id}>
          <dt>{words.say(field.label)}</dt>
          <dd>{valueText(field, entry.values[field.id], words)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A charted value as text: choices by their labels, anything else as written. */
function valueText(field: Field, value: Value | undefined, { say, t }: Words): string {
  if (value === undefined || value === '') return '–';
  if (field.kind === 'number') return typeof value === 'number' ? shownNumber(field, value) : String(value);
  if (field.kind === 'text') return String(value);
  const picked = Array.isArray(value) ? value.map(String) : [String(value)];
  if (picked.length === 0) return t('chart.noneTicked');
  return picked
    .map((each) => {
      const option = field.options.find((known) => known.value === each);
      return option === undefined ? each : say(option.label);
    })
    .join(', ');
}
