/** What eye chart, plates and hearing test show, and what can be read there. */

import { chartedValue } from '../../record/record.ts';
import type { Comparison } from '../../rubric/types.ts';
import type { World } from '../../session/skill.ts';
import type { Phrase, Readout, StationLook } from '../../session/types.ts';
import { TESTED } from './acuity.ts';
import { COLOR_PLATES } from './colorPlates.ts';
import { EAR_STATION, type EarExamMemory } from './earExam.ts';
import { EYE_CHART } from './eyeChart.ts';
import { EYE_STATION, type EyeExamMemory } from './eyeExam.ts';
import { PLATE_STATION, type PlateExamMemory } from './plateExam.ts';
import { acuityShown } from './results.ts';

export function eyeLook(world: World): StationLook {
  const { feet, tested, cover, hasGlassesOn, line } = world.memory<EyeExamMemory>('eyeExam');
  return {
    kind: EYE_STATION,
    facts: {
      feet,
      tested,
      cover,
      hasGlassesOn,
      line: line ?? 0,
      denominators: EYE_CHART.map(({ denominator }) => denominator),
      letters: EYE_CHART.map(({ letters }) => letters.join('')).join(' '),
    },
  };
}

export function plateLook(world: World): StationLook {
  const { plate, isLit } = world.memory<PlateExamMemory>('plateExam');
  const shown = COLOR_PLATES.find(({ id }) => id === plate);
  return { kind: PLATE_STATION, facts: { isLit, plate: plate ?? '', number: shown?.read.normal ?? 0 } };
}

export function earLook(world: World): StationLook {
  const { place, masked, redOn, seesTester, level, isRaised } = world.memory<EarExamMemory>('earExam');
  const facts = { item: 'audiometer', place, masked, redOn: redOn ?? '', seesTester, level, isRaised };
  return { kind: EAR_STATION, facts };
}

function readout(id: string, values: NonNullable<Phrase['values']>, key = `readout.${id}Text`): Readout {
  return { id, label: { key: `readout.${id}` }, text: { key, values } };
}

function eyeReadouts(world: World): readonly Readout[] {
  const { line, said, feet } = world.memory<EyeExamMemory>('eyeExam');
  const printed = EYE_CHART.find(({ denominator }) => denominator === line);
  const mark = readout('eyeMark', { feet });
  if (!printed) return [mark];
  return [
    mark,
    readout('eyeLine', { denominator: printed.denominator, letters: printed.letters.join(' ') }),
    readout('eyeSaid', { letters: said.join(' ') }),
  ];
}

function plateReadouts(world: World): readonly Readout[] {
  const { plate: id, number } = world.memory<PlateExamMemory>('plateExam');
  const place = COLOR_PLATES.findIndex((plate) => plate.id === id);
  const plate = COLOR_PLATES[place];
  if (!plate) return [];
  return [
    readout('plate', { place: place + 1, number: plate.read.normal }),
    readout('plateSaid', { number }, number === 0 ? 'readout.plateNothing' : 'readout.plateSaidText'),
  ];
}

function earReadouts(world: World): readonly Readout[] {
  const { said, repeated, tone, level, isRaised } = world.memory<EarExamMemory>('earExam');
  const found: Readout[] = [readout('level', { level })];
  if (said.length > 0) {
    const answer = repeated.map((sign) => sign || '–').join(' ');
    found.push(readout('whisper', { said: said.join(' ') }), readout('whisperSaid', { repeated: answer }));
  }
  if (tone) {
    const key = isRaised ? 'readout.toneRaised' : 'readout.toneNothing';
    found.push(readout('tone', { hz: tone.hz, ear: { key: `option.ear.${tone.ear}` } }, key));
  }
  return found;
}

export function readouts(world: World): readonly Readout[] {
  if (world.station === EYE_STATION) return eyeReadouts(world);
  if (world.station === PLATE_STATION) return plateReadouts(world);
  return world.station === EAR_STATION ? earReadouts(world) : [];
}

function eyeSummary(world: World): readonly Phrase[] {
  const { feet, tested, cover } = world.memory<EyeExamMemory>('eyeExam');
  return [
    { key: 'summary.eyeChart', values: { feet } },
    { key: `summary.tested.${tested}` },
    ...(cover === 'fingers' ? [{ key: 'summary.fingersBefore' }] : []),
  ];
}

export function summary(world: World): readonly Phrase[] {
  switch (world.station) {
    case EYE_STATION:
      return eyeSummary(world);
    case PLATE_STATION: {
      const { isLit } = world.memory<PlateExamMemory>('plateExam');
      return [{ key: isLit ? 'summary.platesLit' : 'summary.platesDim' }];
    }
    case EAR_STATION: {
      const { redOn, seesTester } = world.memory<EarExamMemory>('earExam');
      const phones = redOn === undefined ? 'summary.noPhones' : `summary.redOn.${redOn}`;
      return [
        { key: 'summary.hearing' },
        { key: phones },
        { key: seesTester ? 'summary.facing' : 'summary.turnedAway' },
      ];
    }
    default:
      return [];
  }
}

/** The true line of an eye is the one of which it reads half; whole numbers, 20/denominator. */
export function comparisons(world: World): readonly Comparison[] {
  const patient = [...world.people.values()].find(({ role }) => role === 'patient');
  const senses = patient?.body.senses;
  if (!senses) return [];
  const glasses = world.findings.findLast(({ name }) => name === 'line.read')?.numbers['glasses'] === 1;
  const eyeOf = { right: senses.acuity.right, left: senses.acuity.left };
  const size = (eye: 'right' | 'left'): number => eyeOf[eye][glasses ? 'corrected' : 'uncorrected'];
  const truth = { right: size('right'), left: size('left'), both: Math.min(size('right'), size('left')) };
  return TESTED.flatMap((tested): readonly Comparison[] => {
    const shown = acuityShown(world.findings, tested);
    const charted = chartedValue(world.record, `visualAcuity.${tested}`);
    if (!shown && typeof charted !== 'number') return [];
    const at = world.findings.findLast(({ name, about }) => name === 'line.read' && about === tested)?.at ?? world.now;
    return [
      {
        measure: `acuity.${tested}`,
        at,
        true: [truth[tested]],
        ...(shown ? { shown: [shown.denominator] } : {}),
        ...(typeof charted === 'number' ? { charted: [charted] } : {}),
        shares: [],
      },
    ];
  });
}
