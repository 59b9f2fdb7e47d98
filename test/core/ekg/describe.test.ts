/** What the words say of a tracing is what is on the paper. */
import { describe, expect, it } from 'vitest';
import { describe as look } from '../../../src/core/ekg/describe.ts';
import { traceInWords } from '../../../src/core/ekg/inWords.ts';
import type { SourceName } from '../../../src/core/ekg/sources.ts';
import { recordTracing, STANDARD_MACHINE, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';

const recipeOf = (source: SourceName): TracingRecipe =>
  standardOf({
    source,
    seed: 3,
    fromMs: 40_000,
    torso: { sex: 'male', age: 50, statureCm: 176, bmi: 24 },
    isMirrored: false,
    electrodes: {},
    wires: {},
    noises: [],
    machine: STANDARD_MACHINE,
    seconds: 10,
  });

const lookAt = (recipe: TracingRecipe) => look(recordTracing(recipe));

describe('the pace in words', () => {
  it.each([
    ['normal', 'regular'],
    ['supraventricularTachycardia', 'regular'],
    ['ventricularTachycardia', 'regular'],
    ['atrialFibrillation', 'irregular'],
    ['ventricularPrematureBeats', 'irregular'],
    ['secondDegreeBlockTwo', 'irregular'],
    ['ventricularFibrillation', 'chaotic'],
    ['asystole', 'still'],
  ] as const)('of %s is %s', (source, kind) => {
    expect(lookAt(recipeOf(source)).pace.kind).toBe(kind);
  });

  it('tells a wide beat from a narrow one', () => {
    const widthOf = (source: SourceName) => {
      const { pace } = lookAt(recipeOf(source));
      return 'width' in pace ? pace.width : 0;
    };
    expect(widthOf('normal')).toBeLessThan(110);
    expect(widthOf('leftBundleBranchBlock')).toBeGreaterThanOrEqual(120);
  });
});

describe('the leads in words', () => {
  it('gives heights in millimeters of paper at the machine’s gain', () => {
    const normal = recordTracing(recipeOf('normal'));
    const heightAt = (gain: number) => Number(traceInWords(normal, gain)[2]?.values?.['r']);
    expect(heightAt(10)).toBeCloseTo(10, 0);
    expect(heightAt(5)).toBeCloseTo(5, 0);
  });

  it('tells a line that stands higher after the tall wave, and where it does not', () => {
    const stOf = (source: SourceName) => lookAt(recipeOf(source)).leads.find(({ lead }) => lead === 'V2')?.st ?? 0;
    expect(stOf('anteriorStemi')).toBeGreaterThan(0.2);
    expect(Math.abs(stOf('normal'))).toBeLessThan(0.1);
  });
});

describe('the line in words', () => {
  const linesWith = (change: Partial<TracingRecipe>) => {
    const { leads } = lookAt({ ...recipeOf('normal'), ...change });
    return Object.fromEntries(leads.map(({ lead, baseline }) => [lead, baseline]));
  };

  it('is steady when nothing disturbs it', () => {
    expect(new Set(Object.values(linesWith({})))).toEqual(new Set(['steady']));
  });

  it('rolls with a tremor where the arm counts, and nowhere else', () => {
    const lines = linesWith({ noises: [{ noise: 'tremor', wires: ['RA'] }] });
    expect([lines['I'], lines['II'], lines['III'], lines['V4']]).toEqual(['rolling', 'rolling', 'steady', 'steady']);
  });

  it('is fuzzy with muscle, and drifts with deep breath in the chest leads', () => {
    expect(linesWith({ noises: [{ noise: 'muscle' }] })['II']).toBe('fuzzy');
    expect(linesWith({ noises: [{ noise: 'wander', gain: 6 }] })['V3']).toBe('drifting');
  });
});
