/** A tracing of a visit on its paper, worked out when it is shown. */
import type { PaperHead } from '../../core/ekg/paper.ts';
import type { TracingRecipe } from '../../core/ekg/tracing.ts';
import { useWords } from '../words/useWords.ts';
import { EkgSheet } from './EkgSheet.tsx';
import { saveSamples } from './saveSamples.ts';
import { useTracing } from './tracingService.ts';

interface Props {
  readonly recipe: TracingRecipe;
  readonly head: PaperHead;
  readonly label: string;
}

export function TracingSheet({ recipe, head, label }: Props) {
  const { say } = useWords();
  const recording = useTracing(recipe);
  if (recording === undefined) return <p className="soft">{say({ key: 'ekgTrace.working' })}</p>;
  return (
    <EkgSheet
      recording={recording}
      scale={recipe.machine}
      filters={recipe.machine}
      form="twelve"
      leadSet={recipe.leadSet}
      head={head}
      label={label}
      onSave={() => saveSamples(recording, recipe.leadSet)}
    />
  );
}
