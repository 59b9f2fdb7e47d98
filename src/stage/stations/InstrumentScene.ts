/** Any close-up that is not the arm: its picture or a framed view of the room, the instrument on its card, marks on the skin, the tray. */
import type { GameObjects } from 'phaser';
import { displaysInSight } from '../../core/session/displays.ts';
import type { Cue, View } from '../../core/session/types.ts';
import type { Closeup } from '../closeup.ts';
import { pixelAt, type Rect } from '../geometry.ts';
import { PictureScene } from '../PictureScene.ts';
import type { Point } from '../port.ts';
import type { Stage } from '../Stage.ts';
import type { Skin } from '../spotBook.ts';
import { BACK_PLACE } from './armPlaces.ts';
import { addBackButton } from './BackButton.ts';
import { addBackdrop } from './Backdrop.ts';
import { addBodyChart } from './BodyChart.ts';
import { CueRing } from './CueRing.ts';
import { type CloseupFacts, closeupFactsOf } from './closeupFacts.ts';
import { cropFor, cropOfPatient } from './crops.ts';
import { DigitalDisplay } from './DigitalDisplay.ts';
import { Electrodes } from './Electrodes.ts';
import { EyeChart } from './EyeChart.ts';
import { electrodeFactsOf } from './electrodeFacts.ts';
import { addGround } from './Ground.ts';
import { InstrumentCard } from './InstrumentCard.ts';
import { ItemTray } from './ItemTray.ts';
import { type InstrumentLayout, instrumentLayout } from './instrumentLayout.ts';
import { LaidLayers } from './LaidLayers.ts';
import { laidThings } from './laidThings.ts';
import { RoomInset } from './RoomInset.ts';
import { peopleAtRod } from './rod.ts';
import { SkinMarks } from './SkinMarks.ts';
import { lay, scaleInto } from './Tray.ts';

export const INSTRUMENT_SCENE = 'instrument';

const RING_MS = 320;
/** Felt under the fingers: shown to everyone, since nothing else tells of it. */
const FELT = 'pulse';

interface Layers {
  /** The chart of the body lies here, below all else. */
  readonly ground: GameObjects.Layer;
  /** The instrument where it sits. */
  readonly placed: GameObjects.Image;
  readonly electrodes: Electrodes;
  readonly marks: SkinMarks;
  readonly laid: LaidLayers;
  readonly felt: CueRing;
  readonly tray: ItemTray;
  inset: RoomInset | undefined;
  card: InstrumentCard | undefined;
  sheet: EyeChart | undefined;
  /** The display of an instrument that the picture shows. */
  screen: DigitalDisplay | undefined;
}

export class InstrumentScene extends PictureScene {
  #layers: Layers | undefined;
  #closeup: Closeup | undefined;
  #view: View | undefined;
  #skin: Skin | undefined;

  constructor(stage: Stage) {
    super(INSTRUMENT_SCENE, stage);
  }

