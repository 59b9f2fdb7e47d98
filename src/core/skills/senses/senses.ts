/** Sight, colour vision and hearing: tested with chart, plates, whisper and audiometer, and charted as found. */

import type { Skill, Station, World } from '../../session/skill.ts';
import type { Entry, Finding, StationLook } from '../../session/types.ts';
import { EXAM_ROOMS } from '../everyday/places.ts';
import { EAR_STATION, earDeeds, earExam, headphones, toneFinding, whisperFinding } from './earExam.ts';
import { EYE_STATION, eyeDeeds, eyeExam, lineFinding, occluder } from './eyeExam.ts';
import { comparisons, earLook, eyeLook, plateLook, readouts, summary } from './looks.ts';
import { PLATE_STATION, plateDeeds, plateExam, plateFinding } from './plateExam.ts';
import { senseRules } from './rules.ts';
import { senseSections } from './sections.ts';

const stated: Readonly<Record<string, (world: World, entry: Entry) => readonly Finding[]>> = {
  'line.pointed': lineFinding,
  'plate.shown': plateFinding,
  'whisper.said': whisperFinding,
  'tone.presented': toneFinding,
};

function station(spot: string, order: number, look: (world: World) => StationLook): Station {
  return { rooms: EXAM_ROOMS, spot, group: 'senses', order, look };
}

export const senses: Skill = {
  id: 'senses',
  things: {},
  deeds: [...eyeDeeds, ...plateDeeds, ...earDeeds],
  models: [eyeExam, plateExam, earExam],
  items: [occluder, headphones],
  stations: {
    [EYE_STATION]: station('eyeChart', 60, eyeLook),
    [PLATE_STATION]: station('colorPlates', 65, plateLook),
    [EAR_STATION]: station('audiometer', 67, earLook),
  },
  sections: senseSections,
  notice: (world, entry) => stated[entry.intent.type]?.(world, entry) ?? [],
  findings: ['line.read', 'plate.read', 'whisper.answered', 'tone.answered'],
  statedBy: {
    'line.read': ['line.pointed'],
    'plate.read': ['plate.shown'],
    'whisper.answered': ['whisper.said'],
    'tone.answered': ['tone.presented'],
  },
  rules: senseRules,
  readouts,
  summary,
  measured: {
    'visualAcuity.right': ['acuity.right', 0],
    'visualAcuity.left': ['acuity.left', 0],
    'visualAcuity.both': ['acuity.both', 0],
  },
  comparisons,
};
