/** A choice of named values, whose words are `option.<name>.<value>`. */
import type { Form } from '../../session/types.ts';

export function choose(name: string, values: readonly string[]): Form {
  return {
    kind: 'choose',
    name,
    options: values.map((value) => ({ value, label: { key: `option.${name}.${value}` } })),
  };
}
