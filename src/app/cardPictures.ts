/** Pictures of the scenario cards: small, and apart from those of play, so that the first page loads nothing else. */

const found = import.meta.glob<string>('../../assets/cards/*.webp', { query: '?url', import: 'default', eager: true });

/** Nothing for a scenario without a picture. */
export function cardPictureUrl(scenario: string): string | undefined {
  return found[`../../assets/cards/${scenario}.webp`];
}
