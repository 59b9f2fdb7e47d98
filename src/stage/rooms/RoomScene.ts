/** A room: its picture and the people in it. Walking from one to another changes the picture, not the scene. */

import type { GameObjects } from 'phaser';
import type { Cue, Id, PersonLook, View } from '../../core/session/types.ts';
import type { Rect } from '../geometry.ts';
import { PictureScene } from '../PictureScene.ts';
import { NamePlate } from '../people/NamePlate.ts';
import { PersonPicture } from '../people/PersonPicture.ts';
import { platePlace } from '../people/personSpots.ts';
import { peopleInSight } from '../people/poses.ts';
import type { Stage } from '../Stage.ts';
import { drawPlainRoom } from './plainRoom.ts';

export const ROOM_SCENE = 'room';

export class RoomScene extends PictureScene {
  #background: GameObjects.Image | undefined;
  #plain: GameObjects.Graphics | undefined;
  #room = '';
  #view: View | undefined;
  readonly #people = new Map<Id, PersonPicture>();
  readonly #plates: NamePlate[] = [];
  #named = '';

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
    for (const person of here) this.#pictureOf(person)?.show(person);
    this.#namePeople(here);
  }

  /** Plates are made anew only when somebody without a picture came, went or sat down elsewhere. */
  #namePeople(here: readonly PersonLook[]): void {
    const { pictures, port } = this.stage;
    const unseen = here.filter((person) => pictures.spotsOf(person) === undefined);
    const named = unseen.map(({ id, room, posture }) => `${id} ${room} ${posture.seat}`).join();
    if (named === this.#named) return;
    this.#named = named;
    for (const plate of this.#plates.splice(0)) plate.destroy();
    for (const person of unseen) {
      const rect = platePlace(person, pictures.roomSpots(person.room), here.indexOf(person));
      this.#plates.push(new NamePlate(this, rect, port.labelOf({ key: `person.${person.id}.name` })));
    }
  }

  /** Nothing sounds in a room that has a place in its picture. */
  showCue(_cue: Cue): void {}

  protected build(): void {
    this.#plain = drawPlainRoom(this.add.graphics()).setVisible(false);
    this.#background = this.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
  }

  protected takeDown(): void {
    this.#people.clear();
    this.#plates.length = 0;
    this.#named = '';
    this.#background = undefined;
    this.#plain = undefined;
    this.#room = '';
  }

  protected tick(now: number): void {
    this.#tickPeople(now);
  }

  override hasMoved(): boolean {
    return this.#tickPeople(this.stage.port.now());
  }

  /** Answers whether anybody looks different now. */
  #tickPeople(now: number): boolean {
    const view = this.#view;
    if (!view) return true;
    const { isStill } = this.stage;
    let hasChanged = false;
    for (const [id, picture] of this.#people) {
      if (picture.tick({ breath: this.breathOf(view, id), now, isStill })) hasChanged = true;
    }
    return hasChanged;
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
    this.#plain?.setVisible(!hasPicture);
    if (hasPicture) this.#background?.setTexture(texture);
    this.#room = room;
    this.fade();
  }

  /** Somebody who walks into a room that has pictures of its own is drawn from those. */
  #pictureOf(person: PersonLook): PersonPicture | undefined {
    const atlas = this.stage.pictures.findAtlas(person);
    if (atlas === undefined) return undefined;
    const known = this.#people.get(person.id);
    if (known?.isFrom(atlas)) return known;
    known?.destroy();
    const made = new PersonPicture(this, this.stage.pictures, atlas);
    this.#people.set(person.id, made);
    return made;
  }
}
