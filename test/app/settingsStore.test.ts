/** Settings survive a reload, and a spoilt value costs only itself. */
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, SettingsStore, sessionSettings } from '../../src/app/storage/settingsStore.ts';
import { DEFAULT_SETTINGS } from '../../src/core/session/types.ts';
import { MemoryKeyValue } from './support/memoryKeyValue.ts';

describe('settings', () => {
  it('are the defaults in the language of the browser at the first visit', async () => {
    const settings = await SettingsStore.open(new MemoryKeyValue(), 'es');
    expect(settings.get()).toEqual(defaultSettings('es'));
    expect(sessionSettings(settings.get())).toEqual(DEFAULT_SETTINGS);
  });

  it('are there again after a reload', async () => {
    const keyValue = new MemoryKeyValue();
    const before = await SettingsStore.open(keyValue, 'en');
    before.set({ pace: 0.5, language: 'es', volume: 20 });
    await Promise.resolve();
    const after = await SettingsStore.open(keyValue, 'en');
    expect(after.get()).toEqual({ ...defaultSettings('en'), pace: 0.5, language: 'es', volume: 20 });
  });

  it('tell of a change once, and of no change not at all', async () => {
    const settings = await SettingsStore.open(new MemoryKeyValue(), 'en');
    let told = 0;
    settings.subscribe(() => {
      told += 1;
    });
    const before = settings.get();
    settings.set({ captions: false });
    expect(settings.get()).toBe(before);
    settings.set({ captions: true });
    expect(told).toBe(1);
  });

  it('keep every good value beside a spoilt one', () => {
    const otherwise = defaultSettings('en');
    const read = readSettings({ pace: 7, volume: 30, language: 'de', hold: '<b>', textSize: 'large' }, otherwise);
    expect(read).toEqual({ ...otherwise, volume: 30, textSize: 'large' });
  });

  it.each([null, 1, 'x', [], JSON.parse('{"__proto__":{"pace":0.5}}')])(
    'are the defaults instead of junk: %j',
    (junk) => {
      expect(readSettings(junk, defaultSettings('en'))).toEqual(defaultSettings('en'));
    },
  );

  it('still change in memory when storage is refused', async () => {
    const keyValue = new MemoryKeyValue();
    keyValue.isRefusing = true;
    const settings = await SettingsStore.open(keyValue, 'en');
    settings.set({ pace: 0.75 });
    expect(settings.get().pace).toBe(0.75);
  });
});
