/** Works tracings out beside the page, so that no frame waits for one. */
import { recordTracing } from '../../core/ekg/tracing.ts';
import type { TracingAsked, TracingGiven } from './tracingService.ts';

addEventListener('message', ({ data }: MessageEvent<TracingAsked>) => {
  postMessage({ id: data.id, recording: recordTracing(data.recipe) } satisfies TracingGiven);
});
