/** What was typed into a form, checked and made into an intent's values. Pure. */
import type { Field, Value } from '../../../core/session/types.ts';

/** As typed: text for text, number and choice; a list for choices. */
export type Written = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with a field, as a word of `write.*`. */
export type Fault = 'missing' | 'notWhole' | 'notDecimal' | 'outside' | 'tooLong';

/** An empty form, or what was kept of it. A draft is data from a store and is not trusted. */
export function startWriting(fields: readonly Field[], draft: Readonly<Record<string, Value>> | undefined): Written {
  const written: Record<string, string | readonly string[]> = {};
  for (const field of fields) {
    const kept = draft?.[field.id];
    if (field.kind === 'choices') written[field.id] = Array.isArray(kept) ? kept.map(String) : [];
    else written[field.id] = typeof kept === 'string' ? kept : '';
  }
  return written;
}

/** The text of a field as typed. */
export function typedIn(written: Written, id: string): string {
  const value = written[id];
  return typeof value === 'string' ? value : '';
}

/** The boxes ticked in a field. */
export function tickedIn(written: Written, id: string): readonly string[] {
  const value = written[id];
  return value === undefined || typeof value === 'string' ? [] : value;
}

/** Nothing typed and nothing ticked. */
function isBlank(written: Written): boolean {
  return Object.values(written).every((value) => (typeof value === 'string' ? value.trim() : value).length === 0);
}

/**
 * The first fault of a field, or nothing. What was not measured is left empty, as in a real chart, and judged there;
 * only a form without a word in it asks to be filled in.
 */
export function findFault(field: Field, written: Written): Fault | undefined {
  const typed = typedIn(written, field.id).trim();
  switch (field.kind) {
    case 'text':
      return typed.normalize('NFC').length > field.maxLength ? 'tooLong' : undefined;
    case 'choice':
      return typed === '' && isBlank(written) ? 'missing' : undefined;
    case 'choices':
      return undefined;
    case 'number':
      if (typed === '') return isBlank(written) ? 'missing' : undefined;
      return findNumberFault(field, typed);
  }
}

type NumberField = Extract<Field, { kind: 'number' }>;

function findNumberFault(field: NumberField, typed: string): Fault | undefined {
  const value = findWhole(field, typed);
  if (value === undefined) return field.decimals === undefined ? 'notWhole' : 'notDecimal';
  return value < field.min || value > field.max ? 'outside' : undefined;
}

/** The number that the intent carries: whole, in the field's last decimal place. Both `98.6` and `98,6` are 986 tenths. */
function findWhole(field: NumberField, typed: string): number | undefined {
  const decimals: number = field.decimals ?? 0;
  const [whole = '', part = '', ...more] = typed.split(/[.,]/);
  const hasPoint = /[.,]/.test(typed);
  if (more.length > 0 || !/^\d{1,6}$/.test(whole) || (hasPoint && !/^\d+$/.test(part))) return undefined;
  if (part.length > decimals) return undefined;
  return Number(whole + part.padEnd(decimals, '0'));
}

/** A whole number as its field shows it: 986 as 98.6. */
export function shownNumber(field: Pick<NumberField, 'decimals'>, value: number): string {
  const decimals: number = field.decimals ?? 0;
  return decimals === 0 ? String(value) : (value / 10 ** decimals).toFixed(decimals);
}

/** The values of an intent; a number or choice left empty is not among them. Call it only when no field has a fault. */
export function valuesOf(fields: readonly Field[], written: Written): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    fields.flatMap((field): [string, Value][] => {
      if (field.kind === 'choices') return [[field.id, tickedIn(written, field.id)]];
      const typed = typedIn(written, field.id).trim().normalize('NFC');
      if (field.kind === 'text') return [[field.id, typed]];
      if (typed === '') return [];
      return [[field.id, field.kind === 'number' ? (findWhole(field, typed) ?? Number.NaN) : typed]];
    }),
  );
}
