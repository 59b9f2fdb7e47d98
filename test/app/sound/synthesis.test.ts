import { describe, expect, it } from 'vitest';
import { effectsOfDeed, lastingEffects } from '../../../src/app/sound/effectsOf.ts';
import { EFFECTS, korotkoffSound, pulseThump } from '../../../src/app/sound/synthesis.ts';
import type { Hotspot, View } from '../../../src/core/session/types.ts';

const RATE = 44_100;

function peak(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** Share of the energy below a frequency, by a plain Fourier sum in steps of 5 Hz. */
function shareBelow(samples: Float32Array, hz: number): number {
  let below = 0;
  let all = 0;
  for (let f = 5; f <= 800; f += 5) {
    let re = 0;
    let im = 0;
    for (let i = 0; i < samples.length; i += 8) {
      const angle = (2 * Math.PI * f * i) / RATE;
      re += (samples[i] ?? 0) * Math.cos(angle);
      im += (samples[i] ?? 0) * Math.sin(angle);
    }
    const energy = re * re + im * im;
    all += energy;
    if (f <= hz) below += energy;
  }
  return below / all;
}

describe('the sounds under the cuff', () => {
  it.each([1, 2, 3, 4] as const)('phase %i begins softly, ends in silence and is never too loud', (phase) => {
    const samples = korotkoffSound(phase, RATE);
    expect(samples[0]).toBe(0);
    expect(peak(samples)).toBeCloseTo(0.9, 5);
    expect(peak(samples.slice(-200))).toBeLessThan(0.02);
  });

  it('phase IV is muffled: nearly all of it below 80 Hz, phase I is not', () => {
    expect(shareBelow(korotkoffSound(4, RATE), 80)).toBeGreaterThan(0.9);
    expect(shareBelow(korotkoffSound(1, RATE), 60)).toBeLessThan(0.5);
  });

  it('is the same every time', () => {
    expect(korotkoffSound(2, RATE)).toEqual(korotkoffSound(2, RATE));
  });
});

describe('small effects', () => {
  it('are quiet and short', () => {
    for (const { level, make } of Object.values(EFFECTS)) {
      const samples = make(8000);
      expect(peak(samples) * level).toBeLessThanOrEqual(0.17);
      expect(samples.length).toBeLessThanOrEqual(1.6 * 8000);
    }
    expect(peak(pulseThump(8000))).toBeLessThanOrEqual(0.36);
  });

  it('belong to deeds: five squeezes for a pumping, none for a line said', () => {
    const soundsOf = (type: string) => effectsOfDeed({ type, on: 'it' }).map(({ sound }) => sound);
    expect(effectsOfDeed({ type: 'bulb.pumped', on: 'cuff-adult' })).toMatchObject([{ sound: 'squeeze', times: 5 }]);
    expect(soundsOf('cuff.wrapped')).toEqual(['velcro']);
    expect(soundsOf('line.said')).toEqual([]);
  });

  it('a door and then steps for a walk, a snap for gloves, paper for towels and prints, a ringing line for a call', () => {
    const [door, steps] = effectsOfDeed({ type: 'learner.walked', on: 'exam' });
    expect([door?.sound, steps?.sound]).toEqual(['door', 'steps']);
    expect(steps?.afterMs).toBeGreaterThan(0);
    const soundsOf = (type: string) => effectsOfDeed({ type, on: 'it' }).map(({ sound }) => sound);
    for (const type of ['gloves.donned', 'gloves.removed']) expect(soundsOf(type)).toEqual(['snap']);
    for (const type of ['hands.dried', 'tray.lined', 'recording.started']) expect(soundsOf(type)).toEqual(['paper']);
    expect(soundsOf('emergency.called')).toEqual(['ring']);
  });

  it('hiss while the valve is open under pressure, run while hands are washed', () => {
    const view: View = {
      revision: 1,
      at: 0,
      room: 'exam',
      people: [],
      look: { kind: 'arm', facts: { valveStep: 6 } },
      hands: { left: undefined, right: undefined, gloved: false, wet: false },
      tracks: [{ id: 'gauge', model: 'needle', since: 0, values: {} }],
      tracings: [],
      hotspots: [],
      lines: [],
      readouts: [],
      summary: [],
      ended: false,
    };
    expect([...lastingEffects(view, () => 120).keys()]).toEqual(['hiss']);
    expect([...lastingEffects(view, () => 0).keys()]).toEqual([]);
    const washing = { intent: { type: 'washing.ended', on: 'sink' } } as Hotspot;
    expect([...lastingEffects({ ...view, tracks: [], hotspots: [washing] }, () => 0).keys()]).toEqual(['water']);
  });
});
