import { beforeEach, describe, expect, it } from 'vitest';
import type { Hotspot, Intent } from '../../src/core/session/types.ts';
import { DialThrottle } from '../../src/stage/gestures/dialThrottle.ts';
import type { PointerSample, Reach } from '../../src/stage/gestures/gesture.ts';
import { Hand } from '../../src/stage/gestures/Hand.ts';
import { Pointing } from '../../src/stage/gestures/Pointing.ts';
import { SpotBook } from '../../src/stage/spotBook.ts';

type Made = Pick<Hotspot, 'id' | 'intent' | 'form'> & Partial<Hotspot> & { readonly spot: string };

function hotspot({ spot, ...made }: Made): Hotspot {
  return {
    label: { key: `deed.${made.intent.type}` },
    enabled: true,
    place: { picture: 'arm', spot },
    order: 1,
    group: 'arm',
    ...made,
  };
}

const PRESS = { kind: 'press' } as const;
const AIM = { kind: 'aim', surface: 'arm', widthMm: 768, heightMm: 432 } as const;

const rub = hotspot({ id: 'rub', spot: 'rub', intent: { type: 'rub.started', on: 'rub' }, form: PRESS });
const line = hotspot({
  id: 'say',
  spot: 'patient',
  intent: { type: 'line.said', on: 'rosa' },
  form: { kind: 'choose', name: 'line', options: [] },
});
const measure = hotspot({ id: 'measure', spot: 'patient', intent: { type: 'arm.measured', on: 'rosa' }, form: PRESS });
const take = hotspot({
  id: 'take',
  spot: 'roll',
  intent: { type: 'item.taken', on: 'cuff-adult' },
  form: { kind: 'carry', role: 'take', item: 'cuff-adult' },
});
const put = hotspot({
  id: 'put',
  spot: 'tray',
  intent: { type: 'item.placed', on: 'counter' },
  form: { kind: 'carry', role: 'place', item: 'cuff-adult' },
});
const wrap = hotspot({
  id: 'wrap',
  spot: 'upperArm',
  intent: { type: 'cuff.wrapped', on: 'cuff-adult' },
  form: { kind: 'choose', name: 'fit', options: [] },
});
const fingers = hotspot({ id: 'fingers', spot: 'surface', intent: { type: 'fingers.placed', on: 'arm' }, form: AIM });
const stethoscope = hotspot({
  id: 'stethoscope',
  spot: 'surface',
  intent: { type: 'stethoscope.placed', on: 'arm' },
  form: AIM,
});
const count = hotspot({ id: 'count', spot: 'wrist', intent: { type: 'count.started', on: 'pulse' }, form: PRESS });
const valve = hotspot({
  id: 'valve',
  spot: 'valve',
  intent: { type: 'valve.turned', on: 'cuff-adult' },
  form: { kind: 'dial', name: 'step', min: 0, max: 20, value: 0, everyMs: 100 },
});
const report = hotspot({
  id: 'report',
  spot: 'phone',
  intent: { type: 'report.given', on: 'provider' },
  form: { kind: 'write', fields: [] },
});

const rects = {
  rub: { x: 0, y: 0, w: 100, h: 100 },
  patient: { x: 200, y: 0, w: 100, h: 100 },
  phone: { x: 400, y: 0, w: 100, h: 100 },
  roll: { x: 0, y: 800, w: 100, h: 100 },
  tray: { x: 300, y: 800, w: 200, h: 200 },
  upperArm: { x: 100, y: 150, w: 400, h: 100 },
  wrist: { x: 1300, y: 400, w: 100, h: 100 },
  valve: { x: 1700, y: 800, w: 100, h: 100 },
};
/** A straight arm. */
const skin = {
  rect: { x: 0, y: 0, w: 1920, h: 1080 },
  mmPerPixel: 0.4,
  isMirrored: false,
  reach: 150,
  path: [
    { x: 100, y: 450, w: 0, h: 0 },
    { x: 1600, y: 450, w: 0, h: 0 },
  ],
};
const at = {
  rub: { x: 50, y: 50 },
  patient: { x: 250, y: 50 },
  phone: { x: 450, y: 50 },
  roll: { x: 50, y: 850 },
  tray: { x: 400, y: 900 },
  skin: { x: 400, y: 450 },
  upperArm: { x: 200, y: 200 },
  wrist: { x: 1350, y: 450 },
  nowhere: { x: 1000, y: 1000 },
};

const asked: unknown[] = [];
const sent: Intent[] = [];
const holds: string[] = [];
let held: string | undefined;
let now = 0;
let book: SpotBook;
let hand: Hand;
let throttle: DialThrottle;
let refused: string | undefined;

function offer(...hotspots: readonly Hotspot[]): void {
  book = new SpotBook({ room: 'exam', station: 'arm', hotspots }, { rects, skin });
}

function do_(kind: PointerSample['kind'], point: { x: number; y: number }, turns?: number): void {
  hand.pointer({ kind, at: point, ...(turns === undefined ? {} : { turns }) });
}

function click(point: { x: number; y: number }): void {
  do_('move', point);
  do_('down', point);
  do_('up', point);
}

