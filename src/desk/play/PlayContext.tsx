/** What every part of the play page shares: the port, the present view, and one way to act. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ActAnswer, Intent, Phrase, View, WordKey } from '../../core/session/types.ts';
import type { PlayPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';

export interface Aim {
  readonly x: number;
  readonly y: number;
}

/** The last refusal; `count` makes the same reason twice two refusals. */
export interface Refusal {
  readonly reason: WordKey;
  readonly count: number;
}

export interface Playing {
  readonly port: PlayPort;
  readonly view: View;
  act(intent: Intent): ActAnswer;
  /** Tells why a control that is off cannot be used. */
  refuse(reason: WordKey): void;
  readonly refusal: Refusal | undefined;
  /** Says a sentence on demand. */
  speak(phrases: readonly Phrase[]): void;
  readonly spoken: { readonly phrases: readonly Phrase[]; readonly count: number };
  /** Where each surface was last aimed at. */
  readonly aims: Map<string, Aim>;
}

const PlayContext = createContext<Playing | undefined>(undefined);

/** The play page around this component. */
export function usePlaying(): Playing {
  const playing = useContext(PlayContext);
  if (playing === undefined) throw new Error('usePlaying belongs inside PlayProvider');
  return playing;
}

export function PlayProvider({ port, children }: { port: PlayPort; children: ReactNode }) {
  const view = useStore(port, () => port.view());
  const aims = useRef(new Map<string, Aim>()).current;
  const [refusal, setRefusal] = useState<Refusal>();
  const [spoken, setSpoken] = useState<Playing['spoken']>({ phrases: [], count: 0 });

  const refuse = useCallback(
    (reason: WordKey) => setRefusal((last) => ({ reason, count: (last?.count ?? 0) + 1 })),
    [],
  );
  const speak = useCallback(
    (phrases: readonly Phrase[]) => setSpoken((last) => ({ phrases, count: last.count + 1 })),
    [],
  );
  const act = useCallback(
    (intent: Intent) => {
      const answer = port.send(intent);
      if (answer.ok) setRefusal(undefined);
      else refuse(answer.reason);
      return answer;
    },
    [port, refuse],
  );

  const playing = useMemo(
    () => ({ port, view, act, refuse, refusal, speak, spoken, aims }),
    [port, view, act, refuse, refusal, speak, spoken, aims],
  );
  return <PlayContext value={playing}>{children}</PlayContext>;
}
