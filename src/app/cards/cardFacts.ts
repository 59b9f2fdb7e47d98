/** What the cards of all scenarios say beside their words, and where their pictures are, in one small file. */

/** By path of scenario.yaml: id, duty, level, minutes. */
export const facts = import.meta.glob<unknown>('../../../scenarios/*/scenario.yaml', {
  query: '?card',
  import: 'default',
  eager: true,
});

/** Pictures of the cards, apart from those of play. Knowing an address loads nothing. */
export const pictures = import.meta.glob<string>('../../../assets/cards/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
