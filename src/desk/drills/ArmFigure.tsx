/** An arm with a tape around it, seen from its end: the circumference decides the cuff. */
import { CUFF_SIZES, type CuffSize } from '../../core/clinical/technique.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly cm: number;
  readonly cuff: CuffSize | undefined;
}

/** Units of the drawing for one centimetre around. */
const PER_CM = 5;

export function ArmFigure({ cm, cuff }: Props) {
  const { say } = useWords();
  const radius = (cm * PER_CM) / (2 * Math.PI) + 26;
  const label =
    cuff === undefined
      ? { key: 'drills.cuff.measured', values: { cm } }
      : { key: 'drills.cuff.wearing', values: { cm, size: { key: `drills.cuff.size.${cuff}` } } };
  return (
    <figure className="armFigure">
      <svg viewBox="0 0 320 200" aria-hidden="true">
        <ellipse cx={160} cy={100} rx={radius + 14} ry={radius} className="armSkin" />
        <ellipse cx={160} cy={100} rx={radius - 8} ry={radius - 20} className="armInside" />
        <ellipse
          cx={160}
          cy={100}
          rx={radius + 18}
          ry={radius + 4}
          className={cuff === undefined ? 'armTape' : 'armCuff'}
        />
        <text x={160} y={110} className="armCm">
          {cm} cm
        </text>
      </svg>
      <figcaption className="soft">{say(label)}</figcaption>
      {cuff !== undefined && (
        <ol className="cuffRow" aria-hidden="true">
          {CUFF_SIZES.map((size) => (
            <li key={size} className={size === cuff ? 'tag teal' : 'tag'}>
              {say({ key: `drills.cuff.size.${size}` })}
            </li>
          ))}
        </ol>
      )}
    </figure>
  );
}
