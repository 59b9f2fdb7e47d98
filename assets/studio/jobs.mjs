/** What the studio makes: render jobs with the files each is made from, and the parts that can be asked for by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const STUDIO = dirname(fileURLToPath(import.meta.url));
export const ASSETS = dirname(STUDIO);
export const PATIENTS = join(dirname(ASSETS), 'scenarios', 'patients');

const SHARED = ['render.py', 'stage.py', 'models.py'];
const FIGURE = [
  'body_data.py',
  'person.py',
  'posing.py',
  'garments.py',
  'necks.py',
  'overlays.py',
  'complexion.py',
  'hair.py',
  'figure.py',
];
const PEOPLE = [...FIGURE, 'poses.py', 'scenes.py', 'people.py', 'sheets.py', 'drapes.py', 'drape.py', 'laps.py'];
const WALLS = ['fixtures.py', 'schemes.py'];
/** What some rooms are furnished from, beside what all rooms share. */
const THINGS = {
  ekg: ['ekg_things.py'],
  hallway: ['fixtures.py', 'hall_things.py', 'schemes.py'],
  exam_child: ['schemes.py'],
  exam_evening: ['schemes.py'],
  phlebotomy: [...WALLS, 'draw_things.py'],
  procedure: [...WALLS, 'draw_things.py', 'procedure_things.py'],
  laboratory: [...WALLS, 'draw_things.py', 'lab_things.py'],
  utility: [...WALLS, 'draw_things.py', 'lab_things.py', 'procedure_things.py'],
  frontdesk: [...WALLS, 'draw_things.py', 'office_things.py'],
  supply: [...WALLS, 'draw_things.py', 'procedure_things.py'],
  phones: [...WALLS, 'office_things.py'],
  breakroom: [...WALLS, 'draw_things.py', 'lab_things.py', 'office_things.py'],
};
/** Rooms that are seen most have more samples. */
const ROOM_SAMPLES = { ekg: 24, exam: 24, exam_child: 24, exam_evening: 24, hallway: 24, waiting: 24 };
const roomFiles = (room) => [
  ...(THINGS[room] ?? []),
  'furniture.py',
  'vitals_things.py',
  'outdoors.py',
  'windows.py',
  ...new Set(['room_exam.py', `room_${room}.py`]),
];
const CLOSEUP = ['closeup.py', 'closeup_arm.py', 'poses.py'];
const CART = [
  ...PEOPLE,
  'closeup_cart.py',
  'babies.py',
  'diaper.py',
  'aids.py',
  'furniture.py',
  'outdoors.py',
  'vitals_things.py',
];
const INNER = ['closeup_inner.py', 'skin_lines.py', 'cuff.py', ...PEOPLE];
const SITES = [
  'closeup_sites.py',
  'laid_cloth.py',
  'skin_lines.py',
  'babies.py',
  'diaper.py',
  'sheets.py',
  'drapes.py',
];
const kindsOf = (kinds, value) => Object.fromEntries(kinds.map((kind) => [kind, value]));
const CLOSEUPS = {
  arm: ['closeup_arm.py', 'cuff.py', 'poses.py', 'scenes.py', 'people.py', 'sheets.py', 'drapes.py'],
  face: ['closeup_face.py', ...CLOSEUP],
  hand: ['closeup_hand.py', ...CLOSEUP],
  chest: ['closeup_chest.py', 'babies.py', 'drapes.py', ...CLOSEUP],
  flank: ['closeup_flank.py', 'closeup_chest.py', 'babies.py', 'drapes.py', ...CLOSEUP],
  back: ['closeup_back.py', 'closeup_chest.py', 'babies.py', 'drapes.py', ...CLOSEUP],
  foot: ['closeup_foot.py', ...CLOSEUP],
  limbs: ['closeup_limbs.py', 'babies.py', 'diaper.py', 'sheets.py', 'drapes.py', ...CLOSEUP],
  infantScale: CART,
  lengthBoard: CART,
  neck: ['closeup_neck.py', ...CLOSEUP],
  ...kindsOf(['antecubital', 'forearm'], [...INNER, ...CLOSEUP]),
  palm: ['closeup_palm.py', 'closeup_hand.py', ...INNER, ...CLOSEUP],
  ...kindsOf(['deltoid', 'thigh', 'hip', 'ear'], [...SITES, ...CLOSEUP]),
  openMouth: ['closeup_mouth.py', ...CLOSEUP],
  heightRod: [...PEOPLE, 'closeup_rod.py', 'furniture.py', 'lettering.py', 'outdoors.py', 'aids.py', ...CLOSEUP],
};
/** Kinds that share a script, which is told the kind. */
const SCRIPTS = {
  infantScale: 'cart/infantScale',
  lengthBoard: 'cart/lengthBoard',
  antecubital: 'inner/antecubital',
  forearm: 'inner/forearm',
  deltoid: 'sites/deltoid',
  thigh: 'sites/thigh',
  hip: 'sites/hip',
  ear: 'sites/ear',
  openMouth: 'mouth',
  heightRod: 'rod',
};
/** Kinds with nothing but skin in even light: fewer samples do. */
const EVEN_LIGHT = kindsOf(['antecubital', 'forearm', 'palm', 'deltoid', 'thigh', 'hip', 'ear', 'openMouth'], 8);
/** Kinds whose picture has layers: rendered at full size. */
const LAYERED = ['arm', 'infantScale', 'lengthBoard', 'heightRod'];
/** Kinds rendered with more samples than others: thin marks must come out even. */
const FINE = { heightRod: 24 };

