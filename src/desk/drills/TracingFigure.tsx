/** An EKG to judge: what is known of the patient, and the paper with its tools. */
import type { TracingSetup } from '../../core/drills/task.ts';
import { EkgSheet } from '../ekg/EkgSheet.tsx';
import { useTracing } from '../ekg/tracingService.ts';
import { useWords } from '../words/useWords.ts';

export function TracingFigure({ setup }: { setup: TracingSetup }) {
  const { say } = useWords();
  const recording = useTracing(setup.recipe);
  return (
    <div className="stack">
      {setup.about.map((line) => (
        <p key={line.key}>{say(line)}</p>
      ))}
      {recording === undefined ? (
        <p className="soft">{say({ key: 'drills.ekg.working' })}</p>
      ) : (
        <EkgSheet
          recording={recording}
          scale={setup.recipe.machine}
          filters={setup.recipe.machine}
          form={setup.form}
          head={setup.head}
          label={say({ key: `drills.ekg.${setup.form === 'strip' ? 'strip' : 'picture'}` })}
          isBare
        />
      )}
    </div>
  );
}
