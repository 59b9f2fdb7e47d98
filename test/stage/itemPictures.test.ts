/** Which picture stands for an item, lying unused and in use. */
import { describe, expect, it } from 'vitest';
import { ItemPictures, itemOfFrame } from '../../src/stage/itemPictures.ts';

describe('the picture of an item', () => {
  const kit = (...frames: readonly string[]) => ({ textures: [{ frames: frames.map((filename) => ({ filename })) }] });
  const pictures = new ItemPictures(
    new Map([
      ['equipment/electrodes.json', kit('ekgMachine', 'gauze')],
      ['equipment/machine.json', kit('ekgMachine-on', 'ekgMachine-printed')],
      ['equipment/instruments.json', kit('oximeter', 'oximeter-on')],
    ]),
    () => true,
  );

  it('shows the item in use, else as near to that as there is a picture', () => {
    const frameOf = (...words: Parameters<ItemPictures['find']>) => pictures.find(...words)?.frame;
    expect(frameOf('ekgMachine')).toBe('ekgMachine');
    expect(frameOf('ekgMachine', 'on')).toBe('ekgMachine-on');
    expect(frameOf('ekgMachine', 'printed')).toBe('ekgMachine-printed');
    expect(frameOf('oximeter', 'printed')).toBe('oximeter-on');
    expect(frameOf('gauze', 'on')).toBe('gauze');
    expect(frameOf('clippers', 'on')).toBeUndefined();
    expect(itemOfFrame('ekgMachine-printed')).toBe('ekgMachine');
  });
});
