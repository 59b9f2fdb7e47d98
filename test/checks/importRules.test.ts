/** Each rule of the import table reports what it forbids, on files planted for it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IReporterOutput } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from './sourceRules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const plantedFolder = path.join(root, 'test/support/violations');
const settings = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

const PLANTED: readonly (readonly [file: string, rule: string])[] = [
  ['core/importsLearning.ts', 'core-imports'],
  ['core/importsReact.ts', 'core-imports'],
  ['core/importsNode.ts', 'core-imports'],
  ['core/importsType.ts', 'core-imports'],
  ['core/importsTest.ts', 'no-test-in-src'],
  ['core/importsMissing.ts', 'no-unresolved'],
  ['core/cycleOne.ts', 'no-cycles'],
  ['learning/importsStage.ts', 'learning-imports'],
  ['learning/importsZod.ts', 'learning-imports'],
  ['phrases/importsLearning.ts', 'phrases-imports'],
  ['phrases/importsXstate.ts', 'phrases-imports'],
  ['stage/importsDesk.ts', 'stage-imports'],
  ['stage/importsReact.ts', 'stage-imports'],
  ['desk/importsStage.ts', 'desk-imports'],
  ['desk/importsPhaser.ts', 'desk-imports'],
  ['app/importsServer.ts', 'app-imports'],
  ['app/importsNode.ts', 'app-imports'],
  ['app/importsVite.ts', 'app-imports'],
  ['server/importsApp.ts', 'server-imports'],
  ['server/importsReact.ts', 'server-imports'],
  ['cli/importsDesk.ts', 'cli-imports'],
  ['cli/importsPhaser.ts', 'cli-imports'],
  ['elsewhere/importsCore.ts', 'known-folders'],
];

/** Reads src under a folder with our own rules. `exclude` keeps planted files out of the real run only. */
async function cruiseSources(baseDir: string): Promise<ICruiseResult> {
  const { exclude: _, tsConfig: __, doNotFollow, ...options } = settings.options;
  const cruiseOptions: ICruiseOptions = {
    ...options,
    doNotFollow,
    baseDir,
    validate: true,
    ruleSet: { forbidden: settings.forbidden },
  };
  const answer: IReporterOutput = await cruise(['src'], cruiseOptions, options.enhancedResolveOptions);
  if (typeof answer.output === 'string') throw new Error(answer.output);
  return answer.output;
}

describe('import rules', () => {
  let reported: ReadonlySet<string>;
  let planted: ICruiseResult;

  beforeAll(async () => {
    planted = await cruiseSources(plantedFolder);
    reported = new Set(planted.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`));
  }, 60_000);

  it.each(PLANTED)('%s is reported by %s', (file, rule) => {
    expect([...reported]).toContain(`src/${file} ${rule}`);
  });

  it('have a planted file for every rule', () => {
    const rules = settings.forbidden.map(({ name }: { name: string }) => name).sort();
    expect([...new Set(PLANTED.map(([, rule]) => rule))].sort()).toEqual(rules);
  });

  it('leave a file alone that imports nothing it may not', () => {
    const blamed = planted.summary.violations.map(({ from }) => path.basename(from));
    expect(blamed).not.toContain('target.ts');
  });

  it('read every real source file', async () => {
    const { modules } = await cruiseSources(root);
    const read = new Set(modules.map(({ source }) => source));
    expect(sourceFiles(root).filter((file) => !read.has(file))).toEqual([]);
  }, 60_000);
});