const list = (folder, ending) =>
  readdirSync(join(STUDIO, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const ROOMS = list('.', '.py')
  .filter((name) => name.startsWith('room_'))
  .map((name) => name.slice('room_'.length));
const PEOPLE_IDS = list('patients', '.json');

function parametersOf(id) {
  return JSON.parse(readFileSync(join(STUDIO, 'patients', `${id}.json`), 'utf8'));
}

const personFiles = (id, wanted) => [`patients/${id}.json`, ...(wanted.held ? [`patients/${wanted.held}.json`] : [])];

/** Scripts that only some bodies need, by the parameter that asks for them. */
const ASKED = {
  held: ['babies.py', 'diaper.py'],
  holds: ['babies.py'],
  aid: ['aids.py'],
  hearingAid: ['aids.py'],
  stump: ['limbs.py'],
  coat: ['uniforms.py'],
  badge: ['uniforms.py'],
  scarf: ['scarf.py'],
  protected: ['protective.py', 'uniforms.py'],
};
const askedFor = (wanted) => Object.keys(ASKED).flatMap((key) => (wanted[key] ? ASKED[key] : []));

/** How somebody is seen in a room; a set of its own is named after the id. */
function peopleJob(id, { room, as }) {
  const wanted = parametersOf(id);
  const worn = wanted.apart?.find((each) => as !== undefined && each.as === as)?.wears ?? {};
  const extra = [...askedFor({ ...wanted, ...worn }), ...personFiles(id, wanted)];
  return {
    name: `people-${id}-${as ?? room}`,
    job: `people/${room}/${id}${as === undefined ? '' : `@${as}`}`,
    scripts: [...roomFiles(room), ...PEOPLE, ...extra],
    samples: 8,
    needsBody: true,
  };
}

function closeupJob(kind, id, name) {
  return {
    name: `closeup-${name}`,
    job: `closeup/${SCRIPTS[kind] ?? kind}/${id}`,
    scripts: [...FIGURE, ...CLOSEUPS[kind], ...askedFor(parametersOf(id)), `patients/${id}.json`],
    samples: FINE[kind] ?? (LAYERED.includes(kind) ? 10 : (EVEN_LIGHT[kind] ?? 10)),
    scale: LAYERED.includes(kind) ? 100 : 67,
    needsBody: true,
  };
}

function roomJob(room) {
  return {
    name: `room-${room}`,
    job: `room/${room}`,
    scripts: roomFiles(room),
    samples: ROOM_SAMPLES[room] ?? 12,
    needsBody: false,
  };
}

/** Atlases of small things, each with the script that models them; a visit loads one only when it uses something of it. */
const SPRITES = {
  asepsis: ['glass.py', 'lettering.py', 'linen.py', 'packs.py', 'steel.py'],
  bench: ['glass.py', 'lab_things.py', 'draw_things.py', 'lettering.py', 'schemes.py'],
  desk: [
    ...['bench.py', 'office_things.py', 'sink.py', 'glass.py', 'lab_things.py', 'draw_things.py'],
    ...['lettering.py', 'schemes.py'],
  ],
  handheld: [],
  holter: [],
  machine: ['electrodes.py', 'ekg_things.py', 'linen.py'],
  venipuncture: ['glass.py', 'lettering.py', 'draw_things.py', 'schemes.py'],
};

const equipmentJob = (name, scripts) => ({
  name: `equipment-${name}`,
  job: `equipment/${name}`,
  scripts,
  samples: 48,
  needsBody: false,
});

/** The learner's own hands. */
const handsJob = {
  name: 'equipment-hands',
  job: 'closeup/hands/learner',
  scripts: [...FIGURE, 'closeup_arm.py', 'closeup_hands.py'],
  samples: 40,
  needsBody: true,
};

/** Close-ups that do not stand in the patients' own files: by kind, of whose body there is one. */
const FURTHER = Object.entries(JSON.parse(readFileSync(join(STUDIO, 'closeups.json'), 'utf8')));

/** Close-ups of one body; the usual ones stand for every body that has none. */
function closeupParts(id) {
  const { closeups = [], usual = [] } = parametersOf(id);
  const further = FURTHER.filter(([, ids]) => ids.includes(id)).map(([kind]) => kind);
  return [...closeups, ...further].map((kind) => {
    const isUsual = usual.includes(kind);
    const name = isUsual ? kind : `${kind}.${id}`;
    return { kind: 'closeup', name, id, isUsual, jobs: [closeupJob(kind, id, name)] };
  });
}

/** Files of assets/ that the cards are composed of. */
function cardSources() {
  const cards = Object.values(JSON.parse(readFileSync(join(STUDIO, 'cards.json'), 'utf8')));
  const rooms = cards.map(({ pose, room = pose.split('/')[0] }) => `rooms/${room}.webp`);
  const people = cards.flatMap((card) => card.people.map(({ id }) => `people/${id}.json`));
  return ['studio/cards.json', 'studio/cards.mjs', ...new Set([...rooms, ...people])];
}

/** Somebody's pictures: one atlas for the usual rooms, one more for each room, or set of poses in a room, that few visits see. */
function personParts(id) {
  const { rooms, apart = [] } = parametersOf(id);
  const part = (name, seen) => {
    const jobs = seen.map((each) => peopleJob(id, each));
    const places = seen.map(({ room }, k) => ({ room, folder: jobs[k].name }));
    return {
      kind: 'person',
      name,
      id,
      rooms: seen.map(({ room }) => room),
      places,
      jobs: [...seen.map(({ room }) => roomJob(room)), ...jobs],
    };
  };
  const sets = apart.map((each) => (typeof each === 'string' ? { room: each } : each));
  return [
    part(
      id,
      rooms.map((room) => ({ room })),
    ),
    ...sets.map((set) => part(`${id}.${set.as ?? set.room}`, [set])),
  ];
}

/** Every part by name: { kind, name, jobs, … }; `from`: files of assets/ that it is composed of. */
export function allParts() {
  const parts = ROOMS.map((room) => ({ kind: 'room', name: room, jobs: [roomJob(room)] }));
  for (const id of PEOPLE_IDS) {
    parts.push(...personParts(id));
    parts.push(...closeupParts(id));
  }
  parts.push({ kind: 'equipment', name: 'hands', jobs: [handsJob] });
  parts.push({ kind: 'gauge', name: 'bp', jobs: [equipmentJob('bp', ['equipment.py', 'cuff.py'])] });
  parts.push({
    kind: 'equipment',
    name: 'electrodes',
    jobs: [
      equipmentJob('electrodes', [
        'equipment.py',
        'cuff.py',
        'ekg_things.py',
        'electrodes.py',
        'instruments.py',
        'linen.py',
      ]),
    ],
  });
  parts.push({
    kind: 'equipment',
    name: 'instruments',
    jobs: [equipmentJob('instruments', ['equipment.py', 'cuff.py', 'instruments.py'])],
    drawn: ['eyechart.mjs'],
  });
  for (const [name, scripts] of Object.entries(SPRITES)) {
    const files = ['equipment.py', 'cuff.py', 'instruments.py', 'sprites.py', `${name}.py`, ...scripts];
    parts.push({ kind: 'equipment', name, jobs: [equipmentJob(name, files)] });
  }
  parts.push({ kind: 'cards', name: 'cards', jobs: [], from: cardSources() });
  return parts;
}

/** Names of the scripts and parameter files a job depends on. */
export function filesOf({ scripts }) {
  return [...new Set([...SHARED, ...scripts])].sort();
}
