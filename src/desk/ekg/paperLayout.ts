/** Where everything stands on EKG paper, in millimetres: three rows of four leads and a rhythm strip, or a strip alone. */
import type { Lead } from '../../core/ekg/leads.ts';
import type { PaperForm } from '../../core/ekg/paper.ts';
import type { Recording } from '../../core/ekg/recording.ts';

/** How the machine prints. Speed in mm/s, gain in mm/mV. */
export interface PaperScale {
  readonly speed: number;
  readonly gain: number;
}

/** A piece of one lead: from and for how many seconds of the recording, where it begins, and its line. */
export interface Cell {
  readonly lead: Lead;
  readonly fromS: number;
  readonly seconds: number;
  readonly x: number;
  readonly y: number;
}

export interface PaperLayout {
  readonly width: number;
  readonly height: number;
  /** Left edge of the traces: time 0. */
  readonly left: number;
  /** Lines of the rows: each begins with a calibration pulse. */
  readonly rows: readonly number[];
  readonly cells: readonly Cell[];
}

/** Room for the header, the calibration pulse, each row and the line of settings, mm. */
const HEADER = 15;
const LEFT = 20;
const RIGHT = 5;
const FOOTER = 10;
const ROW = 25;
const STRIP_ROW = 35;

const COLUMNS: readonly (readonly Lead[])[] = [
  ['I', 'II', 'III'],
  ['aVR', 'aVL', 'aVF'],
  ['V1', 'V2', 'V3'],
  ['V4', 'V5', 'V6'],
];
const RHYTHM: Lead = 'II';

export function secondsOf({ rate, leads }: Recording): number {
  return leads.II.length / rate;
}

export function paperLayout(seconds: number, { speed }: PaperScale, form: PaperForm): PaperLayout {
  const width = LEFT + seconds * speed + RIGHT;
  if (form === 'strip') {
    const y = HEADER + STRIP_ROW / 2;
    const cells = [{ lead: RHYTHM, fromS: 0, seconds, x: LEFT, y }];
    return { width, height: HEADER + STRIP_ROW + FOOTER, left: LEFT, rows: [y], cells };
  }
  const rows = [0, 1, 2, 3].map((row) => HEADER + (row + 0.5) * ROW);
  const part = seconds / COLUMNS.length;
  const cells = COLUMNS.flatMap((leads, column) =>
    leads.map((lead, row) => {
      const fromS = column * part;
      return { lead, fromS, seconds: part, x: LEFT + fromS * speed, y: rows[row] ?? 0 };
    }),
  );
  const rhythm = { lead: RHYTHM, fromS: 0, seconds, x: LEFT, y: rows[3] ?? 0 };
  return { width, height: HEADER + rows.length * ROW + FOOTER, left: LEFT, rows, cells: [...cells, rhythm] };
}

/** Parts of a millimetre in which paths are written: whole numbers make short texts. */
export const PER_MM = 100;

/** The path of one cell, in hundredths of a millimetre, every sample drawn. */
export function cellPath({ leads, rate }: Recording, cell: Cell, { speed, gain }: PaperScale): string {
  const row = leads[cell.lead];
  const first = Math.round(cell.fromS * rate);
  const end = Math.min(row.length, Math.round((cell.fromS + cell.seconds) * rate) + 1);
  const step = (speed * PER_MM) / rate;
  const parts: string[] = [];
  for (let place = first; place < end; place++) {
    const x = Math.round(cell.x * PER_MM + (place - first) * step);
    const y = Math.round((cell.y - (row[place] ?? 0) * gain) * PER_MM);
    parts.push(`${x} ${y}`);
  }
  return `M${parts.join('L')}`;
}

/** 1 mV for 0.2 s before each row. */
const PULSE_MV = 1;
const PULSE_S = 0.2;
const PULSE_FOOT = 2;

/** The calibration pulse, mm. */
export function pulseSize({ speed, gain }: PaperScale): { readonly high: number; readonly wide: number } {
  return { high: PULSE_MV * gain, wide: PULSE_S * speed };
}

/** The calibration pulse of a row, in hundredths of a millimetre: 10 mm high and 5 mm wide at 10 mm/mV and 25 mm/s. */
export function pulsePath(y: number, left: number, scale: PaperScale): string {
  const { high: highMm, wide: wideMm } = pulseSize(scale);
  const [high, wide] = [highMm * PER_MM, wideMm * PER_MM];
  const foot = PULSE_FOOT * PER_MM;
  const x = left * PER_MM - wide - 2.5 * foot;
  return `M${x} ${y * PER_MM}h${foot}v${-high}h${wide}v${high}h${foot}`;
}

/** Lines of the paper every so many millimetres, as one path in millimetres. */
export function gridPath({ width, height }: PaperLayout, every: number): string {
  const lines: string[] = [];
  for (let x = 0; x <= width; x += every) lines.push(`M${x} 0V${height}`);
  for (let y = 0; y <= height; y += every) lines.push(`M0 ${y}H${width}`);
  return lines.join('');
}
