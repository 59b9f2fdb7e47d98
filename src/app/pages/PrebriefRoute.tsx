/** The prebrief of a scenario: its goals, rules and gates come from its own files. */
import type { Mode } from '../../core/session/types.ts';
import type { PrebriefPort } from '../../desk/ports.ts';
import { PrebriefPage } from '../../desk/prebrief/PrebriefPage.tsx';
import type { WordTree } from '../../desk/words/i18n.ts';
import { type LoadedScenario, loadScenario, ScenarioTrouble } from '../scenarios.ts';
import type { BeginPlan, Services } from '../services.ts';
import { useOpened } from '../useOpened.ts';
import { Loading } from './Loading.tsx';
import { TroublePage } from './TroublePage.tsx';

interface Props {
  readonly services: Services;
  readonly scenario: string;
  readonly mode: Mode;
  readonly seed: number | undefined;
}

export function PrebriefRoute({ services, scenario, mode, seed }: Props) {
  const opened = useOpened(
    `${scenario} ${mode} ${seed}`,
    () => openPrebrief(scenario),
    () => {},
  );
  if (opened === undefined) return <Loading />;
  if (opened instanceof ScenarioTrouble) {
    const kind = opened.kind === 'unknown' ? 'unknownScenario' : 'badScenario';
    return <TroublePage trouble={{ kind, detail: opened.message }} />;
  }
  const port = prebriefPort(opened, { scenario, mode, seed }, services);
  return <PrebriefPage port={port} settings={services.settings} links={services.links} />;
}

async function openPrebrief(scenario: string): Promise<LoadedScenario | ScenarioTrouble> {
  try {
    return await loadScenario(scenario);
  } catch (error) {
    if (error instanceof ScenarioTrouble) return error;
    throw error;
  }
}

function prebriefPort({ scenario, card, words }: LoadedScenario, plan: BeginPlan, services: Services): PrebriefPort {
  const { criteria, passMark } = scenario.file.rubric;
  return {
    scenario: card,
    mode: plan.mode,
    goals: numbered(words, 'goal'),
    rules: numbered(words, 'rule'),
    gates: criteria.filter(({ critical }) => critical).map(({ id }) => ({ key: `criterion.${id}.title` })),
    criteria: criteria.length,
    passMark,
    begin: (mode) => void services.begin({ ...plan, mode }),
  };
}

/** `prebrief.goal.1`, `.2` … as many as the words have. */
function numbered(words: WordTree, name: 'goal' | 'rule') {
  const prebrief = words['prebrief'];
  const list = typeof prebrief === 'object' ? prebrief[name] : undefined;
  const numbers = typeof list === 'object' ? Object.keys(list) : [];
  return numbers
    .sort((one, other) => Number(one) - Number(other))
    .map((number) => ({ key: `prebrief.${name}.${number}` }));
}
