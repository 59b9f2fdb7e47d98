/** The close-up of the arm: cuff, sleeve, fingers, stethoscope, gauge and bulb, where the view says they are. */
import type { GameObjects } from 'phaser';
import type { Cue, Track, View } from '../../core/session/types.ts';
import type { Closeup, Rects } from '../closeup.ts';
import { mirroredRect, PICTURE_HEIGHT, PICTURE_WIDTH, pixelAt, type Rect } from '../geometry.ts';
import { PictureScene } from '../PictureScene.ts';
import type { Point } from '../port.ts';
import type { Stage } from '../Stage.ts';
import { type ArmFacts, armFactsOf } from './armFacts.ts';
import { BACK_PLACE } from './armPlaces.ts';
import { addBackButton } from './BackButton.ts';
import { Bulb } from './Bulb.ts';
import { CueRing } from './CueRing.ts';
import { cropOfPatient } from './crops.ts';
import { Gauge } from './Gauge.ts';
import { addGround } from './Ground.ts';
import { RoomInset } from './RoomInset.ts';
import { Tray } from './Tray.ts';

export const ARM_SCENE = 'arm';

const RING_MS = 320;
/** A rise of the gauge by this much is a squeeze of the bulb, mmHg. */
const STROKE_FROM = 4;
const STROKE = 9;
const NEEDLE_MS = 160;
const WHOLE: Rect = { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };
/** Where the small view of the patient lies on a left arm. */
const INSET: Rect = { x: 640, y: 24, w: 320, h: 230 };

interface Layers {
  readonly sleeve: GameObjects.Image;
  readonly tubing: GameObjects.Image;
  readonly cuff: GameObjects.Image;
  readonly fingers: GameObjects.Image;
  readonly stethoscope: GameObjects.Image;
  readonly gauge: Gauge | undefined;
  readonly bulb: Bulb | undefined;
  readonly tray: Tray;
  readonly felt: CueRing;
  readonly inset: RoomInset;
}

export class ArmScene extends PictureScene {
  #layers: Layers | undefined;
  #closeup: Closeup | undefined;
  #view: View | undefined;
  #needle: Track | undefined;
  /** How far the needle still is from where it belongs, mmHg: it swings up, it does not jump. */
  readonly #lag = { mmHg: 0 };
  #shown = 0;
  #isNeedleMoving = false;

  constructor(stage: Stage) {
    super(ARM_SCENE, stage);
  }

  protected draw(view: View): void {
    const layers = this.#layers;
    if (!layers) return;
    this.#view = view;
    const facts = armFactsOf(view.look);
    this.#drawOnArm(layers, facts);
    layers.bulb?.show(facts.cuff !== undefined, facts.valveStep);
    layers.tray.show(view);
    this.#showPatient(layers, view);
    this.#follow(layers, view);
  }

  /** Sounds are heard, so their twin is for those who ask for captions; a pulse under the fingers has no other sign. */
  showCue(cue: Cue): void {
    const layers = this.#layers;
    if (cue.sound === 'pulse') layers?.felt.pulse(RING_MS, 0.9);
    else if (this.stage.settings.captions) layers?.gauge?.pulse(RING_MS);
  }

  protected build(): void {
    const { pictures } = this.stage;
    const closeup = pictures.closeup(this.stage.port.view());
    const { texture = '__DEFAULT', isMirrored } = closeup;
    this.#closeup = closeup;
    addGround(this, texture, isMirrored);
    this.#layers = this.#makeLayers(closeup, pictures.armRects(closeup));
    addBackButton(this, BACK_PLACE);
    this.fade();
  }

