/** A learner at the app in a real browser: every verb is something a person would say they do. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { type Hands, pointerHands } from './hands.ts';
import { keyboardHands } from './keyboardHands.ts';

export interface Aim {
  readonly x: number;
  readonly y: number;
}

type FieldValues = Readonly<Record<string, string | readonly string[]>>;

const body = JSON.parse(
  readFileSync(new URL('../../../scenarios/patients/rosa-delgado.body.json', import.meta.url), 'utf8'),
) as { surfaces: { arm: { widthMm: number; heightMm: number; landmarks: Record<string, [number, number]> } } };

/** Where the arteries run under Rosa's skin: what a practised learner's fingers find. */
export function artery(name: 'brachial' | 'radial'): Aim {
  const [x, y] = body.surfaces.arm.landmarks[`${name}Artery`] ?? [0, 0];
  return { x, y };
}

export class Learner {
  readonly page: Page;
  readonly hands: Hands;
  /** What the browser complained of: faults, and breaches of the security policy. */
  readonly complaints: string[] = [];
  readonly #url: string;
  #aim: Aim = { x: Math.floor(body.surfaces.arm.widthMm / 2), y: Math.floor(body.surfaces.arm.heightMm / 2) };

  constructor(page: Page, url: string, kind: Hands['kind'] = 'pointer') {
    this.page = page;
    this.hands = kind === 'pointer' ? pointerHands(page) : keyboardHands(page);
    this.#url = url.replace(/\/$/, '');
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  async open(hash = '#/'): Promise<void> {
    await this.page.goto(`${this.#url}/${hash}`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Begins a visit with a seed of the test's own, in practice unless told otherwise. */
  async begin(seed: number, mode: 'practice' | 'checkOff' = 'practice'): Promise<void> {
    await this.open(`#/prebrief/rooming-delgado?mode=${mode}&seed=${seed}`);
    await this.press(/^Begin (practice|check-off)$/);
    await this.isPlaying();
  }

  async isPlaying(): Promise<void> {
    await this.page.locator('.play').waitFor();
    await this.control('learner.walked').first().waitFor();
  }

  /** Name of the attempt that the page shows. */
  attempt(): string {
    return /[#]\/(?:play|debrief)\/([a-z0-9]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** Presses a button or follows a link by what it says. */
  async press(name: string | RegExp): Promise<void> {
    const target = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first();
    await this.hands.press(target);
  }

  /** Does a deed that needs one press, by its type and target: `learner.walked@waiting`. */
  async does(hotspot: string): Promise<void> {
    await this.#onTab(hotspot);
    await this.canDo(hotspot);
    await this.hands.press(this.control(hotspot));
  }

  /** Chooses one value of a deed: `position.asked@rosa`, `chair`. */
  async chooses(hotspot: string, option: string): Promise<void> {
    await this.#onTab(hotspot);
    await this.canDo(hotspot);
    await this.hands.choose(this.control(hotspot), option);
  }

  /** Puts something down on the counter; with both hands full the control asks which. */
  async puts(item: string): Promise<void> {
    const counter = this.control('item.placed@counter');
    await this.canDo('item.placed@counter');
    if ((await counter.getAttribute('aria-haspopup')) === null) await this.hands.press(counter);
    else await this.hands.choose(counter, item);
  }

  async says(line: string, to = 'rosa'): Promise<void> {
    await this.openTab('do');
    await this.hands.pick(this.page.locator(`[role=listbox][data-hotspot="line.said@${to}"]`), line);
  }

  /** Waits until a deed is possible. */
  async canDo(hotspot: string, timeout = 60_000): Promise<void> {
    await this.page.locator(`[data-hotspot="${hotspot}"]:not([aria-disabled=true])`).waitFor({ timeout });
  }

  /** Places fingers or the stethoscope by the stepped controls. */
  async places(hotspot: string, at: Aim): Promise<void> {
    await this.does(hotspot);
    const pad = this.page.locator('.aimPad');
    for (const [step, across, down] of stepsBetween(this.#aim, at)) {
      await this.hands.press(pad.locator('.stepSizes button').nth([20, 5, 1].indexOf(step)));
      await this.#repeats(pad.locator(across > 0 ? '.step-right' : '.step-left'), Math.abs(across));
      await this.#repeats(pad.locator(down > 0 ? '.step-down' : '.step-up'), Math.abs(down));
    }
    this.#aim = at;
    await this.hands.press(pad.locator('[data-aim=place]'));
    await pad.waitFor({ state: 'detached' });
  }

  async turnsValve(cuff: string, by: number): Promise<void> {
    await this.openTab('do');
    await this.hands.turn(this.control(`valve.turned@${cuff}`), by);
  }

  /** What the gauge shows, mmHg. */
  async readsGauge(): Promise<number> {
    const text = await this.page.locator('[data-readout=gauge] dd').textContent();
    return Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN);
  }

  /** Lets the gauge fall (or rise) until a condition holds. */
  async watchesGauge(isEnough: (mmHg: number) => boolean, timeoutMs = 120_000): Promise<number> {
    for (const end = Date.now() + timeoutMs; Date.now() < end; ) {
      const mmHg = await this.readsGauge();
      if (isEnough(mmHg)) return mmHg;
      await this.waits(250);
    }
    throw new Error('The gauge never got there');
  }

  /** Fills in a form of the chart and saves it. */
  async charts(hotspot: string, values: FieldValues): Promise<void> {
    await this.does(hotspot);
    const form = this.page.locator('form.written');
    for (const [field, value] of Object.entries(values)) {
      const typed = form.locator(`.input[name="${field}"]`);
      if (typeof value === 'string' && (await typed.count()) > 0) await this.hands.type(typed, value);
      else
        for (const each of [value].flat())
          await this.hands.tick(form.locator(`[data-field="${field}"][value="${each}"]`));
    }
    await this.hands.press(form.locator(`[data-save="${hotspot}"]`));
    await form.waitFor({ state: 'detached' });
  }

  async openTab(tab: 'do' | 'chart'): Promise<void> {
    const isOpen = await this.page.locator(`[role=tab][data-key=${tab}][aria-selected=true]`).count();
    if (isOpen === 0) await this.hands.openTab(tab);
  }

  /** Real milliseconds. */
  waits(ms: number): Promise<void> {
    return this.page.waitForTimeout(ms);
  }

  /** Simulated seconds on the clock of the play bar. */
  async secondsGone(): Promise<number> {
    const [minutes = 0, seconds = 0] = ((await this.page.locator('.elapsed').textContent()) ?? '')
      .split(':')
      .map(Number);
    return minutes * 60 + seconds;
  }

  control(hotspot: string): Locator {
    const exact = hotspot.includes('@') ? `[data-hotspot="${hotspot}"]` : `[data-hotspot^="${hotspot}@"]`;
    return this.page.locator(exact);
  }

  async #onTab(hotspot: string): Promise<void> {
    await this.openTab(/^(record|report)\./.test(hotspot) ? 'chart' : 'do');
  }

  async #repeats(target: Locator, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.hands.press(target);
  }
}

/** Steps of 20, 5 and 1 mm from one place to another: size, how many across, how many down. */
function stepsBetween(from: Aim, to: Aim): readonly (readonly [number, number, number])[] {
  let across = to.x - from.x;
  let down = to.y - from.y;
  return [20, 5, 1].flatMap((step) => {
    const many = [Math.trunc(across / step), Math.trunc(down / step)] as const;
    across -= many[0] * step;
    down -= many[1] * step;
    return many[0] === 0 && many[1] === 0 ? [] : [[step, ...many] as const];
  });
}
