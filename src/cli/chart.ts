/** `chart`: reads a FHIR R4 bundle made elsewhere and says what is in it and what was not read. */
import { readBundle } from '../core/record/fhir.ts';
import { type Command, Unusable } from './command.ts';
import { readJson } from './files.ts';

export const chart: Command = {
  usage: '<bundle.json>',
  about: 'reads a FHIR R4 bundle: patient, counts, what is not read, problems',
  options: {},
  positionals: [1, 1],
  run({ positionals: [path = ''] }) {
    const json = readJson(path, 200);
    if (typeof json !== 'object' || json === null || !('resourceType' in json) || json.resourceType !== 'Bundle') {
      throw new Unusable(`${path}: not a FHIR bundle`);
    }
    const { patient, counts, unread, problems } = readBundle(json);
    return { exit: 0, json: { patient, counts, unread, problems } };
  },
};
