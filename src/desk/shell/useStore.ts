/** Reads a port's present value and draws anew when the port tells of a change. */
import { useSyncExternalStore } from 'react';

interface Store {
  subscribe(onChange: () => void): () => void;
}

/** `read` must give the same object until something changed. */
export function useStore<T>(store: Store, read: () => T): T {
  return useSyncExternalStore((onChange) => store.subscribe(onChange), read, read);
}
