/** What every scene of play does alike: enters and leaves the stage, shows views as they come, draws the overlay. */
import { Scene, Scenes } from 'phaser';
import type { Cue, Track, View } from '../core/session/types.ts';
import { around, PICTURE_HEIGHT, PICTURE_WIDTH, pixelsCovering, type Rect } from './geometry.ts';
import { hideOutside } from './hideOutside.ts';
import type { Picture } from './itemPictures.ts';
import { Overlay } from './Overlay.ts';
import type { PlayScene, SceneMotion, Stage } from './Stage.ts';

const FADE_MS = 220;
const WHOLE: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };

export abstract class PictureScene extends Scene implements PlayScene {
  protected readonly stage: Stage;
  #overlay: Overlay | undefined;
  /** The next frame must draw everything. */
  #isWhole = true;
  #isFading = false;
  /** What moved in the last frame: drawn once more when it has come to rest. */
  #moved: readonly Rect[] = [];

  constructor(key: string, stage: Stage) {
    super(key);
    this.stage = stage;
  }

  /** Phaser calls it when the scene starts. */
  create(): void {
    this.#isWhole = true;
    this.#isFading = false;
    this.cameras.main.setOrigin(0, 0).setBackgroundColor('#eef2f1');
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
    const isMarked = this.#overlay?.draw((item) => this.pictureOfItem(item)) ?? false;
    const moving = this.moving();
    const isWhole = this.#isWhole || isMarked || this.#isFading || !this.stage.keepsFrame;
    this.#look(isWhole ? WHOLE : around([...moving, ...this.#moved]));
    this.#moved = moving;
    this.#isWhole = false;
  }

  show(view: View): void {
    this.#isWhole = true;
    this.draw(view);
  }

  redrawWhole(): void {
    this.#isWhole = true;
  }

  /** Only this part of the picture is drawn; the rest of the canvas keeps what it shows. */
  #look(part: Rect | undefined): void {
    const camera = this.cameras.main.setVisible(part !== undefined);
    const { zoom } = this;
    this.looked(part, zoom);
    if (!part) return;
    hideOutside(this.children.list, part, camera.id);
    const { x, y, w, h } = pixelsCovering(part, zoom);
    camera
      .setZoom(zoom)
      .setViewport(x, y, w, h)
      .setScroll(x / zoom, y / zoom);
  }

  /** A scene that knows better says so. */
  hasMoved(): boolean {
    return true;
  }

  motion(): SceneMotion {
    return { ...this.trackMotion(), isTweening: this.tweens.getTweens().length > 0 };
  }

  /** Draws the picture of a view; the view alone must give the right one. */
  protected abstract draw(view: View): void;
  abstract showCue(cue: Cue): void;
  /** Makes the game objects. */
  protected abstract build(): void;
  /** Forgets them. */
  protected abstract takeDown(): void;
  /** What moves by itself, before each frame. */
  protected abstract tick(now: number): void;
  /** Parts of the picture that may look different in this frame though no view has changed. */
  protected abstract moving(): readonly Rect[];
  protected abstract trackMotion(): Omit<SceneMotion, 'isTweening'>;

  /** From one picture to the next, softly. */
  protected fade(): void {
    if (this.stage.isStill) return;
    const veil = this.add.rectangle(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT, 0xf4f6f5).setOrigin(0, 0).setDepth(30);
    this.tweens.add({
      targets: veil,
      alpha: 0,
      duration: FADE_MS,
      onComplete: () => {
        veil.destroy();
        this.#isFading = false;
        this.#isWhole = true;
      },
    });
    this.#isFading = true;
  }

  /** This part of the picture is about to be drawn, at so many canvas pixels per picture pixel. */
  protected looked(_part: Rect | undefined, _zoom: number): void {}

  protected breathOf(view: View, person: string): number {
    const track = view.tracks.find((candidate) => candidate.id === `breathing.${person}`);
    return track ? this.sample(track) : -1;
  }

  protected sample(track: Track): number {
    return this.stage.sample(track);
  }

  /** The small picture of something carried. */
  protected pictureOfItem(item: string): Picture | undefined {
    return this.stage.pictures.findItem(item);
  }

  /** Pixels of the canvas per pixel of the picture: text made at this resolution is sharp. */
  protected get zoom(): number {
    return this.scale.width / PICTURE_WIDTH;
  }
}
