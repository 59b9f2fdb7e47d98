/** Charts every reading in a form of its own, in the order in which they were taken. */

import type { Value } from '../../core/session/types.ts';
import { PRESSURE_SECTIONS } from '../../core/skills/vitalSigns/sections.ts';
import type { Hands } from './hands.ts';

type More = Readonly<Record<string, Value>>;

export function chartsPressures(hands: Hands, name: 'pressure.heard' | 'pressure.measured', more: More): void {
  const readings = hands.allFound(name).slice(-PRESSURE_SECTIONS.length);
  readings.forEach(({ numbers }, place) => {
    hands.does('record.charted', PRESSURE_SECTIONS[place] ?? PRESSURE_SECTIONS[0], {
      systolic: numbers['systolic'] ?? 0,
      diastolic: numbers['diastolic'] ?? 0,
      arm: numbers['isRight'] === 1 ? 'right' : 'left',
      position: 'sitting',
      ...more,
    });
  });
}
