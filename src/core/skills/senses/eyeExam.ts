/** Testing the sight: where the person stands, what covers an eye, whether glasses are on, and the lines read aloud. */
import { hasFreeHand, isHolding, releaseFromHand, takeInHand } from '../../hands/hands.ts';
import type { Person } from '../../people/person.ts';
import type { Deed, Item, Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id, WordKey } from '../../session/types.ts';
import { WIPED } from '../../touch/surfaces.ts';
import { actingSurface } from '../../touch/touch.ts';
import { EXAM_ROOMS, onlyIf, patientHere } from '../everyday/places.ts';
import { type Cover, type Looking, readLine, rightLetters, type Tested } from './acuity.ts';
import { choose } from './choosing.ts';
import { EYE_CHART } from './eyeChart.ts';

export const EYE_STATION = 'eyeChart';
export const OCCLUDER = 'occluder';

/** Marks on the floor, feet from the chart; where people come to stand by themselves; the mark the chart was made for. */
const MARKS = ['10', '15', '20'] as const;
const UNMARKED_FEET = 15;

/** What the person is asked to hold before which eye. */
const COVERINGS: Readonly<Record<string, { readonly tested: Tested; readonly cover: Cover }>> = {
  occluderLeft: { tested: 'right', cover: 'occluder' },
  occluderRight: { tested: 'left', cover: 'occluder' },
  fingersLeft: { tested: 'right', cover: 'fingers' },
  fingersRight: { tested: 'left', cover: 'fingers' },
  nothing: { tested: 'both', cover: 'none' },
};

/** How the test is set up now, and the line read last. `said`: letters as the person said them. */
export interface EyeExamMemory {
  readonly feet: number;
  readonly tested: Tested;
  readonly cover: Cover;
  readonly hasGlassesOn: boolean;
  readonly hasOccluder: boolean;
  readonly readings: number;
  readonly line: number | undefined;
  readonly said: readonly string[];
}

export const eyeExam: Model<EyeExamMemory> = {
  id: 'eyeExam',
  start: (world) => ({
    feet: UNMARKED_FEET,
    tested: 'both',
    cover: 'none',
    hasGlassesOn: patientOf(world)?.body.senses?.hasGlasses ?? false,
    hasOccluder: false,
    readings: 0,
    line: undefined,
    said: [],
  }),
  heard(world, memory, { intent }) {
    const chosen = (name: string): string => String(intent.with?.[name]);
    switch (intent.type) {
      case 'mark.chosen':
        return { ...memory, feet: Number(chosen('feet')), line: undefined, said: [] };
      case 'glasses.asked':
        return { ...memory, hasGlassesOn: chosen('glasses') === 'on', line: undefined, said: [] };
      case 'eye.covered': {
        const covering = COVERINGS[chosen('cover')];
        const hasOccluder = memory.hasOccluder || covering?.cover === 'occluder';
        return { ...memory, ...covering, hasOccluder, line: undefined, said: [] };
      }
      case 'occluder.returned':
        return { ...memory, tested: 'both', cover: 'none', hasOccluder: false };
      case 'line.pointed':
        return lineRead(world, memory, Number(chosen('line')));
      default:
        return memory;
    }
  },
  next: () => undefined,
};

function patientOf(world: World): Person | undefined {
  return [...world.people.values()].find((person) => person.role === 'patient');
}

function lookingOf(world: World, memory: EyeExamMemory): Looking | undefined {
  const senses = patientHere(world)?.body.senses;
  return senses ? { ...memory, eyes: senses.acuity } : undefined;
}

function lineRead(world: World, memory: EyeExamMemory, denominator: number): EyeExamMemory {
  const line = EYE_CHART.find((each) => each.denominator === denominator);
  const looking = lookingOf(world, memory);
  if (!line || !looking) return memory;
  const said = readLine(looking, line, world.seed, memory.readings);
  return { ...memory, readings: memory.readings + 1, line: denominator, said };
}

const COVER_NUMBERS: Readonly<Record<Cover, number>> = { occluder: 0, fingers: 1, none: 2 };

