/** Sorts hotspots under their headings, in clinical order. Pure: parity of controls and hotspots rests on it. */
import type { Hotspot, WordKey } from '../../../core/session/types.ts';

export interface HotspotGroup {
  readonly group: string;
  readonly hotspots: readonly Hotspot[];
}

/** Groups that belong to the chart tab; every other group is on the *Do* tab. */
const CHART_GROUPS: ReadonlySet<string> = new Set(['record', 'report']);

/** Does the control of this hotspot stand on the chart tab? */
export function isOnChart(hotspot: Hotspot): boolean {
  return CHART_GROUPS.has(hotspot.group);
}

/** Hotspots in clinical order under their headings; a group stands where its first hotspot does. */
export function groupHotspots(hotspots: readonly Hotspot[]): readonly HotspotGroup[] {
  const groups = new Map<string, Hotspot[]>();
  for (const hotspot of [...hotspots].sort((a, b) => a.order - b.order)) {
    const group = groups.get(hotspot.group);
    if (group === undefined) groups.set(hotspot.group, [hotspot]);
    else group.push(hotspot);
  }
  return [...groups].map(([group, members]) => ({ group, hotspots: members }));
}

/** Reasons that more than one control of a group has: said once for all of them. */
export function sharedReasons(hotspots: readonly Hotspot[]): readonly WordKey[] {
  const reasons = hotspots.flatMap(({ enabled, reason }) => (enabled || reason === undefined ? [] : [reason]));
  return [...new Set(reasons.filter((reason, index) => reasons.indexOf(reason) !== index))];
}

/** Where the focus goes when the control that had it is gone: to a place for what was taken, else to a neighbour. */
export function findNextFocus(gone: Hotspot, hotspots: readonly Hotspot[]): Hotspot | undefined {
  const same = hotspots.find((spot) => spot.id === gone.id);
  if (same !== undefined) return same;
  if (gone.form.kind === 'carry' && gone.form.role === 'take') {
    const { item } = gone.form;
    const place = hotspots.find((spot) => spot.form.kind === 'carry' && spot.form.item === item);
    if (place !== undefined) return place;
  }
  const inGroup = hotspots.filter((spot) => spot.group === gone.group);
  const candidates = inGroup.length > 0 ? inGroup : hotspots;
  const sorted = [...candidates].sort((a, b) => Math.abs(a.order - gone.order) - Math.abs(b.order - gone.order));
  return sorted.find((spot) => spot.enabled) ?? sorted[0];
}
