/** Asks the worker for tracings; without workers they are worked out here. */
import { useEffect, useState } from 'react';
import type { Recording } from '../../core/ekg/recording.ts';
import { recordTracing, type TracingRecipe } from '../../core/ekg/tracing.ts';

export interface TracingAsked {
  readonly id: number;
  readonly recipe: TracingRecipe;
}

export interface TracingGiven {
  readonly id: number;
  readonly recording: Recording;
}

interface Desk {
  readonly worker: Worker;
  readonly waiting: Map<number, (recording: Recording) => void>;
}

/** Made at the first question and kept: what it has worked out once, it knows. */
let desk: Desk | undefined;
let lastId = 0;

function openDesk(): Desk {
  const worker = new Worker(new URL('./tracingWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (recording: Recording) => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<TracingGiven>) => {
    waiting.get(data.id)?.(data.recording);
    waiting.delete(data.id);
  });
  return { worker, waiting };
}

export function askTracing(recipe: TracingRecipe): Promise<Recording> {
  if (typeof Worker === 'undefined') return Promise.resolve(recordTracing(recipe));
  desk ??= openDesk();
  const { worker, waiting } = desk;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ id, recipe } satisfies TracingAsked);
  });
}

/** One question for a recipe, whoever shows it. */
const asked = new WeakMap<TracingRecipe, Promise<Recording>>();

function askOnce(recipe: TracingRecipe): Promise<Recording> {
  const known = asked.get(recipe) ?? askTracing(recipe);
  asked.set(recipe, known);
  return known;
}

/** The recording of a recipe once it is there. */
export function useTracing(recipe: TracingRecipe): Recording | undefined {
  const [found, setFound] = useState<{ readonly recipe: TracingRecipe; readonly recording: Recording }>();
  useEffect(() => {
    let isWanted = true;
    void askOnce(recipe).then((recording) => isWanted && setFound({ recipe, recording }));
    return () => {
      isWanted = false;
    };
  }, [recipe]);
  return found?.recipe === recipe ? found.recording : undefined;
}