/** What was read of the line pointed at: `right` of its `letters`, under which conditions. */
export function lineFinding(world: World, { at }: Entry): readonly Finding[] {
  const { line: denominator, said, tested, cover, feet, hasGlassesOn } = world.memory<EyeExamMemory>('eyeExam');
  const line = EYE_CHART.find((each) => each.denominator === denominator);
  if (!line) return [];
  const conditions = { feet, cover: COVER_NUMBERS[cover], glasses: hasGlassesOn ? 1 : 0 };
  const right = rightLetters(line, said);
  const numbers = { denominator: line.denominator, letters: line.letters.length, right, ...conditions };
  return [{ at, name: 'line.read', about: tested, numbers }];
}

const atChart = (world: World, on: Id = EYE_STATION): readonly Id[] => (world.station === EYE_STATION ? [on] : []);
const hasSenses = (world: World): boolean => patientHere(world)?.body.senses !== undefined;

function eyeDeed(type: string, spot: string, order: number, rest: Partial<Deed> & Pick<Deed, 'form'>): Deed {
  return {
    type,
    group: 'senses',
    order,
    targets: (world) => (hasSenses(world) ? atChart(world) : []),
    label: () => ({ key: `deed.${type}` }),
    isPossible: (world) => onlyIf(world.hands.hygiene === undefined, 'reason.handsBusy'),
    place: () => ({ picture: EYE_STATION, spot }),
    costMs: () => 5_000,
    ...rest,
  };
}

/** The occluder is handed over from the learner's hand, or the person has it already. */
function coverings(world: World): readonly string[] {
  const { hasOccluder } = world.memory<EyeExamMemory>('eyeExam');
  const isAtHand = hasOccluder || isHolding(world.hands, OCCLUDER);
  return Object.keys(COVERINGS).filter((covering) => isAtHand || COVERINGS[covering]?.cover !== 'occluder');
}

const isHandedOver = (covering: unknown): boolean => COVERINGS[String(covering)]?.cover === 'occluder';

/** Saying a letter takes so long, and finding the line, ms (design). */
const LETTER_MS = 700;
const FIND_MS = 1_500;

const isWithPatient = (world: World): boolean => world.memory<EyeExamMemory>('eyeExam').hasOccluder;

export const eyeDeeds: readonly Deed[] = [
  eyeDeed('mark.chosen', 'mark', 60, { form: () => choose('feet', MARKS) }),
  eyeDeed('glasses.asked', 'patient', 61, {
    targets: (world) => (patientHere(world)?.body.senses?.hasGlasses ? atChart(world) : []),
    form: (world) => choose('glasses', world.memory<EyeExamMemory>('eyeExam').hasGlassesOn ? ['off'] : ['on']),
  }),
  eyeDeed('eye.covered', 'patient', 62, {
    form: (world) => choose('cover', coverings(world)),
    hands: (hands, { with: values }) => (isHandedOver(values?.['cover']) ? releaseFromHand(hands, OCCLUDER) : hands),
    touches: (_, { with: values }) =>
      isHandedOver(values?.['cover']) ? [{ a: OCCLUDER, b: 'patientSkin', area: 0.3 }] : [],
  }),
  eyeDeed('line.pointed', 'chart', 63, {
    form: () =>
      choose(
        'line',
        EYE_CHART.map(({ denominator }) => String(denominator)),
      ),
    costMs: (_, { with: values }) => {
      const line = EYE_CHART.find(({ denominator }) => String(denominator) === values?.['line']);
      return FIND_MS + LETTER_MS * (line?.letters.length ?? 0);
    },
  }),
  eyeDeed('occluder.returned', 'patient', 64, {
    targets: (world) => (isWithPatient(world) ? atChart(world, OCCLUDER) : []),
    form: () => ({ kind: 'press' }),
    isPossible: (world): true | WordKey => onlyIf(hasFreeHand(world.hands), 'reason.needFreeHand'),
    hands: (hands) => takeInHand(hands, OCCLUDER),
    touches: (world) => [{ a: actingSurface(world.touch), b: OCCLUDER, area: 0.3 }],
  }),
];

export const occluder: Item = {
  id: OCCLUDER,
  rooms: EXAM_ROOMS,
  spot: 'drawer',
  surface: WIPED,
  isLoose: (world) => !isWithPatient(world),
};
