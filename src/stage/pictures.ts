/** The pictures once they have arrived: frames, spots, scales. Answers for what is missing too, so that play goes on. */
import type { Textures } from 'phaser';
import type { View } from '../core/session/types.ts';
import { centreOf, PICTURE_HEIGHT, PICTURE_WIDTH, type Rect } from './geometry.ts';
import { peopleInSight, poseOf } from './people/poses.ts';
import type { PictureSource } from './port.ts';
import { type Dial, findDial, findSkinScale, readPoseSpots, readSpots, type SkinScale } from './sideFiles.ts';
import { type PictureSpots, pictureOf } from './spotBook.ts';
import { ARM_PLACES, reachable } from './stations/armPlaces.ts';

type Rects = Readonly<Record<string, Rect>>;

/** Core's names for the parts of a person, by the names of the body's side file. */
const PERSON_SPOTS: Readonly<Record<string, string>> = {
  patient: 'body',
  patientFace: 'face',
  patientArm: 'arm',
  patientWrist: 'wrist',
  patientChest: 'chest',
};

/** Places that a picture leaves to the stage. */
const STATION_PLACES: Readonly<Record<string, Rects>> = { arm: ARM_PLACES };

/** The arm lies along these spots, and is nowhere wider than this to either side, in pixels. */
const SKIN_PATH = ['upperArm', 'fossa', 'wrist', 'hand'];
const SKIN_REACH = 150;

const WHOLE: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };

export class Pictures {
  readonly #textures: Textures.TextureManager;
  readonly #source: PictureSource;
  readonly #files: ReadonlyMap<string, unknown>;
  readonly #spots = new Map<string, Rects>();
  readonly #poses = new Map<string, Readonly<Record<string, Rects>>>();

  /** `files`: side files by their path. */
  constructor(textures: Textures.TextureManager, source: PictureSource, files: ReadonlyMap<string, unknown>) {
    this.#textures = textures;
    this.#source = source;
    this.#files = files;
    for (const [path, file] of files) {
      this.#spots.set(path, readSpots(file));
      this.#poses.set(path, readPoseSpots(file));
    }
  }

  has(texture: string): boolean {
    return this.#textures.exists(texture);
  }

  hasFrame(texture: string, frame: string): boolean {
    return this.has(texture) && this.#textures.get(texture).has(frame);
  }

  /** The frame, or the empty one when the picture does not exist. */
  frameOr(texture: string, frame: string): string {
    if (this.hasFrame(texture, frame)) return frame;
    return this.#textures.get(texture).firstFrame;
  }

  /** The atlas of a person's body. */
  findAtlas(person: string): string | undefined {
    const atlas = `people/${this.#source.bodies[person] ?? person}`;
    return this.has(atlas) ? atlas : undefined;
  }

  personRects(atlas: string, pose: string): { readonly body: Rect; readonly head: Rect; readonly chest: Rect } {
    const rects = this.#poses.get(`${atlas}.spots.json`)?.[pose];
    const body = rects?.['body'] ?? WHOLE;
    return { body, head: rects?.['face'] ?? body, chest: rects?.['chest'] ?? body };
  }

  /** Spots of the picture in front of the learner, those of the people in it included. */
  spotsFor(view: View): PictureSpots {
    const { station } = view;
    if (station !== undefined) {
      const rects = reachable(this.stationSpots(station));
      const scale = this.findScale(station);
      if (!scale) return { rects };
      const along = SKIN_PATH.map((name) => rects[name]).filter((rect) => rect !== undefined);
      return { rects, skin: { mmPerPixel: scale.mmPerPixel, path: along.map(centreOf), reach: SKIN_REACH } };
    }
    const rects: Record<string, Rect> = { ...this.#spots.get(`rooms/${pictureOf(view)}.json`) };
    for (const person of peopleInSight(view)) {
      const atlas = this.findAtlas(person.id);
      const here = atlas === undefined ? undefined : this.#poses.get(`${atlas}.spots.json`)?.[poseOf(person)];
      for (const [name, part] of Object.entries(PERSON_SPOTS)) {
        const rect = here?.[part];
        if (rect) rects[name] = rect;
      }
    }
    return { rects };
  }

  stationSpots(station: string): Rects {
    return { ...STATION_PLACES[station], ...this.#spots.get(`closeups/${station}.spots.json`) };
  }

  findScale(station: string): SkinScale | undefined {
    return findSkinScale(this.#files.get(`closeups/${station}.spots.json`));
  }

  findDial(): Dial | undefined {
    return findDial(this.#files.get('equipment/gauge.json'));
  }
}
