/** Puts the stage into its element when both are there, and takes it away again. Phaser is loaded here and nowhere else. */
import type { StageHandle, StagePort } from '../stage/port.ts';

export interface StageMountParts {
  readonly port: StagePort;
  /** Hears the stage when it stands, and nothing when it is gone. */
  onStage(stage: StageHandle | undefined): void;
}

export class StageMount {
  readonly #parts: StageMountParts;
  #element: HTMLElement | null = null;
  #stage: StageHandle | undefined;

  constructor(parts: StageMountParts) {
    this.#parts = parts;
  }

  /** A React ref: the element to fill, or nothing. */
  readonly ref = (element: HTMLElement | null): void => {
    if (element === this.#element) return;
    this.#remove();
    this.#element = element;
    if (element !== null) void this.#fill(element);
  };

  async #fill(element: HTMLElement): Promise<void> {
    const { mountStage } = await import('../stage/mountStage.ts');
    if (this.#element !== element) return;
    const onReady = () => {
      element.dataset['stage'] = 'ready';
      element.dataset['renderer'] = this.#stage?.state.renderer;
    };
    this.#stage = mountStage(element, { ...this.#parts.port, onReady });
    this.#parts.onStage(this.#stage);
  }

  #remove(): void {
    const stage = this.#stage;
    if (stage === undefined) return;
    this.#stage = undefined;
    this.#parts.onStage(undefined);
    stage.destroy();
  }
}
