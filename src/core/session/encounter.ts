/** What the closed vocabulary of an encounter chart means (design §9). Effects are emitted; Session carries them out. */
import { emit, setup } from 'xstate';
import { type Chart, configOf } from '../chart/schema.ts';
import type { Id, Mood, Posture, Value } from './types.ts';

export interface EncounterEvent {
  readonly type: string;
  readonly about?: Id;
  readonly with?: Readonly<Record<string, Value>>;
}

/** What the guards ask of the world. */
export interface Asker {
  hasHappened(pattern: string): boolean;
  isCharted(field: string): boolean;
  isTrue(policy: string): boolean;
}

export type Effect =
  | {
      readonly type: 'effect';
      readonly name: 'say';
      readonly who: Id;
      readonly line: string;
      readonly seconds?: number;
    }
  | {
      readonly type: 'effect';
      readonly name: 'arrive';
      readonly who: Id;
      readonly room: Id;
      readonly seat?: Posture['seat'];
    }
  | { readonly type: 'effect'; readonly name: 'leave'; readonly who: Id }
  | { readonly type: 'effect'; readonly name: 'setMood'; readonly who: Id; readonly mood: Mood }
  | {
      readonly type: 'effect';
      readonly name: 'setTarget';
      readonly who: Id;
      readonly target: string;
      readonly value: number;
    }
  | { readonly type: 'effect'; readonly name: 'open' | 'close'; readonly station: Id }
  | { readonly type: 'effect'; readonly name: 'ring'; readonly line: Id }
  | { readonly type: 'effect'; readonly name: 'note'; readonly finding: string; readonly about?: Id }
  | { readonly type: 'effect'; readonly name: 'end' };

type Params<N extends Effect['name']> = Omit<Extract<Effect, { name: N }>, 'type' | 'name'>;

interface Context {
  readonly ask: Asker;
}

function effect<N extends Effect['name']>(name: N) {
  return emit<Context, EncounterEvent, Params<N>, EncounterEvent, Effect>(
    (_, params) => ({ ...params, type: 'effect', name }) as unknown as Effect,
  );
}

function isAbout(event: EncounterEvent, any: readonly string[]): boolean {
  if (event.about !== undefined && any.includes(event.about)) return true;
  return Object.values(event.with ?? {}).some((value) => typeof value === 'string' && any.includes(value));
}

/** Builds the encounter's machine for one scenario. Delays are ms, already stretched by the time factor. */
export function encounterMachine(chart: Chart, delays: Readonly<Record<string, number>>) {
  const words = setup({
    types: {
      context: {} as Context,
      events: {} as EncounterEvent,
      input: {} as { readonly ask: Asker },
      emitted: {} as Effect,
    },
    guards: {
      hasHappened: ({ context }, params: { readonly event: string }) => context.ask.hasHappened(params.event),
      isCharted: ({ context }, params: { readonly field: string }) => context.ask.isCharted(params.field),
      isTrue: ({ context }, params: { readonly policy: string }) => context.ask.isTrue(params.policy),
      isAbout: ({ event }, params: { readonly any: readonly string[] }) => isAbout(event, params.any),
    },
    actions: {
      say: effect('say'),
      arrive: effect('arrive'),
      leave: effect('leave'),
      setMood: effect('setMood'),
      setTarget: effect('setTarget'),
      open: effect('open'),
      close: effect('close'),
      ring: effect('ring'),
      note: effect('note'),
      end: effect('end'),
    },
    delays: Object.fromEntries(Object.entries(delays)),
  });
  const config = configOf<typeof words>(chart);
  return words.createMachine({ ...config, context: ({ input }) => ({ ask: input.ask }) });
}

/** Names of all events that a chart listens to; an actor is sent no other. */
export function eventsOf(chart: { readonly on?: unknown; readonly states?: unknown }): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: { readonly on?: unknown; readonly states?: unknown }): void => {
    for (const name of Object.keys((node.on as object | undefined) ?? {})) found.add(name);
    for (const child of Object.values((node.states as Record<string, object> | undefined) ?? {})) visit(child);
  };
  visit(chart);
  return found;
}
