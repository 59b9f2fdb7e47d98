/** A twelve-lead EKG: prepare, find landmarks, place, clip, record, check, label, show. Never interpret. */
import type { Person } from '../../people/person.ts';
import type { Fact, Skill, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { ekgModel } from './ekgFolding.ts';
import { ekgReadouts, ekgStations, ekgSummary, ekgTracings } from './ekgLooks.ts';
import { EKG, type EkgMemory, ekgMemory, lastPrint, type Print } from './ekgMemory.ts';
import { ekgRules } from './ekgRules.ts';
import { ekgComparisons, ekgSections } from './ekgSection.ts';
import { ekgItems, ekgThings } from './ekgThings.ts';
import { electrodeDeeds } from './electrodeDeeds.ts';
import { seenOn } from './judging.ts';
import { CHECKS, machineDeeds } from './machineDeeds.ts';
import { movedLeadRules } from './movedLeadRules.ts';
import { patientDeeds } from './patientDeeds.ts';
import { setOf } from './printing.ts';
import { isInfant, soothingModel, stirred } from './soothing.ts';

function felt(world: World, { at }: Entry): readonly Finding[] {
  const { felt: under } = ekgMemory(world);
  return under ? [{ at, name: 'landmark.felt', about: under.felt, numbers: { x: under.x, y: under.y } }] : [];
}

/** Whether the decision was right, and how many signs were seen as they are. */
function judged(world: World, { at, intent }: Entry): readonly Finding[] {
  const memory = ekgMemory(world);
  const last = lastPrint(memory);
  if (!last) return [];
  const seen = seenOn(last, memory.isCalibrated);
  const signs = CHECKS.filter((check) => intent.with?.[check] === (seen[check] ? 'yes' : 'no')).length;
  const isFit = last.isFit && last.isNamed;
  const isSent = intent.with?.['decision'] === 'send';
  const isRight = intent.with?.['decision'] !== undefined && isSent === isFit;
  const numbers = {
    signs,
    asked: CHECKS.length,
    isFit: isFit ? 1 : 0,
    isSent: isSent ? 1 : 0,
    isRight: isRight ? 1 : 0,
  };
  return [{ at, name: 'quality.judged', about: last.id, numbers }];
}

function labelled(world: World, { at }: Entry): readonly Finding[] {
  const last = lastPrint(ekgMemory(world));
  if (!last) return [];
  const missing = last.needs.filter((need) => !last.labels.includes(need)).length;
  return [{ at, name: 'deviation.labelled', about: last.id, numbers: { missing, labels: last.labels.length } }];
}

function shown(world: World, { at, intent }: Entry): readonly Finding[] {
  const how = intent.with?.['how'];
  const last = lastPrint(ekgMemory(world));
  if (!last || how === 'filed') return [];
  const numbers = {
    byVoice: how === 'nowByVoice' ? 1 : 0,
    ms: at - last.at,
    isFit: last.isFit ? 1 : 0,
  };
  return [{ at, name: 'provider.told', about: last.id, numbers }, ...shownApart(last, at)];
}

/** What the provider sees first on a print of moved wires: which leads they are, or that nothing says so. */
function shownApart({ id, at: printedAt, recipe }: Print, at: number): readonly Finding[] {
  const set = setOf(recipe);
  if (set === undefined || set === 'child' || set === 'infant') return [];
  const isTold = recipe.leadSet === set;
  const name = set === 'posterior' ? 'backLeads.told' : 'rightLead.told';
  return [{ at, name: isTold ? name : 'leads.confused', about: id, numbers: { ms: at - printedAt } }];
}

/** Undressing without anything to cover the patient. */
function exposed(world: World, { at, intent }: Entry): readonly Finding[] {
  if (intent.with?.['what'] !== 'undress') return [];
  const { given } = world.memoryBefore<EkgMemory>(EKG);
  const covers = isInfant(world) ? ['blanket', 'drape'] : ['gown', 'drape'];
  const isCovered = covers.some((cover) => given.includes(cover));
  return isCovered ? [] : [{ at, name: 'patient.exposed', numbers: {} }];
}

/** An infant that was dressed is taken back by whoever brought it. */
function takenBack(world: World, { at }: Entry): readonly Finding[] {
  return isInfant(world) ? [{ at, name: 'child.takenBack', numbers: {} }] : [];
}

const notices: Readonly<Record<string, (world: World, entry: Entry) => readonly Finding[]>> = {
  'chest.palpated': felt,
  'tracing.judged': judged,
  'tracing.labelled': labelled,
  'tracing.shown': shown,
  'request.made': exposed,
  'patient.dressed': takenBack,
};

/** Whose lap the child was on, beside the table; or on the chair again, and the child on the lap. */
function seatFamily(people: ReadonlyMap<Id, Person>, at: number, isLap: boolean): void {
  for (const person of people.values()) {
    if (person.role === 'patient' && isLap) person.move(at, { posture: { ...person.posture, seat: 'lap' } });
    if (person.role !== 'companion') continue;
    person.move(at, { posture: { ...person.posture, seat: isLap ? 'chair' : 'standing' } });
  }
}

/** Lying flat or raised; sitting up again to dress. */
function affect(people: ReadonlyMap<Id, Person>, { name, about, at, with: values }: Fact): void {
  if (name === 'child.takenBack') seatFamily(people, at, true);
  const person = about === undefined ? undefined : people.get(about);
  if (!person) return;
  const isSitting = name === 'patient.dressed' || values?.['how'] === 'sitting';
  if (name !== 'patient.positioned' && name !== 'patient.dressed') return;
  if (person.posture.seat === 'lap') seatFamily(people, at, false);
  person.move(at, { posture: { ...person.posture, seat: isSitting ? 'table' : 'lying' } });
}

export const ekg: Skill = {
  id: EKG,
  things: ekgThings,
  deeds: [...patientDeeds, ...electrodeDeeds, ...machineDeeds],
  models: [ekgModel, soothingModel],
  items: ekgItems,
  stations: ekgStations,
  sections: ekgSections,
  notice: (world, entry) => [...(notices[entry.intent.type]?.(world, entry) ?? []), ...stirred(world, entry)],
  affect,
  findings: [
    'landmark.felt',
    'tracing.printed',
    'quality.judged',
    'deviation.labelled',
    'provider.told',
    'rightLead.told',
    'backLeads.told',
    'leads.confused',
    'patient.exposed',
    'child.settled',
    'child.stirred',
    'child.takenBack',
  ],
  statedBy: {
    'landmark.felt': ['chest.palpated'],
    'tracing.printed': ['recording.started'],
    'quality.judged': ['tracing.judged'],
    'deviation.labelled': ['tracing.labelled'],
    'provider.told': ['tracing.shown'],
    'rightLead.told': ['tracing.shown'],
    'backLeads.told': ['tracing.shown'],
    'leads.confused': ['tracing.shown'],
    'patient.exposed': ['request.made'],
    'child.settled': ['comfort.given', 'request.made'],
    'child.stirred': ['patient.positioned', 'skin.prepared', 'electrode.placed', 'wire.clipped'],
    'child.takenBack': ['patient.dressed'],
  },
  rules: { ...ekgRules, ...movedLeadRules },
  tracings: ekgTracings,
  readouts: ekgReadouts,
  summary: ekgSummary,
  measured: { 'ekg.rate': ['ekgRate', 0] },
  comparisons: ekgComparisons,
};
