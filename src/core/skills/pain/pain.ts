/** Pain: the number a person gives, the face a child points at, or five rows that are observed. */
import { assign, setup } from 'xstate';
import { type Chart, ChartSchema, configOf } from '../../chart/schema.ts';
import { patientAgeMonths, traitsOf } from '../../people/traits.ts';
import type { Deed, Skill, ThingKind, World } from '../../session/skill.ts';
import type { Entry, Finding, Form, Id, Phrase, Readout, Value } from '../../session/types.ts';
import { inPicture, onlyIf, patientHere } from '../everyday/places.ts';
import { painRules } from './painRules.ts';
import painJson from './painScale.chart.json' with { type: 'json' };
import { painComparisons, painSections } from './painSection.ts';
import { FLACC_ROWS, flaccFor, PAIN_SCALES, type PainScale, saidScore, suits } from './scales.ts';

interface ScaleEvent {
  readonly type: string;
  readonly at?: number;
  readonly with?: Readonly<Record<string, Value>>;
}

const words = setup({
  types: {
    context: {} as { scale: string; since: number },
    events: {} as ScaleEvent,
    tags: {} as 'explained' | 'observing',
  },
  actions: {
    rememberScale: assign(({ event }) => ({ scale: String(event.with?.['scale'] ?? '') })),
    rememberStart: assign(({ event }) => ({ since: event.at ?? 0 })),
  },
});

const SCALE = 'painScale';
const PRESS: Form = { kind: 'press' };

const scaleKind: ThingKind = {
  chart: ChartSchema.parse(painJson),
  machine: (chart: Chart) => words.createMachine(configOf<typeof words>(chart)),
};

function choose(name: string, options: readonly string[]): Form {
  return {
    kind: 'choose',
    name,
    options: options.map((value) => ({ value, label: { key: `option.${name}.${value}` } })),
  };
}

const here = (world: World): readonly Id[] => (patientHere(world) ? [SCALE] : []);

function canAnswer(world: World): boolean {
  const patient = patientHere(world);
  return patient !== undefined && traitsOf(world, patient.id).cannotSpeak !== true;
}

type Declared = Partial<Deed> & Pick<Deed, 'type' | 'order'>;

function deed(declared: Declared): Deed {
  return {
    group: 'pain',
    targets: here,
    form: () => PRESS,
    label: () => ({ key: `deed.${declared.type}` }),
    isPossible: () => true,
    place: (world) => inPicture(world, 'patientFace', 'hand'),
    ...declared,
  };
}

const isObserving = (world: World): boolean => world.thing(SCALE).hasTag('observing');

const deeds: readonly Deed[] = [
  deed({
    type: 'scale.explained',
    order: 60,
    form: () => choose('scale', PAIN_SCALES),
    costMs: () => 8_000,
  }),
  deed({
    type: 'pain.asked',
    order: 61,
    form: () => choose('manner', ['open', 'leading']),
    isPossible: (world) => onlyIf(canAnswer(world), 'reason.cannotSay'),
    costMs: () => 6_000,
  }),
  deed({
    type: 'pain.located',
    order: 62,
    isPossible: (world) => onlyIf(canAnswer(world), 'reason.cannotSay'),
    costMs: () => 6_000,
  }),
  deed({
    type: 'observing.started',
    order: 63,
    targets: (world) => (isObserving(world) ? [] : here(world)),
  }),
  deed({
    type: 'observing.ended',
    order: 63,
    targets: (world) => (isObserving(world) ? [SCALE] : []),
  }),
];

function scaleNow(world: World): PainScale {
  const { scale } = world.thing(SCALE).context;
  return PAIN_SCALES.find((one) => one === scale) ?? 'numeric';
}

/** What the person answers: a number, or the number of the face pointed at. */
function said(world: World, { at, intent }: Entry): readonly Finding[] {
  const person = patientHere(world);
  if (!person) return [];
  const scale = scaleNow(world);
  const isLeading = intent.with?.['manner'] === 'leading';
  const truth = person.rest.pain ?? 0;
  const asked = scale === 'flacc' ? 'numeric' : scale;
  const numbers = {
    score: saidScore(asked, truth, isLeading),
    truth,
    scale: PAIN_SCALES.indexOf(asked),
    isExplained: world.thing(SCALE).hasTag('explained') && scale === asked ? 1 : 0,
    isLeading: isLeading ? 1 : 0,
    isSuited: suits(asked, patientAgeMonths(world), true) ? 1 : 0,
  };
  return [{ at, name: 'pain.said', about: person.id, numbers }];
}

/** A row of FLACC shows itself for each so many ms of watching: all five within a minute. */
const ROW_MS = 12_000;

/** What was seen: rows in their order, as many as the time allowed; −1 for those not seen. */
function observed(world: World, { at }: Entry): readonly Finding[] {
  const person = patientHere(world);
  if (!person) return [];
  const ms = at - Number(world.thing(SCALE).context['since']);
  const rows = flaccFor(person.rest.pain ?? 0, world.seed, person.id);
  const seen = FLACC_ROWS.map((row, place) => [row, ms >= (place + 1) * ROW_MS ? rows[row] : -1] as const);
  const canSay = canAnswer(world);
  const numbers = {
    ms,
    isComplete: seen.every(([, score]) => score >= 0) ? 1 : 0,
    truth: person.rest.pain ?? 0,
    isSuited: suits('flacc', patientAgeMonths(world), canSay) ? 1 : 0,
    ...Object.fromEntries(seen),
  };
  return [{ at, name: 'behavior.observed', about: person.id, numbers }];
}

function notice(world: World, entry: Entry): readonly Finding[] {
  if (entry.intent.type === 'pain.asked') return said(world, entry);
  return entry.intent.type === 'observing.ended' ? observed(world, entry) : [];
}

function lastOf(world: World, name: string): Finding | undefined {
  return world.findings.filter((finding) => finding.name === name).at(-1);
}

function readouts(world: World): readonly Readout[] {
  const label: Phrase = { key: 'readout.pain' };
  if (isObserving(world)) {
    const since = Number(world.thing(SCALE).context['since']);
    return [{ id: 'watch', label: { key: 'readout.observing' }, text: { key: 'readout.since', values: { since } } }];
  }
  const answer = lastOf(world, 'pain.said');
  const seen = lastOf(world, 'behavior.observed');
  const rows = FLACC_ROWS.filter((row) => (seen?.numbers[row] ?? -1) >= 0).map((row) => ({
    id: `flacc.${row}`,
    label: { key: `readout.flacc.${row}` },
    text: { key: `readout.flacc.${row}${seen?.numbers[row] ?? 0}` },
  }));
  if (!answer) return rows;
  const kind = PAIN_SCALES[answer.numbers['scale'] ?? 0] === 'faces' ? 'readout.painFace' : 'readout.painNumber';
  const score = answer.numbers['score'] ?? 0;
  return [{ id: 'pain', label, text: { key: kind, values: { score } } }, ...rows];
}

export const pain: Skill = {
  id: 'pain',
  things: { [SCALE]: scaleKind },
  deeds,
  models: [],
  sections: painSections,
  notice,
  findings: ['pain.said', 'behavior.observed'],
  statedBy: {
    'pain.said': ['scale.explained', 'pain.asked'],
    'behavior.observed': ['observing.started', 'observing.ended'],
  },
  rules: painRules,
  readouts,
  measured: { 'pain.score': ['pain', 0] },
  comparisons: painComparisons,
};
