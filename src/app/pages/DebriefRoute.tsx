/** The debrief page with the stage of its replay. */
import { useEffect, useMemo } from 'react';
import { DebriefPage } from '../../desk/debrief/DebriefPage.tsx';
import { useWords } from '../../desk/words/useWords.ts';
import { type OpenedDebrief, openDebrief } from '../debrief/openDebrief.ts';
import { StageMount } from '../StageMount.ts';
import type { Services } from '../services.ts';
import { stagePortOf } from '../stagePort.ts';
import { useOpened } from '../useOpened.ts';
import { Loading } from './Loading.tsx';
import { TroublePage } from './TroublePage.tsx';

interface Props {
  readonly services: Services;
  readonly attempt: string;
}

export function DebriefRoute({ services, attempt }: Props) {
  const opened = useOpened(attempt, () => openDebrief(attempt, services), closeDebrief);
  const isOpen = opened?.kind === 'open';
  useEffect(() => {
    if (isOpen) location.replace(services.links.play(attempt));
  }, [isOpen, services, attempt]);

  if (opened === undefined || opened.kind === 'open') return <Loading />;
  if (opened.kind === 'trouble') {
    return <TroublePage trouble={opened.trouble} onDownload={() => services.attempts.download(attempt)} />;
  }
  return <OpenDebrief services={services} opened={opened} />;
}

function closeDebrief(opened: OpenedDebrief): void {
  if (opened.kind === 'debrief') opened.debrief.close();
}

function OpenDebrief({
  services,
  opened,
}: {
  services: Services;
  opened: Extract<OpenedDebrief, { kind: 'debrief' }>;
}) {
  const { debrief, loaded } = opened;
  const { say } = useWords();
  const mount = useMemo(() => {
    const { replay } = debrief;
    return new StageMount({
      port: stagePortOf({ source: replay, settings: services.settings, loaded }),
      onStage: (stage) => replay.drawOn(stage),
    });
  }, [debrief, loaded, services]);
  const { seed } = debrief.journal.header;
  return (
    <>
      <DebriefPage port={debrief} links={services.links} stageRef={mount.ref} />
      <p className="soft small" data-seed={seed}>
        {say({ key: 'root.debrief.seed', values: { seed: String(seed) } })}
      </p>
    </>
  );
}
