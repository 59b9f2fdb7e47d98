/** The hands ledger: two slots, gloves, wet or dry, and what process the hands are busy with. */
import type { Id, Intent } from '../session/types.ts';

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
function take(hands: HandsState, item: Id): HandsState {
  return hands.right === undefined ? { ...hands, right: item } : { ...hands, left: item };
}

function release(hands: HandsState, item: Id): HandsState {
  if (hands.right === item) return { ...hands, right: undefined };
  if (hands.left === item) return { ...hands, left: undefined };
  return hands;
}

type Fold = (hands: HandsState, intent: Intent, at: number) => HandsState;

const folds: Readonly<Record<string, Fold>> = {
  'item.taken': (hands, { on }) => (on ? take(hands, on) : hands),
  'item.placed': (hands, intent) => release(hands, String(intent.with?.['item'])),
  'cuff.wrapped': (hands, { on }) => (on ? release(hands, on) : hands),
  'cuff.removed': (hands, { on }) => (on ? take(hands, on) : hands),
  'fingers.placed': (hands) => take(release(hands, FINGERS), FINGERS),
  'thumb.placed': (hands) => take(release(hands, FINGERS), FINGERS),
  'fingers.lifted': (hands) => release(hands, FINGERS),
  'learner.walked': (hands) => release(hands, FINGERS),
  'position.asked': (hands, intent) => (intent.with?.['change'] === 'stand' ? release(hands, FINGERS) : hands),
  'gloves.donned': (hands) => ({ ...hands, gloved: true }),
  'gloves.removed': (hands) => ({ ...hands, gloved: false }),
  'rub.started': (hands, _, at) => ({ ...hands, hygiene: { method: 'rub', since: at } }),
  'rub.ended': (hands) => ({ ...hands, hygiene: undefined }),
  'washing.started': (hands, _, at) => ({ ...hands, wet: true, hygiene: { method: 'wash', since: at } }),
  'washing.ended': (hands) => ({ ...hands, hygiene: undefined }),
  'hands.dried': (hands) => ({ ...hands, wet: false }),
};

/** Pure reducer over intents; the same object when nothing changed. */
export function foldHands(hands: HandsState, intent: Intent, at: number): HandsState {
  return folds[intent.type]?.(hands, intent, at) ?? hands;
}
