/** From the hotspots under a pointer to what is done: the one deed, a question, or nothing. */
import type { Hotspot, Id, Intent, Value } from '../../core/session/types.ts';
import { millimetresAt, type Surface } from '../geometry.ts';
import type { Offer, Point } from '../port.ts';
import type { Reach, Target } from './gesture.ts';

function withValues(intent: Intent, values: Readonly<Record<string, Value>>): Intent {
  return { ...intent, with: { ...intent.with, ...values } };
}

/** The intent of a hotspot when the stage knows all its values; nothing for choices, forms and dials. */
export function completeIntent(hotspot: Hotspot, surface: Surface | undefined, point: Point): Intent | undefined {
  const { form, intent } = hotspot;
  switch (form.kind) {
    case 'press':
      return intent;
    case 'carry':
      return form.role === 'take' ? intent : withValues(intent, { item: form.item });
    case 'aim': {
      if (!surface) return undefined;
      const { x, y } = millimetresAt({ ...surface, widthMm: form.widthMm, heightMm: form.heightMm }, point);
      return withValues(intent, { x, y });
    }
    default:
      return undefined;
  }
}

export function offerOf(hotspot: Hotspot, target: Target, point: Point): Offer {
  const intent = completeIntent(hotspot, target.surface, point);
  return intent ? { hotspot, intent } : { hotspot };
}

/** Is this something to do with the item in the hand: put it down, put it on, use it? */
export function isAbout(hotspot: Hotspot, item: Id): boolean {
  const { form, intent } = hotspot;
  if (form.kind === 'carry') return form.role === 'place' && form.item === item;
  if (form.kind === 'choose' && form.options.some((option) => option.value === item)) return true;
  return intent.on === item || intent.type.startsWith(`${item}.`);
}

/** The item that a deed would put in the hand. */
export function itemTaken(hotspot: Hotspot): Id | undefined {
  return hotspot.form.kind === 'carry' && hotspot.form.role === 'take' ? hotspot.form.item : undefined;
}

export type Done = { readonly took: Id } | undefined;

/** Does one deed, or opens what asks for its values. */
export function doHotspot(hotspot: Hotspot, target: Target, point: Point, reach: Reach): Done {
  const intent = completeIntent(hotspot, target.surface, point);
  if (intent) {
    const item = itemTaken(hotspot);
    const answer = reach.send(intent);
    return answer.ok && item !== undefined ? { took: item } : undefined;
  }
  if (hotspot.form.kind === 'choose') reach.askChoice(hotspot, point);
  else if (hotspot.form.kind === 'write') reach.openForm(hotspot);
  return undefined;
}

/** A click: the one deed that is possible here, else a question with all that could be. */
export function click(target: Target, point: Point, reach: Reach, about?: Id): Done {
  const here = about === undefined ? target.hotspots : target.hotspots.filter((hotspot) => isAbout(hotspot, about));
  const possible = here.filter((hotspot) => hotspot.enabled);
  const only = possible[0];
  if (only && possible.length === 1 && only.form.kind !== 'dial') return doHotspot(only, target, point, reach);
  const listed = possible.length > 0 ? possible : here;
  if (listed.length > 0)
    reach.ask(
      listed.map((hotspot) => offerOf(hotspot, target, point)),
      point,
    );
  return undefined;
}

/** What can be aimed at here now. */
export function findAim(target: Target): Hotspot | undefined {
  return target.hotspots.find((hotspot) => hotspot.enabled && hotspot.form.kind === 'aim');
}

/** A screw or knob with a place of its own. Among other deeds it is one line of the question and would swallow their press. */
export function findDial({ spot }: Target): Hotspot | undefined {
  const possible = spot.hotspots.filter(({ enabled }) => enabled);
  return possible.length === 1 ? possible.find(({ form }) => form.kind === 'dial') : undefined;
}
