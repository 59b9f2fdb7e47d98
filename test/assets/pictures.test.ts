/** The shipped pictures are what the studio made, fit the stage, and name what skills look for. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { EYE_CHART } from '../../src/core/skills/senses/eyeChart.ts';

const root = path.resolve(import.meta.dirname, '../..');
const assets = path.join(root, 'assets');
const FOLDERS = ['rooms', 'people', 'closeups', 'equipment', 'cards'];
const WIDTH = 1920;
const HEIGHT = 1080;
const MEGABYTE = 1_048_576;

const Rect = z.object({ x: z.number(), y: z.number(), w: z.number().positive(), h: z.number().positive() });
const Spots = z.record(z.string(), Rect);
const Size = z.object({ w: z.number(), h: z.number() });
const Frame = z.object({ filename: z.string(), frame: Rect, spriteSourceSize: Rect, sourceSize: Size });
const Atlas = z.object({ textures: z.array(z.object({ image: z.string(), size: Size, frames: z.array(Frame) })) });
const Side = z.object({ spots: Spots, landmarks: z.record(z.string(), z.tuple([z.number(), z.number()])).optional() });
const Looks = z.object({ looks: z.record(z.string(), z.string()).optional() });
const Chart = z.object({ lines: z.record(z.string(), z.object({ feet: z.number(), letters: z.string() })) });

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(assets, file), 'utf8'));
const filesIn = (folder: string) => readdirSync(path.join(assets, folder)).map((name) => `${folder}/${name}`);
const jsonFiles = FOLDERS.flatMap(filesIn).filter((file) => file.endsWith('.json'));
const atlases = jsonFiles.flatMap((file) => {
  const read = Atlas.safeParse(readJson(file));
  return read.success ? [{ file, pages: read.data.textures }] : [];
});

const visits = readdirSync(path.join(root, 'scenarios'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['patients', 'schema'].includes(entry.name))
  .map(({ name }) => name);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function check(script: string) {
  const done = spawnSync(process.execPath, [script, '--check'], {
    encoding: 'utf8',
    env: { ...process.env, BLENDER: 'none' },
  });
  return { status: done.status, output: done.stdout + done.stderr };
}

/** The studio and the smallest pictures, in a folder of their own. */
function copied(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'practicum-art-'));
  folders.push(folder);
  cpSync(assets, path.join(folder, 'assets'), { recursive: true });
  mkdirSync(path.join(folder, 'scenarios', 'patients'), { recursive: true });
  copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

describe('the check of the pictures', () => {
  it('finds every picture as the manifest says, without Blender', () => {
    const { status, output } = check(path.join(assets, 'studio/make.mjs'));
    expect(output).toContain('Nothing is rendered to compare: Blender');
    expect(output).toContain('Every picture is what the manifest says.');
    expect(status).toBe(0);
  });

  it('tells of a picture that was changed, lost or added by hand', () => {
    const folder = copied();
    const there = (file: string) => path.join(folder, 'assets', file);
    copyFileSync(there('rooms/exam.webp'), there('rooms/waiting.webp'));
    copyFileSync(there('rooms/exam.webp'), there('rooms/own.webp'));
    rmSync(there('equipment/gauge.json'));
    const { status, output } = check(there('studio/make.mjs'));
    expect(output).toContain('assets/rooms/waiting.webp is not what was made');
    expect(output).toContain('assets/rooms/own.webp belongs to nothing');
    expect(output).toContain('assets/equipment/gauge.json is missing');
    expect(status).toBe(1);
  });
});

describe('atlases', () => {
  it.each(atlases)('$file has its pages, none too large, and frames inside them', ({ file, pages }) => {
    for (const { image, size, frames } of pages) {
      expect(statSync(path.join(assets, path.dirname(file), image)).size).toBeGreaterThan(0);
      expect(Math.max(size.w, size.h)).toBeLessThanOrEqual(2048);
      for (const { frame, spriteSourceSize, sourceSize } of frames) {
        expect(frame.x + frame.w).toBeLessThanOrEqual(size.w);
        expect(frame.y + frame.h).toBeLessThanOrEqual(size.h);
        expect(spriteSourceSize.x + spriteSourceSize.w).toBeLessThanOrEqual(sourceSize.w);
        expect(spriteSourceSize.y + spriteSourceSize.h).toBeLessThanOrEqual(sourceSize.h);
      }
    }
  });
});

