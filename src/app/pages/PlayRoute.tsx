/** The play page with its stage: opens the attempt, joins gestures of the stage with controls of the desk. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Hotspot } from '../../core/session/types.ts';
import { PlayPage } from '../../desk/play/PlayPage.tsx';
import { useWords } from '../../desk/words/useWords.ts';
import type { Point } from '../../stage/port.ts';
import { endGuided, isGuided } from '../guided.ts';
import { type OpenedPlay, openPlay } from '../play/openPlay.ts';
import { watchVisibility } from '../realTime.ts';
import { revealControl } from '../revealControl.ts';
import { StageMount } from '../StageMount.ts';
import type { Services } from '../services.ts';
import { stagePortOf } from '../stagePort.ts';
import { useOpened } from '../useOpened.ts';
import { Loading } from './Loading.tsx';
import { StageMenu, type StageQuestion } from './StageMenu.tsx';
import { TroublePage } from './TroublePage.tsx';

interface Props {
  readonly services: Services;
  readonly attempt: string;
}

export function PlayRoute({ services, attempt }: Props) {
  const opened = useOpened(attempt, () => openPlay(attempt, services), closePlay);
  const isOver = opened?.kind === 'over';
  useEffect(() => {
    if (isOver) location.replace(services.links.debrief(attempt));
  }, [isOver, services, attempt]);

  if (opened === undefined || opened.kind === 'over') return <Loading />;
  if (opened.kind === 'trouble') {
    return <TroublePage trouble={opened.trouble} onDownload={() => services.attempts.download(attempt)} />;
  }
  return <OpenPlay services={services} opened={opened} />;
}

function closePlay(opened: OpenedPlay): void {
  if (opened.kind === 'play') opened.play.close();
}

function OpenPlay({ services, opened }: { services: Services; opened: Extract<OpenedPlay, { kind: 'play' }> }) {
  const { play, lostEntries } = opened;
  const [question, setQuestion] = useState<StageQuestion>();
  const [isWalkedThrough, setWalkedThrough] = useState(() => isGuided(play.attempt));
  const closeMenu = useCallback(() => setQuestion(undefined), []);
  const open = useCallback((hotspot: string) => void revealControl(hotspot), []);

  useEffect(
    () =>
      watchVisibility(
        () => play.hide(),
        () => {},
      ),
    [play],
  );

  const mount = useMemo(() => mountOf(services, opened, open, setQuestion), [services, opened, open]);

  return (
    <>
      <PlayPage
        port={play}
        settings={services.settings}
        links={services.links}
        stageRef={mount.ref}
        isGuided={isWalkedThrough}
        onGuidedDone={() => {
          endGuided();
          setWalkedThrough(false);
        }}
      />
      {question !== undefined && (
        <StageMenu question={question} send={(intent) => play.send(intent)} onOpen={open} onClose={closeMenu} />
      )}
      {lostEntries > 0 && <LostNotice count={lostEntries} />}
    </>
  );
}

/** The stage of an open attempt: what is pressed on it either acts, opens a control or asks which. */
function mountOf(
  { settings }: Services,
  { play, loaded }: Extract<OpenedPlay, { kind: 'play' }>,
  open: (hotspot: string) => void,
  ask: (question: StageQuestion) => void,
): StageMount {
  const askOne = (hotspot: Hotspot, _at?: Point) => open(hotspot.id);
  return new StageMount({
    port: stagePortOf({
      source: play,
      settings,
      loaded,
      gestures: {
        send: (intent) => play.send(intent),
        setHold: (hold) => play.setStageHold(hold),
        askChoice: askOne,
        openForm: askOne,
        askHotspot: (offers, at) => ask({ offers, at }),
      },
    }),
    onStage: (stage) => play.drawOn(stage),
  });
}

/** Says that something was not written whole when the browser stopped. */
function LostNotice({ count }: { count: number }) {
  const { say } = useWords();
  const [isSeen, setSeen] = useState(false);
  if (isSeen) return null;
  return (
    <div className="notice warn resumeNotice" role="status">
      <p>{say({ key: 'root.resume.lost', values: { count } })}</p>
      <button type="button" className="button small" onClick={() => setSeen(true)}>
        {say({ key: 'root.resume.dismiss' })}
      </button>
    </div>
  );
}