  #makeLayers({ atlas = '__DEFAULT', isMirrored }: Closeup, spots: Rects): Layers {
    const { pictures } = this.stage;
    const layer = (): GameObjects.Image =>
      this.add.image(0, 0, atlas).setOrigin(0, 0).setFlipX(isMirrored).setVisible(false);
    const { gauge, bulb, valve } = spots;
    return {
      sleeve: layer(),
      tubing: layer(),
      cuff: layer(),
      stethoscope: layer(),
      fingers: layer(),
      gauge: gauge && new Gauge(this, pictures, gauge),
      bulb: bulb && valve && new Bulb(this, pictures, { bulb, valve }),
      tray: new Tray(this, pictures, spots),
      felt: new CueRing(this, { x: 0, y: 0 }, 34),
      inset: new RoomInset(this, pictures, isMirrored ? mirroredRect(INSET) : INSET),
    };
  }

  protected takeDown(): void {
    this.#layers = undefined;
    this.#closeup = undefined;
    this.#needle = undefined;
    this.#lag.mmHg = 0;
    this.#shown = 0;
  }

  protected tick(now: number): void {
    const value = this.#needle ? this.sample(this.#needle) : 0;
    const shown = value + this.#lag.mmHg;
    this.#isNeedleMoving = Math.abs(shown - this.#shown) > 0.01;
    this.#shown = shown;
    this.#layers?.gauge?.point(shown);
    const view = this.#view;
    if (!view) return;
    this.#layers?.inset.tick({ breathOf: (id) => this.breathOf(view, id), now, isStill: this.stage.isStill });
  }

  protected moving(): readonly Rect[] {
    const layers = this.#layers;
    if (!layers) return [];
    const parts: Rect[] = [];
    if (layers.gauge && (this.#isNeedleMoving || layers.gauge.isPulsing)) parts.push(layers.gauge.area);
    if (layers.bulb?.isSqueezed) parts.push(layers.bulb.area);
    if (layers.felt.isPulsing) parts.push(layers.felt.area);
    return parts;
  }

  protected trackMotion(): { isFast: boolean; isGentle: boolean } {
    const isBreathing = this.#layers?.inset.hasPeople ?? false;
    return { isFast: this.#isNeedleMoving, isGentle: isBreathing || this.#shown > 0.5 };
  }

  protected override looked(part: Rect | undefined, zoom: number): void {
    this.#layers?.inset.looked(part, zoom);
  }

  #follow(layers: Layers, view: View): void {
    this.#needle = view.tracks.find((track) => track.model === 'needle');
    const value = this.#needle ? this.sample(this.#needle) : 0;
    const rise = value - this.#shown;
    if (rise < STROKE_FROM || this.#lag.mmHg !== 0 || this.stage.isStill) return;
    const strokes = Math.max(1, Math.round(rise / STROKE));
    layers.bulb?.squeeze(strokes);
    this.#lag.mmHg = -rise;
    this.tweens.add({ targets: this.#lag, mmHg: 0, duration: NEEDLE_MS * strokes });
  }

  #drawOnArm(layers: Layers, facts: ArmFacts): void {
    this.#layer(layers.sleeve, facts.isSleeveDown ? 'sleeve' : undefined);
    this.#layer(layers.tubing, facts.cuff && 'tubing');
    this.#layer(layers.cuff, facts.cuff);
    this.#layer(layers.stethoscope, facts.stethoscope && 'stethoscope');
    this.#moveTo(layers.stethoscope, 'brachialArtery', facts.stethoscope);
    const artery = facts.fingers && this.#nearestArtery(facts.fingers);
    this.#layer(layers.fingers, artery && (artery === 'radialArtery' ? 'fingers-radial' : 'fingers-brachial'));
    if (!facts.fingers || !artery) return;
    this.#moveTo(layers.fingers, artery, facts.fingers);
    layers.felt.move(this.#shownAt(facts.fingers));
  }

  #showPatient(layers: Layers, view: View): void {
    const person = view.people.find(({ id }) => id === this.#closeup?.person);
    layers.inset.show(view, person && cropOfPatient(this.stage.pictures.spotsOf(person)));
  }

  #layer(image: GameObjects.Image, frame: string | undefined): void {
    const atlas = this.#closeup?.atlas;
    const isThere = frame !== undefined && atlas !== undefined && this.stage.pictures.hasFrame(atlas, frame);
    image.setVisible(isThere);
    // A frame of the atlas may bring its own origin.
    if (isThere) image.setFrame(frame).setOrigin(0, 0);
  }

  /** The layers are painted with the hand at its landmark; elsewhere they are moved by the difference. */
  #moveTo(image: GameObjects.Image, landmark: string, at: Point | undefined): void {
    const painted = this.#closeup?.scale?.landmarks[landmark];
    if (!at || !painted) return;
    const to = this.#paintedAt(at);
    const across = to.x - painted.x;
    image.setPosition(this.#closeup?.isMirrored ? -across : across, to.y - painted.y);
  }

  #nearestArtery(at: Point): string {
    const { x, y } = this.#paintedAt(at);
    const away = (name: string): number => {
      const mark = this.#closeup?.scale?.landmarks[name];
      return mark ? Math.hypot(mark.x - x, mark.y - y) : Number.POSITIVE_INFINITY;
    };
    return away('radialArtery') < away('brachialArtery') ? 'radialArtery' : 'brachialArtery';
  }

  /** A place of the skin on the picture as it was painted, and as it is shown. */
  #paintedAt(millimetres: Point): Point {
    const { surface = WHOLE, mmPerPixel = 1 } = this.#closeup?.scale ?? {};
    return pixelAt({ rect: surface, mmPerPixel }, millimetres);
  }

  #shownAt(millimetres: Point): Point {
    const { surface = WHOLE, mmPerPixel = 1 } = this.#closeup?.scale ?? {};
    return pixelAt({ rect: surface, mmPerPixel, isMirrored: this.#closeup?.isMirrored ?? false }, millimetres);
  }
}
