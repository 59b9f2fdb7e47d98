/** A person on the stage: body and face layers, breath, blink, and a sign that they are talking. Holds no fact about them. */
import type { GameObjects, Scene } from 'phaser';
import type { PersonLook } from '../../core/session/types.ts';
import { around, centreOf, PICTURE_HEIGHT, PICTURE_WIDTH, type Rect, widened } from '../geometry.ts';
import type { Pictures } from '../pictures.ts';
import { BreathMark } from './BreathMark.ts';
import { breathShare } from './breathShare.ts';
import { isBlinking } from './poses.ts';
import { TalkMark } from './TalkMark.ts';

/** How far a full breath lifts the shoulders and widens the chest, as a share of the body's size. */
const LIFT = 0.009;
const WIDEN = 0.004;

/** Where somebody moves whose pose is not painted. */
const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 };

export interface PersonMoment {
  /** Chest, −1 empty to 1 full. */
  readonly breath: number;
  readonly now: number;
  readonly isStill: boolean;
}

export class PersonPicture {
  readonly #pictures: Pictures;
  readonly #atlas: string;
  readonly #shift: number;
  readonly #body: GameObjects.Image;
  readonly #face: GameObjects.Image;
  readonly #talk: TalkMark;
  readonly #breathMark: BreathMark;
  #area: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };
  #foot = { x: 0, y: 0 };
  #height = 0;
  #shownFace = '';
  #shownShare = 0;
  #pose = '';
  #mood = '';
  #isTalking = false;

  /** `shift`: drawn this far to the right of where the picture has the person. */
  constructor(scene: Scene, pictures: Pictures, atlas: string, shift = 0) {
    this.#shift = shift;
    this.#pictures = pictures;
    this.#atlas = atlas;
    this.#body = scene.add.image(0, 0, atlas);
    this.#face = scene.add.image(0, 0, atlas);
    this.#talk = new TalkMark(scene);
    this.#breathMark = new BreathMark(scene);
  }

  /** Whether this is the atlas that the person is drawn from. */
  isFrom(atlas: string): boolean {
    return this.#atlas === atlas;
  }

  /** The part of the picture in which the person moves. */
  get area(): Rect {
    return this.#area;
  }

  show(look: PersonLook): void {
    this.#pose = this.#pictures.findPose(this.#atlas, look) ?? '';
    this.#mood = look.mood;
    this.#isTalking = look.isTalking;
    const { body, head, chest } = this.#pictures.personRects(this.#atlas, this.#pose);
    // Breath grows from where the person sits or stands, so that seat and feet stay in place.
    this.#foot = { x: body.x + body.w / 2, y: body.y + body.h };
    this.#height = body.h;
    this.#layer(this.#body, 'body');
    this.#shownFace = '';
    this.#talk.place({ ...head, x: head.x + this.#shift }, look.isTalking);
    this.#area = (this.#pose !== '' && around([widened(body, 24), widened(head, 100)])) || NOWHERE;
    const middle = centreOf(chest);
    this.#breathMark.place({ x: middle.x + this.#shift, y: middle.y });
  }

  /** Answers whether the person looks different now. */
  tick({ breath, now, isStill }: PersonMoment): boolean {
    const face = !isStill && isBlinking(now) ? 'blink' : this.#mood;
    const share = isStill ? 0 : breathShare(breath, LIFT * this.#height);
    const hasMarked = this.#breathMark.tick(isStill ? breath : undefined);
    const hasTalked = this.#isTalking && this.#talk.tick(isStill ? 0 : now);
    if (face === this.#shownFace && share === this.#shownShare) return hasMarked || hasTalked;
    if (face !== this.#shownFace) this.#layer(this.#face, `face-${face}`);
    this.#shownFace = face;
    this.#shownShare = share;
    this.#body.setScale(1 + WIDEN * share, 1 + LIFT * share);
    this.#face.setScale(1 + WIDEN * share, 1 + LIFT * share);
    return true;
  }

  /** A frame of the atlas may bring its own origin: it is set anew each time. */
  #layer(layer: GameObjects.Image, name: string): void {
    const { x, y } = this.#foot;
    const frame = `${this.#pose}/${name}`;
    const isPainted = this.#pictures.hasFrame(this.#atlas, frame);
    layer.setVisible(isPainted);
    if (isPainted) layer.setFrame(frame);
    layer.setOrigin(x / PICTURE_WIDTH, y / PICTURE_HEIGHT).setPosition(x + this.#shift, y);
  }

  destroy(): void {
    this.#body.destroy();
    this.#face.destroy();
    this.#talk.destroy();
    this.#breathMark.destroy();
  }
}
