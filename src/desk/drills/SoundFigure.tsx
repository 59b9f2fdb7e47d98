/** Something to hear or feel in time: start it as often as wanted; with captions on, every sound is seen as well. */
import { Play, Square } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Setup } from '../../core/drills/task.ts';
import type { Cue } from '../../core/session/types.ts';
import { useNow } from '../play/useNow.ts';
import type { SettingsPort } from '../ports.ts';
import { SwitchField } from '../settings/SwitchField.tsx';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { GaugeFace, type Needle } from './GaugeFace.tsx';
import type { DrillSoundPort } from './port.ts';

type Heard = Extract<Setup, { kind: 'listening' | 'pulse' }>;

interface Props {
  readonly setup: Heard;
  readonly sound: DrillSoundPort;
  readonly settings: SettingsPort;
  readonly questionId: string;
}

export function SoundFigure({ setup, sound, settings, questionId }: Props) {
  const { say } = useWords();
  const { captions } = useStore(settings, () => settings.get());
  useEffect(() => {
    sound.load(setup.tracks, setup.ms);
    return () => sound.stop();
  }, [sound, setup]);
  return (
    <div className="drillSound">
      {setup.kind === 'listening' && <MovingGauge setup={setup} sound={sound} />}
      {captions && <CueLight sound={sound} isNamed={setup.kind === 'listening'} />}
      <Transport setup={setup} sound={sound} questionId={questionId} />
      <SwitchField
        label={say({ key: 'drills.page.showSounds' })}
        about={say({ key: 'drills.page.showSoundsAbout' })}
        isOn={captions}
        onChange={(isOn) => settings.set({ captions: isOn })}
      />
    </div>
  );
}

function MovingGauge({ setup, sound }: Pick<Props, 'setup' | 'sound'>) {
  const needle = useRef<Needle>(null);
  const track = setup.tracks.find(({ model }) => model === 'needle');
  useEffect(() => {
    if (track === undefined) return undefined;
    let frame = 0;
    const draw = () => {
      needle.current?.point(sound.sample(track));
      frame = sound.isPlaying() ? requestAnimationFrame(draw) : 0;
    };
    const begin = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const stop = sound.subscribe(begin);
    begin();
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [track, sound]);
  return <GaugeFace mmHg={track === undefined ? 0 : Number(track.values['pressure'])} ref={needle} />;
}

/** How long a light stands for one sound, real ms. */
const LIT_MS = 220;

/** The twin of each sound: a light as large as the sound is loud, and its name where the name is not the answer. */
function CueLight({ sound, isNamed }: { sound: DrillSoundPort; isNamed: boolean }) {
  const { say } = useWords();
  const [lit, setLit] = useState<Cue>();
  useEffect(() => sound.onCue(setLit), [sound]);
  useEffect(() => {
    if (lit === undefined) return undefined;
    const timer = setTimeout(() => setLit(undefined), LIT_MS);
    return () => clearTimeout(timer);
  }, [lit]);
  const size = lit === undefined ? 0 : Math.max(1, Math.round(lit.loudness * 5));
  return (
    <p className="cueLight" aria-hidden="true" data-lit={lit !== undefined} data-size={size}>
      <span className="cueLamp" />
      <span className="small">
        {lit !== undefined && isNamed
          ? say(lit.caption)
          : say({ key: `drills.page.${isNamed ? 'soundMark' : 'pulseMark'}` })}
      </span>
    </p>
  );
}

function Transport({ setup, sound, questionId }: Pick<Props, 'setup' | 'sound' | 'questionId'>) {
  const { say } = useWords();
  const isPlaying = useStore(sound, () => sound.isPlaying());
  const [hasPlayed, setPlayed] = useState(false);
  const action = isPlaying ? 'stop' : hasPlayed ? 'startAgain' : 'start';
  const Icon = isPlaying ? Square : Play;
  return (
    <div className="row">
      <button
        type="button"
        className={isPlaying ? 'button' : 'button main'}
        data-drill="play"
        data-focus={0}
        aria-describedby={questionId}
        onClick={() => {
          setPlayed(true);
          if (isPlaying) sound.stop();
          else sound.play();
        }}
      >
        <Icon aria-hidden size={18} />
        {say({ key: `drills.page.${action}` })}
      </button>
      <Seconds sound={sound} all={setup.ms / 1_000} />
      <p role="status" className="soft small">
        {say({ key: `drills.page.${isPlaying ? 'playing' : 'ready'}` })}
      </p>
    </div>
  );
}

function Seconds({ sound, all }: { sound: DrillSoundPort; all: number }) {
  const { say } = useWords();
  const seconds = useNow(
    useCallback(() => Math.max(0, Math.floor(sound.now() / 1_000)), [sound]),
    100,
  );
  return (
    <p className="tabular drillClock">{say({ key: 'drills.page.time', values: { seconds, all: Math.round(all) } })}</p>
  );
}
