/** One writer per attempt. */
import { describe, expect, it } from 'vitest';
import { claimAttempt, type Locks } from '../../src/app/storage/attemptLock.ts';

const noWait = () => Promise.resolve();

/** Locks as a browser keeps them, for tabs in one test. */
function sharedLocks(): Locks {
  const held = new Set<string>();
  return {
    async request(name, _options, callback) {
      if (held.has(name)) {
        await callback(null);
        return;
      }
      held.add(name);
      try {
        await callback({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}

describe('an attempt open in two tabs', () => {
  it('belongs to the first tab, until that one lets go', async () => {
    const locks = sharedLocks();
    const first = await claimAttempt('abcd1234', locks, noWait);
    expect(first.isMine).toBe(true);
    expect((await claimAttempt('abcd1234', locks, noWait)).isMine).toBe(false);

    if (first.isMine) first.release();
    await Promise.resolve();
    expect((await claimAttempt('abcd1234', locks, noWait)).isMine).toBe(true);
  });

  it('does not keep another attempt from being opened', async () => {
    const locks = sharedLocks();
    await claimAttempt('abcd1234', locks, noWait);
    expect((await claimAttempt('efgh5678', locks, noWait)).isMine).toBe(true);
  });

  it('is waited for a moment, as when a tab is reloaded', async () => {
    const locks = sharedLocks();
    const before = await claimAttempt('abcd1234', locks, noWait);
    let waits = 0;
    const after = await claimAttempt('abcd1234', locks, async () => {
      waits += 1;
      if (waits === 2 && before.isMine) before.release();
    });
    expect(after.isMine).toBe(true);
    expect(waits).toBeGreaterThanOrEqual(2);
  });

  it('is open to all in a browser without locks', async () => {
    expect((await claimAttempt('abcd1234', undefined, noWait)).isMine).toBe(true);
  });
});
