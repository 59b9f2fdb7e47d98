/** The list of the set: each thing in it is named once and is there to be seen or heard. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { INSTRUMENT_VOICES } from '../../src/app/sound/instrumentSounds.ts';
import { EFFECTS } from '../../src/app/sound/synthesis.ts';
import words from '../../src/desk/words/core.en.json';

const root = path.resolve(import.meta.dirname, '../..');
const assets = path.join(root, 'assets');

const Item = z.strictObject({
  label: z.string().min(3),
  picture: z.string().optional(),
  spot: z.string().optional(),
  frame: z.string().optional(),
  /** A layer drawn behind the frame. */
  fill: z.string().optional(),
  pose: z.string().optional(),
  face: z.string().optional(),
  /** The place of the pose that is shown. */
  part: z.string().optional(),
  /** Whoever they are laid over: a parent who holds them. */
  over: z.strictObject({ picture: z.string(), pose: z.string(), face: z.string() }).optional(),
  /** A layer of the picture's own atlas, drawn over it. */
  layer: z.string().optional(),
  icon: z.string().optional(),
  sound: z.string().optional(),
  caption: z.string().optional(),
});
type Item = z.infer<typeof Item>;
const SetList = z.strictObject({
  groups: z.array(z.strictObject({ title: z.string(), about: z.string().optional(), items: z.array(Item).min(1) })),
});
const Atlas = z.object({ textures: z.array(z.object({ frames: z.array(z.object({ filename: z.string() })) })) });
const Places = z.object({ spots: z.record(z.string(), z.unknown()) });
const Poses = z.record(z.string(), z.record(z.string(), z.unknown()));

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(assets, file), 'utf8'));
const isThere = (file: string): boolean => existsSync(path.join(assets, file));

const { groups } = SetList.parse(read('studio/set.json'));
const items = groups.flatMap((group) => group.items);

const desk = path.join(root, 'src/desk');
const LUCIDE = /import \{([^}]*)\} from 'lucide-react'/g;
const drawnIcons = new Set(
  readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(path.join(desk, file), 'utf8').matchAll(LUCIDE)])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
);
const CUES: Readonly<Record<string, string>> = words.cue;
const BODY_SOUNDS = ['pulse', 'korotkoff1', 'korotkoff2', 'korotkoff3', 'korotkoff4'];
const heard = new Set([...Object.keys(EFFECTS), ...Object.keys(INSTRUMENT_VOICES), ...BODY_SOUNDS]);

function framesOf(picture: string): ReadonlySet<string> {
  const { textures } = Atlas.parse(read(picture));
  return new Set(textures.flatMap(({ frames }) => frames.map(({ filename }) => filename)));
}

function missingOfPerson({ picture = '', pose = '', face, part, over }: Item): string[] {
  if (over !== undefined)
    return [...missingOfPerson({ label: '', ...over }), ...missingOfPerson({ label: '', picture, pose, face })];
  const frames = framesOf(picture);
  const layers = [`${pose}/body`, ...(face === undefined ? [] : [`${pose}/face-${face}`])];
  const missing = layers.filter((name) => !frames.has(name));
  if (part === undefined || missing.length > 0) return missing;
  const poses = Poses.parse(read(picture.replace(/\.json$/, '.spots.json')));
  return poses[pose]?.[part] === undefined ? [`${pose} ${part}`] : [];
}

function missingOfPicture(item: Item): string[] {
  const { picture = '', spot, frame, fill, layer, pose } = item;
  if (!isThere(picture)) return [picture];
  if (pose !== undefined) return missingOfPerson(item);
  if (frame !== undefined) {
    const frames = framesOf(picture);
    return [frame, ...(fill === undefined ? [] : [fill])].filter((name) => !frames.has(name));
  }
  if (layer !== undefined) return framesOf(picture.replace('.webp', '.json')).has(layer) ? [] : [layer];
  if (spot === undefined) return [];
  const side = picture.replace(/\.webp$/, picture.startsWith('rooms/') ? '.json' : '.spots.json');
  return spot in Places.parse(read(side)).spots ? [] : [spot];
}

/** What an item names that does not exist. */
function missingOf(item: Item): string[] {
  if (item.icon !== undefined) return drawnIcons.has(item.icon) ? [] : [item.icon];
  if (item.sound !== undefined) return heard.has(item.sound) ? [] : [item.sound];
  return missingOfPicture(item);
}

const shownBy = ({ label: _, caption: __, ...show }: Item): string => JSON.stringify(show);
const twice = (all: readonly string[]): string[] => all.filter((each, i) => all.indexOf(each) !== i);

describe('the list of the set', () => {
  it.each(items.map((item) => [item.label, item] as const))('%s is there, in one way', (_, item) => {
    expect([item.picture, item.icon, item.sound].filter((each) => each !== undefined)).toHaveLength(1);
    expect(missingOf(item)).toEqual([]);
  });

  it('names nothing twice and shows nothing twice', () => {
    expect(twice(items.map(({ label }) => label))).toEqual([]);
    expect(twice(items.map(shownBy))).toEqual([]);
  });

  it('gives every sound a caption, signals the one that the app shows', () => {
    for (const { sound, caption } of items) {
      if (sound === undefined) continue;
      expect([sound, caption]).toEqual([sound, CUES[sound] ?? expect.stringMatching(/\w/)]);
    }
  });

  it('has every sound of the app', () => {
    expect([...heard].filter((name) => !items.some(({ sound }) => sound === name))).toEqual([]);
  });
});
