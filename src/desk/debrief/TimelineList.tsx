/** Everything that happened, in order; each moment can be shown. */
import { useState } from 'react';
import type { DebriefPort, TimelineMark } from '../ports.ts';
import { clockText } from '../shell/format.ts';
import { useWords } from '../words/useWords.ts';

const KINDS = ['deed', 'talk', 'finding', 'hint'] as const;
type Kind = TimelineMark['kind'];

interface Props {
  readonly port: DebriefPort;
  readonly onShow: ((at: number) => void) | undefined;
}

export function TimelineList({ port, onShow }: Props) {
  const { t } = useWords();
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set());
  const kinds = KINDS.filter((kind) => port.timeline.some((mark) => mark.kind === kind));
  const toggle = (kind: Kind) =>
    setHidden((last) => new Set(last.has(kind) ? [...last].filter((each) => each !== kind) : [...last, kind]));
  return (
    <section className="timeline card" aria-labelledby="timelineTitle">
      <h2 id="timelineTitle">{t('timeline.title')}</h2>
      <fieldset className="row">
        <legend className="unseen">{t('timeline.show')}</legend>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button small"
            aria-pressed={!hidden.has(kind)}
            onClick={() => toggle(kind)}
          >
            {t(`timeline.kind.${kind}`)}
          </button>
        ))}
      </fieldset>
      <ol className="timelineList">
        {port.timeline
          .filter(({ kind }) => !hidden.has(kind))
          .map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two marks may be alike in all they say
            <TimelineRow key={`${mark.at}-${index}`} mark={mark} onShow={onShow} />
          ))}
      </ol>
    </section>
  );
}

function TimelineRow({ mark, onShow }: { mark: TimelineMark; onShow: Props['onShow'] }) {
  const { say } = useWords();
  const { at, kind } = mark;
  const time = <span className="tabular timelineTime">{clockText(at)}</span>;
  const text = <span>{say(mark.label)}</span>;
  return (
    <li className={`timelineRow of-${kind}`}>
      {onShow === undefined ? (
        <span className="timelineMoment">
          {time}
          {text}
        </span>
      ) : (
        <button type="button" className="timelineMoment" onClick={() => onShow(at)}>
          {time}
          {text}
        </button>
      )}
    </li>
  );
}
