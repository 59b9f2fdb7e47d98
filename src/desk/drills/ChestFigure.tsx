/** A bare chest in outline: press to feel. Bones are not drawn; what is on the skin already is, and after the answer the right place. */
import { CHEST, pointAt, type Spot, scalesOf, sizeOf, spotOf } from '../../core/drills/ekg/place.ts';
import type { ChestSetup } from '../../core/drills/task.ts';
import { LANDMARKS } from '../../core/ekg/sites.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly setup: ChestSetup;
  readonly spot: Spot;
  /** Shown once the answer is given. */
  readonly right: Spot | undefined;
  readonly onSpot: (spot: Spot) => void;
}

export function ChestFigure({ setup, spot, right, onSpot }: Props) {
  const { say } = useWords();
  const { widthMm, heightMm } = sizeOf(setup);
  return (
    <figure className="chestFigure">
      <svg
        viewBox={`0 0 ${widthMm} ${heightMm}`}
        aria-hidden="true"
        onClick={(event) => {
          if (right !== undefined) return;
          const box = event.currentTarget.getBoundingClientRect();
          const at = (part: number, whole: number, mm: number) =>
            Math.round(Math.min(1, Math.max(0, part / whole)) * mm);
          onSpot({
            x: at(event.clientX - box.left, box.width, widthMm),
            y: at(event.clientY - box.top, box.height, heightMm),
          });
        }}
      >
        {setup.side === 'front' ? <Front setup={setup} /> : <Side setup={setup} />}
        {setup.placed.map((name) => {
          const { x, y } = spotOf(setup, LANDMARKS[name] ?? pointAt(setup, spot));
          return <Electrode key={name} name={name} x={x} y={y} />;
        })}
        {right && <circle className="chestRight" cx={right.x} cy={right.y} r={9} />}
        <g className="chestFinger">
          <circle cx={spot.x} cy={spot.y} r={7} />
          <path d={`M${spot.x - 12} ${spot.y}h24M${spot.x} ${spot.y - 12}v24`} />
        </g>
      </svg>
      <figcaption className="soft small">{say({ key: `drills.ekgPlace.picture.${setup.side}` })}</figcaption>
    </figure>
  );
}

function Electrode({ name, x, y }: { name: string; x: number; y: number }) {
  return (
    <g className="chestElectrode">
      <circle cx={x} cy={y} r={9} />
      <text x={x} y={y + 3.5}>
        {name}
      </text>
    </g>
  );
}

/** Outline of the average man, mm of the unscaled drawing; the patient's scale stretches it. */
const FRONT =
  'M140 0C142 22 132 34 104 42C70 50 44 52 26 66C10 80 6 120 2 170L0 300H400L398 170C394 120 390 80 374 66C356 52 330 50 296 42C268 34 258 22 260 0Z';
const FRONT_LINES =
  'M196 48C180 40 150 36 108 36M204 48C220 40 250 36 292 36M192 46C195 54 205 54 208 46M42 120C48 160 44 210 46 300M358 120C352 160 356 210 354 300M150 190C120 196 90 192 74 176M250 190C280 196 310 192 326 176';

/** From mm of the reference torso to mm of this patient. */
function stretchOf(setup: ChestSetup): string {
  const { across, down } = scalesOf(setup);
  return `scale(${across / 10} ${down / 10})`;
}

function Front({ setup }: { setup: ChestSetup }) {
  return (
    <g transform={stretchOf(setup)}>
      <path className="chestSkin" d={FRONT} />
      <path className="chestLine" d={FRONT_LINES} />
      <circle className="chestNipple" cx={10 * CHEST.frontHalf - 105} cy={10 * CHEST.top + 80} r={5} />
      <circle className="chestNipple" cx={10 * CHEST.frontHalf + 105} cy={10 * CHEST.top + 80} r={5} />
    </g>
  );
}

const SIDE =
  'M96 0C92 26 64 40 42 66C26 90 20 130 22 180C24 230 30 262 34 300H246C252 250 262 200 258 150C256 110 244 70 226 46C214 30 210 16 208 0Z';
const SIDE_LINES =
  'M84 74C88 40 104 18 116 0M182 84C186 50 184 22 186 0M84 74C80 100 84 130 88 160M182 84C190 110 188 140 184 168';

function Side({ setup }: { setup: ChestSetup }) {
  return (
    <g transform={stretchOf(setup)}>
      <path className="chestSkin" d={SIDE} />
      <path className="chestLine" d={SIDE_LINES} />
    </g>
  );
}
