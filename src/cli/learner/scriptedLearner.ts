/** A learner by script, for measuring and for golden attempts: plays a visit well, sloppily, dangerously or not at all. */
import { u } from '../../core/math/random.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Session } from '../../core/session/port.ts';
import { openSession } from '../../core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../core/session/types.ts';
import { playsBoone } from './boone.ts';
import { playsEkgArroyo } from './ekgArroyo.ts';
import { playsEkgBoone } from './ekgBoone.ts';
import { playsEkgDelgado } from './ekgDelgado.ts';
import { playsEkgLind } from './ekgLind.ts';
import { playsEkgNovak } from './ekgNovak.ts';
import { playsEkgOkoro } from './ekgOkoro.ts';
import { playsEkgRight } from './ekgRight.ts';
import { playsEkgRivera } from './ekgRivera.ts';
import { playsEkgSalas } from './ekgSalas.ts';
import { playsEkgWalker } from './ekgWalker.ts';
import { byStyle, type Habits, type Script, type Style } from './habits.ts';
import { Hands } from './hands.ts';
import { playsEventLind, playsHolterNovak } from './holterVisits.ts';
import { playsLind } from './lind.ts';
import { playsNair } from './nair.ts';
import { playsNovak } from './novak.ts';
import { playsOkoro } from './okoro.ts';
import { playsRivera } from './rivera.ts';
import { closes, measures, prepares, welcomes } from './visit.ts';
import { playsWalker } from './walker.ts';

/** Each scenario that a script knows how to play. */
const scripts: Readonly<Record<string, Script>> = {
  'ekg-arroyo': playsEkgArroyo,
  'ekg-boone': playsEkgBoone,
  'ekg-delgado': playsEkgDelgado,
  'ekg-novak': playsEkgNovak,
  'ekg-right-boone': playsEkgRight,
  'ekg-rivera': playsEkgRivera,
  'ekg-salas': playsEkgSalas,
  'ekg-walker': playsEkgWalker,
  'ekg-lind': playsEkgLind,
  'ekg-okoro': playsEkgOkoro,
  'event-lind': playsEventLind,
  'holter-novak': playsHolterNovak,
  'gap-largearm': playsWalker,
  'hypertension-boone': playsBoone,
  'rooming-delgado': byStyle(playsVisit, playsVisit, playsDangerously),
  'breathless-okoro': playsOkoro,
  'prenatal-nair': playsNair,
  'sports-lind': playsLind,
  'dizzy-novak': playsNovak,
  'wellchild-rivera': playsRivera,
};

export const SCRIPTED: readonly string[] = Object.keys(scripts);

/** The session after the script has been played to its end. */
export function scriptedLearner(scenario: Scenario, seed: number, style: Style = 'perfect'): Session {
  const session = openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' });
  let drawn = 0;
  const habits: Habits = { style, vary: (least, spread) => least + Math.floor(u(seed, 'learner', drawn++) * spread) };
  const hands = new Hands(session);
  const script = scripts[scenario.file.id];
  if (!script) throw new Error(`no script knows how to play ${scenario.file.id}`);
  if (style === 'empty') hands.waits(60_000);
  else script(hands, habits);
  session.mark({ type: 'time.passed' });
  return session;
}

function playsVisit(hands: Hands, habits: Habits): void {
  welcomes(hands, habits);
  prepares(hands, habits);
  measures(hands, habits);
  closes(hands, habits);
}

/** Hurts privacy, identity, hygiene and truth: leaves her with a number nobody heard. */
function playsDangerously(hands: Hands): void {
  hands.does('learner.walked', 'waiting').says('callWithReason', 3_000).does('learner.walked', 'exam');
  hands.waitsFor('patient.followed', 60_000);
  hands.waits(6_000).says('leadIdentity', 2_000).asks('table');
  hands
    .does('station.opened', 'arm')
    .does('item.taken', 'cuff-adult')
    .does('cuff.wrapped', 'cuff-adult', { fit: 'loose' });
  hands.squeezes('cuff-adult', 14).turnsValve('cuff-adult', 0, 20).waits(12_000).turnsValve('cuff-adult', 20, 0);
  hands.squeezes('cuff-adult', 20).does('station.left', 'arm');
  const values = { systolic: 120, diastolic: 80, arm: 'left', position: 'sitting', cuff: 'adult', conditions: [] };
  hands.does('record.charted', 'bloodPressure', values).says('tellNextSteps', 4_000);
  hands.does('learner.walked', 'waiting').waits(25_000);
}
