/** Fetches side files, then pictures, and shows how far it is. What does not arrive is reported, and left out. */
import { type Loader, Scene } from 'phaser';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './geometry.ts';
import { Pictures } from './pictures.ts';
import type { StagePort } from './port.ts';
import { findAtlas, frameNamesOf, imagesOf } from './sideFiles.ts';
import { isKitWanted, isWanted } from './wantedPictures.ts';

export const LOADING_SCENE = 'loading';
const KIT = 'equipment/';
const BAR = { width: 520, height: 14 };

export class LoadingScene extends Scene {
  readonly #port: StagePort;
  readonly #onArrived: (pictures: Pictures) => void;

  constructor(port: StagePort, onArrived: (pictures: Pictures) => void) {
    super(LOADING_SCENE);
    this.#port = port;
    this.#onArrived = onArrived;
  }

  preload(): void {
    for (const [path, url] of this.#pictures) if (path.endsWith('.json')) this.load.json(path, url);
    this.load.on('loaderror', (file: Loader.File) => this.#port.onMissing?.(String(file.key)));
  }

  create(): void {
    this.#showProgress();
    const files = this.#sideFiles();
    const inAtlas = new Set<string>();
    for (const [path, file] of files) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      for (const image of imagesOf(file)) inAtlas.add(folder + image);
      if (path.startsWith(KIT) && !isKitWanted(frameNamesOf(file), this.#port.pictures)) continue;
      const atlas = findAtlas(file, (image) => this.#port.pictures.urls[folder + image]);
      if (atlas) this.load.multiatlas({ key: path.replace(/\.json$/, ''), atlasURL: atlas as unknown as string });
    }
    for (const [path, url] of this.#pictures) {
      if (!path.endsWith('.json') && !inAtlas.has(path)) this.load.image(path, url);
    }
    this.load.once('complete', () => this.#onArrived(new Pictures(this.textures, this.#port.pictures, files)));
    this.load.start();
  }

  /** The stage's own pictures among all there are. */
  get #pictures(): readonly (readonly [string, string])[] {
    const all = Object.entries(this.#port.pictures.urls);
    return all.filter(([path]) => isWanted(path, this.#port.pictures));
  }

  #sideFiles(): ReadonlyMap<string, unknown> {
    const files = new Map<string, unknown>();
    for (const [path] of this.#pictures) {
      if (path.endsWith('.json') && this.cache.json.exists(path)) files.set(path, this.cache.json.get(path));
    }
    return files;
  }

  #showProgress(): void {
    this.cameras.main
      .setBackgroundColor('#eef2f1')
      .setOrigin(0, 0)
      .setZoom(this.scale.width / PICTURE_WIDTH);
    const left = (PICTURE_WIDTH - BAR.width) / 2;
    const top = PICTURE_HEIGHT / 2;
    const bar = this.add.graphics();
    this.load.on('progress', (share: number) => {
      bar.clear().fillStyle(0xd5e3e1).fillRoundedRect(left, top, BAR.width, BAR.height, 7);
      if (share > 0.03) bar.fillStyle(0x0f6b6b).fillRoundedRect(left, top, BAR.width * share, BAR.height, 7);
      this.#port.onProgress?.(share);
    });
  }
}
