/** The real clock as the driver sees it, so that a test can hold it in its hand. */

export interface RealTime {
  /** Milliseconds that never run backwards. */
  now(): number;
  /** Calls back once, at the next drawn frame; the answer cancels. */
  onFrame(callback: () => void): () => void;
  /** Calls back once, after that many milliseconds; the answer cancels. */
  onTimer(ms: number, callback: () => void): () => void;
}

/** The browser's clock, frames and timers. */
export function browserTime(): RealTime {
  return {
    now: () => performance.now(),
    onFrame: (callback) => {
      const handle = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(handle);
    },
    onTimer: (ms, callback) => {
      const handle = setTimeout(callback, ms);
      return () => clearTimeout(handle);
    },
  };
}

/** Tells when the tab is hidden and when it is seen again; the answer stops telling. */
export function watchVisibility(onHidden: () => void, onSeen: () => void): () => void {
  const tell = () => (document.visibilityState === 'hidden' ? onHidden() : onSeen());
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
