/** The growth page says in words and in a table what its curves show, and which crossing must be told. */
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GrowthPoint } from '../../src/core/skills/bodyMeasures/growthPoints.ts';
import { GrowthPage } from '../../src/desk/play/chart/growth/GrowthPage.tsx';
import { addWordSource, startWords, words } from '../../src/desk/words/i18n.ts';
import { playWords } from '../../src/desk/words/playWords.ts';

beforeAll(async () => {
  await startWords('en');
  await addWordSource(playWords);
});

const weight = (date: string, ageMonths: number, value: number, isToday = false): GrowthPoint => ({
  measure: 'weight',
  date,
  ageMonths,
  value,
  isToday,
});
const EARLIER = [weight('2025-10-15', 4.04, 7.1), weight('2025-12-16', 6.08, 8)];

function pageOf(points: readonly GrowthPoint[], sex: string | undefined = 'male'): string {
  const html = renderToString(
    <I18nextProvider i18n={words}>
      <GrowthPage points={points} sex={sex} />
    </I18nextProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

describe('the growth page', () => {
  it('says the newest percentile and a crossing of two lines', () => {
    const html = pageOf([...EARLIER, weight('2026-03-17', 9.07, 8.2, true)]);
    expect(html).toMatch(/Weight for age: 8\.20 kg, percentile 22\.\d\./);
    expect(html).toMatch(/crossed 2 major percentile lines \(50, 25\)/);
    expect(html).toContain('then tell the provider');
    expect(html.match(/<circle/g)?.length).toBe(3);
    expect(html.match(/<tr/g)?.length).toBe(4);
    expect(html).toMatch(/<svg[^>]+role="img"[^>]+aria-label="[^"]{40,}"/);
  });

  it('says nothing of the kind where the curve is kept, or before today is charted', () => {
    expect(pageOf([...EARLIER, weight('2026-03-17', 9.07, 8.9, true)])).not.toContain('growthTold');
    expect(pageOf(EARLIER)).not.toContain('growthTold');
  });

  it('says when a weight lies below the band', () => {
    expect(pageOf([weight('2026-03-17', 9.07, 6.4, true)])).toContain('below percentile 2');
  });

  it('offers a choice among the measures that there are', () => {
    const head: GrowthPoint = { measure: 'head', date: '2026-03-17', ageMonths: 9.07, value: 45, isToday: true };
    expect(pageOf([...EARLIER, head]).match(/type="radio"/g)?.length).toBe(2);
  });

  it('says why there is no chart', () => {
    expect(pageOf([])).toContain('nothing to plot yet');
    expect(pageOf(EARLIER, 'unknown')).toContain('no sex or birth date');
    const bmi: GrowthPoint = { measure: 'bmi', date: '2026-03-17', ageMonths: 600, value: 27.7, isToday: true };
    expect(pageOf([bmi])).toContain('27.7');
  });
});
