import { describe, expect, it } from 'vitest';
import { type FrameClock, type Motion, Pacer, paceOf, TimeWatch } from '../../src/stage/pacer.ts';

const STILL: Motion = {
  isGesturing: false,
  isTweening: false,
  isFast: false,
  isGentle: false,
  isTimePassing: true,
};

describe('how often the stage draws', () => {
  it('sleeps when nothing moves', () => {
    expect(paceOf(STILL)).toBe('asleep');
  });

  it('draws breathing twelve times a second', () => {
    expect(paceOf({ ...STILL, isGentle: true })).toBe('slow');
  });

  it.each(['isGesturing', 'isTweening', 'isFast'] as const)('draws at the rate of the screen while %s', (part) => {
    expect(paceOf({ ...STILL, isGentle: true, [part]: true })).toBe('full');
  });

  it('sleeps while simulated time stands, but follows the hand', () => {
    const paused = { ...STILL, isTimePassing: false, isFast: true, isGentle: true };
    expect(paceOf(paused)).toBe('asleep');
    expect(paceOf({ ...paused, isGesturing: true })).toBe('full');
  });
});

/** The screen and the timer, turned by hand. */
class HandClock implements FrameClock {
  frame: ((time: number) => void) | undefined;
  timer: { readonly then: () => void; readonly ms: number } | undefined;
  time = 0;

  requestFrame(draw: (time: number) => void): number {
    this.frame = draw;
    return 1;
  }
  cancelFrame(): void {
    this.frame = undefined;
  }
  now(): number {
    return this.time;
  }
  later(then: () => void, ms: number): number {
    this.timer = { then, ms };
    return 1;
  }
  cancelLater(): void {
    this.timer = undefined;
  }
  nextFrame(): void {
    const draw = this.frame;
    this.frame = undefined;
    draw?.(this.time);
  }
  nextTimer(): void {
    const timer = this.timer;
    this.timer = undefined;
    timer?.then();
  }
}

function pacing(motion: Motion) {
  const clock = new HandClock();
  const state = { motion, drawn: 0, hasMoved: true };
  const pacer = new Pacer({
    clock,
    draw: () => {
      state.drawn += 1;
    },
    hasMoved: () => state.hasMoved,
    motion: () => state.motion,
  });
  return { clock, state, pacer };
}

describe('a pacer', () => {
  it('draws once for a change and then asks for nothing', () => {
    const { clock, state, pacer } = pacing(STILL);
    pacer.redraw();
    pacer.redraw();
    clock.nextFrame();
    expect(state.drawn).toBe(1);
    expect(clock.frame).toBeUndefined();
    expect(clock.timer).toBeUndefined();
  });

  it('waits a twelfth of a second between gentle frames', () => {
    const { clock, state, pacer } = pacing({ ...STILL, isGentle: true });
    pacer.redraw();
    clock.nextFrame();
    expect(clock.timer?.ms).toBeCloseTo(83.3, 0);
    clock.nextTimer();
    expect(state.drawn).toBe(2);
    expect(clock.timer).toBeDefined();
  });

  it('leaves out a gentle frame in which nothing would look different, and looks again at the next', () => {
    const { clock, state, pacer } = pacing({ ...STILL, isGentle: true });
    pacer.redraw();
    clock.nextFrame();
    state.hasMoved = false;
    clock.nextTimer();
    expect(state.drawn).toBe(1);
    expect(clock.timer).toBeDefined();
    state.hasMoved = true;
    clock.nextTimer();
    expect(state.drawn).toBe(2);
  });

  it('draws a change even when nothing has moved by itself', () => {
    const { clock, state, pacer } = pacing({ ...STILL, isGentle: true });
    state.hasMoved = false;
    pacer.redraw();
    clock.nextFrame();
    expect(state.drawn).toBe(1);
  });

  it('does not let a change wait for the gentle frame', () => {
    const { clock, state, pacer } = pacing({ ...STILL, isGentle: true });
    pacer.redraw();
    clock.nextFrame();
    pacer.redraw();
    expect(clock.timer).toBeUndefined();
    clock.nextFrame();
    expect(state.drawn).toBe(2);
  });

  it('goes on at the rate of the screen until the motion ends', () => {
    const { clock, state, pacer } = pacing({ ...STILL, isTweening: true });
    pacer.redraw();
    clock.nextFrame();
    clock.nextFrame();
    expect(state.drawn).toBe(2);
    state.motion = STILL;
    clock.nextFrame();
    expect(clock.frame).toBeUndefined();
  });

  it('draws nothing after it was stopped', () => {
    const { clock, state, pacer } = pacing({ ...STILL, isTweening: true });
    pacer.redraw();
    pacer.stop();
    clock.nextFrame();
    pacer.redraw();
    expect(clock.frame).toBeUndefined();
    expect(state.drawn).toBe(0);
  });
});

describe('telling whether time passes', () => {
  it('takes three looks at the same moment for a standstill', () => {
    const watch = new TimeWatch();
    expect([5, 5, 5, 5].map((now) => watch.look(now))).toEqual([true, true, true, false]);
    expect(watch.look(6)).toBe(true);
  });
});
