/** What a task shows: a gauge, something to hear, an arm, or a finding. */
import type { Setup } from '../../core/drills/task.ts';
import type { SettingsPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';
import { ArmFigure } from './ArmFigure.tsx';
import { GaugeFace } from './GaugeFace.tsx';
import type { DrillSoundPort } from './port.ts';
import { SoundFigure } from './SoundFigure.tsx';

interface Props {
  readonly setup: Setup;
  readonly sound: DrillSoundPort;
  readonly settings: SettingsPort;
  readonly questionId: string;
}

export function DrillFigure({ setup, sound, settings, questionId }: Props) {
  switch (setup.kind) {
    case 'gauge':
      return <GaugeFace mmHg={setup.mmHg} />;
    case 'listening':
    case 'pulse':
      return <SoundFigure setup={setup} sound={sound} settings={settings} questionId={questionId} />;
    case 'arm':
      return <ArmFigure cm={setup.cm} cuff={setup.cuff} />;
    case 'findings':
      return <Findings lines={setup.lines} />;
  }
}

function Findings({ lines }: Pick<Extract<Setup, { kind: 'findings' }>, 'lines'>) {
  const { say } = useWords();
  return (
    <div className="drillFindings">
      {lines.map((line, place) => (
        <p key={line.key} className={place === lines.length - 1 ? 'drillFinding' : 'soft'}>
          {say(line)}
        </p>
      ))}
    </div>
  );
}
