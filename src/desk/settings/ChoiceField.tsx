/** One setting with a few values: native radio buttons drawn as a row of segments. */
import { useId } from 'react';

interface Props<T extends string | number> {
  readonly label: string;
  readonly about?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

export function ChoiceField<T extends string | number>({ label, about, value, options, onChange }: Props<T>) {
  const name = useId();
  const aboutId = useId();
  return (
    <fieldset className="choiceField" {...(about !== undefined && { 'aria-describedby': aboutId })}>
      <legend>{label}</legend>
      {about !== undefined && (
        <p id={aboutId} className="soft small">
          {about}
        </p>
      )}
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? 'segment chosen' : 'segment'}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
