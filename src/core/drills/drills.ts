/** All drills by name. */
import { cuff } from './cuff.ts';
import { artifact } from './ekg/artifact.ts';
import { place } from './ekg/place.ts';
import { rate } from './ekg/rate.ts';
import { send } from './ekg/send.ts';
import { swap } from './ekg/swap.ts';
import { tell } from './ekg/tell.ts';
import { gauge } from './gauge.ts';
import type { DrillId } from './ids.ts';
import { phases } from './phases.ts';
import { pulse } from './pulse.ts';
import { report } from './report.ts';
import type { Drill } from './task.ts';

export const DRILLS: Readonly<Record<DrillId, Drill>> = {
  gauge,
  phases,
  pulse,
  cuff,
  report,
  ekgPlace: place,
  ekgSwap: swap,
  ekgArtifact: artifact,
  ekgSend: send,
  ekgRate: rate,
  ekgTell: tell,
};
