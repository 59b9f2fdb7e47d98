/** Every value a form offers, values just outside it, and random ones inside it. */
import type { Field, Form, Value } from '../../src/core/session/types.ts';

export type Values = Readonly<Record<string, Value>> | undefined;

/** Gives a whole number from 0 up to, not including, its argument. */
export type Pick = (below: number) => number;

function fieldEdges(field: Field): readonly Value[] {
  switch (field.kind) {
    case 'text':
      return ['', 'á'.repeat(field.maxLength)];
    case 'number':
      return [field.min, field.max];
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'choices':
      return [[], field.options.map(({ value }) => value)];
  }
}

/** Edges of the domain and each of its choices. */
export function valuesInside(form: Form): readonly Values[] {
  switch (form.kind) {
    case 'press':
      return [undefined];
    case 'choose':
      return form.options.map(({ value }) => ({ [form.name]: value }));
    case 'carry':
      return [form.role === 'take' ? undefined : { item: form.item }];
    case 'dial':
      return [form.min, form.value, form.max].map((step) => ({ [form.name]: step }));
    case 'aim':
      return [
        { x: 0, y: 0 },
        { x: form.widthMm, y: form.heightMm },
      ];
    case 'write':
      return [
        ...form.fields.flatMap((field) => fieldEdges(field).map((value) => ({ [field.id]: value }))),
        Object.fromEntries(form.fields.map((field) => [field.id, fieldEdges(field).at(-1) ?? ''])),
      ];
  }
}

const STRANGE: Values = { __strange: 1 };

/** Values that the form does not offer: one step beyond each edge, unknown choices, fractions, keys too many or too few. */
export function valuesOutside(form: Form): readonly Values[] {
  switch (form.kind) {
    case 'press':
      return [STRANGE];
    case 'choose':
      return [
        undefined,
        { [form.name]: 'nothingOfTheKind' },
        { [form.name]: 0 },
        { other: form.options[0]?.value ?? '' },
      ];
    case 'carry':
      return form.role === 'take' ? [{ item: form.item }] : [undefined, { item: 'nothingOfTheKind' }];
    case 'dial':
      return [undefined, { [form.name]: form.min - 1 }, { [form.name]: form.max + 1 }, { [form.name]: '1' }];
    case 'aim':
      return [
        undefined,
        { x: 1 },
        { x: -1, y: 0 },
        { x: form.widthMm + 1, y: 0 },
        { x: 0, y: form.heightMm + 1 },
        { x: 0, y: 0, z: 0 },
      ];
    case 'write':
      return [undefined, {}, { nothingOfTheKind: 'x' }, ...form.fields.flatMap(beyondField)];
  }
}

function beyondField(field: Field): readonly Values[] {
  if (field.kind === 'number')
    return [{ [field.id]: field.min - 1 }, { [field.id]: field.max + 1 }, { [field.id]: '9' }];
  if (field.kind === 'text') return [{ [field.id]: 'x'.repeat(field.maxLength + 1) }, { [field.id]: 7 }];
  if (field.kind === 'choice') return [{ [field.id]: 'nothingOfTheKind' }, { [field.id]: [] }];
  const first = field.options[0]?.value ?? '';
  return [{ [field.id]: ['nothingOfTheKind'] }, { [field.id]: [first, first] }, { [field.id]: first }];
}

function someOf<T>(list: readonly T[], pick: Pick): T[] {
  return list.filter(() => pick(2) === 1);
}

function fieldValue(field: Field, pick: Pick): Value {
  switch (field.kind) {
    case 'text':
      return ['', 'no change', 'lleva café', '<b>rosa</b>'][pick(4)] ?? '';
    case 'number':
      return field.min + pick(field.max - field.min + 1);
    case 'choice':
      return field.options[pick(field.options.length)]?.value ?? '';
    case 'choices':
      return someOf(field.options, pick).map(({ value }) => value);
  }
}

/** One value inside the domain. `near`: places worth aiming at, so that a walk comes to feel and hear something. */
export function someValues(form: Form, pick: Pick, near: readonly (readonly [number, number])[] = []): Values {
  switch (form.kind) {
    case 'press':
      return undefined;
    case 'choose':
      return { [form.name]: form.options[pick(form.options.length)]?.value ?? '' };
    case 'carry':
      return form.role === 'take' ? undefined : { item: form.item };
    case 'dial':
      return { [form.name]: form.min + pick(form.max - form.min + 1) };
    case 'aim': {
      const place = near[pick(near.length + 1)];
      return place ? { x: place[0], y: place[1] } : { x: pick(form.widthMm + 1), y: pick(form.heightMm + 1) };
    }
    case 'write': {
      const [first, ...others] = form.fields;
      const fields = first ? [first, ...someOf(others, pick)] : [];
      return Object.fromEntries(fields.map((field) => [field.id, fieldValue(field, pick)]));
    }
  }
}
