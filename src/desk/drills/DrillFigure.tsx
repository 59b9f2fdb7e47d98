/** What a task shows: a gauge, something to hear, an arm, a finding, a tracing, or a chest to feel. */
import type { Spot } from '../../core/drills/ekg/place.ts';
import type { Setup } from '../../core/drills/task.ts';
import type { SettingsPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';
import { ArmFigure } from './ArmFigure.tsx';
import { ChestFigure } from './ChestFigure.tsx';
import { GaugeFace } from './GaugeFace.tsx';
import type { DrillSoundPort } from './port.ts';
import { SoundFigure } from './SoundFigure.tsx';
import { TracingFigure } from './TracingFigure.tsx';

interface Props {
  readonly setup: Setup;
  readonly sound: DrillSoundPort;
  readonly settings: SettingsPort;
  readonly questionId: string;
  readonly aim: AimProps;
}

/** Where the fingers are, and the right place once it may be shown. */
export interface AimProps {
  readonly spot: Spot;
  readonly right: Spot | undefined;
  readonly onSpot: (spot: Spot) => void;
}

export function DrillFigure({ setup, sound, settings, questionId, aim }: Props) {
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
    case 'tracing':
      return <TracingFigure setup={setup} />;
    case 'chest':
      return <ChestFigure setup={setup} {...aim} />;
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
