/** The hands ledger: two slots, gloves, wet or dry, and what process the hands are busy with. */
import type { Id } from '../session/types.ts';

/** `hygiene`: rubbing or washing since `since` (simulated ms). */
export interface HandsState {
  readonly left: Id | undefined;
  readonly right: Id | undefined;
  readonly gloved: boolean;
  readonly wet: boolean;
  readonly hygiene: { readonly method: 'rub' | 'wash'; readonly since: number } | undefined;
}

/** What a hand holds while its fingers lie on the patient. */
export const FINGERS = 'fingers';

export function startHands(): HandsState {
  return { left: undefined, right: undefined, gloved: false, wet: false, hygiene: undefined };
}

export function isHolding(hands: HandsState, item: Id): boolean {
  return hands.left === item || hands.right === item;
}

export function hasFreeHand(hands: HandsState): boolean {
  return hands.left === undefined || hands.right === undefined;
}

export function areEmpty(hands: HandsState): boolean {
  return hands.left === undefined && hands.right === undefined;
}

/** The right hand takes first: most instruments are worked with it. */
export function takeInHand(hands: HandsState, item: Id): HandsState {
  return hands.right === undefined ? { ...hands, right: item } : { ...hands, left: item };
}

export function releaseFromHand(hands: HandsState, item: Id): HandsState {
  if (hands.right === item) return { ...hands, right: undefined };
  if (hands.left === item) return { ...hands, left: undefined };
  return hands;
}
