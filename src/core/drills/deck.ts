/** Seeded dealing: a deck is shuffled anew each time it has been dealt, so that within one deck every card comes once. */
import { u } from '../math/random.ts';

/** Card `n` of an endless row of shuffled decks. */
export function dealt<Card>(seed: number, stream: string, n: number, cards: readonly [Card, ...Card[]]): Card {
  const deck = Math.floor(n / cards.length);
  const order = cards.map((_, place) => place);
  for (let place = order.length - 1; place > 0; place--) {
    const other = Math.floor(u(seed, stream, deck * cards.length + place) * (place + 1));
    const held = order[place] ?? 0;
    order[place] = order[other] ?? 0;
    order[other] = held;
  }
  return cards[order[n % cards.length] ?? 0] ?? cards[0];
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(seed: number, stream: string, n: number, least: number, most: number): number {
  return least + Math.floor(u(seed, stream, n) * (most - least + 1));
}
