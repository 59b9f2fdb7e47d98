/** What the words of a person's two charts mean: of speech, being addressed and talking; of the face, smiling. */
import { assign, emit, setup } from 'xstate';
import { type Chart, configOf } from '../chart/schema.ts';
import type { Id } from '../session/types.ts';

interface PersonEvent {
  readonly type: string;
  readonly numbers?: Readonly<Record<string, number>>;
}

interface PersonContext {
  readonly id: Id;
  readonly sayMs: number;
  readonly talkMs: number;
}

/** How long a smile, or a hurt look, stays on the face, ms (design). */
const SMILE_MS = 6_000;

const words = setup({
  types: {
    context: {} as PersonContext,
    events: {} as PersonEvent,
    input: {} as { readonly id: Id },
    emitted: {} as { readonly type: 'finding'; readonly name: string; readonly about: Id },
    tags: {} as 'addressed' | 'talking' | 'smiling' | 'hurt',
  },
  guards: {
    hasReply: ({ context }) => context.talkMs > 0,
  },
  actions: {
    rememberTimes: assign(({ event }) => ({
      sayMs: event.numbers?.['sayMs'] ?? 0,
      talkMs: event.numbers?.['talkMs'] ?? 0,
    })),
    state: emit(({ context }, params: { readonly finding: string }) => ({
      type: 'finding' as const,
      name: params.finding,
      about: context.id,
    })),
  },
  delays: {
    sayTime: ({ context }) => context.sayMs,
    talkTime: ({ context }) => context.talkMs,
    smileTime: SMILE_MS,
  },
});

/** One machine of a chart for all people; who it is comes in as input. It is sent only what is about that person. */
export function personMachine(chart: Chart) {
  const config = configOf<typeof words>(chart);
  return words.createMachine({ ...config, context: ({ input }) => ({ id: input.id, sayMs: 0, talkMs: 0 }) });
}