beforeEach(() => {
  asked.length = 0;
  sent.length = 0;
  holds.length = 0;
  held = undefined;
  refused = undefined;
  now = 0;
  const send = (intent: Intent) => {
    if (refused !== undefined) return { ok: false as const, reason: refused };
    sent.push(intent);
    if (intent.type === 'item.taken') held = intent.on;
    if (intent.type === 'item.placed') held = undefined;
    hand.interrupt();
    return { ok: true as const };
  };
  throttle = new DialThrottle(send);
  const reach: Reach = {
    targetAt: (point) => book.targetAt(point),
    isHolding: (item) => held === item,
    send,
    setHold: (hold) => holds.push(hold),
    ask: (offers) => asked.push(offers.map(({ hotspot: { id }, intent }) => (intent ? [id, intent.with] : [id]))),
    askChoice: ({ id }) => asked.push(`choice ${id}`),
    openForm: ({ id }) => asked.push(`form ${id}`),
    turn: (dial, step) => throttle.turn(dial, step, now),
    turnBy: (dial, steps) => throttle.turn(dial, throttle.stepOf(dial) + steps, now),
    open: (target, point) => new Pointing(target, point),
  };
  hand = new Hand(reach);
});

describe('pointing', () => {
  it('does the one deed of a spot at a click', () => {
    offer(rub);
    click(at.rub);
    expect(sent).toEqual([{ type: 'rub.started', on: 'rub' }]);
  });

  it('shows what is under the hand, and nothing over bare picture', () => {
    offer(rub);
    do_('move', at.rub);
    expect(hand.look.hovered?.name).toBe('rub');
    do_('move', at.nowhere);
    expect(hand.look.hovered).toBeUndefined();
  });

  it('does nothing when the hand lets go elsewhere or leaves', () => {
    offer(rub);
    do_('down', at.rub);
    do_('up', at.nowhere);
    do_('down', at.rub);
    do_('leave', at.nowhere);
    do_('up', at.rub);
    expect(sent).toEqual([]);
  });

  it('keeps a press when the view changes before the release', () => {
    offer(rub);
    do_('down', at.rub);
    hand.interrupt();
    do_('up', at.rub);
    expect(sent).toHaveLength(1);
  });

  it('asks which deed when a spot has several, with the finished intent of each', () => {
    offer(line, measure);
    click(at.patient);
    expect(asked).toEqual([[['say'], ['measure', undefined]]]);
  });

  it('leaves out what is not possible while something is, and shows the reasons when nothing is', () => {
    offer({ ...measure, enabled: false }, line);
    click(at.patient);
    expect(asked).toEqual(['choice say']);
    asked.length = 0;
    offer({ ...measure, enabled: false, reason: 'reason.handsFull' });
    click(at.patient);
    expect(asked).toEqual([[['measure', undefined]]]);
    expect(sent).toEqual([]);
  });

  it('opens a form to be written', () => {
    offer(report);
    click(at.phone);
    expect(asked).toEqual(['form report']);
  });

  it('has no spot for deeds of another picture', () => {
    offer({ ...rub, place: { picture: 'exam', spot: 'rub' } });
    click(at.rub);
    expect(sent).toEqual([]);
  });
});

describe('carrying and placing', () => {
  it('drags an item to its place', () => {
    offer(take, put);
    do_('down', at.roll);
    do_('move', { x: 90, y: 850 });
    expect(hand.gesture).toBe('carrying');
    expect(hand.look.carried?.item).toBe('cuff-adult');
    do_('move', at.tray);
    expect(hand.look.hovered?.name).toBe('tray');
    do_('up', at.tray);
    expect(sent.map(({ type, with: values }) => [type, values])).toEqual([
      ['item.taken', undefined],
      ['item.placed', { item: 'cuff-adult' }],
    ]);
    expect(holds).toEqual(['aiming', 'none']);
  });

  it('takes with one click and places with the next', () => {
    offer(take, put);
    click(at.roll);
    expect(hand.gesture).toBe('placing');
    do_('move', at.nowhere);
    click(at.nowhere);
    expect(hand.gesture).toBe('placing');
    click(at.tray);
    expect(sent.at(-1)).toEqual({ type: 'item.placed', on: 'counter', with: { item: 'cuff-adult' } });
    expect(hand.gesture).toBe('pointing');
  });

  it('asks how to wrap when a cuff is let go over the arm', () => {
    offer(take, wrap, measureOnArm());
    do_('down', at.roll);
    do_('move', { x: 90, y: 850 });
    do_('up', at.upperArm);
    expect(asked).toEqual(['choice wrap']);
  });

  it('keeps the item in the hand when it is let go over nothing', () => {
    offer(take, put);
    do_('down', at.roll);
    do_('move', { x: 90, y: 850 });
    do_('up', at.nowhere);
    expect(hand.gesture).toBe('placing');
    expect(sent).toHaveLength(1);
  });

  it('takes nothing when the world forbids it', () => {
    offer(take);
    refused = 'reason.handsFull';
    do_('down', at.roll);
    do_('move', { x: 90, y: 850 });
    expect(hand.gesture).toBe('pointing');
  });

  it('ends when the item is gone from the hand, at Escape, and when the pointer leaves', () => {
    offer(take, put);
    click(at.roll);
    held = undefined;
    hand.interrupt();
    expect(hand.gesture).toBe('pointing');
    click(at.roll);
    hand.cancel();
    expect(hand.gesture).toBe('pointing');
    click(at.roll);
    do_('leave', at.nowhere);
    expect(hand.gesture).toBe('pointing');
    expect(holds.at(-1)).toBe('none');
  });
});

