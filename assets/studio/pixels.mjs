/** Reads and writes pictures as plain arrays of numbers. */
import sharp from 'sharp';

/** A picture as floats from 0 to 1 with `channels` numbers per pixel. */
export async function readPicture(path, channels = 3) {
  const image = sharp(path, { limitInputPixels: false });
  const { depth } = await image.metadata();
  const shaped = channels === 4 ? image.ensureAlpha() : image.removeAlpha();
  const wide = depth === 'ushort';
  const { data, info } = await (wide ? shaped.toColourspace('rgb16') : shaped.toColourspace('srgb'))
    .raw({ depth: wide ? 'ushort' : 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const numbers = wide ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  const values = new Float32Array(numbers.length);
  const scale = wide ? 65535 : 255;
  for (let k = 0; k < numbers.length; k++) values[k] = numbers[k] / scale;
  return { width: info.width, height: info.height, channels: info.channels, values };
}

/** Eight-bit bytes of a picture. */
export function toBytes(values) {
  const bytes = Buffer.allocUnsafe(values.length);
  for (let k = 0; k < values.length; k++) bytes[k] = Math.max(0, Math.min(255, Math.round(values[k] * 255)));
  return bytes;
}

/** A sharp image from a picture. */
export function toSharp(picture) {
  const { width, height, channels } = picture;
  return sharp(toBytes(picture.values), { raw: { width, height, channels } });
}

/** Blur one channel with a repeated box, a near Gaussian. */
export function blur(plane, width, height, radius, times = 2) {
  let source = plane;
  for (let round = 0; round < times; round++) {
    source = boxLines(source, width, height, radius, 1, width);
    source = boxLines(source, height, width, radius, width, 1);
  }
  return source;
}

function boxLines(source, length, lines, radius, step, stride) {
  const target = new Float32Array(source.length);
  for (let line = 0; line < lines; line++) {
    const start = line * stride;
    let sum = 0;
    let count = 0;
    for (let k = 0; k < Math.min(radius, length); k++) {
      sum += source[start + k * step];
      count++;
    }
    for (let k = 0; k < length; k++) {
      if (k + radius < length) {
        sum += source[start + (k + radius) * step];
        count++;
      }
      if (k - radius - 1 >= 0) {
        sum -= source[start + (k - radius - 1) * step];
        count--;
      }
      target[start + k * step] = sum / count;
    }
  }
  return target;
}
