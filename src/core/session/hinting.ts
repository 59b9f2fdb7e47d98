/** The hint of a practice attempt: the first line still unmet whose deed is possible now. */
import { nextHint } from '../rubric/hint.ts';
import { rubricOf } from '../scenario/scenario.ts';
import type { Catalogue } from './catalogue.ts';
import { judgeInput } from './judging.ts';
import type { Deed, World } from './skill.ts';
import type { Form, Journal, Phrase } from './types.ts';

/** The sentence that says what to do, or nothing when nothing unmet can be met now. */
export function hintNow(world: World, catalogue: Catalogue, journal: Journal): Phrase | undefined {
  const input = judgeInput(world, catalogue, journal);
  const criterion = nextHint(rubricOf(world.scenario.file), input, catalogue.rules, (name, about) =>
    deedsFor(world, catalogue, name, about).some(([deed, value]) => isPossible(world, deed, value)),
  );
  return criterion && { key: `criterion.${criterion.id}.instead` };
}

/** Deeds by which a name comes about: itself, the lines that state it, or what the skill says states it. */
function deedsFor(world: World, { statedBy }: Catalogue, name: string, about: string | undefined) {
  const found: (readonly [Deed, string | undefined])[] = [];
  const add = (type: string, value: string | undefined): void => {
    const deed = world.kit.deeds.get(type);
    if (deed) found.push([deed, value]);
  };
  add(name, about);
  for (const type of statedBy.get(name) ?? []) add(type, undefined);
  for (const line of world.scenario.file.lines) if (line.facts.includes(name)) add('line.said', line.id);
  return found;
}

function isPossible(world: World, deed: Deed, value: string | undefined): boolean {
  return deed.targets(world).some((on) => {
    if (deed.isPossible(world, on) !== true) return false;
    return value === undefined || value === on || offers(deed.form(world, on), value);
  });
}

function offers(form: Form, value: string): boolean {
  return form.kind === 'choose' && form.options.some((option) => option.value === value);
}
