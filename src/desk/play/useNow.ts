/** Simulated time that ticks, for clocks and gauges. Only small components use it. */
import { useEffect, useState } from 'react';

/** Calls `read` every so many real milliseconds and draws anew when its answer differs. */
export function useNow<T extends string | number | undefined>(read: () => T, everyMs: number): T {
  const [, setValue] = useState<T>();
  useEffect(() => {
    const timer = setInterval(() => setValue(read()), everyMs);
    return () => clearInterval(timer);
  }, [read, everyMs]);
  return read();
}