describe('people', () => {
  const people = filesIn('people').filter((file) => file.endsWith('.spots.json'));

  /** Whose face is turned away, or who has fainted, has one face only: it is part of the body's layer. */
  const ONE_FACE = ['exam/side-lying', 'exam/chair-slumped', 'phlebotomy/slumped'];

  it.each(people)('%s has body, calm face and shut eyes for every pose', (file) => {
    const frames = atlases
      .filter(({ file: atlas }) => atlas === file.replace('.spots.json', '.json'))
      .flatMap(({ pages }) => pages.flatMap((page) => page.frames.map(({ filename }) => filename)));
    const poses = Object.keys(z.record(z.string(), Spots).parse(readJson(file)));
    expect(poses.length).toBeGreaterThan(0);
    for (const pose of poses) {
      expect(frames).toContain(`${pose}/body`);
      for (const face of ONE_FACE.includes(pose) ? [] : ['calm', 'smile', 'worried', 'blink']) {
        expect(frames).toContain(`${pose}/face-${face}`);
      }
    }
  });
});

describe('rooms and close-ups', () => {
  const sides = jsonFiles.filter((file) => /^rooms\/|^closeups\/.*spots/.test(file));

  it.each(sides)('%s has its places in the picture', (file) => {
    const { spots, landmarks = {} } = Side.parse(readJson(file));
    for (const [name, { x, y, w, h }] of Object.entries(spots)) {
      expect([name, x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT]).toEqual([name, true]);
      expect([name, w <= WIDTH && h <= HEIGHT]).toEqual([name, true]);
    }
    for (const [name, [x, y]] of Object.entries(landmarks)) {
      expect([name, x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT]).toEqual([name, true]);
    }
  });

  it('have the instruments that skills take from the exam room', () => {
    const { spots } = Side.parse(readJson('rooms/exam.json'));
    const wanted = [
      'thermometer-oral',
      'thermometer-tympanic',
      'thermometer-temporal',
      'oximeter',
      'monitor',
      'gloves',
    ];
    expect(Object.keys(spots)).toEqual(
      expect.arrayContaining([...wanted, 'eyeChart', 'provider', 'audiometer', 'drawer']),
    );
  });
});

it('the drawn distance chart has the letters of the core, line by line', () => {
  const { lines } = Chart.parse(readJson('equipment/eyeChart.json'));
  const drawn = Object.values(lines).map(({ feet, letters }) => [feet, letters]);
  expect(drawn).toEqual(EYE_CHART.map(({ denominator, letters }) => [denominator, letters.join('')]));
});

it('every look that a visit gives a room is painted, with all the places of the room', () => {
  const painted = visits.flatMap((visit) => {
    const file = parse(readFileSync(path.join(root, 'scenarios', visit, 'scenario.yaml'), 'utf8'));
    return Object.entries(Looks.parse(file).looks ?? {});
  });
  expect(painted).toContainEqual(['exam', 'child']);
  for (const [room, look] of painted) {
    const { spots } = Side.parse(readJson(`rooms/${room}.json`));
    expect(Side.parse(readJson(`rooms/${room}_${look}.json`)).spots).toEqual(spots);
    expect(filesIn('rooms')).toContain(`rooms/${room}_${look}.webp`);
  }
});

it('every visit has a picture on its card', () => {
  expect(filesIn('cards').sort()).toEqual(visits.map((visit) => `cards/${visit}.webp`).sort());
});

it('all pictures together stay within 60 MB', () => {
  const bytes = FOLDERS.flatMap(filesIn).reduce((sum, file) => sum + statSync(path.join(assets, file)).size, 0);
  expect(bytes).toBeLessThanOrEqual(60 * MEGABYTE);
});
