/** What every scene of play does alike: enters and leaves the stage, shows views as they come, draws the overlay. */
import { Scene, Scenes } from 'phaser';
import type { Cue, Track, View } from '../core/session/types.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './geometry.ts';
import { Overlay } from './Overlay.ts';
import type { PlayScene, SceneMotion, Stage } from './Stage.ts';

const FADE_MS = 220;

export abstract class PictureScene extends Scene implements PlayScene {
  protected readonly stage: Stage;
  #overlay: Overlay | undefined;

  constructor(key: string, stage: Stage) {
    super(key);
    this.stage = stage;
  }

  /** Phaser calls it when the scene starts. */
  create(): void {
    const zoom = this.scale.width / PICTURE_WIDTH;
    this.cameras.main.setOrigin(0, 0).setZoom(zoom);
    this.build();
    this.#overlay = new Overlay(this, this.stage);
    this.stage.enter(this);
    this.events.once(Scenes.Events.SHUTDOWN, () => {
      this.stage.leave(this);
      this.takeDown();
    });
  }

  override update(): void {
    this.tick(this.stage.port.now());
    this.#overlay?.draw((item) => this.pictureOfItem(item));
  }

  motion(): SceneMotion {
    return { ...this.trackMotion(), isTweening: this.tweens.getTweens().length > 0 };
  }

  /** Draws the picture of a view; the view alone must give the right one. */
  abstract show(view: View): void;
  abstract showCue(cue: Cue): void;
  /** Makes the game objects. */
  protected abstract build(): void;
  /** Forgets them. */
  protected abstract takeDown(): void;
  /** What moves by itself, before each frame. */
  protected abstract tick(now: number): void;
  protected abstract trackMotion(): Omit<SceneMotion, 'isTweening'>;

  /** How long a movement takes: no time when motion is not wanted. */
  protected duration(ms: number): number {
    return this.stage.isStill ? 0 : ms;
  }

  /** From one picture to the next, softly. */
  protected fade(): void {
    if (this.stage.isStill) return;
    const veil = this.add.rectangle(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT, 0xf4f6f5).setOrigin(0, 0).setDepth(30);
    this.tweens.add({ targets: veil, alpha: 0, duration: FADE_MS, onComplete: () => veil.destroy() });
  }

  protected breathOf(view: View, person: string): number {
    const track = view.tracks.find((candidate) => candidate.id === `breathing.${person}`);
    return track ? this.sample(track) : -1;
  }

  protected sample(track: Track): number {
    return this.stage.sample(track);
  }

  /** The small picture of something carried, from the kit. */
  protected pictureOfItem(item: string): { texture: string; frame: string } | undefined {
    const kit = 'equipment/bp';
    return this.stage.pictures.hasFrame(kit, `roll-${item}`) ? { texture: kit, frame: `roll-${item}` } : undefined;
  }
}
