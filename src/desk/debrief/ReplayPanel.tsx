/** The replay: its stage, its place in time, its speed. Captions always; sound is the app's, at 1× only. */
import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { Result } from '../../core/rubric/types.ts';
import { CueCaptions } from '../play/CaptionStrip.tsx';
import type { ReplayPort, ReplaySpeed } from '../ports.ts';
import { clockText } from '../shell/format.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly replay: ReplayPort;
  readonly result: Result;
  readonly stageRef: (element: HTMLDivElement | null) => void;
}

export function ReplayPanel({ replay, result, stageRef }: Props) {
  const { t } = useWords();
  return (
    <section className="replay card">
      <h2 className="unseen">{t('replay.title')}</h2>
      <div className="stageBox">
        <div className="stageSlot" ref={stageRef} aria-hidden="true" />
        <CueCaptions source={replay} />
      </div>
      <ReplayWords replay={replay} />
      <Scrubber replay={replay} result={result} />
      <ReplayButtons replay={replay} />
    </section>
  );
}

/** What the replayed moment is, in words: the last line said and the summary. */
function ReplayWords({ replay }: { replay: ReplayPort }) {
  const view = useStore(replay, () => replay.view());
  const { t, say } = useWords();
  const line = view.lines.at(-1);
  const who = line?.who === 'learner' ? t('play.you') : line && say({ key: `person.${line.who}.name` });
  return (
    <div className="replayWords">
      <p className="small">{view.summary.map(say).join(' ')}</p>
      {line !== undefined && (
        <p className="small">
          <strong>{who}:</strong> {say(line.phrase)}
        </p>
      )}
    </div>
  );
}

function Scrubber({ replay, result }: { replay: ReplayPort; result: Result }) {
  const { t } = useWords();
  const [at, setAt] = useState(replay.at());
  useEffect(() => {
    const timer = setInterval(() => setAt(replay.at()), 200);
    const stop = replay.subscribe(() => setAt(replay.at()));
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [replay]);
  const seconds = Math.round(at / 1000);
  const endSeconds = Math.max(1, Math.ceil(replay.endMs / 1000));
  return (
    <Slider
      className="scrubber"
      minValue={0}
      maxValue={endSeconds}
      step={1}
      value={Math.min(seconds, endSeconds)}
      onChange={(second) => {
        setAt(second * 1000);
        replay.seek(Math.min(second * 1000, replay.endMs));
      }}
    >
      <Label className="unseen">{t('replay.place')}</Label>
      <div className="scrubberMarks" aria-hidden="true">
        <VerdictMarks result={result} endMs={replay.endMs} />
      </div>
      <SliderTrack className="scrubberTrack sliderTrack">
        <SliderThumb className="sliderThumb" />
      </SliderTrack>
      <p className="scrubberTimes small tabular">
        <span>{clockText(at)}</span>
        <span className="soft">{clockText(replay.endMs)}</span>
      </p>
    </Slider>
  );
}

function VerdictMarks({ result, endMs }: { result: Result; endMs: number }) {
  return (
    <svg viewBox="0 0 1000 12" preserveAspectRatio="none" role="presentation">
      {result.criteria.map(({ at, verdict, criterion }) =>
        at === undefined ? null : (
          <rect
            key={criterion.id}
            className={`mark ${verdict}`}
            x={Math.round((at / Math.max(1, endMs)) * 994)}
            y={0}
            width={6}
            height={12}
            rx={2}
          />
        ),
      )}
    </svg>
  );
}

const SPEEDS: readonly ReplaySpeed[] = [1, 4, 16];

function ReplayButtons({ replay }: { replay: ReplayPort }) {
  const { t } = useWords();
  const isPlaying = useStore(replay, () => replay.isPlaying());
  const speed = useStore(replay, () => replay.speed());
  return (
    <div className="row">
      <button
        type="button"
        className="button main"
        data-action="replay"
        onClick={() => (isPlaying ? replay.stop() : replay.play(speed))}
      >
        {isPlaying ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
        {t(isPlaying ? 'replay.stop' : 'replay.play')}
      </button>
      <fieldset className="row speeds">
        <legend className="unseen">{t('replay.speed')}</legend>
        {SPEEDS.map((each) => (
          <button
            key={each}
            type="button"
            className="button small"
            aria-pressed={each === speed}
            onClick={() => replay.play(each)}
          >
            {t('replay.times', { factor: each })}
          </button>
        ))}
      </fieldset>
      <span className="small soft">{t('replay.sound')}</span>
    </div>
  );
}
