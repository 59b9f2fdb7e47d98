/** Surfaces in a ring, glowing by their load, joined by the ways germs were carried. The tables beside say the same. */
import type { TouchLook } from '../ports.ts';
import { useSurfaceName } from './useSurfaceName.ts';

const WIDTH = 640;
const HEIGHT = 420;

interface Spot {
  readonly id: string;
  readonly load: number;
  readonly x: number;
  readonly y: number;
}

/** Places around an ellipse; hands, if any, in the middle, since nearly all goes through them. */
function placeSurfaces({ surfaces }: TouchLook): readonly Spot[] {
  const middle = surfaces.filter(({ id }) => id === 'hands' || id === 'gloves');
  const ring = surfaces.filter(({ id }) => id !== 'hands' && id !== 'gloves');
  return [
    ...middle.map(({ id, load }, index) => ({
      id,
      load,
      x: WIDTH / 2 + (index - (middle.length - 1) / 2) * 130,
      y: HEIGHT / 2,
    })),
    ...ring.map(({ id, load }, index) => {
      const turn = (index / Math.max(1, ring.length)) * 2 * Math.PI - Math.PI / 2;
      return { id, load, x: WIDTH / 2 + Math.cos(turn) * 235, y: HEIGHT / 2 + Math.sin(turn) * 145 };
    }),
  ];
}

export function GlowGraph({ touch }: { touch: TouchLook }) {
  const name = useSurfaceName();
  const spots = placeSurfaces(touch);
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  return (
    <svg className="glowGraph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <radialGradient id="glow">
          <stop offset="0" className="glowCore" />
          <stop offset="0.45" className="glowHalo" />
          <stop offset="1" className="glowEnd" />
        </radialGradient>
      </defs>
      {touch.steps.map((step, index) => {
        const from = at.get(step.from);
        const to = at.get(step.to);
        if (from === undefined || to === undefined || from === to) return null;
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice
            key={index}
            className="glowPath"
            d={curveOf(from, to)}
            strokeOpacity={0.18 + Math.min(1, step.load / 100) * 0.7}
          />
        );
      })}
      {spots.map((spot) => (
        <g key={spot.id} transform={`translate(${Math.round(spot.x)} ${Math.round(spot.y)})`}>
          <circle r={16 + Math.min(100, spot.load) * 0.5} fill="url(#glow)" opacity={glowOf(spot.load)} />
          <circle r={7} className="glowDot" />
          <text x={shiftOf(spot, name(spot.id))} y={30} textAnchor="middle" className="glowName">
            {name(spot.id)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Half the width of a letter of the names, in the graph's own units; rather too wide than too narrow. */
const HALF_LETTER = 4.6;

/** How far a name moves towards the middle so that no end of it is cut off. */
function shiftOf({ x }: Spot, text: string): number {
  const room = Math.min(x, WIDTH - x) - 6;
  const missing = Math.max(0, text.length * HALF_LETTER - room);
  return x < WIDTH / 2 ? missing : -missing;
}

function glowOf(load: number): number {
  return Math.min(1, 0.12 + load / 100);
}

function curveOf(from: Spot, to: Spot): string {
  const bend = 0.12;
  const x = (from.x + to.x) / 2 + (to.y - from.y) * bend;
  const y = (from.y + to.y) / 2 - (to.x - from.x) * bend;
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}
