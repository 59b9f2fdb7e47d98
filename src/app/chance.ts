/** Chance that the app draws and core never does: seeds of practice attempts and names of attempts. */

/** A seed for a practice attempt; the debrief shows it. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A name for an attempt: sixteen letters and digits, eighty bits. */
export function drawAttemptId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS[byte & 31]).join('');
}
