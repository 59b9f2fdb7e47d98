/** What each deed does to the memory of the EKG skill, and when a recording is printed. */
import { limit } from '../../clinical/limits.ts';
import type { EkgSurface } from '../../ekg/bodyMap.ts';
import type { ElectrodeSite } from '../../ekg/electrodes.ts';
import { LEAD_SETS } from '../../ekg/leadSets.ts';
import { feltAt } from '../../ekg/palpation.ts';
import type { Wire } from '../../ekg/sites.ts';
import type { MachineSettings } from '../../ekg/tracing.ts';
import { isHolding } from '../../hands/hands.ts';
import type { Deadline, Model, World } from '../../session/skill.ts';
import type { Entry, Id, Intent } from '../../session/types.ts';
import { EKG, type EkgMemory, ekgMemory, heartOf, type OnSkin, startEkg, type Zone } from './ekgMemory.ts';
import { bodyPoint, isSurface } from './ekgPlaces.ts';
import { OLD_CARD, SMALL_PACK, wireOf } from './ekgThings.ts';
import { printed, withLabels } from './printing.ts';
import { breastAt, contactAt, RECORDING_SECONDS } from './recipe.ts';
import { namedSite } from './sites.ts';

type Fold = (memory: EkgMemory, entry: Entry, world: World) => EkgMemory;

const chosen = (intent: Intent, name: string): string => String(intent.with?.[name] ?? '');
const with_ = (list: readonly string[], value: string): readonly string[] => [...new Set([...list, value])];

const given: Fold = (memory, { intent, at }) => {
  const what = chosen(intent, 'what');
  return { ...memory, given: with_(memory.given, what), ...(what === 'blanket' ? { blanketAt: at } : {}) };
};

const asked: Fold = (memory, { intent }) => ({ ...memory, asked: with_(memory.asked, chosen(intent, 'what')) });

const ANGLES: Readonly<Record<string, number>> = { flat: 0, raised30: 30, raised45: 45, sitting: 90 };

const positioned: Fold = (memory, { intent }) => ({ ...memory, angle: ANGLES[chosen(intent, 'how')] ?? 0 });

const prepared: Fold = (memory, { intent, at }) => {
  const zone = intent.on?.replace('skin-', '') as Zone;
  const skin = memory.skin[zone];
  const change = {
    clippers: { isClipped: true },
    alcoholWipe: { isWiped: true, dryAt: at + limit('ekgAlcoholDry') },
    gauze: { isRubbed: true, dryAt: 0 },
  }[chosen(intent, 'tool')];
  return { ...memory, skin: { ...memory.skin, [zone]: { ...skin, ...change } } };
};

const palpated: Fold = (memory, { intent }, world) => {
  const surface = intent.on;
  const [x, y] = [Number(intent.with?.['x']), Number(intent.with?.['y'])];
  if (!isSurface(surface)) return memory;
  return { ...memory, felt: { surface, x, y, felt: feltAt(bodyPoint(world, surface, x, y)) } };
};

const ZONE_OF: Readonly<Record<EkgSurface, Zone>> = { chest: 'chest', flank: 'side', back: 'side' };

const siteOf = (world: World, surface: EkgSurface, x: number, y: number): ElectrodeSite => {
  const point = bodyPoint(world, surface, x, y);
  return [point.x, point.y, point.z];
};

const electrodePlaced: Fold = (memory, { intent, at }, world) => {
  const heart = heartOf(world);
  const id = intent.on;
  if (!heart || id === undefined) return memory;
  const isOld = isHolding(world.hands, OLD_CARD);
  const size = isHolding(world.hands, SMALL_PACK) && !isOld ? { isSmall: true as const } : {};
  const place = intent.with?.['place'];
  const put = (zone: Zone, rest: Omit<OnSkin, 'contact'>): EkgMemory => {
    const contact = contactAt(heart, memory.skin[zone], zone, isOld, at);
    return { ...memory, electrodes: { ...memory.electrodes, [id]: { ...rest, ...size, contact } } };
  };
  if (typeof place === 'string') {
    const named = namedSite(place);
    return named ? put(named.zone, { site: named.site, name: place, breastMm: 0 }) : memory;
  }
  const surface = world.station;
  if (!isSurface(surface)) return memory;
  const [x, y] = [Number(intent.with?.['x']), Number(intent.with?.['y'])];
  const site = siteOf(world, surface, x, y);
  const breastMm = breastAt(heart, memory.isBreastLifted, Number(site[0]), Number(site[1]));
  return put(ZONE_OF[surface], { site, surface, x, y, breastMm });
};

