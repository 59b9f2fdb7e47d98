/** One writer per attempt: a Web Lock that lives as long as the tab that plays it. */

/** What of `navigator.locks` is used. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    callback: (lock: unknown) => Promise<void> | undefined,
  ): Promise<unknown>;
}

export type Claim = { readonly isMine: true; release(): void } | { readonly isMine: false };

const TRIES = 6;
const BETWEEN_TRIES_MS = 150;

/**
 * Claims an attempt. A reloaded tab may find its own former lock still standing for a moment, hence the few tries.
 * A browser without Web Locks lets everyone through.
 */
export async function claimAttempt(
  id: string,
  locks: Locks | undefined = browserLocks(),
  wait: (ms: number) => Promise<void> = sleep,
): Promise<Claim> {
  if (locks === undefined) return { isMine: true, release: () => {} };
  for (let tries = 1; ; tries += 1) {
    const claim = await tryOnce(id, locks);
    if (claim.isMine || tries === TRIES) return claim;
    await wait(BETWEEN_TRIES_MS);
  }
}

function tryOnce(id: string, locks: Locks): Promise<Claim> {
  return new Promise((resolve, reject) => {
    const whole = locks.request(`practicum/attempt/${id}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve({ isMine: false });
        return undefined;
      }
      return new Promise<void>((release) => resolve({ isMine: true, release }));
    });
    whole.catch(reject);
  });
}

function browserLocks(): Locks | undefined {
  return typeof navigator === 'undefined' || navigator.locks === undefined ? undefined : (navigator.locks as Locks);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
