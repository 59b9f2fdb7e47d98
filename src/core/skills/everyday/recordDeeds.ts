/** Reading and writing the chart, and the report to the provider: all at the exam room's computer. */
import { hasFreeHand } from '../../hands/hands.ts';
import { fieldsOf, reportFields } from '../../record/fields.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Id, Place, WordKey } from '../../session/types.ts';
import { actingSurface, type Contact } from '../../touch/touch.ts';
import { isInExamRoom } from './places.ts';

const PAGES = ['schedule', 'summary', 'medicines', 'allergies', 'vitals'] as const;
/** Offered where the visit charts a weight, and where the chart holds an earlier EKG. */
const GROWTH_PAGE = 'growth';
const TRACINGS_PAGE = 'tracings';
const READING_MS = 3_000;
/** Charting costs the same for a quick and a slow typist (design §11). */
const FIELD_MS = 4_000;
const REPORT_MS = 20_000;

function pagesOf({ scenario, record }: World): readonly Id[] {
  const growth = scenario.file.sections.includes('weight') ? [GROWTH_PAGE] : [];
  const tracings = record.chart.tracings.length > 0 ? [TRACINGS_PAGE] : [];
  return [...PAGES, ...growth, ...tracings];
}

function canReachKeyboard(world: World): true | WordKey {
  if (world.hands.hygiene) return 'reason.handsBusy';
  if (world.station !== undefined) return 'reason.stepBackFirst';
  return hasFreeHand(world.hands) ? true : 'reason.handsFull';
}

const atComputer = (world: World): Place => ({ picture: world.station ?? world.room, spot: 'computer' });
const touchKeyboard = (world: World): readonly Contact[] => [
  { a: actingSurface(world.touch), b: 'keyboard', area: 0.3 },
];

const read: Deed = {
  type: 'record.opened',
  group: 'record',
  order: 1,
  targets: (world) => (isInExamRoom(world) ? pagesOf(world) : []),
  form: () => ({ kind: 'press' }),
  label: (_, on) => ({ key: 'deed.record.opened', values: { page: { key: `page.${on}` } } }),
  isPossible: canReachKeyboard,
  place: atComputer,
  touches: touchKeyboard,
  costMs: () => READING_MS,
};

const chart: Deed = {
  type: 'record.charted',
  group: 'record',
  order: 80,
  targets: (world) => (isInExamRoom(world) ? world.scenario.file.sections : []),
  form: (world, on) => ({ kind: 'write', fields: fieldsOf(world.kit.sections, world.record.chart, on) }),
  label: (_, on) => ({ key: 'deed.record.charted', values: { section: { key: `section.${on}` } } }),
  isPossible: canReachKeyboard,
  place: atComputer,
  touches: touchKeyboard,
  costMs: (_, intent) => Object.keys(intent.with ?? {}).length * FIELD_MS,
};

const report: Deed = {
  type: 'report.given',
  group: 'report',
  order: 85,
  targets: (world) => (isInExamRoom(world) ? ['provider'] : []),
  form: (world) => ({ kind: 'write', fields: reportFields(world.scenario.file.report) }),
  label: () => ({ key: 'deed.report.given' }),
  isPossible: canReachKeyboard,
  place: atComputer,
  touches: touchKeyboard,
  costMs: () => REPORT_MS,
};

export const recordDeeds: readonly Deed[] = [read, chart, report];