function measureOnArm(): Hotspot {
  return hotspot({ id: 'm', spot: 'upperArm', intent: { type: 'arm.measured', on: 'rosa' }, form: PRESS });
}

describe('aiming', () => {
  it('writes whole millimetres of the surface where the hand lets go', () => {
    offer(fingers);
    do_('move', at.skin);
    expect(hand.look.cross?.millimetres).toEqual({ x: 160, y: 180 });
    do_('down', at.skin);
    expect(hand.gesture).toBe('aiming');
    do_('move', { x: 403, y: 450 });
    do_('up', { x: 403, y: 450 });
    expect(sent).toEqual([{ type: 'fingers.placed', on: 'arm', with: { x: 161, y: 180 } }]);
    expect(holds).toEqual(['aiming', 'none']);
  });

  it('asks which of several touches, each with its place', () => {
    offer(fingers, count);
    do_('down', at.wrist);
    do_('up', at.wrist);
    expect(asked).toEqual([
      [
        ['count', undefined],
        ['fingers', { x: 540, y: 180 }],
      ],
    ]);
  });

  it('puts down what is in the hand, without asking', () => {
    offer({ ...take, intent: { type: 'item.taken', on: 'stethoscope' }, form: { ...takeForm(), item: 'stethoscope' } });
    click(at.roll);
    offer(fingers, stethoscope);
    click(at.skin);
    expect(sent.at(-1)).toEqual({ type: 'stethoscope.placed', on: 'arm', with: { x: 160, y: 180 } });
  });

  it('writes nothing when the hand slides off, leaves or gives up', () => {
    offer(fingers);
    do_('down', at.skin);
    do_('up', at.nowhere);
    do_('down', at.skin);
    do_('leave', at.nowhere);
    do_('down', at.skin);
    hand.cancel();
    do_('up', at.skin);
    expect(sent).toEqual([]);
  });

  it('ends when the view no longer offers it', () => {
    offer(fingers);
    do_('down', at.skin);
    offer();
    hand.interrupt();
    do_('up', at.skin);
    expect(sent).toEqual([]);
    expect(hand.gesture).toBe('pointing');
  });
});

function takeForm() {
  return { kind: 'carry', role: 'take', item: 'cuff-adult' } as const;
}

describe('dialling', () => {
  const middle = { x: 1750, y: 850 };
  const onCircle = (degrees: number) => ({
    x: middle.x + 40 * Math.cos((degrees * Math.PI) / 180),
    y: middle.y + 40 * Math.sin((degrees * Math.PI) / 180),
  });

  it('opens a step for every 15 degrees anticlockwise, at most one entry in 100 ms, and always the last', () => {
    offer(valve);
    do_('down', onCircle(0));
    for (let degrees = -5; degrees >= -90; degrees -= 5) {
      now += 10;
      throttle.tick(now);
      do_('move', onCircle(degrees));
    }
    do_('up', onCircle(-90));
    for (let later = 0; later < 20; later++) {
      now += 10;
      throttle.tick(now);
    }
    const steps = sent.map((intent) => Number(intent.with?.['step']));
    expect(steps.at(-1)).toBe(6);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.length).toBeLessThanOrEqual(4);
    expect(throttle.isWaiting).toBe(false);
  });

  it('is one line of the question, and does not swallow the press, where other deeds lie at the same place', () => {
    const oxygen = { ...valve, id: 'oxygen', place: line.place };
    offer(line, measure, oxygen);
    click(at.patient);
    expect(asked).toEqual([[['say'], ['measure', undefined], ['oxygen']]]);
    expect(hand.gesture).toBe('pointing');
    do_('wheel', at.patient, -120);
    expect(sent).toEqual([]);
  });

  it('does not turn past its ends, and comes back at once', () => {
    offer(valve);
    do_('down', onCircle(0));
    do_('move', onCircle(90));
    do_('move', onCircle(60));
    now = 200;
    throttle.tick(now);
    expect(sent.at(-1)?.with?.['step']).toBe(2);
  });

  it('moves one step with a notch of the wheel', () => {
    offer(valve);
    do_('wheel', middle, -120);
    now += 20;
    do_('wheel', middle, -120);
    now += 100;
    throttle.tick(now);
    expect(sent.map((intent) => intent.with?.['step'])).toEqual([1, 2]);
  });

  it('lets go when the valve is gone', () => {
    offer(valve);
    do_('down', onCircle(0));
    offer();
    hand.interrupt();
    expect(hand.gesture).toBe('pointing');
  });
});
