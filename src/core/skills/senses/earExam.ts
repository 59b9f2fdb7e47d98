/** Testing the hearing: whispered combinations from behind, and tones through the phones of an audiometer. */
import type { Deed, Item, Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Form, Id } from '../../session/types.ts';
import { WIPED } from '../../touch/surfaces.ts';
import { actingSurface } from '../../touch/touch.ts';
import { EXAM_ROOMS, onlyIf, patientHere } from '../everyday/places.ts';
import { choose } from './choosing.ts';
import {
  combination,
  EARS,
  type Ear,
  FREQUENCIES,
  type Frequency,
  type Hearing,
  hearsTone,
  LEVELS,
  repeated,
  type Whisper,
} from './hearing.ts';

export const EAR_STATION = 'hearing';
export const PHONES = 'headphones';

/** How the test is set up now, and what came last: the combination said and repeated, or the tone. */
export interface EarExamMemory {
  readonly place: Whisper['place'];
  readonly masked: Ear | 'none';
  readonly whispers: number;
  readonly said: readonly string[];
  readonly repeated: readonly string[];
  readonly whisper: Whisper | undefined;
  readonly redOn: Ear | undefined;
  readonly seesTester: boolean;
  readonly level: number;
  readonly tones: number;
  readonly tone: { readonly ear: Ear; readonly hz: Frequency } | undefined;
  readonly isRaised: boolean;
}

const START: EarExamMemory = {
  place: 'inFront',
  masked: 'none',
  whispers: 0,
  said: [],
  repeated: [],
  whisper: undefined,
  redOn: undefined,
  seesTester: true,
  level: 40,
  tones: 0,
  tone: undefined,
  isRaised: false,
};

/** A choice of an ear and one more word: `right.hz1000`, `left.whispered`. */
function pairOf(value: unknown): readonly [Ear, string] {
  const [ear, word = ''] = String(value).split('.');
  return [ear === 'left' ? 'left' : 'right', word];
}

const hearingOf = (world: World): Hearing | undefined => patientHere(world)?.body.senses?.hearing;

export const earExam: Model<EarExamMemory> = {
  id: 'earExam',
  start: () => START,
  heard(world, memory, { intent }) {
    const chosen = (name: string): string => String(intent.with?.[name]);
    switch (intent.type) {
      case 'place.taken':
        return { ...memory, place: chosen('place') === 'behind' ? 'behind' : 'inFront' };
      case 'ear.masked':
        return { ...memory, masked: EARS.find((ear) => ear === chosen('masked')) ?? 'none' };
      case 'whisper.said':
        return whispered(world, memory, intent.with?.['whisper']);
      case 'headphones.placed':
        return { ...memory, redOn: chosen('red') === 'left' ? 'left' : 'right', tone: undefined };
      case 'headphones.removed':
        return { ...memory, redOn: undefined, tone: undefined };
      case 'patient.turned':
        return { ...memory, seesTester: chosen('turned') !== 'away' };
      case 'level.set':
        return { ...memory, level: Number(chosen('level')) };
      case 'tone.presented':
        return presented(world, memory, intent.with?.['tone']);
      default:
        return memory;
    }
  },
  next: () => undefined,
};

function whispered(world: World, memory: EarExamMemory, value: unknown): EarExamMemory {
  const hearing = hearingOf(world);
  const [ear, voice] = pairOf(value);
  if (!hearing) return memory;
  const whisper: Whisper = {
    ear,
    voice: voice === 'spoken' ? 'spoken' : 'whispered',
    place: memory.place,
    isMasked: memory.masked !== 'none' && memory.masked !== ear,
  };
  const n = memory.whispers;
  const said = combination(world.seed, n);
  return { ...memory, whispers: n + 1, whisper, said, repeated: repeated(hearing, whisper, world.seed, n) };
}

function presented(world: World, memory: EarExamMemory, value: unknown): EarExamMemory {
  const hearing = hearingOf(world);
  const [ear, word] = pairOf(value);
  const hz = FREQUENCIES.find((each) => `hz${each}` === word);
  if (!hearing || hz === undefined || memory.redOn === undefined) return memory;
  const tone = { ear, hz, db: memory.level };
  const isRaised = hearsTone(
    hearing,
    tone,
    { redOn: memory.redOn, seesTester: memory.seesTester },
    world.seed,
    memory.tones,
  );
  return { ...memory, tones: memory.tones + 1, tone, isRaised };
}

