/** `bp --oscillometric`: the fixed-ratio reading of a recorded cuff pressure; exit 1 when it gives no number, 2 when unusable. */
import { readOscillogram } from '../core/oscillometry/oscillogram.ts';
import type { Trace } from '../core/oscillometry/trace.ts';
import { type Answer, Unusable } from './command.ts';
import { readText } from './files.ts';

const MOST_MEGABYTES = 30;
const MOST_SAMPLES = 1_000_000;
const TIME = 't_s';
const PRESSURE = 'cuff_mmHg';
/** A number as programs write it; nothing that `Number` would guess at. */
const NUMBER = /^[+-]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})([eE][+-]?\d{1,3})?$/;

export function oscillometric(path: string): Answer {
  let trace: Trace;
  try {
    trace = readTrace(readText(path, MOST_MEGABYTES));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { exit: 2, json: { error: 'unusable' }, reasons: error.reasons };
  }
  const reading = readOscillogram(trace);
  if (reading.kind === 'fault') return { exit: 1, json: { error: reading.fault } };
  const { map, systolic, diastolic, pulse } = reading.value;
  return {
    exit: 0,
    json: { map: tenth(map), systolic: tenth(systolic), diastolic: tenth(diastolic), pulse: tenth(pulse) },
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function readTrace(text: string): Trace {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const names = (lines[0] ?? '').split(',').map((name) => name.trim());
  const [time, pressure] = [columnOf(names, TIME), columnOf(names, PRESSURE)];
  if (lines.length - 1 > MOST_SAMPLES) throw new Unusable(`more than ${MOST_SAMPLES} samples`);
  if (lines.length < 2) throw new Unusable('no samples');
  const times: number[] = [];
  const pressures: number[] = [];
  for (let line = 1; line < lines.length; line++) {
    const cells = (lines[line] ?? '').split(',');
    if (cells.length !== names.length)
      throw new Unusable(`line ${line + 1}: ${cells.length} cells, not ${names.length}`);
    times.push(numberOf(cells[time] ?? '', line + 1));
    pressures.push(numberOf(cells[pressure] ?? '', line + 1));
  }
  return { times, pressures };
}

function columnOf(names: readonly string[], name: string): number {
  const place = names.indexOf(name);
  if (place < 0 || names.lastIndexOf(name) !== place)
    throw new Unusable(`the first line must name ${TIME} and ${PRESSURE}, each once`);
  return place;
}

function numberOf(text: string, line: number): number {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) throw new Unusable(`line ${line}: "${trimmed.slice(0, 20)}" is not a number`);
  return Number(trimmed);
}
