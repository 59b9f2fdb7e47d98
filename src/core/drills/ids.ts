/** The drills by name, in the order in which pages list them. */
export const DRILL_IDS = [
  'gauge',
  'phases',
  'pulse',
  'cuff',
  'report',
  'ekgPlace',
  'ekgSwap',
  'ekgArtifact',
  'ekgSend',
  'ekgRate',
  'ekgTell',
] as const;
export type DrillId = (typeof DRILL_IDS)[number];

export function isDrillId(name: string): name is DrillId {
  return DRILL_IDS.some((id) => id === name);
}