  protected draw(view: View): void {
    const layers = this.#layers;
    const closeup = this.#closeup;
    if (!layers || !closeup || view.station === undefined) return;
    this.#view = view;
    const layout = instrumentLayout(view, closeup);
    const facts = closeupFactsOf(view.look);
    this.#skin = layout.skin;
    this.#drawChart(layers.ground, layout, view);
    layers.laid.show(closeup, laidThings(view.look, closeup.rule));
    this.#drawCard(layers, layout, view);
    if (layout.screen) layers.screen ??= new DigitalDisplay(this, layout.screen);
    layers.screen?.show(displaysInSight(view), facts.isOn, this.stage.port.labelOf);
    if (layout.sheet) layers.sheet ??= new EyeChart(this, layout.sheet);
    layers.sheet?.show(view.look);
    this.#drawPlaced(layers.placed, facts, layout);
    const { landmarks = {} } = closeup.scale ?? {};
    layers.electrodes.show(electrodeFactsOf(view.look, { pixelAt: (at) => this.#pixelAt(at), landmarks }));
    this.#drawMarks(layers, facts);
    layers.tray.show(layout.tray, layout.slots);
    this.#drawInset(layers, layout, view);
  }

  /** Sounds are heard, so their twin is for those who ask for captions; a pulse under the fingers has no other sign. */
  showCue(cue: Cue): void {
    if (cue.sound === FELT) this.#layers?.felt.pulse(RING_MS, 0.9);
    else if (this.stage.settings.captions) (this.#layers?.card?.ring ?? this.#layers?.felt)?.pulse(RING_MS);
  }

  protected build(): void {
    const view = this.stage.port.view();
    const closeup = this.stage.pictures.closeup(view);
    const { labelOf } = this.stage.port;
    const { pictures } = this.stage;
    this.#closeup = closeup;
    if (closeup.texture !== undefined) {
      addGround(this, closeup.texture, closeup.isMirrored);
    } else {
      addBackdrop(this, `rooms/${view.room}.webp`);
    }
    const layout = instrumentLayout(view, closeup);
    const place = insetPlace(layout);
    this.#layers = {
      ground: this.add.layer(),
      laid: new LaidLayers(this, pictures),
      tray: new ItemTray({ scene: this, pictures, labelOf }),
      placed: this.add.image(0, 0, '__DEFAULT').setVisible(false),
      electrodes: new Electrodes(this),
      marks: new SkinMarks(this),
      felt: new CueRing(this, { x: 0, y: 0 }, 34),
      inset: place && new RoomInset(this, pictures, place),
      card: undefined,
      sheet: undefined,
      screen: undefined,
    };
    addBackButton(this, closeup.rects['back'] ?? BACK_PLACE);
    this.fade();
  }

  protected takeDown(): void {
    this.#layers = undefined;
    this.#closeup = undefined;
    this.#view = undefined;
  }

  protected tick(now: number): void {
    const view = this.#view;
    if (!view) return;
    this.#display?.tick(now);
    this.#layers?.inset?.tick({ breathOf: (id) => this.breathOf(view, id), now, isStill: this.stage.isStill });
  }

  protected moving(): readonly Rect[] {
    const { card, felt } = this.#layers ?? {};
    const parts: Rect[] = [];
    if (this.#display?.hasChanged) parts.push(this.#display.area);
    if (card?.ring.isPulsing) parts.push(card.ring.area);
    if (felt?.isPulsing) parts.push(felt.area);
    return parts;
  }

  protected trackMotion(): { isFast: boolean; isGentle: boolean } {
    const { inset } = this.#layers ?? {};
    const isWaiting = this.#display?.isWaiting(this.stage.port.now()) ?? false;
    return { isFast: false, isGentle: isWaiting || (inset?.hasPeople ?? false) };
  }

  protected override looked(part: Rect | undefined, zoom: number): void {
    this.#layers?.inset?.looked(part, zoom);
  }

  get #display(): DigitalDisplay | undefined {
    return this.#layers?.card?.display ?? this.#layers?.screen;
  }

  /** It comes and goes with something to aim. */
  #drawChart(ground: GameObjects.Layer, { figure, skin, hasBodyChart }: InstrumentLayout, view: View): void {
    const { labelOf, landmarks } = this.stage.port;
    const isShown = ground.list.length > 0;
    if (hasBodyChart === isShown) return;
    if (isShown) ground.removeAll(true);
    const form = view.hotspots.find(({ form, place }) => form.kind === 'aim' && place.picture === view.station)?.form;
    if (form?.kind !== 'aim' || !figure || !skin) return;
    ground.add([...addBodyChart(this, { figure, skin, landmarks: landmarks(form.surface), labelOf })]);
  }

  /** It is laid out when there is first something to show on it. */
  #drawCard(layers: Layers, { card }: InstrumentLayout, view: View): void {
    const { pictures, port } = this.stage;
    const isElsewhere = JSON.stringify(layers.card?.rect) !== JSON.stringify(card);
    if (isElsewhere) {
      layers.card?.destroy();
      layers.card = card && new InstrumentCard({ scene: this, pictures, rect: card, labelOf: port.labelOf });
    }
    layers.card?.show(view);
  }

  /** By the layer painted for this very place, else the instrument's own picture laid there. */
  #drawPlaced(placed: GameObjects.Image, { item, at, itemLook }: CloseupFacts, { rects }: InstrumentLayout): void {
    const { pictures } = this.stage;
    placed.setVisible(false);
    const closeup = this.#closeup;
    if (item === undefined || at === undefined || !closeup) return;
    const layer = `${item}@${at}`;
    if (closeup.atlas !== undefined && pictures.hasFrame(closeup.atlas, layer)) {
      placed.setTexture(closeup.atlas, layer).setOrigin(0, 0).setScale(1).setPosition(0, 0);
      placed.setFlipX(closeup.isMirrored).setVisible(true);
      return;
    }
    const rect = rects[at];
    const found = rect && pictures.findItem(item, itemLook);
    if (!rect || !found) return;
    placed.setTexture(found.texture, found.frame).setFlipX(false).setVisible(true);
    lay(placed, rect, scaleInto(placed, rect));
  }

  #drawMarks(layers: Layers, { marks }: CloseupFacts): void {
    layers.marks.show(marks.map(({ kind, at }) => ({ kind, at: this.#pixelAt(at) })));
    const felt = marks.find(({ kind }) => kind === 'fingers' || kind === 'stethoscope') ?? marks[0];
    if (felt) layers.felt.move(this.#pixelAt(felt.at));
  }

  #drawInset({ inset }: Layers, layout: InstrumentLayout, view: View): void {
    const { pictures } = this.stage;
    const people = peopleAtRod(view);
    const person = people.find(({ id }) => id === this.#closeup?.person);
    const body = person && pictures.spotsOf(person);
    const place = insetPlace(layout);
    if (place) inset?.move(place);
    const isFigure = layout.figure !== undefined && !layout.hasBodyChart;
    const crop = isFigure ? cropFor(view.look.kind, body, pictures.roomSpots(view.room)) : cropOfPatient(body);
    inset?.show({ ...view, people }, crop);
  }

  #pixelAt(millimetres: Point): Point {
    return this.#skin ? pixelAt(this.#skin, millimetres) : millimetres;
  }
}

/** The frame of the room fills the figure, unless that is the chart of the body. */
function insetPlace({ hasBodyChart, inset, figure }: InstrumentLayout): Rect | undefined {
  return hasBodyChart ? inset : (figure ?? inset);
}
