/** Both visits with a recorder: the diligent learner passes, and what was left out shows in what the recording will be. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';

const played = (id: string, style: 'perfect' | 'sloppy' | 'dangerous', seed = 5) =>
  scriptedLearner(findScenario(id).load(), seed, style);

describe.each(['holter-novak', 'event-lind'])('the visit %s', (id) => {
  it.each([1, 77])('is passed with every point by whoever does it well (seed %i)', (seed) => {
    const { outcome, percent } = played(id, 'perfect', seed).result();
    expect({ outcome, percent }).toEqual({ outcome: 'passed', percent: 100 });
  });

  it('shows live channels that can be read once all is on', () => {
    const session = played(id, 'perfect');
    const { tracings } = session.view();
    expect(tracings.length).toBe(id === 'holter-novak' ? 2 : 1);
    for (const { isLive, strip } of tracings) expect([isLive, strip !== undefined]).toEqual([true, true]);
  });

  it('says back what was taught and nothing else', () => {
    const said = (style: 'perfect' | 'sloppy') =>
      played(id, style).journal.entries.flatMap(({ intent }) =>
        intent.type === 'line.said' ? [intent.with?.['line']] : [],
      );
    expect(said('perfect')).toContain('backDiary');
    expect(said('sloppy')).not.toContain('backDiary');
  });

  it.each(['sloppy', 'dangerous'] as const)(
    'tells the %s learner which hours and symptoms are lost, and why',
    (style) => {
      const { outcome, comparisons } = played(id, style).result();
      expect(outcome).toBe('failed');
      const symptoms = comparisons.find(({ measure }) => measure === 'holter.symptoms');
      expect(symptoms?.shown).toEqual([0]);
      const channel = comparisons.find(({ measure }) => measure === 'holter.channel1');
      expect(channel?.shown?.[0]).toBeLessThan(channel?.true[0] ?? 0);
      expect(channel?.shares.length).toBeGreaterThan(0);
    },
  );
});
