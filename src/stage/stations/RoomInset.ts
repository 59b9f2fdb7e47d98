/** A framed view of the room inside a close-up: whose body it is, how they feel, how they breathe, who is with them. */
import type { Cameras, GameObjects, Scene } from 'phaser';
import type { Id, PersonLook, View } from '../../core/session/types.ts';
import {
  areOverlapping,
  clamp,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  pixelsCovering,
  type Rect,
  widened,
} from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { PersonPicture } from '../people/PersonPicture.ts';
import { peopleHere } from '../people/poses.ts';
import type { Pictures } from '../pictures.ts';

/** The room is laid out this far to the right, where the main camera never looks. */
const SHIFT = 2 * PICTURE_WIDTH;
const DRAW_EVERY_MS = 80;

export interface InsetMoment {
  readonly breathOf: (person: Id) => number;
  readonly now: number;
  readonly isStill: boolean;
}

export class RoomInset {
  readonly #scene: Scene;
  readonly #pictures: Pictures;
  #place: Rect;
  readonly #camera: Cameras.Scene2D.Camera;
  readonly #room: GameObjects.Image;
  readonly #frame: GameObjects.Graphics;
  readonly #people = new Map<Id, PersonPicture>();
  #crop: Rect;
  #isShown = false;
  #drawnAt = 0;

  /** `place`: where the frame lies on the close-up. */
  constructor(scene: Scene, pictures: Pictures, place: Rect) {
    this.#scene = scene;
    this.#pictures = pictures;
    this.#place = place;
    this.#crop = place;
    this.#room = scene.add.image(SHIFT, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
    this.#frame = scene.add.graphics().setVisible(false);
    this.#drawFrame();
    this.#camera = scene.cameras.add(0, 0, 1, 1).setOrigin(0, 0).setVisible(false);
  }

  /** Somebody in it breathes. */
  get hasPeople(): boolean {
    return this.#isShown && this.#people.size > 0;
  }

  /** `crop`: part of the room to show; nothing hides the inset, as does a room without a picture. */
  show(view: View, crop: Rect | undefined): void {
    const texture = `rooms/${view.room}.webp`;
    this.#isShown = crop !== undefined && this.#pictures.has(texture);
    this.#frame.setVisible(this.#isShown);
    this.#room.setVisible(this.#isShown);
    if (!crop || !this.#isShown) return;
    this.#room.setTexture(texture).setOrigin(0, 0);
    this.#crop = shapedLike(crop, this.#place);
    const here = peopleHere(view);
    for (const [id, picture] of this.#people) {
      if (here.some((person) => person.id === id)) continue;
      picture.destroy();
      this.#people.delete(id);
    }
    for (const person of here) this.#pictureOf(person)?.show({ ...person, isTalking: false });
    this.#ignoreOthers();
  }

  /** Where the frame lies from now on. */
  move(place: Rect): void {
    if (JSON.stringify(place) === JSON.stringify(this.#place)) return;
    this.#place = place;
    this.#drawFrame();
  }

  tick({ breathOf, now, isStill }: InsetMoment): void {
    if (!this.#isShown) return;
    for (const [id, picture] of this.#people) picture.tick({ breath: breathOf(id), now, isStill });
  }

  /** The main camera is about to draw over `part`; the inset is drawn after it when it must be, or when it is time. */
  looked(part: Rect | undefined, zoom: number): void {
    const now = performance.now();
    const isCovered = part !== undefined && areOverlapping(part, widened(this.#place, 12));
    const isMoving = this.#people.size > 0 && now - this.#drawnAt >= DRAW_EVERY_MS;
    const isDue = this.#isShown && (isCovered || isMoving);
    this.#camera.setVisible(isDue);
    if (!isDue) return;
    this.#drawnAt = now;
    const { x, y, w, h } = pixelsCovering(this.#place, zoom);
    this.#camera
      .setViewport(x, y, w, h)
      .setZoom(w / this.#crop.w)
      .setScroll(this.#crop.x + SHIFT, this.#crop.y);
  }

  /** Its camera draws what stands in the room that is laid out aside, and nothing of the close-up. */
  #ignoreOthers(): void {
    for (const object of this.#scene.children.list) {
      const x = 'x' in object && typeof object.x === 'number' ? object.x : 0;
      if (x < SHIFT / 2) this.#camera.ignore(object);
    }
  }

  #drawFrame(): void {
    const { x, y, w, h } = widened(this.#place, 6);
    const frame = reachOf(this.#frame.clear(), widened(this.#place, 20));
    frame.fillStyle(0x0b3d3d, 0.22).fillRoundedRect(x - 4, y - 2, w + 8, h + 10, 16);
    frame.fillStyle(0xffffff, 1).fillRoundedRect(x, y, w, h, 12);
  }

  /** Somebody who walks into a room that has pictures of its own is drawn from those. */
  #pictureOf(person: PersonLook): PersonPicture | undefined {
    const atlas = this.#pictures.findAtlas(person);
    if (atlas === undefined) return undefined;
    const known = this.#people.get(person.id);
    if (known?.isFrom(atlas)) return known;
    known?.destroy();
    const made = new PersonPicture(this.#scene, this.#pictures, atlas, SHIFT);
    this.#people.set(person.id, made);
    return made;
  }
}

/** A part in the shape of a frame, around the same middle, inside the room's picture. */
function shapedLike(part: Rect, frame: Rect): Rect {
  const shape = frame.w / frame.h;
  const w = Math.min(Math.max(part.w, part.h * shape), PICTURE_WIDTH, PICTURE_HEIGHT * shape);
  const h = w / shape;
  return {
    x: clamp(part.x + part.w / 2 - w / 2, 0, PICTURE_WIDTH - w),
    y: clamp(part.y + part.h / 2 - h / 2, 0, PICTURE_HEIGHT - h),
    w,
    h,
  };
}
