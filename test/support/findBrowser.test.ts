/** The order in which a browser for the tests is looked for, and what is said when there is none. */
import { describe, expect, it } from 'vitest';
import { findBrowser, type Probes } from './findBrowser.ts';

const STEPS = ['installed', 'playwrightCache', 'unpackFromNpm', 'installWithPlaywright', 'installWithApt'] as const;

/** A machine on which each step finds one file named after it, and only the named files can be run. */
function machineWith(usable: readonly string[], chromePath?: string) {
  const asked: string[] = [];
  const look = (step: string) => () => {
    asked.push(step);
    return [`/broken/${step}`, `/${step}`];
  };
  const probes: Probes = {
    chromePath,
    isUsable: (file) => usable.includes(file),
    installed: look('installed'),
    playwrightCache: look('playwrightCache'),
    unpackFromNpm: async () => look('unpackFromNpm')(),
    installWithPlaywright: look('installWithPlaywright'),
    installWithApt: look('installWithApt'),
  };
  return { probes, asked };
}

describe('the browser for the tests', () => {
  it('is the one in CHROME_PATH before any other', async () => {
    const { probes, asked } = machineWith(['/mine', '/installed'], '/mine');
    expect(await findBrowser(probes)).toBe('/mine');
    expect(asked).toEqual([]);
  });

  it('is not replaced by another when CHROME_PATH names none', async () => {
    const { probes, asked } = machineWith(['/installed'], '/mine');
    await expect(findBrowser(probes)).rejects.toThrow(
      'CHROME_PATH is set to /mine, which is not a browser that can be run.',
    );
    expect(asked).toEqual([]);
  });

  it.each(STEPS.map((step, i) => [step, STEPS.slice(0, i + 1)] as const))(
    'comes from %s when nothing before it has one',
    async (step, steps) => {
      const later = STEPS.slice(steps.length).map((name) => `/${name}`);
      const { probes, asked } = machineWith([`/${step}`, ...later]);
      expect(await findBrowser(probes)).toBe(`/${step}`);
      expect(asked).toEqual(steps);
    },
  );

  it('is missed in one sentence that lists all that was tried', async () => {
    const { probes, asked } = machineWith([]);
    const error = await findBrowser(probes).catch((reason: Error) => reason);
    expect(asked).toEqual(STEPS);
    expect(error).toEqual(
      new Error(
        'No browser for the tests was found; tried in this order: CHROME_PATH (not set); ' +
          'chromium, google-chrome and microsoft-edge on PATH and in the well-known places; ' +
          "Playwright's cache; the npm package @sparticuz/chromium (Linux x64); playwright install chromium; " +
          'apt-get install chromium (as root).',
      ),
    );
  });
});
