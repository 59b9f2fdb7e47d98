/** Sixty cards are found by words and level, and stand by duty, level and length. */
import { describe, expect, it } from 'vitest';
import { findCards, groupByDuty, LEVELS, type ListedCard } from '../../src/desk/home/findScenarios.ts';

function card(id: string, more: Partial<ListedCard['card']> = {}, text = id): ListedCard {
  const facts = { id, minutes: 10, level: 'first', title: { key: id }, about: { key: id } } as const;
  return { card: { ...facts, ...more }, title: id, text };
}

const many = Array.from({ length: 60 }, (_, n) =>
  card(`visit-${n}`, {
    level: LEVELS[n % 3] ?? 'first',
    minutes: 60 - n,
    duty: n % 2 === 0 ? 'vitalSigns' : 'rooming',
  }),
);

describe('finding', () => {
  const visits = [card('one', {}, 'Presión alta: Rosa Núñez'), card('two', { level: 'last' }, 'Dizzy: Edith Novak')];
  const ids = (words: string, level: 'all' | 'first' | 'last' = 'all') =>
    findCards(visits, { words, level }).map(({ card: { id } }) => id);

  it('minds neither case nor accents nor the order of words', () => {
    expect(ids('PRESION')).toEqual(['one']);
    expect(ids('nunez rosa')).toEqual(['one']);
    expect(ids('edith dizz')).toEqual(['two']);
  });

  it('wants every word, and nothing typed finds all', () => {
    expect(ids('rosa dizzy')).toEqual([]);
    expect(ids('  ')).toEqual(['one', 'two']);
  });

  it('keeps to the level chosen', () => {
    expect(ids('', 'last')).toEqual(['two']);
    expect(ids('rosa', 'last')).toEqual([]);
  });

  it('takes signs of patterns as they are', () => {
    expect(ids('.*')).toEqual([]);
    expect(ids('(')).toEqual([]);
  });
});

describe('grouping', () => {
  it('loses no card, and puts those without a known duty last', () => {
    const groups = groupByDuty([card('strange', { duty: 'constructor' }), ...many, card('none')]);
    expect(groups.map(({ duty }) => duty)).toEqual(['rooming', 'vitalSigns', 'other']);
    expect(groups.flatMap(({ cards }) => cards)).toHaveLength(62);
  });

  it('goes from the first term to the last, and from short to long', () => {
    for (const { cards } of groupByDuty(many)) {
      const order = cards.map(({ card: { level, minutes } }) => LEVELS.indexOf(level) * 1_000 + minutes);
      expect(order).toEqual([...order].sort((one, other) => one - other));
    }
  });
});
