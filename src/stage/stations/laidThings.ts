/** Which layers lie on the picture of a close-up: what is on the infant scale or the length board, what moves along the height rod. Pure. */
import type { StationLook } from '../../core/session/types.ts';
import type { Laid } from '../closeup.ts';
import type { Rule } from '../sideFiles.ts';
import { alongRod } from './rod.ts';

/** The lowest first. */
export function laidThings({ kind, facts }: StationLook, rule?: Rule): readonly Laid[] {
  if (kind === 'infantScale') return onScale(facts).map(asPainted);
  if (kind === 'lengthBoard') return onBoard(facts).map(asPainted);
  return kind === 'heightRod' && rule ? alongRod(facts, rule) : [];
}

const asPainted = (frame: string): Laid => ({ frame, lower: 0 });

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
