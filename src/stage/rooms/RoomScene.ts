/** A room: its picture and the people in it. Walking from one to another changes the picture, not the scene. */

import type { GameObjects } from 'phaser';
import type { Cue, Id, View } from '../../core/session/types.ts';
import type { Rect } from '../geometry.ts';
import { PictureScene } from '../PictureScene.ts';
import { PersonPicture } from '../people/PersonPicture.ts';
import { peopleInSight } from '../people/poses.ts';
import type { Stage } from '../Stage.ts';

export const ROOM_SCENE = 'room';

export class RoomScene extends PictureScene {
  #background: GameObjects.Image | undefined;
  #room = '';
  #view: View | undefined;
  readonly #people = new Map<Id, PersonPicture>();

  constructor(stage: Stage) {
    super(ROOM_SCENE, stage);
  }

  protected draw(view: View): void {
    this.#view = view;
    if (view.room !== this.#room) this.#enterRoom(view.room);
    const here = peopleInSight(view);
    for (const [id, picture] of this.#people) {
      if (here.some((person) => person.id === id)) continue;
      picture.destroy();
      this.#people.delete(id);
    }
    for (const person of here) this.#pictureOf(person.id)?.show(person);
  }

  /** Nothing sounds in a room that has a place in its picture. */
  showCue(_cue: Cue): void {}

  protected build(): void {
    this.#background = this.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
  }

  protected takeDown(): void {
    this.#people.clear();
    this.#background = undefined;
    this.#room = '';
  }

  protected tick(now: number): void {
    const view = this.#view;
    if (!view) return;
    const { isStill } = this.stage;
    for (const [id, picture] of this.#people) picture.tick({ breath: this.breathOf(view, id), now, isStill });
  }

  protected moving(): readonly Rect[] {
    return [...this.#people.values()].map((picture) => picture.area);
  }

  protected trackMotion(): { isFast: boolean; isGentle: boolean } {
    return { isFast: false, isGentle: this.#people.size > 0 };
  }

  #enterRoom(room: string): void {
    const texture = `rooms/${room}.webp`;
    const hasPicture = this.stage.pictures.has(texture);
    this.#background?.setVisible(hasPicture);
    if (hasPicture) this.#background?.setTexture(texture);
    this.#room = room;
    this.fade();
  }

  #pictureOf(person: Id): PersonPicture | undefined {
    const known = this.#people.get(person);
    if (known) return known;
    const atlas = this.stage.pictures.findAtlas(person);
    if (atlas === undefined) return undefined;
    const made = new PersonPicture(this, this.stage.pictures, atlas);
    this.#people.set(person, made);
    return made;
  }
}
