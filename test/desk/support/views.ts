/** Views and hotspots of every form, for tests of the desk. */
import type { Form, Hotspot, View } from '../../../src/core/session/types.ts';

export const emptyView: View = {
  revision: 1,
  at: 0,
  room: 'exam',
  people: [],
  look: { kind: 'exam', facts: {} },
  hands: { left: undefined, right: undefined, gloved: false, wet: false },
  tracks: [],
  tracings: [],
  hotspots: [],
  lines: [],
  readouts: [],
  summary: [],
  ended: false,
};

const option = (value: string) => ({ value, label: { key: value } });

export function hotspot(id: string, group: string, form: Form, more: Partial<Hotspot> = {}): Hotspot {
  return {
    id,
    group,
    form,
    label: { key: id },
    intent: { type: 'thing.done', on: 'thing' },
    enabled: true,
    place: { picture: 'exam', spot: 'x' },
    order: 1,
    ...more,
  };
}

/** One hotspot of each form, and some that are off. */
export const everyForm: readonly Hotspot[] = [
  hotspot('walk', 'move', { kind: 'press' }, { order: 10 }),
  hotspot('say', 'talk', { kind: 'choose', name: 'line', options: [option('hello'), option('bye')] }, { order: 20 }),
  hotspot('ask', 'position', { kind: 'choose', name: 'change', options: [option('chair')] }, { order: 30 }),
  hotspot('take', 'equipment', { kind: 'carry', role: 'take', item: 'cuff-adult' }, { order: 40 }),
  hotspot('place', 'equipment', { kind: 'carry', role: 'place', item: 'cuff-adult' }, { order: 41 }),
  hotspot('feel', 'arm', { kind: 'aim', surface: 'arm', widthMm: 100, heightMm: 200 }, { order: 50 }),
  hotspot('valve', 'arm', { kind: 'dial', name: 'step', min: 0, max: 20, value: 4, everyMs: 100 }, { order: 51 }),
  hotspot('squeeze', 'arm', { kind: 'press' }, { order: 52, enabled: false, reason: 'reason.noCuffOn' }),
  hotspot('open', 'record', { kind: 'press' }, { order: 60, intent: { type: 'record.opened', on: 'summary' } }),
  hotspot('chart', 'record', { kind: 'write', fields: [] }, { order: 61 }),
  hotspot('report', 'report', { kind: 'write', fields: [] }, { order: 70, enabled: false, reason: 'reason.notHere' }),
  hotspot('silent', 'talk', { kind: 'choose', name: 'line', options: [] }, { order: 21, enabled: false }),
];