export function whisperFinding(world: World, { at }: Entry): readonly Finding[] {
  const { whisper, said, repeated: answer } = world.memory<EarExamMemory>('earExam');
  if (!whisper) return [];
  const right = said.filter((sign, place) => answer[place] === sign).length;
  const conditions = {
    isWhispered: whisper.voice === 'whispered' ? 1 : 0,
    isBehind: whisper.place === 'behind' ? 1 : 0,
    isMasked: whisper.isMasked ? 1 : 0,
  };
  return [{ at, name: 'whisper.answered', about: whisper.ear, numbers: { said: said.length, right, ...conditions } }];
}

export function toneFinding(world: World, { at }: Entry): readonly Finding[] {
  const { tone, level, isRaised, redOn, seesTester } = world.memory<EarExamMemory>('earExam');
  if (!tone) return [];
  const conditions = { isRedRight: redOn === 'right' ? 1 : 0, isTurnedAway: seesTester ? 0 : 1 };
  const numbers = { hz: tone.hz, db: level, isRaised: isRaised ? 1 : 0, ...conditions };
  return [{ at, name: 'tone.answered', about: tone.ear, numbers }];
}

const atEars = (world: World): readonly Id[] =>
  world.station === EAR_STATION && hearingOf(world) ? [EAR_STATION] : [];
const hasPhonesOn = (world: World): boolean => world.memory<EarExamMemory>('earExam').redOn !== undefined;

/** Options of both ears, each under its own heading. */
function perEar(name: string, words: readonly string[]): Form {
  const options = EARS.flatMap((ear) =>
    words.map((word) => ({
      value: `${ear}.${word}`,
      label: { key: `option.${name}.${word}` },
      section: { key: `option.ear.${ear}` },
    })),
  );
  return { kind: 'choose', name, options };
}

function earDeed(type: string, spot: string, order: number, rest: Partial<Deed> & Pick<Deed, 'form'>): Deed {
  return {
    type,
    group: 'senses',
    order,
    targets: atEars,
    label: () => ({ key: `deed.${type}` }),
    isPossible: (world) => onlyIf(world.hands.hygiene === undefined, 'reason.handsBusy'),
    place: () => ({ picture: EAR_STATION, spot }),
    costMs: () => 3_000,
    ...rest,
  };
}

const withPhones = (world: World): readonly Id[] => (hasPhonesOn(world) ? atEars(world) : []);

export const earDeeds: readonly Deed[] = [
  earDeed('place.taken', 'floor', 67, { form: () => choose('place', ['behind', 'inFront']) }),
  earDeed('ear.masked', 'ear', 68, { form: () => choose('masked', ['left', 'right', 'none']) }),
  earDeed('whisper.said', 'ear', 69, {
    form: () => perEar('whisper', ['whispered', 'spoken']),
    isPossible: (world) => onlyIf(!hasPhonesOn(world), 'reason.phonesOn'),
    costMs: () => 6_000,
  }),
  earDeed('headphones.placed', 'phones', 71, {
    form: () => choose('red', ['right', 'left']),
    touches: (world) => [
      { a: actingSurface(world.touch), b: PHONES, area: 0.3 },
      { a: PHONES, b: 'patientSkin', area: 0.3 },
    ],
    costMs: () => 8_000,
  }),
  earDeed('headphones.removed', 'phones', 72, { targets: withPhones, form: () => ({ kind: 'press' }) }),
  earDeed('patient.turned', 'patient', 73, {
    form: (world) => choose('turned', [world.memory<EarExamMemory>('earExam').seesTester ? 'away' : 'towards']),
  }),
  earDeed('level.set', 'dial', 74, { form: () => choose('level', LEVELS.map(String)), costMs: () => 1_000 }),
  earDeed('tone.presented', 'button', 75, {
    targets: withPhones,
    form: () =>
      perEar(
        'tone',
        FREQUENCIES.map((hz) => `hz${hz}`),
      ),
  }),
];

export const headphones: Item = {
  id: PHONES,
  rooms: EXAM_ROOMS,
  spot: 'audiometer',
  surface: WIPED,
  isLoose: (world) => !hasPhonesOn(world),
};
