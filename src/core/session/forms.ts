/** Whether the values of an intent lie in the domain of the form it was offered with. */
import type { Deed, World } from './skill.ts';
import type { Field, Form, Intent, Value, WordKey } from './types.ts';

/** Why the world does not allow the deed with these values now; nothing when it does. */
export function findRefusal(world: World, deed: Deed, intent: Intent): WordKey | undefined {
  if (world.ended) return 'reason.hasEnded';
  const on = intent.on;
  if (on === undefined || !deed.targets(world).includes(on)) return 'reason.unknownTarget';
  const possible = deed.isPossible(world, on);
  if (possible !== true) return possible;
  if (!isInDomain(deed.form(world, on), intent)) return 'reason.outOfDomain';
  const accepted = deed.accepts?.(world, intent) ?? true;
  return accepted === true ? undefined : accepted;
}

/** `true` when every value is one the form offers and no other value is there. */
export function isInDomain(form: Form, intent: Intent): boolean {
  const values = intent.with ?? {};
  const names = Object.keys(values);
  switch (form.kind) {
    case 'press':
      return names.length === 0;
    case 'choose':
      return names.length === 1 && form.options.some((option) => option.value === values[form.name]);
    case 'carry':
      return form.role === 'take' ? names.length === 0 : names.length === 1 && values['item'] === form.item;
    case 'dial':
      return names.length === 1 && isWhole(values[form.name], form.min, form.max);
    case 'aim':
      return names.length === 2 && isWhole(values['x'], 0, form.widthMm) && isWhole(values['y'], 0, form.heightMm);
    case 'write':
      return isWritten(form.fields, values);
  }
}

function isWritten(fields: readonly Field[], values: Readonly<Record<string, Value>>): boolean {
  const names = Object.keys(values);
  if (names.length === 0) return false;
  return names.every((name) => {
    const field = fields.find((candidate) => candidate.id === name);
    return field !== undefined && isField(field, values[name]);
  });
}

function isField(field: Field, value: Value | undefined): boolean {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.length <= field.maxLength && value === value.normalize('NFC');
    case 'number':
      return isWhole(value, field.min, field.max);
    case 'choice':
      return field.options.some((option) => option.value === value);
    case 'choices':
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((chosen) => field.options.some((option) => option.value === chosen))
      );
  }
}

function isWhole(value: Value | undefined, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
