/** An EKG to judge: what is known of the patient, and the paper with its tools. */
import { useMemo } from 'react';
import type { TracingSetup } from '../../core/drills/task.ts';
import { recordTracing } from '../../core/ekg/tracing.ts';
import { EkgSheet } from '../ekg/EkgSheet.tsx';
import { useWords } from '../words/useWords.ts';

export function TracingFigure({ setup }: { setup: TracingSetup }) {
  const { say } = useWords();
  const recording = useMemo(() => recordTracing(setup.recipe), [setup]);
  return (
    <div className="stack">
      {setup.about.map((line) => (
        <p key={line.key}>{say(line)}</p>
      ))}
      <EkgSheet
        recording={recording}
        scale={setup.recipe.machine}
        filters={setup.recipe.machine}
        form={setup.form}
        head={setup.head}
        label={say({ key: `drills.ekg.${setup.form === 'strip' ? 'strip' : 'picture'}` })}
        isBare
      />
    </div>
  );
}