const withoutElectrode = (memory: EkgMemory, id: Id): EkgMemory => {
  const { [id]: _, ...electrodes } = memory.electrodes;
  return { ...memory, electrodes, spent: [...memory.spent, id] };
};

const electrodeRemoved: Fold = (memory, { intent }) => withoutElectrode(memory, intent.on ?? '');

const clipped: Fold = (memory, { intent, at }) => {
  const wire = wireOf(intent.on);
  const liveSince = Object.keys(memory.wires).length === 0 ? at : memory.liveSince;
  return wire ? { ...memory, liveSince, wires: { ...memory.wires, [wire]: chosen(intent, 'electrode') } } : memory;
};

function withoutWire(wires: EkgMemory['wires'], gone: Wire | undefined): EkgMemory['wires'] {
  return Object.fromEntries(Object.entries(wires).filter(([wire]) => wire !== gone));
}

const unclipped: Fold = (memory, { intent }) => ({ ...memory, wires: withoutWire(memory.wires, wireOf(intent.on)) });

const powered: Fold = (memory, { at }) => ({ ...memory, isOn: !memory.isOn, liveSince: at });

const set: Fold = (memory, { intent }) => {
  const name = intent.on?.replace('setting-', '') as keyof MachineSettings;
  const value = Number(chosen(intent, 'value'));
  return { ...memory, settings: { ...memory.settings, [name]: value } as MachineSettings };
};

const named: Fold = (memory, { intent }) => ({
  ...memory,
  leadSet: LEAD_SETS.find((set) => set === chosen(intent, 'leads')),
});

const entered: Fold = (memory, { intent }) => {
  const texts = Object.entries(intent.with ?? {}).map(([field, value]) => [field, String(value)] as const);
  return { ...memory, patient: { ...memory.patient, ...Object.fromEntries(texts) } };
};

const labelled: Fold = (memory, { intent }) => {
  const labels = intent.with?.['labels'];
  const texts = Array.isArray(labels) ? labels.map(String) : [];
  const last = memory.prints.at(-1);
  if (!last) return memory;
  return { ...memory, prints: [...memory.prints.slice(0, -1), withLabels(last, texts)] };
};

const cleared: Fold = (memory) => ({
  ...memory,
  electrodes: {},
  wires: {},
  spent: [...memory.spent, ...Object.keys(memory.electrodes)],
});

const folds: ReadonlyMap<string, Fold> = new Map<string, Fold>([
  ['comfort.given', given],
  ['request.made', asked],
  ['patient.positioned', positioned],
  ['skin.prepared', prepared],
  ['chest.palpated', palpated],
  ['breast.lifted', (memory) => ({ ...memory, isBreastLifted: true })],
  ['station.left', (memory) => ({ ...memory, isBreastLifted: false, felt: undefined })],
  ['electrode.placed', electrodePlaced],
  ['electrode.removed', electrodeRemoved],
  ['wire.clipped', clipped],
  ['wire.unclipped', unclipped],
  [
    'wire.replaced',
    (memory, { intent }) => (wireOf(intent.on) === memory.broken ? { ...memory, broken: undefined } : memory),
  ],
  ['wires.slacked', (memory) => ({ ...memory, isSlack: true })],
  ['cords.separated', (memory) => ({ ...memory, isApart: true })],
  ['machine.powered', powered],
  ['machine.set', set],
  ['leads.named', named],
  ['machinePatient.entered', entered],
  ['calibration.checked', (memory) => ({ ...memory, isCalibrated: true })],
  ['recording.started', (memory, { at }) => ({ ...memory, recordingSince: at })],
  ['tracing.labelled', labelled],
  ['electrodes.cleared', cleared],
  ['patient.dressed', (memory) => ({ ...memory, asked: memory.asked.filter((what) => what !== 'undress') })],
]);

function heard(world: World, memory: EkgMemory, entry: Entry): EkgMemory {
  return folds.get(entry.intent.type)?.(memory, entry, world) ?? memory;
}

/** A recording is printed when its ten seconds are over. */
function next(world: World, memory: EkgMemory, after: number): Deadline<EkgMemory> | undefined {
  const since = memory.recordingSince;
  if (since === undefined) return undefined;
  const at = Math.max(after, since + RECORDING_SECONDS * 1_000);
  return {
    at,
    due() {
      const { print, finding } = printed(world, since, at);
      return {
        memory: { ...ekgMemory(world), recordingSince: undefined, prints: [...memory.prints, print] },
        findings: [finding],
      };
    },
  };
}

export const ekgModel: Model<EkgMemory> = { id: EKG, start: startEkg, heard, next };
