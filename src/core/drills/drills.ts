/** All drills by name. */
import { cuff } from './cuff.ts';
import { gauge } from './gauge.ts';
import type { DrillId } from './ids.ts';
import { phases } from './phases.ts';
import { pulse } from './pulse.ts';
import { report } from './report.ts';
import type { Drill } from './task.ts';

export const DRILLS: Readonly<Record<DrillId, Drill>> = { gauge, phases, pulse, cuff, report };
