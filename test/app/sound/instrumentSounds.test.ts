/** Instruments sound as short as they are, never crack, and are the same every time. */
import { describe, expect, it } from 'vitest';
import { INSTRUMENT_VOICES } from '../../../src/app/sound/instrumentSounds.ts';
import { SOUNDS } from '../../../src/core/session/tracks.ts';

const RATE = 44_100;

/** Places at which the sound changes sign: twice for each turn of a pure tone. */
function crossings(samples: Float32Array): number {
  let count = 0;
  for (let i = 1; i < samples.length; i++) if ((samples[i] ?? 0) * (samples[i - 1] ?? 0) < 0) count += 1;
  return count;
}

describe('the sounds of instruments', () => {
  it('are there for every sound that a track can name', () => {
    expect(SOUNDS.filter((sound) => INSTRUMENT_VOICES[sound] === undefined)).toEqual([]);
  });

  it.each([...SOUNDS])('%s begins and ends without a crack and is not too loud', (sound) => {
    const samples = INSTRUMENT_VOICES[sound]?.(RATE) ?? new Float32Array();
    expect(samples.length).toBeGreaterThan(RATE * 0.02);
    expect(samples.length).toBeLessThan(RATE * 1.2);
    expect(samples.every((sample) => Math.abs(sample) <= 0.51)).toBe(true);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.05);
    expect(INSTRUMENT_VOICES[sound]?.(RATE)).toEqual(samples);
  });

  it('beep at one pitch, and twice when the reading is ready', () => {
    const beep = INSTRUMENT_VOICES['beep']?.(RATE) ?? new Float32Array();
    expect(crossings(beep) / 2 / (beep.length / RATE)).toBeCloseTo(2_050, -2);
    const two = INSTRUMENT_VOICES['doubleBeep']?.(RATE) ?? new Float32Array();
    const middle = two.slice(Math.round(two.length * 0.45), Math.round(two.length * 0.55));
    expect(middle.every((sample) => sample === 0)).toBe(true);
  });
});
