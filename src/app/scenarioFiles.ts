/** Where the files of the packages are. Comes with the first scenario that is opened: the first page knows only cards. */
import { patientParts } from '../core/scenario/patientParts.ts';
import type { ScenarioParts } from '../core/scenario/scenario.ts';
import type { Language } from '../desk/ports.ts';

type Files = Readonly<Record<string, () => Promise<unknown>>>;

const SCENARIOS = '../../scenarios/';

const files: Files = import.meta.glob('../../scenarios/*/scenario.yaml', { import: 'default' });
const charts: Files = import.meta.glob('../../scenarios/*/encounter.chart.json', { import: 'default' });
const wordFiles: Files = import.meta.glob('../../scenarios/*/words/*.yaml', { import: 'default' });
const patients: Files = import.meta.glob('../../scenarios/patients/*.json', { import: 'default' });

/** The package as plain data, with the patients that it names and no others. */
export async function readParts(id: string): Promise<ScenarioParts> {
  const [file, encounter] = await Promise.all([
    load(files, `${id}/scenario.yaml`),
    load(charts, `${id}/encounter.chart.json`),
  ]);
  const named = patientParts(file);
  const [bodies, bundles] = await Promise.all([
    loadPatients(named.bodies, '.body.json'),
    loadPatients(named.bundles, '.json'),
  ]);
  return { file, encounter, bodies, bundles };
}

/** Words of one scenario in one language, as they were written. */
export function readWords(id: string, language: Language): Promise<unknown> {
  return load(wordFiles, `${id}/words/${language}.yaml`);
}

async function loadPatients(ids: readonly string[], ending: string): Promise<Record<string, unknown>> {
  const found = ids.filter((id) => Object.hasOwn(patients, `${SCENARIOS}patients/${id}${ending}`));
  const parts = await Promise.all(
    found.map(async (id) => [id, await load(patients, `patients/${id}${ending}`)] as const),
  );
  return Object.fromEntries(parts);
}

async function load(from: Files, path: string): Promise<unknown> {
  return from[`${SCENARIOS}${path}`]?.();
}
