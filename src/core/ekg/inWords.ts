/** A recording in words: what the eye sees on the paper, one sentence for the pace and one for each lead. */
import type { Phrase } from '../session/types.ts';
import { describe, type LeadLook, type Pace } from './describe.ts';
import { type LeadSet, leadName } from './leadSets.ts';
import type { Recording } from './recording.ts';

/** Half millimetres are what a reader can tell apart on paper. */
const READ_MM = 0.5;
/** The line after the QRS is told from so many millimetres on. */
const TOLD_ST_MM = 1;

/** `gain`: mm of paper for 1 mV; `set`: names of the leads, where they are not the usual ones. */
export function traceInWords(recording: Recording, gain: number, set?: LeadSet): readonly Phrase[] {
  const { pace, leads } = describe(recording);
  const isBeating = pace.kind === 'regular' || pace.kind === 'irregular';
  return [paceInWords(pace), ...leads.map((look) => leadInWords(look, leadName(look.lead, set), isBeating, gain))];
}

export function paceInWords(pace: Pace): Phrase {
  const key = `ekgTrace.pace.${pace.kind}`;
  if (!('rate' in pace)) return { key };
  const { rate, slowest, fastest, width } = pace;
  const values = { rate: Math.round(rate), slowest: Math.round(slowest), fastest: Math.round(fastest) };
  return { key, values: { ...values, width: Math.round(width / 10) * 10 } };
}

function leadInWords(look: LeadLook, lead: string, isBeating: boolean, gain: number): Phrase {
  const { main, p, t } = look;
  const baseline: Phrase = { key: `ekgTrace.baseline.${look.baseline}` };
  if (!isBeating) return { key: 'ekgTrace.lineOnly', values: { lead, baseline } };
  if (main === 'flat') return { key: 'ekgTrace.leadFlat', values: { lead, baseline } };
  return {
    key: 'ekgTrace.lead',
    values: {
      lead,
      main: { key: `ekgTrace.main.${main}` },
      r: paperMm(look.r, gain),
      s: paperMm(look.s, gain),
      p: { key: `ekgTrace.wave.${p}` },
      t: { key: `ekgTrace.wave.${t}` },
      st: levelInWords(look.st, gain),
      baseline,
    },
  };
}

function levelInWords(st: number, gain: number): Phrase {
  const mm = paperMm(st, gain);
  if (Math.abs(mm) < TOLD_ST_MM) return { key: 'ekgTrace.st.level' };
  return { key: `ekgTrace.st.${mm > 0 ? 'up' : 'down'}`, values: { mm: Math.abs(mm) } };
}

/** A height in mV as millimetres of paper, as exact as they are read. */
export function paperMm(mv: number, gain: number): number {
  return Math.round((mv * gain) / READ_MM) * READ_MM;
}
