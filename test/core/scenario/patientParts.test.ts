/** Only the patients that a scenario names are loaded, whatever else its file says. */
import { expect, it } from 'vitest';
import { patientParts } from '../../../src/core/scenario/patientParts.ts';

it('names each body and bundle once', () => {
  const people = {
    mother: { bundle: 'ana', body: 'ana' },
    child: { bundle: 'leo', body: 'leo' },
    again: { bundle: 'leo', body: 'ana' },
  };
  expect(patientParts({ people })).toEqual({ bodies: ['ana', 'leo'], bundles: ['ana', 'leo'] });
});

it.each([[undefined], ['people'], [{ people: 3 }], [{ people: [{ body: 1 }] }], [{ people: { x: null } }]])(
  'names none in %j',
  (file) => {
    expect(patientParts(file)).toEqual({ bodies: [], bundles: [] });
  },
);
