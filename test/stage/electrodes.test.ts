/** Which electrodes lie where, and which wire is on them. */
import { describe, expect, it } from 'vitest';
import { closeupOf } from '../../src/stage/closeup.ts';
import { electrodeFactsOf as factsOf } from '../../src/stage/stations/electrodeFacts.ts';

const look = (facts: Readonly<Record<string, string | readonly number[]>>) => ({ kind: 'ekg-chest', facts });

/** Two pixels to a millimetre, and one place known by name. */
const places = {
  pixelAt: ({ x, y }: { x: number; y: number }) => ({ x: 2 * x, y: 2 * y }),
  landmarks: { rightWrist: { x: 900, y: 700 } },
};
const electrodeFactsOf = (of: ReturnType<typeof look>) => factsOf(of, places);

describe('electrodes on the skin', () => {
  it('lie where they were placed, each with the wire that is clipped to it, swapped or not', () => {
    const { electrodes } = electrodeFactsOf(
      look({ ids: 'e1,e2,e5', xs: [347, 393, 426], ys: [240, 241, 254], wires: 'V1:e2,V2:e1,RA:e9' }),
    );
    expect(electrodes).toEqual([
      { id: 'e1', at: { x: 694, y: 480 }, wire: 'V2' },
      { id: 'e2', at: { x: 786, y: 482 }, wire: 'V1' },
      { id: 'e5', at: { x: 852, y: 508 }, wire: undefined },
    ]);
  });

  it('lie on the limb where they were put by name, when the picture shows that limb', () => {
    const { electrodes } = electrodeFactsOf(look({ ids: '', named: 'e9:rightWrist,e8:leftShoulder', wires: 'LA:e9' }));
    expect(electrodes).toEqual([{ id: 'e9', at: { x: 900, y: 700 }, wire: 'LA' }]);
  });

  it('are as wide as they are where their size is told, and of the usual size elsewhere', () => {
    const at = { ids: 'e1,e2', xs: [170, 200], ys: [120, 120], wires: '' };
    const radii = (widths: readonly number[]) =>
      electrodeFactsOf(look({ ...at, widths })).electrodes.map(({ radius }) => radius);
    expect(radii([14, 24])).toEqual([14, 24]);
    expect(radii([])).toEqual([undefined, undefined]);
  });

  it('are none where nothing was placed, or where the look tells of none', () => {
    expect(electrodeFactsOf(look({ ids: '', xs: [], ys: [], wires: '' })).electrodes).toEqual([]);
    expect(electrodeFactsOf(look({})).electrodes).toEqual([]);
  });

  it('have wires in the colors of the scheme: RA is white here and red elsewhere', () => {
    const colourOf = (scheme: string) => electrodeFactsOf(look({ scheme })).colours['RA'];
    expect(colourOf('aha')).toBe(0xf7f7f2);
    expect(colourOf('iec')).toBe(0xd6322b);
  });
});

describe('the picture of the chest', () => {
  it('is the same for an EKG as for any other reason to see it', () => {
    const view = { look: look({ person: 'lind' }), people: [], room: 'exam' };
    const source = {
      bodies: { lind: 'jonah-lind' },
      has: (name: string) => name === 'closeups/chest.jonah-lind.webp',
      file: () => undefined,
    };
    expect(closeupOf(view, source).texture).toBe('closeups/chest.jonah-lind.webp');
  });
});
