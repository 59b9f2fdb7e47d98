/** The smallest useful actor: what one event costs where a chart does nothing else. A yardstick for benchmarks. */
import { createActor, createMachine } from 'xstate';

/** Starts a bare actor with two states; each call sends it one event. */
export function startBareActor(): () => void {
  const machine = createMachine({
    initial: 'off',
    states: { off: { on: { toggled: 'on' } }, on: { on: { toggled: 'off' } } },
  });
  const actor = createActor(machine).start();
  return () => actor.send({ type: 'toggled' });
}
