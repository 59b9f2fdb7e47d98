/** One field of a written form, with its label, bounds and fault. */
import { useId } from 'react';
import type { Field } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { type Fault, shownNumber, tickedIn, typedIn, type Written } from './written.ts';

interface Props {
  readonly field: Field;
  readonly written: Written;
  readonly fault: Fault | undefined;
  readonly onWrite: (id: string, value: string | readonly string[]) => void;
}

export function WrittenField(props: Props) {
  const { field } = props;
  return field.kind === 'choice' || field.kind === 'choices' ? (
    <PickField {...props} field={field} />
  ) : (
    <TypeField {...props} field={field} />
  );
}

function useFaultText(field: Field, fault: Fault | undefined): string | undefined {
  const { t } = useWords();
  if (fault === undefined) return undefined;
  if (field.kind === 'text') return t(`write.fault.${fault}`, { count: field.maxLength });
  if (field.kind !== 'number') return t(`write.fault.${fault}`);
  const { decimals = 0 } = field;
  const bounds = { min: shownNumber(field, field.min), max: shownNumber(field, field.max), count: decimals };
  return t(`write.fault.${fault}`, bounds);
}

type TypedField = Extract<Field, { kind: 'text' | 'number' }>;

function TypeField({ field, written, fault, onWrite }: Props & { field: TypedField }) {
  const { say } = useWords();
  const id = useId();
  const faultText = useFaultText(field, fault);
  const shared = {
    id,
    className: 'input',
    name: field.id,
    value: typedIn(written, field.id),
    'aria-invalid': fault !== undefined,
    ...(fault !== undefined && { 'aria-describedby': `${id}-fault` }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{say(field.label)}</label>
      {field.kind === 'text' && field.maxLength > 80 ? (
        <textarea
          {...shared}
          rows={3}
          maxLength={field.maxLength}
          onChange={(event) => onWrite(field.id, event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          {...(field.kind === 'number'
            ? { inputMode: field.decimals === undefined ? 'numeric' : 'decimal', size: 8 }
            : { maxLength: field.maxLength })}
          onChange={(event) => onWrite(field.id, event.target.value)}
        />
      )}
      {faultText !== undefined && (
        <p id={`${id}-fault`} className="fieldFault">
          {faultText}
        </p>
      )}
    </div>
  );
}

type PickedField = Extract<Field, { kind: 'choice' | 'choices' }>;

function PickField({ field, written, fault, onWrite }: Props & { field: PickedField }) {
  const { say } = useWords();
  const id = useId();
  const faultText = useFaultText(field, fault);
  const isMany = field.kind === 'choices';
  const ticked = isMany ? tickedIn(written, field.id) : [typedIn(written, field.id)];
  const pick = (value: string, isOn: boolean) => {
    if (!isMany) onWrite(field.id, value);
    else onWrite(field.id, isOn ? [...ticked, value] : ticked.filter((each) => each !== value));
  };
  return (
    <fieldset className="field" {...(fault !== undefined && { 'aria-describedby': `${id}-fault` })}>
      <legend>{say(field.label)}</legend>
      <div className="options">
        {field.options.map((option) => (
          <label key={option.value} className="option">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={`${id}-${field.id}`}
              data-field={field.id}
              value={option.value}
              checked={ticked.includes(option.value)}
              {...(fault !== undefined && { 'aria-invalid': true })}
              onChange={(event) => pick(option.value, event.target.checked)}
            />
            {say(option.label)}
          </label>
        ))}
      </div>
      {faultText !== undefined && (
        <p id={`${id}-fault`} className="fieldFault">
          {faultText}
        </p>
      )}
    </fieldset>
  );
}
