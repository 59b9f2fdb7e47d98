/** Which cards fit what was typed and chosen, and how they are grouped. Pure. */
import { DUTIES } from '../../core/scenario/duties.ts';
import type { ScenarioCard } from '../ports.ts';

export type Level = ScenarioCard['level'];
export const LEVELS: readonly Level[] = ['first', 'middle', 'last'];

/** A card with the sentences that it shows, in the present language. */
export interface ListedCard {
  readonly card: ScenarioCard;
  readonly title: string;
  /** Title, text, duty and level, to search in. */
  readonly text: string;
}

export interface Wish {
  readonly words: string;
  readonly level: Level | 'all';
}

/** Letters as one types them: without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cards that hold every word typed, in any order, of the level chosen. */
export function findCards(cards: readonly ListedCard[], { words, level }: Wish): readonly ListedCard[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return cards.filter(({ card, text }) => {
    const own = plain(text);
    return (level === 'all' || card.level === level) && wanted.every((word) => own.includes(word));
  });
}

export interface DutyGroup {
  readonly duty: string;
  readonly cards: readonly ListedCard[];
}

/** Groups in the order of the duties, those without one last; within a group by level, then by minutes, then by title. */
export function groupByDuty(cards: readonly ListedCard[]): readonly DutyGroup[] {
  const duties: readonly string[] = [...DUTIES, 'other'];
  const dutyOf = ({ card }: ListedCard) => (duties.includes(card.duty ?? '') ? card.duty : 'other');
  return duties
    .map((duty) => ({ duty, cards: cards.filter((each) => dutyOf(each) === duty).sort(byLevel) }))
    .filter((group) => group.cards.length > 0);
}

function byLevel(one: ListedCard, other: ListedCard): number {
  return (
    LEVELS.indexOf(one.card.level) - LEVELS.indexOf(other.card.level) ||
    one.card.minutes - other.card.minutes ||
    one.title.localeCompare(other.title)
  );
}
