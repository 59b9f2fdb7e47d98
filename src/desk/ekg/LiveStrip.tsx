/**
 * The machine's screen: three leads at a time, or the one channel of a recorder, running while wires are on. Its words are
 * worked out when they are asked for.
 */
import { useEffect, useRef, useState } from 'react';
import { traceInWords } from '../../core/ekg/inWords.ts';
import { type LeadSet, leadName } from '../../core/ekg/leadSets.ts';
import type { Lead } from '../../core/ekg/leads.ts';
import type { Phrase, Tracing } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';
import './live.css';
import { Sweep } from './Sweep.ts';
import { askTracing } from './tracingService.ts';

interface Props {
  readonly tracing: Tracing;
  /** Simulated ms at this very moment. */
  readonly now: () => number;
  readonly isPaused: boolean;
}

const GROUPS: readonly (readonly Lead[])[] = [
  ['I', 'II', 'III'],
  ['aVR', 'aVL', 'aVF'],
  ['V1', 'V2', 'V3'],
  ['V4', 'V5', 'V6'],
];

/** `V1–V3`, or one by one where some have other names. */
function namesOf(leads: readonly Lead[], set: LeadSet | undefined): string {
  const names = leads.map((lead) => leadName(lead, set));
  return names.every((name, place) => name === leads[place]) ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

/** The lead that stands for a recorder's channel. */
const CHANNEL: readonly Lead[] = ['I'];

export function LiveStrip({ tracing, now, isPaused }: Props) {
  const { say } = useWords();
  const [group, setGroup] = useState(0);
  const { strip } = tracing;
  const leads = strip ? CHANNEL : (GROUPS[group] ?? []);
  const canvas = useSweep(tracing, leads, now, isPaused);
  const title = strip ? { key: 'ekgTrace.live.channel', values: { channel: strip } } : { key: 'ekgTrace.live.title' };
  return (
    <section className="liveStrip" aria-label={say(title)} data-live={tracing.id}>
      <div className="liveScreen" aria-hidden="true" data-lanes={leads.length}>
        <canvas ref={canvas} />
        <ol className="liveNames">
          {leads.map((lead) => (
            <li key={lead}>{strip ? say(strip) : leadName(lead, tracing.recipe.leadSet)}</li>
          ))}
        </ol>
      </div>
      <div className="row">
        {!strip && <LeadGroups set={tracing.recipe.leadSet} group={group} onGroup={setGroup} />}
        <LiveWords tracing={tracing} now={now} />
      </div>
    </section>
  );
}

interface GroupProps {
  readonly set: LeadSet | undefined;
  readonly group: number;
  readonly onGroup: (group: number) => void;
}

function LeadGroups({ set, group, onGroup }: GroupProps) {
  const { say } = useWords();
  return (
    <fieldset className="liveGroups">
      <legend className="unseen">{say({ key: 'ekgTrace.live.leads' })}</legend>
      {GROUPS.map((leads, place) => (
        <button
          key={leads.join()}
          type="button"
          className="button small"
          aria-pressed={place === group}
          onClick={() => onGroup(place)}
        >
          {namesOf(leads, set)}
        </button>
      ))}
    </fieldset>
  );
}

/** So much of it is described, at most, seconds. */
const DESCRIBED_S = 8;

function LiveWords({ tracing, now }: Pick<Props, 'tracing' | 'now'>) {
  const { say } = useWords();
  const [sentences, setSentences] = useState<readonly Phrase[]>([]);
  const tell = () => {
    const { recipe, strip } = tracing;
    const fromMs = Math.round(now() / 2) * 2 - DESCRIBED_S * 1_000;
    void askTracing({ ...recipe, fromMs, seconds: DESCRIBED_S }).then((recording) =>
      setSentences(traceInWords(recording, recipe.machine.gain, recipe.leadSet).slice(0, strip ? 2 : undefined)),
    );
  };
  return (
    <>
      <button type="button" className="button small" data-live-words onClick={tell}>
        {say({ key: 'ekgTrace.live.describe' })}
      </button>
      <ul role="status" className="liveWords small">
        {sentences.map((sentence) => (
          <li key={say(sentence)}>{say(sentence)}</li>
        ))}
      </ul>
    </>
  );
}

/** With reduced motion the screen is drawn anew once a second. */
const STILL_MS = 1_000;

function isStill(): boolean {
  const chosen = document.documentElement.dataset['motion'];
  return chosen === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Runs while it is live and not paused; nothing is done for a frame otherwise. */
function useSweep(tracing: Tracing, leads: readonly Lead[], now: () => number, isPaused: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sweep = useRef<Sweep>(undefined);
  const { recipe, at } = tracing;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    sweep.current ??= new Sweep({ canvas: element, ask: askTracing });
    const running = sweep.current;
    running.run({ recipe, since: at, leads }, element.clientWidth);
    if (isPaused) return undefined;
    if (isStill()) {
      const timer = setInterval(() => running.draw(now()), STILL_MS);
      return () => clearInterval(timer);
    }
    let frame = requestAnimationFrame(function draw() {
      running.draw(now());
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [recipe, at, leads, now, isPaused]);
  return canvas;
}
