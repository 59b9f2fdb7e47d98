/** The two visits with a recorder: who the patient is, and what the skin needs. */
import type { Habits } from './habits.ts';
import type { Hands } from './hands.ts';
import { playsHolter } from './holterVisit.ts';

export function playsHolterNovak(hands: Hands, habits: Habits): void {
  playsHolter(hands, habits, {
    patient: { name: 'Edith Novak', birthDate: '1944-11-30', number: 'PR-101562' },
    serial: 'HR-2207',
    tools: ['alcoholWipe', 'gauze'],
    returns: '2026-04-01 09:45',
  });
}

export function playsEventLind(hands: Hands, habits: Habits): void {
  playsHolter(hands, habits, {
    patient: { name: 'Jonah Lind', birthDate: '2001-09-05' },
    serial: 'EM-0418',
    tools: ['clippers', 'alcoholWipe', 'gauze'],
    returns: '2026-05-19 14:00',
  });
}
