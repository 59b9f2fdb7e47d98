/** Plain values of a person: pressures, their shares, and what is so at rest. */

/** mmHg. */
export interface Pressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/** One cause's share in the pressure at the arm, mmHg. */
export interface PressureShare extends Pressure {
  readonly cause: string;
}

/** mmHg, per minute; °C, % of haemoglobin, kg, cm (stature or length), cm (head), 0–10 where the scenario gives them. */
export type RestingValues = Readonly<Record<'systolic' | 'diastolic' | 'pulse' | 'respirations', number>> &
  Readonly<Partial<Record<'temperature' | 'saturation' | 'weight' | 'height' | 'head' | 'pain', number>>>;
