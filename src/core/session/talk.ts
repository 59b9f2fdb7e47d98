/** The talk ledger: what has been said by whom, for the transcript. */
import type { ScenarioLine } from '../scenario/schema.ts';
import type { Id, Line, Phrase } from './types.ts';

export interface TalkState {
  readonly lines: readonly Line[];
  readonly said: ReadonlyMap<Id, number>;
  readonly pending: { readonly who: Id; readonly phrases: readonly Phrase[] } | undefined;
}

export function startTalk(): TalkState {
  return { lines: [], said: new Map(), pending: undefined };
}

/** The learner says a line; the answer waits until the person begins to speak. */
export function foldSaid(talk: TalkState, line: ScenarioLine, at: number): TalkState {
  const times = talk.said.get(line.id) ?? 0;
  const keys = times > 0 && line.again ? [line.again] : line.reply;
  return {
    lines: [...talk.lines, { at, who: 'learner', phrase: { key: `line.${line.id}` } }],
    said: new Map(talk.said).set(line.id, times + 1),
    pending: { who: line.to, phrases: keys.map((key) => ({ key })) },
  };
}

/** The person begins to speak: what was pending becomes part of the talk. */
export function foldReply(talk: TalkState, who: Id, at: number): TalkState {
  if (talk.pending?.who !== who) return talk;
  const added = talk.pending.phrases.map((phrase) => ({ at, who, phrase }));
  return { ...talk, lines: [...talk.lines, ...added], pending: undefined };
}

export function foldSpontaneous(talk: TalkState, who: Id, phrase: Phrase, at: number): TalkState {
  return { ...talk, lines: [...talk.lines, { at, who, phrase }] };
}
