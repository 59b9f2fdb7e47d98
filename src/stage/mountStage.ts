/** Puts the stage into an element of the page. Loaded on entering a scenario, since it brings Phaser with it. */
import { CANVAS, Game, Scale, type Types, WEBGL } from 'phaser';
import { clamp, PICTURE_HEIGHT, PICTURE_WIDTH, picturePoint, windowPoint } from './geometry.ts';
import { LOADING_SCENE, LoadingScene } from './LoadingScene.ts';
import { listenToPointer } from './listenToPointer.ts';
import { type FrameClock, Pacer } from './pacer.ts';
import type { Pictures } from './pictures.ts';
import type { Point, StageHandle, StagePort } from './port.ts';
import { chooseRenderer, probeChip, type Renderer } from './renderer.ts';
import { ROOM_SCENE, RoomScene } from './rooms/RoomScene.ts';
import { Stage } from './Stage.ts';
import { ARM_SCENE, ArmScene } from './stations/ArmScene.ts';
import { closeupKey } from './stations/closeupFacts.ts';
import { INSTRUMENT_SCENE, InstrumentScene } from './stations/InstrumentScene.ts';

/** The widest canvas, in pixels. The plain one is filled by the processor, so it is kept smaller. */
const WIDEST: Readonly<Record<Renderer, number>> = { canvas: 1280, webgl: PICTURE_WIDTH };
const NARROWEST = 640;

const CLOCK: FrameClock = {
  requestFrame: (draw) => requestAnimationFrame(draw),
  cancelFrame: (request) => cancelAnimationFrame(request),
  now: () => performance.now(),
  later: (then, ms) => window.setTimeout(then, ms),
  cancelLater: (request) => window.clearTimeout(request),
};

/** Which scene draws a close-up, by the kind of its look; all others are drawn by the general one. */
const CLOSEUPS: Readonly<Record<string, string>> = { arm: ARM_SCENE };

export function mountStage(element: HTMLElement, port: StagePort): StageHandle {
  return new MountedStage(element, port);
}

class MountedStage implements StageHandle {
  readonly #port: StagePort;
  readonly #game: Game;
  readonly #stage: Stage;
  readonly #pacer: Pacer;
  readonly #renderer: Renderer;
  readonly #stops: (() => void)[] = [];
  #scene = LOADING_SCENE;
  #closeup = '';
  #cursor = '';
  #frames = 0;
  #isDestroyed = false;

