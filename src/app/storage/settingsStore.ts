/** Settings of this browser: read strictly, kept at each change, with defaults for all that is missing or wrong. */
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings } from '../../core/session/types.ts';
import type { DeskSettings, Language, SettingsPort } from '../../desk/ports.ts';
import { Keeper } from './keeping.ts';
import type { KeyValue } from './keyValue.ts';

/** One schema per setting, so that one wrong value does not cost the learner the others. */
const SCHEMAS: { readonly [Name in keyof DeskSettings]: z.ZodMiniType<DeskSettings[Name]> } = {
  hold: z.enum(['never', 'whileAiming', 'whileChoosing']),
  pace: z.union([z.literal(1), z.literal(0.75), z.literal(0.5)]),
  timeFactor: z.union([z.literal(1), z.literal(1.5), z.literal(2), z.literal(3)]),
  captions: z.boolean(),
  stepped: z.boolean(),
  language: z.enum(['en', 'es']),
  motion: z.enum(['system', 'reduced']),
  renderer: z.enum(['auto', 'canvas', 'webgl']),
  volume: z.int().check(z.minimum(0), z.maximum(100)),
  textSize: z.enum(['normal', 'large', 'larger']),
  shortcuts: z.boolean(),
};

const KEY = 'settings';

/** What holds until the learner says otherwise. */
export function defaultSettings(language: Language): DeskSettings {
  return {
    ...DEFAULT_SETTINGS,
    language,
    motion: 'system',
    renderer: 'auto',
    volume: 80,
    textSize: 'normal',
    shortcuts: true,
  };
}

/** Takes from untrusted data each setting that is one; the rest stays as it was. */
export function readSettings(untrusted: unknown, otherwise: DeskSettings): DeskSettings {
  if (typeof untrusted !== 'object' || untrusted === null) return otherwise;
  const read: Record<string, unknown> = { ...otherwise };
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const value = Object.hasOwn(untrusted, name) ? schema.safeParse(Reflect.get(untrusted, name)) : undefined;
    if (value?.success) read[name] = value.data;
  }
  return read as unknown as DeskSettings;
}

/** The settings that an attempt records. */
export function sessionSettings({ hold, pace, timeFactor, captions, stepped }: DeskSettings): Settings {
  return { hold, pace, timeFactor, captions, stepped };
}

export class SettingsStore implements SettingsPort {
  readonly #keeper: Keeper;
  readonly #listeners = new Set<() => void>();
  #settings: DeskSettings;

  private constructor(keeper: Keeper, settings: DeskSettings) {
    this.#keeper = keeper;
    this.#settings = settings;
  }

  /** Reads what is kept. Storage that refuses leaves the defaults. */
  static async open(store: KeyValue, language: Language): Promise<SettingsStore> {
    const keeper = new Keeper(store);
    return new SettingsStore(keeper, readSettings(await keeper.read(KEY), defaultSettings(language)));
  }

  get(): DeskSettings {
    return this.#settings;
  }

  set(change: Partial<DeskSettings>): void {
    const next = readSettings({ ...this.#settings, ...change }, this.#settings);
    if (JSON.stringify(next) === JSON.stringify(this.#settings)) return;
    this.#settings = next;
    this.#keeper.write(KEY, next);
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }
}
