/** One setting that is on or off: a native checkbox drawn as a switch. */
import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly about: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function SwitchField({ label, about, isOn, onChange }: Props) {
  const aboutId = useId();
  return (
    <div className="switchField">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          checked={isOn}
          aria-describedby={aboutId}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="switchTrack" aria-hidden />
        {label}
      </label>
      <p id={aboutId} className="soft small">
        {about}
      </p>
    </div>
  );
}
