/** The pictures once they have arrived: frames, spots, scales. Answers for what is missing too, so that play goes on. */
import type { Textures } from 'phaser';
import type { Id, PersonLook, View } from '../core/session/types.ts';
import { type Closeup, closeupOf, mirroredRects, type Rects } from './closeup.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH, type Rect } from './geometry.ts';
import { type ItemLook, ItemPictures, type Picture } from './itemPictures.ts';
import { personSpots, platePlace } from './people/personSpots.ts';
import { findPose, peopleInSight } from './people/poses.ts';
import type { PictureSource } from './port.ts';
import { type Dial, findDial, readPoseSpots, readSpots } from './sideFiles.ts';
import { type PictureSpots, pictureOf, type Skin } from './spotBook.ts';
import { ARM_PLACES, reachable } from './stations/armPlaces.ts';
import { closeupKey } from './stations/closeupFacts.ts';
import { instrumentLayout } from './stations/instrumentLayout.ts';

/** Places that the pictures of rooms leave to the stage. */
const ROOM_PLACES: Readonly<Record<string, Rects>> = {
  exam: {
    gloves: { x: 1498, y: 147, w: 100, h: 140 },
    // In the drawer, and in the rack of booklets on the wall.
    'thermometer-rectal': { x: 1705, y: 469, w: 179, h: 62 },
    colorPlates: { x: 1362, y: 84, w: 80, h: 145 },
  },
};

/** The arm lies along these spots, and is nowhere wider than this to either side, in pixels. */
const ARM_PATH = ['upperArm', 'fossa', 'wrist', 'hand'];
const ARM_REACH = 150;

const WHOLE: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };

export class Pictures {
  readonly #textures: Textures.TextureManager;
  readonly #source: PictureSource;
  readonly #files: ReadonlyMap<string, unknown>;
  readonly #rooms = new Map<string, Rects>();
  readonly #poses = new Map<string, Readonly<Record<string, Rects>>>();
  readonly #items: ItemPictures;
  #closeup: { readonly key: string; readonly closeup: Closeup } | undefined;

  /** `files`: side files by their path. */
  constructor(textures: Textures.TextureManager, source: PictureSource, files: ReadonlyMap<string, unknown>) {
    this.#textures = textures;
    this.#source = source;
    this.#files = files;
    for (const [path, file] of files) {
      if (path.startsWith('rooms/')) this.#rooms.set(path, readSpots(file));
      if (path.startsWith('people/') && path.endsWith('.spots.json')) this.#poses.set(path, readPoseSpots(file));
    }
    this.#items = new ItemPictures(files, (texture) => this.has(texture));
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

  findItem(item: Id, look?: ItemLook): Picture | undefined {
    return this.#items.find(item, look);
  }

  findItemDisplay(item: Id): Rect | undefined {
    return this.#items.findDisplay(item);
  }

  /** The atlas of a person's body that shows the pose best: of this very room, else the usual one. */
  findAtlas(person: PersonLook): string | undefined {
    const usual = `people/${this.#source.bodies[person.id] ?? person.id}`;
    const atlases = [`${usual}.${person.room}`, usual].filter((name) => this.has(name));
    const holding = (pose: string) => atlases.find((name) => this.hasFrame(name, `${pose}/body`));
    const pose = findPose(person, (name) => holding(name) !== undefined);
    return (pose === undefined ? undefined : holding(pose)) ?? atlases[0];
  }

  /** The pose among those that are painted, or the nearest to it. */
  findPose(atlas: string, wanted: PersonLook): string | undefined {
    return findPose(wanted, (pose) => this.hasFrame(atlas, `${pose}/body`));
  }

  personRects(atlas: string, pose: string): { readonly body: Rect; readonly head: Rect; readonly chest: Rect } {
    const rects = this.#poses.get(`${atlas}.spots.json`)?.[pose];
    const body = rects?.['body'] ?? WHOLE;
    return { body, head: rects?.['face'] ?? body, chest: rects?.['chest'] ?? body };
  }

  /** The spots of a person as shown, by the body's own names; nothing when they have no picture. */
  spotsOf(person: PersonLook): Rects | undefined {
    const atlas = this.findAtlas(person);
    const pose = atlas && this.findPose(atlas, person);
    return pose === undefined ? undefined : this.#poses.get(`${atlas}.spots.json`)?.[pose];
  }

  /** Whose procedures they are: the patient, else whoever is there. */
  patientAmong(people: readonly PersonLook[]): Id | undefined {
    return (people.find(({ id }) => id === this.#source.patient) ?? people[0])?.id;
  }

  roomSpots(room: Id): Rects {
    return { ...ROOM_PLACES[room], ...this.#rooms.get(`rooms/${room}.json`) };
  }

  /** Spots of the picture in front of the learner, those of the people in it included. */
  spotsFor(view: View): PictureSpots {
    if (view.station === undefined) return this.#spotsOfRoom(view);
    const closeup = this.closeup(view);
    if (closeup.kind !== 'arm') return instrumentLayout(view, closeup);
    return { rects: reachable(this.armRects(closeup)), skin: armSkin(closeup) };
  }

  /** The close-up of a view; the same object until another one is shown. */
  closeup(view: View): Closeup {
    const here = view.people.map(({ id, room }) => (room === view.room ? id : ''));
    const key = `${closeupKey(view)} ${here.join(' ')}`;
    if (this.#closeup?.key !== key) this.#closeup = { key, closeup: closeupOf(view, this.#closeupSource) };
    return this.#closeup.closeup;
  }

  /** Places of the arm's close-up, the tray and what lies on it included. */
  armRects({ rects, isMirrored }: Closeup): Rects {
    return { ...(isMirrored ? mirroredRects(ARM_PLACES) : ARM_PLACES), ...rects };
  }

  findDial(): Dial | undefined {
    return findDial(this.#files.get('equipment/gauge.json'));
  }

  get #closeupSource() {
    return {
      bodies: this.#source.bodies,
      has: (texture: string) => this.has(texture),
      file: (path: string) => this.#files.get(path),
    };
  }

  #spotsOfRoom(view: View): PictureSpots {
    const rects: Record<string, Rect> = { ...this.roomSpots(pictureOf(view)) };
    const people = peopleInSight(view);
    const patient = this.patientAmong(people);
    for (const [place, person] of people.entries()) {
      const plate = platePlace(person, rects, place);
      Object.assign(rects, personSpots(person.id, this.spotsOf(person), person.id === patient, plate));
    }
    return { rects };
  }
}

function armSkin({ scale, rects, isMirrored }: Closeup): Skin | undefined {
  if (!scale) return undefined;
  const painted = isMirrored ? mirroredRects(rects) : rects;
  const path = (scale.path ?? ARM_PATH).map((name) => painted[name]).filter((rect) => rect !== undefined);
  const { mmPerPixel, surface = WHOLE, reach = ARM_REACH } = scale;
  return { rect: surface, mmPerPixel, isMirrored, path, reach };
}
