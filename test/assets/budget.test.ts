/** What one visit loads of the pictures stays small enough for a tablet with little memory. */
import { statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ASSETS, picturesOf, VISITS } from '../support/loadedPictures.ts';

const MEGABYTE = 1_048_576;
const MOST_LOADED = 2.2 * MEGABYTE;
const MOST_DECODED = 96 * MEGABYTE;
const BYTES_PER_PIXEL = 4;

describe('the pictures of one visit', () => {
  it.each(VISITS)('%s are few enough to load and to keep in memory', async (id) => {
    const images = picturesOf(id).filter((each) => each.endsWith('.webp'));
    const loaded = images.reduce((sum, each) => sum + statSync(path.join(ASSETS, each)).size, 0);
    const sizes = await Promise.all(images.map((each) => sharp(path.join(ASSETS, each)).metadata()));
    const decoded = sizes.reduce((sum, { width = 0, height = 0 }) => sum + width * height * BYTES_PER_PIXEL, 0);
    expect(images.length).toBeGreaterThan(0);
    expect(loaded).toBeLessThanOrEqual(MOST_LOADED);
    expect(decoded).toBeLessThanOrEqual(MOST_DECODED);
  });
});
