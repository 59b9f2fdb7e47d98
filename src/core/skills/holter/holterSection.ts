/** The hook-up note, the FHIR resource it becomes, and what was ordered beside what the recording will be. */
import { LOSSES, type Loss } from '../../ekg/ambulatory.ts';
import { choice, choices, text } from '../../record/fields.ts';
import type { SavedSection } from '../../record/record.ts';
import { type Context, component, type FhirResource, loinc, measurement, own } from '../../record/writing.ts';
import type { Comparison, Share } from '../../rubric/types.ts';
import type { Section, World } from '../../session/skill.ts';
import { holterMemory } from './holterMemory.ts';
import { channelsOf } from './holterThings.ts';
import { outlookNow } from './hookUp.ts';

const TAUGHT = [
  'diary',
  'deviceClock',
  'button',
  'water',
  'interference',
  'loosePatch',
  'whomToCall',
  'return',
] as const;

function note(context: Context, section: SavedSection): readonly FhirResource[] {
  const { serial, started, returns, channels, taught, teachBack, notes: free } = section.values;
  const components = [
    ...component(own('recorderSerial'), serial),
    ...component(own('recordingStarted'), started),
    ...component(own('recorderReturn'), returns),
    ...component(own('channelsChecked'), channels),
    ...component(own('taught'), Array.isArray(taught) ? taught.join(', ') : undefined),
    ...component(own('teachBack'), teachBack),
  ];
  // LOINC from memory (ekg.md §10).
  return measurement(context, section, {
    code: loinc('18754-2', 'Holter monitor study'),
    method: 'electrocardiogram',
    measured: { valueString: 'Recorder hooked up' },
    components,
    texts: [free],
  });
}

export const holterSections: Readonly<Record<string, Section>> = {
  holter: {
    fields: () => [
      text('holter', 'serial'),
      text('holter', 'started'),
      text('holter', 'returns'),
      choice('holter', 'channels', ['allClear', 'notAllClear', 'notChecked']),
      choices('holter', 'taught', TAUGHT),
      choice('holter', 'teachBack', ['done', 'notDone']),
      text('holter', 'notes'),
    ],
    resources: note,
  },
};

const tenth = (hours: number): number => Math.round(hours * 10) / 10;

function sharesOf(lost: Readonly<Record<Loss, number>>): readonly Share[] {
  return LOSSES.filter((loss) => lost[loss] >= 0.05).map((loss) => ({
    cause: `holter.${loss}`,
    by: [-tenth(lost[loss])],
  }));
}

/** Hours ordered and hours that can be read of each channel; symptoms to come and those that can be told from it. */
export function holterComparisons(world: World): readonly Comparison[] {
  const at = holterMemory(world).startedAt;
  if (at === undefined) return [];
  const { channels, felt, recorded, matched } = outlookNow(world);
  const ordered = Number(world.scenario.file.policies['hours'] ?? 0);
  const rows = channelsOf(world).map(({ id }, place): Comparison => {
    const { hours = 0, lost } = channels[place] ?? {};
    return { measure: `holter.${id}`, at, true: [ordered], shown: [tenth(hours)], shares: lost ? sharesOf(lost) : [] };
  });
  const shares = [
    { cause: 'holter.notRecorded', by: [recorded - felt] },
    { cause: 'holter.notTimed', by: [matched - recorded] },
  ].filter(({ by }) => by[0] !== 0);
  return [...rows, { measure: 'holter.symptoms', at, true: [felt], shown: [matched], shares }];
}
