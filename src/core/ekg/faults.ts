/** What is wrong with a tracing, told from its recipe: swaps, places, contacts, disturbances, settings; and what each may be taken for. */
import { chestPlaces } from './chestPlaces.ts';
import { type Electrode, electrodeOn, isLimb, touchingOn } from './electrodes.ts';
import { type Noise, wiresOf } from './noise.ts';
import { WIRES } from './sites.ts';
import { findSwaps } from './swaps.ts';
import { type TracingRecipe, usualLowPass } from './tracing.ts';
import { fault, type TracingFault } from './tracingFault.ts';

/** Every fault of the tracing, swaps first. */
export function faultsOf(recipe: TracingRecipe): readonly TracingFault[] {
  const { swaps, sites } = findSwaps(recipe);
  return [
    ...swaps.map(({ id, wires, mistakenFor }) => fault(id, wires, mistakenFor)),
    ...hanging(recipe),
    ...(swaps.some(({ id }) => id === 'swap.limbAndChest') ? [] : limbPlaces(recipe)),
    ...chestPlaces(recipe, sites),
    ...meeting(recipe),
    ...contacts(recipe),
    ...disturbances(recipe),
    ...settings(recipe),
  ];
}

function hanging(recipe: TracingRecipe): readonly TracingFault[] {
  return WIRES.filter((wire) => !electrodeOn(recipe, wire)).map((wire) =>
    fault(`wireOff.${wire}`, [wire], wire === 'RL' ? ['unreadable'] : ['asystole', 'unreadable']),
  );
}

const LIMB_WIRES = ['RA', 'LA', 'RL', 'LL'] as const;

function limbPlaces(recipe: TracingRecipe): readonly TracingFault[] {
  const onTorso = LIMB_WIRES.filter((wire) => {
    const site = electrodeOn(recipe, wire)?.site;
    return site !== undefined && !isLimb(site);
  });
  return onTorso.length > 0 ? [fault('limbsOnTorso', onTorso, ['axisShift', 'missedInfarction'])] : [];
}

/** Electrodes whose gel meets are one: their leads show the same. */
function meeting(recipe: TracingRecipe): readonly TracingFault[] {
  const met = touchingOn(recipe).flat();
  const wires = WIRES.filter((wire) => met.some((electrode) => electrode === electrodeOn(recipe, wire)));
  return wires.length > 0 ? [fault('touching', wires, ['poorProgression', 'unreadable'])] : [];
}

/** Breast tissue between electrode and chest wall that takes a tenth of the wave, mm (models.md §2.2). */
const BREAST_FROM_MM = 16;

function contacts(recipe: TracingRecipe): readonly TracingFault[] {
  const wiresWith = (is: (electrode: Electrode) => boolean) =>
    WIRES.filter((wire) => {
      const electrode = electrodeOn(recipe, wire);
      return electrode !== undefined && is(electrode);
    });
  const poor = (['unprepared', 'dry', 'hair', 'lotion', 'loose'] as const).flatMap((contact) => {
    const wires = wiresWith((electrode) => electrode.contact === contact);
    return wires.length > 0 ? [fault(`contact.${contact}`, wires, ['stChange', 'unreadable'])] : [];
  });
  const onBreast = wiresWith(({ breastMm = 0 }) => breastMm >= BREAST_FROM_MM);
  return onBreast.length > 0 ? [...poor, fault('onBreast', onBreast, ['lowVoltage', 'poorProgression'])] : poor;
}

const NOISE_MISTAKEN: Readonly<Record<Noise, readonly string[]>> = {
  mains: ['unreadable', 'stChange'],
  tremor: ['flutter', 'ventricularTachycardia', 'atrialFibrillation'],
  muscle: ['atrialFibrillation', 'unreadable'],
  wander: ['stChange'],
  movement: ['ventricularTachycardia', 'stChange'],
  cough: ['prematureBeats', 'stChange'],
  pop: ['prematureBeats', 'asystole'],
};

function disturbances({ noises }: TracingRecipe): readonly TracingFault[] {
  return noises.map((noise) => fault(`noise.${noise.noise}`, wiresOf(noise), NOISE_MISTAKEN[noise.noise]));
}

function settings({ machine, torso }: TracingRecipe): readonly TracingFault[] {
  const found: readonly (readonly [isWrong: boolean, id: string, mistakenFor: readonly string[]])[] = [
    [machine.speed === 50, 'speed50', ['bradycardia', 'longIntervals']],
    [machine.gain === 5, 'gain5', ['lowVoltage', 'missedHypertrophy']],
    [machine.gain === 20, 'gain20', ['hypertrophy', 'stElevation']],
    [machine.highPass === 0.5, 'highPass05', ['stChange']],
    [machine.lowPass === 40, 'lowPass40', ['missedHypertrophy', 'missedPacing']],
    [machine.lowPass === 100, 'lowPass100', ['missedPacing']],
    [machine.lowPass === 150 && usualLowPass(torso) === 250, 'lowPass150', ['missedHypertrophy']],
    [machine.mains === 50, 'mains50', ['unreadable']],
    [machine.mains === 60, 'mains60', ['missedHypertrophy']],
  ];
  return found.filter(([isWrong]) => isWrong).map(([, id, mistakenFor]) => fault(id, WIRES, mistakenFor));
}
