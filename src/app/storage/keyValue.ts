/** The one place where bytes are kept in the browser: IndexedDB by localforage, behind four verbs. */
import localforage from 'localforage';

export interface KeyValue {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: unknown): Promise<unknown>;
  removeItem(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

/** IndexedDB only: localforage's other drivers lose what they were given when the browser dies. */
export function openBrowserKeyValue(): KeyValue {
  return localforage.createInstance({ name: 'practicum', storeName: 'kept', driver: localforage.INDEXEDDB });
}
