/** Something opened for as long as a page is shown, and closed when it goes. */
import { useEffect, useState } from 'react';

/** `name` says what is opened; a new name closes the old and opens the new. Nothing while opening. A failure goes to the error boundary. */
export function useOpened<T>(name: string, open: () => Promise<T>, close: (opened: T) => void): T | undefined {
  const [state, setState] = useState<{ readonly name: string; readonly opened: T }>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();

  // `open` and `close` are made anew at every drawing; the name tells whether they mean something else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isGone = false;
    let opened: T | undefined;
    open().then(
      (value) => {
        opened = value;
        if (isGone) close(value);
        else setState({ name, opened: value });
      },
      (error: unknown) => setFailure({ error }),
    );
    return () => {
      isGone = true;
      if (opened !== undefined) close(opened);
    };
  }, [name]);

  if (failure !== undefined) throw failure.error;
  return state?.name === name ? state.opened : undefined;
}
