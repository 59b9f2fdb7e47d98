/** Talking with people: lines to choose from, what they mean, and the time they take. */
import { u } from '../../math/random.ts';
import type { Person } from '../../people/person.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioLine } from '../../scenario/schema.ts';
import type { Deed, Fact, Skill, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { idsHere, inPicture, onlyIf } from '../everyday/places.ts';

const SECOND = 1_000;

/** Topics in the order of a visit; within one the seed decides, so that a place in the list gives nothing away. */
const TOPICS: readonly ScenarioLine['topic'][] = [
  'greeting',
  'identity',
  'reason',
  'history',
  'medicines',
  'allergies',
  'instructions',
  'comfort',
  'closing',
];

/** Lines of a scenario in the order of one seed, and by id: worked out once for each attempt. */
interface Script {
  readonly seed: number;
  readonly ordered: readonly ScenarioLine[];
  readonly byId: ReadonlyMap<Id, ScenarioLine>;
}

const scripts = new WeakMap<Scenario, Script>();

function scriptOf({ scenario, seed }: World): Script {
  const known = scripts.get(scenario);
  if (known?.seed === seed) return known;
  const { lines } = scenario.file;
  const ranked = lines.map((line, place) => ({ line, rank: u(seed, 'lines', place) }));
  const byTopic = (line: ScenarioLine): number => TOPICS.indexOf(line.topic);
  const ordered = ranked.sort((a, b) => byTopic(a.line) - byTopic(b.line) || a.rank - b.rank).map(({ line }) => line);
  const script = { seed, ordered, byId: new Map(lines.map((line) => [line.id, line])) };
  scripts.set(scenario, script);
  return script;
}

function isListed(world: World, line: ScenarioLine, to: Id): boolean {
  if (line.to !== to || !line.rooms.includes(world.room)) return false;
  if (line.after && !line.after.some((pattern) => world.matches(pattern))) return false;
  return !line.until?.some((pattern) => world.matches(pattern));
}

/** Lines that can be said now to this person: by topic, then in the seed's order, the same at every moment. */
export function linesFor(world: World, to: Id): readonly ScenarioLine[] {
  return scriptOf(world).ordered.filter((line) => isListed(world, line, to));
}

export function findLine(world: World, id: unknown): ScenarioLine | undefined {
  return typeof id === 'string' ? scriptOf(world).byId.get(id) : undefined;
}

const say: Deed = {
  type: 'line.said',
  group: 'talk',
  order: 5,
  targets: (world) => idsHere(world),
  form: (world, on) => ({
    kind: 'choose',
    name: 'line',
    options: linesFor(world, on).map((line) => ({
      value: line.id,
      label: { key: `line.${line.id}` },
      section: { key: `topic.${line.topic}` },
    })),
  }),
  label: (_, on) => ({ key: 'deed.line.said', values: { person: { key: `person.${on}.name` } } }),
  isPossible: (world, on) =>
    onlyIf(
      scriptOf(world).ordered.some((line) => isListed(world, line, on)),
      'reason.nothingToSay',
    ),
  place: (world) => inPicture(world, 'patientFace', 'hand'),
  costMs: (world, intent) => (findLine(world, intent.with?.['line'])?.saySeconds ?? 0) * SECOND,
};

function notice(world: World, { at, intent }: Entry): readonly Finding[] {
  if (intent.type !== 'line.said') return [];
  const line = findLine(world, intent.with?.['line']);
  if (!line) return [];
  const about = line.to;
  const numbers = { sayMs: line.saySeconds * SECOND, talkMs: line.talkSeconds * SECOND };
  const findings: Finding[] = line.facts.map((name) => ({ at, name, about, numbers: {} }));
  findings.push({ at, name: 'person.addressed', about, numbers });
  if (line.ease > 0) findings.push({ at, name: 'person.pleased', about, numbers: {} });
  if (line.ease < 0) findings.push({ at, name: 'person.displeased', about, numbers: {} });
  return findings;
}

function affect(people: ReadonlyMap<Id, Person>, { name, about, at }: Fact): void {
  const person = about === undefined ? undefined : people.get(about);
  if (!person) return;
  if (name === 'reply.began') person.setTalking(true, at);
  if (name === 'reply.ended') person.setTalking(false, at);
  if (name === 'breathing.announced') person.setWatched(true, at);
}

export const conversation: Skill = {
  id: 'conversation',
  things: {},
  deeds: [say],
  models: [],
  notice,
  affect,
  findings: [
    'person.addressed',
    'person.pleased',
    'person.displeased',
    'reply.began',
    'reply.ended',
    'patient.called',
    'privacy.breached',
    'identifier.nameAsked',
    'identifier.birthDateAsked',
    'identifier.leading',
    'introduction.made',
    'procedure.explained',
    'reason.asked',
    'symptoms.asked',
    'stimulants.asked',
    'medicines.asked',
    'medicines.specified',
    'allergies.asked',
    'reaction.asked',
    'rest.explained',
    'talking.discouraged',
    'breathing.announced',
    'diagnosis.given',
    'advice.given',
    'reassurance.false',
    'empathy.shown',
    'bathroom.offered',
    'nextSteps.told',
    'language.offered',
    'vaccines.deferred',
    'feeding.asked',
    'soothing.asked',
  ],
  statedBy: { 'person.addressed': ['line.said'], 'reply.began': ['line.said'], 'reply.ended': ['line.said'] },
  rules: {},
};
