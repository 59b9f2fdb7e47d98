/** The two visits with a recorder: who the patient is, and what the skin needs. */
import { holterScript } from './holterVisit.ts';

export const playsHolterNovak = holterScript({
  patient: { name: 'Edith Novak', birthDate: '1944-11-30', number: 'PR-101562' },
  serial: 'HR-2207',
  tools: ['alcoholWipe', 'gauze'],
  returns: '2026-04-01 09:45',
});

export const playsEventLind = holterScript({
  patient: { name: 'Jonah Lind', birthDate: '2001-09-05' },
  serial: 'EM-0418',
  tools: ['clippers', 'alcoholWipe', 'gauze'],
  returns: '2026-05-19 14:00',
});
