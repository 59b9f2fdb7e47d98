/** The present page's address; draws anew when it changes. */
import { useSyncExternalStore } from 'react';
import { type Route, readRoute } from './routes.ts';

let last: { readonly hash: string; readonly route: Route } | undefined;

function present(): Route {
  const { hash } = location;
  if (last?.hash !== hash) last = { hash, route: readRoute(hash) };
  return last.route;
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, present);
}
