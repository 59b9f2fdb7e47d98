/** A recorder worn at home: hooked up over bone, started, checked, and taught so that symptoms can be told from it. */
import type { Before, Skill, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { ekg } from '../ekg/ekg.ts';
import { ekgModel } from '../ekg/ekgFolding.ts';
import { ekgReadouts } from '../ekg/ekgLooks.ts';
import { ekgItems } from '../ekg/ekgThings.ts';
import { isNamedRight } from '../ekg/printing.ts';
import { soothingModel } from '../ekg/soothing.ts';
import { holterDeeds } from './holterDeeds.ts';
import { holterStations, holterSummary, holterTracings } from './holterLooks.ts';
import { holterMemory, holterModel } from './holterMemory.ts';
import { holterRules } from './holterRules.ts';
import { holterComparisons, holterSections } from './holterSection.ts';
import { channelsOf, holterThings } from './holterThings.ts';
import { type ChannelId, foreseen, seenOf } from './hookUp.ts';

/** What was answered about a channel, held against its display. */
function judged(world: World, { at, intent }: Entry): readonly Finding[] {
  const { on } = intent;
  const seen = seenOf(world, on as ChannelId);
  const numbers = {
    isRight: intent.with?.['seen'] === seen ? 1 : 0,
    isClear: seen === 'clear' ? 1 : 0,
    channels: channelsOf(world).length,
  };
  return [{ at, name: 'channel.judged', ...(on === undefined ? {} : { about: on }), numbers }];
}

function named(world: World, { at }: Entry): readonly Finding[] {
  const isNamed = isNamedRight(world, holterMemory(world).patient);
  return [{ at, name: 'recorder.named', numbers: { isRight: isNamed ? 1 : 0 } }];
}

function notice(world: World, entry: Entry, before: Before): readonly Finding[] {
  const { type, on } = entry.intent;
  const isStarted = holterMemory(world).startedAt !== undefined;
  const isLeaving = type === 'learner.walked' && on === 'waiting' && isStarted;
  return [
    ...ekg.notice(world, entry, before),
    ...(type === 'channel.checked' ? judged(world, entry) : []),
    ...(type === 'recorderPatient.entered' ? named(world, entry) : []),
    ...(type === 'recorder.started' || isLeaving ? [foreseen(world, entry.at)] : []),
  ];
}

export const holter: Skill = {
  id: 'holter',
  things: holterThings,
  deeds: holterDeeds,
  models: [ekgModel, soothingModel, holterModel],
  items: ekgItems,
  stations: holterStations,
  sections: holterSections,
  notice,
  ...(ekg.affect ? { affect: ekg.affect } : {}),
  findings: [
    'landmark.felt',
    'patient.exposed',
    'child.settled',
    'channel.judged',
    'recorder.named',
    'recording.foreseen',
    'consent.asked',
    'taught.diary',
    'taught.deviceClock',
    'taught.button',
    'taught.water',
    'taught.interference',
    'taught.loosePatch',
    'taught.usualDay',
    'taught.return',
    'taught.whomToCall',
    'taught.emergency',
    'taught.wrong',
    'teachBack.diary',
    'teachBack.care',
    'teachBack.emergency',
  ],
  statedBy: {
    'child.settled': ['comfort.given', 'request.made'],
    'landmark.felt': ['chest.palpated'],
    'patient.exposed': ['request.made'],
    'channel.judged': ['channel.checked'],
    'recorder.named': ['recorderPatient.entered'],
    'recording.foreseen': ['recorder.started', 'learner.walked'],
  },
  rules: holterRules,
  tracings: holterTracings,
  readouts: ekgReadouts,
  summary: holterSummary,
  comparisons: holterComparisons,
};