  constructor(element: HTMLElement, port: StagePort) {
    this.#port = port;
    this.#renderer = chooseRenderer(port.settings().renderer, probeChip());
    this.#stage = new Stage({
      port,
      redraw: () => this.#pacer.redraw(),
      keepsFrame: this.#renderer === 'canvas',
      toWindow: (at) => windowPoint(this.#game.canvas.getBoundingClientRect(), at),
    });
    this.#pacer = new Pacer({
      clock: CLOCK,
      draw: (time) => this.#draw(time),
      hasMoved: () => this.#stage.hasMoved(),
      motion: () => this.#stage.motion(),
    });
    const scenes = [
      new LoadingScene(port, (pictures) => this.#arrived(pictures)),
      new RoomScene(this.#stage),
      new ArmScene(this.#stage),
      new InstrumentScene(this.#stage),
    ];
    this.#game = new Game({ ...configFor(this.#renderer, element.clientWidth), parent: element, scene: scenes });
  }

  get state(): { frames: number; renderer: Renderer; pace: string } {
    return { frames: this.#frames, renderer: this.#renderer, pace: this.#pacer.pace };
  }

  focusHotspot(hotspot: string | undefined, aim?: Point): void {
    this.#stage.focus(hotspot, aim);
  }

  cancel(): void {
    this.#stage.cancel();
  }

  showCue(cue: Parameters<StageHandle['showCue']>[0]): void {
    this.#stage.showCue(cue);
  }

  refresh(): void {
    this.#changed();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#pacer.stop();
    for (const stop of this.#stops) stop();
    this.#stage.cancel();
    this.#game.destroy(true);
    // The game ends itself in its next step, and its loop may be asleep.
    this.#game.loop.tick();
    window.onblur = null;
    window.onfocus = null;
  }

  /** All pictures are here: from now on the pacer turns the loop. */
  #arrived(pictures: Pictures): void {
    if (this.#isDestroyed) return;
    this.#stage.arrived(pictures);
    this.#game.loop.sleep();
    this.#stops.push(this.#port.subscribe(() => this.#changed()));
    this.#listen();
    this.#changed();
    this.#port.onReady?.();
  }

  #listen(): void {
    const { canvas } = this.#game;
    const sizes = new ResizeObserver(() => this.#resize());
    if (canvas.parentElement) sizes.observe(canvas.parentElement);
    this.#stops.push(() => sizes.disconnect());
    const toPicture = (at: { x: number; y: number }) => picturePoint(canvas.getBoundingClientRect(), at);
    if (!this.#port.isLive) return;
    this.#stops.push(listenToPointer(canvas, toPicture, (sample) => this.#stage.pointer(sample)));
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') this.#stage.cancel();
    };
    window.addEventListener('keydown', onKey);
    this.#stops.push(() => window.removeEventListener('keydown', onKey));
  }

  /** As many pixels as the page shows, within bounds; the scenes' cameras follow. */
  #resize(): void {
    const { scale } = this.#game;
    scale.getParentBounds();
    const width = canvasWidth(this.#renderer, scale.parentSize.width);
    if (width === scale.width) scale.refresh();
    else scale.setGameSize(width, heightFor(width));
    this.#stage.redrawWhole();
  }

  /** The view decides which scene plays. */
  #changed(): void {
    const view = this.#port.view();
    const wanted = view.station === undefined ? ROOM_SCENE : (CLOSEUPS[view.look.kind] ?? INSTRUMENT_SCENE);
    const closeup = closeupKey(view);
    if (wanted !== this.#scene || closeup !== this.#closeup) {
      this.#stage.cancel();
      this.#game.scene.stop(this.#scene);
      this.#game.scene.start(wanted);
      this.#scene = wanted;
      this.#closeup = closeup;
    }
    this.#stage.changed();
  }

  #draw(time: number): void {
    this.#frames += 1;
    this.#stage.tick();
    this.#game.loop.step(time);
    const cursor = this.#stage.hand.look.hovered ? 'pointer' : 'default';
    if (cursor !== this.#cursor) this.#game.canvas.style.cursor = cursor;
    this.#cursor = cursor;
  }
}

/** `shown`: width of the element, CSS pixels. */
function canvasWidth(renderer: Renderer, shown: number): number {
  return Math.round(clamp(shown * window.devicePixelRatio, NARROWEST, WIDEST[renderer]));
}

function heightFor(width: number): number {
  return Math.round((width * PICTURE_HEIGHT) / PICTURE_WIDTH);
}

function configFor(renderer: Renderer, shown: number): Types.Core.GameConfig {
  const width = canvasWidth(renderer, shown);
  return {
    type: renderer === 'canvas' ? CANVAS : WEBGL,
    backgroundColor: '#eef2f1',
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    render: { antialias: true, maxTextures: 4, powerPreference: 'low-power', clearBeforeRender: false },
    loader: { imageLoadType: 'HTMLImageElement' },
    scale: {
      mode: Scale.FIT,
      autoCenter: Scale.CENTER_BOTH,
      expandParent: false,
      // Sizes are watched by `#listen`; asking the page now and then would cost a layout.
      resizeInterval: Number.MAX_SAFE_INTEGER,
      width,
      height: heightFor(width),
    },
    callbacks: { postBoot: (game: Game) => game.canvas.setAttribute('aria-hidden', 'true') },
  };
}
