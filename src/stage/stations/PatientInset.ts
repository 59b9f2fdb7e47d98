/** A small picture in the close-up of the patient's face and chest: whose arm it is, how they feel, how they breathe. */
import type { Cameras, GameObjects, Scene } from 'phaser';
import type { Id, PersonLook, View } from '../../core/session/types.ts';
import { areOverlapping, around, PICTURE_WIDTH, pixelsCovering, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { type PersonMoment, PersonPicture } from '../people/PersonPicture.ts';
import { poseOf } from '../people/poses.ts';
import type { Pictures } from '../pictures.ts';

/** Where it lies on the close-up. */
const PLACE: Rect = { x: 640, y: 24, w: 320, h: 230 };
/** The room is laid out this far to the right, where the main camera never looks. */
const SHIFT = 2 * PICTURE_WIDTH;
const DRAW_EVERY_MS = 80;

export class PatientInset {
  readonly #scene: Scene;
  readonly #pictures: Pictures;
  readonly #camera: Cameras.Scene2D.Camera;
  readonly #room: GameObjects.Image;
  readonly #frame: GameObjects.Graphics;
  #person: PersonPicture | undefined;
  #patient: Id | undefined;
  #crop: Rect = PLACE;
  #drawnAt = 0;

  constructor(scene: Scene, pictures: Pictures) {
    this.#scene = scene;
    this.#pictures = pictures;
    const others = [...scene.children.list];
    this.#room = scene.add.image(SHIFT, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
    this.#frame = reachOf(scene.add.graphics().setVisible(false), widened(PLACE, 20));
    const { x, y, w, h } = widened(PLACE, 6);
    this.#frame.fillStyle(0x0b3d3d, 0.22).fillRoundedRect(x - 4, y - 2, w + 8, h + 10, 16);
    this.#frame.fillStyle(0xffffff, 1).fillRoundedRect(x, y, w, h, 12);
    this.#camera = scene.cameras.add(0, 0, 1, 1).setOrigin(0, 0).setVisible(false);
    this.#camera.ignore(others);
  }

  /** Whom it shows. */
  get patient(): Id | undefined {
    return this.#patient;
  }

  show(view: View): void {
    const look = view.people.find(
      (person) => person.room === view.room && this.#pictures.findAtlas(person.id) !== undefined,
    );
    const atlas = look && this.#pictures.findAtlas(look.id);
    const room = `rooms/${view.room}.webp`;
    const isPainted = look && atlas && this.#pictures.has(room) && this.#pictures.hasFrame(atlas, bodyFrame(look));
    const isThere = look !== undefined && atlas !== undefined && isPainted === true;
    this.#patient = isThere ? look.id : undefined;
    this.#frame.setVisible(isThere);
    this.#room.setVisible(isThere);
    if (!isThere) return;
    this.#room.setTexture(room).setOrigin(0, 0);
    this.#person ??= new PersonPicture(this.#scene, this.#pictures, atlas, SHIFT);
    this.#person.show({ ...look, isTalking: false });
    const { head, chest } = this.#pictures.personRects(atlas, poseOf(look));
    this.#crop = cropAround(around([widened(head, 30), chest]) ?? head);
  }

  tick(moment: PersonMoment): void {
    this.#person?.tick(moment);
  }

  /** The main camera is about to draw over `part`; the inset is drawn after it when it must be, or when it is time. */
  looked(part: Rect | undefined, zoom: number): void {
    const now = performance.now();
    const isCovered = part !== undefined && areOverlapping(part, widened(PLACE, 12));
    const isDue = this.#patient !== undefined && (isCovered || now - this.#drawnAt >= DRAW_EVERY_MS);
    this.#camera.setVisible(isDue);
    if (!isDue) return;
    this.#drawnAt = now;
    const { x, y, w, h } = pixelsCovering(PLACE, zoom);
    this.#camera
      .setViewport(x, y, w, h)
      .setZoom(w / this.#crop.w)
      .setScroll(this.#crop.x + SHIFT, this.#crop.y);
  }
}

function bodyFrame(look: PersonLook): string {
  return `${poseOf(look)}/body`;
}

/** The part of the room to show, in the shape of the inset. */
function cropAround(part: Rect): Rect {
  const w = Math.max(part.w, (part.h * PLACE.w) / PLACE.h);
  const h = (w * PLACE.h) / PLACE.w;
  return { x: part.x + part.w / 2 - w / 2, y: part.y + part.h / 2 - h / 2, w, h };
}
