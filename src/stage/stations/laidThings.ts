/** Which layers lie on the picture of a close-up: what is on the infant scale or the length board. Pure. */
import type { StationLook } from '../../core/session/types.ts';

/** Names of frames in the close-up's atlas, the lowest first. */
export function laidThings({ kind, facts }: StationLook): readonly string[] {
  if (kind === 'infantScale') return onScale(facts);
  return kind === 'lengthBoard' ? onBoard(facts) : [];
}

type Facts = StationLook['facts'];

function onScale({ lining, child, worn }: Facts): readonly string[] {
  const paper = lining === 'bare' ? [] : ['paper'];
  if (child !== 'scale') return lining === 'paperAndDiaper' ? [...paper, 'diaper'] : paper;
  const isDressed = String(worn).split(' ').includes('outfit');
  return [...paper, isDressed ? 'child' : 'child-diaper'];
}

function onBoard({ child, knees, footboard }: Facts): readonly string[] {
  if (child !== 'board') return ['footboard'];
  const body = knees === 'both' ? 'child-straight' : 'child';
  return [body, footboard === 'away' ? 'footboard' : `footboard-${body}`];
}
