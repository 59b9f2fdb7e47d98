/** Which bodies and bundles a scenario names, asked before the file is believed, so that no other patient is loaded. */

/** Ids, each once, in the order of the file. */
export interface PatientParts {
  readonly bodies: readonly string[];
  readonly bundles: readonly string[];
}

/** Whatever is not an id is left out here, and told by the schema. */
export function patientParts(file: unknown): PatientParts {
  const people = Object.values(treeIn(treeIn(file)['people'])).map(treeIn);
  const named = (part: 'body' | 'bundle') => [
    ...new Set(people.map((person) => person[part]).filter((id) => typeof id === 'string')),
  ];
  return { bodies: named('body'), bundles: named('bundle') };
}

function treeIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
