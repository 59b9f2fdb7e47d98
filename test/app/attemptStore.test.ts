/** Attempts are kept entry by entry, and nothing that can still be had is lost when storage fails. */
import { describe, expect, it } from 'vitest';
import { AttemptStore } from '../../src/app/storage/attemptStore.ts';
import { DEFAULT_SETTINGS, type Entry, type JournalHeader } from '../../src/core/session/types.ts';
import { MemoryKeyValue } from './support/memoryKeyValue.ts';

const ID = 'abcd1234abcd1234';
const header: JournalHeader = {
  engine: 1,
  scenario: { id: 'rooming-delgado', version: 1, hash: '0'.repeat(64) },
  seed: 7,
  mode: 'practice',
  settings: DEFAULT_SETTINGS,
};

function entry(at: number): Entry {
  return { at, real: at, intent: { type: 'time.passed' }, hash: String(at) };
}

function storeWith(entries: number, keyValue = new MemoryKeyValue()) {
  const store = new AttemptStore(keyValue);
  store.begin(ID, header, 1000);
  for (let index = 0; index < entries; index += 1) store.append(ID, entry(index * 10), index);
  return { keyValue, store };
}

describe('keeping an attempt', () => {
  it('begins each write before the call returns, in the order of the journal', () => {
    const { keyValue } = storeWith(12);
    expect(keyValue.begun).toEqual([
      `attempt/${ID}/head`,
      ...Array.from({ length: 12 }, (_, index) => `attempt/${ID}/${String(index + 1).padStart(6, '0')}`),
    ]);
  });

  it('gives the attempt back to another page, entry for entry', async () => {
    const { keyValue, store } = storeWith(3);
    await store.settled();
    const found = await new AttemptStore(keyValue).read(ID);
    expect(found).toMatchObject({ head: { header, startedAt: 1000 }, strayEntries: 0, end: undefined });
    expect(found?.entries).toEqual([entry(0), entry(10), entry(20)]);
  });

  it('stops before a gap and says how many entries lie behind it', async () => {
    const { keyValue, store } = storeWith(5);
    await store.settled();
    keyValue.kept.delete(`attempt/${ID}/000003`);
    const found = await new AttemptStore(keyValue).read(ID);
    expect(found?.entries).toHaveLength(2);
    expect(found?.strayEntries).toBe(2);
  });

  it('clears what could not be read when the attempt is taken up again', async () => {
    const { keyValue, store } = storeWith(5);
    await store.settled();
    const next = new AttemptStore(keyValue);
    await next.takeUp(ID, { startedAt: 1000, header }, [entry(0), entry(10)]);
    await next.settled();
    expect((await new AttemptStore(keyValue).read(ID))?.entries).toHaveLength(2);
  });

  it('lists attempts newest first, with how far they got and how they ended', async () => {
    const { keyValue, store } = storeWith(3);
    store.begin('bbbb2222bbbb2222', header, 2000);
    store.finish('bbbb2222bbbb2222', { state: 'finished', elapsedMs: 900, outcome: 'passed', percent: 91 }, {});
    await store.settled();
    const rows = await new AttemptStore(keyValue).list();
    expect(rows).toEqual([
      expect.objectContaining({
        id: 'bbbb2222bbbb2222',
        end: expect.objectContaining({ percent: 91 }),
        elapsedMs: 900,
      }),
      expect.objectContaining({ id: ID, end: undefined, elapsedMs: 20, scenario: 'rooming-delgado' }),
    ]);
  });

  it('leaves junk under its own names out of the list', async () => {
    const keyValue = new MemoryKeyValue();
    keyValue.kept.set(`attempt/${ID}/head`, { startedAt: 'yesterday' });
    keyValue.kept.set('attempt/../../head', {});
    keyValue.kept.set('something else', 1);
    expect(await new AttemptStore(keyValue).list()).toEqual([]);
  });

  it('keeps drafts beside the journal until the attempt ends', async () => {
    const { keyValue, store } = storeWith(1);
    store.saveDrafts(ID, { 'record.charted@reason': { text: 'check-up' } });
    await store.settled();
    const next = new AttemptStore(keyValue);
    await next.takeUp(ID, { startedAt: 1000, header }, [entry(0)]);
    expect(next.drafts(ID)).toEqual({ 'record.charted@reason': { text: 'check-up' } });
    next.finish(ID, { state: 'finished', elapsedMs: 1 }, {});
    await next.settled();
    expect([...keyValue.kept.keys()]).not.toContain(`attempt/${ID}/drafts`);
  });

  it('removes every trace of an attempt', async () => {
    const { keyValue, store } = storeWith(4);
    await store.settled();
    await store.remove(ID);
    expect(keyValue.kept.size).toBe(0);
    expect(await store.list()).toEqual([]);
  });
});

describe('storage that fails', () => {
  it('says that it is full, goes on in memory and has the whole attempt', async () => {
    const keyValue = new MemoryKeyValue();
    keyValue.room = 3;
    const { store } = storeWith(2, keyValue);
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    store.append(ID, entry(20), 2);
    store.append(ID, entry(30), 3);
    await store.settled();
    expect(store.keeping()).toEqual({ kind: 'memoryOnly', reason: 'full' });
    expect(told).toBe(1);

    store.append(ID, entry(40), 4);
    expect((await store.read(ID))?.entries).toHaveLength(5);
    expect(await store.list()).toMatchObject([{ id: ID, elapsedMs: 40 }]);
    expect((await new AttemptStore(keyValue).read(ID))?.entries).toHaveLength(2);
  });

  it.each([
    [new DOMException('A mutation operation was attempted', 'InvalidStateError'), 'refused'],
    [new Error('No available storage method found.'), 'unavailable'],
  ])('says when it is %s', async (error, reason) => {
    const keyValue = new MemoryKeyValue();
    keyValue.isRefusing = true;
    keyValue.fault = () => error;
    const { store } = storeWith(2, keyValue);
    await store.settled();
    expect(store.keeping()).toEqual({ kind: 'memoryOnly', reason });
    expect((await store.read(ID))?.entries).toHaveLength(2);
  });

  it('also takes a store that throws at once', async () => {
    const keyValue = new MemoryKeyValue();
    keyValue.setItem = () => {
      throw new Error('storage is disabled');
    };
    const { store } = storeWith(1, keyValue);
    await store.settled();
    expect(store.keeping().kind).toBe('memoryOnly');
  });
});
