/** What the learner can say: the sentences in full, one tab stop, arrows between them and from topic to topic, Enter says one. */
import { MessageCircle } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { Form, Hotspot, Option } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { intentWith } from './intents.ts';

type Choose = Extract<Form, { kind: 'choose' }>;

export function TalkControl({ hotspot, form }: { hotspot: Hotspot; form: Choose }) {
  const { act, port } = usePlaying();
  const { say } = useWords();
  const choose = (value: string) => {
    port.setHold('none');
    act(intentWith(hotspot, { [form.name]: value }));
  };
  return (
    // Walking through the sentences with the arrow keys is choosing; saying one or leaving ends it.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="talkArea"
      onKeyDown={(event) => {
        if (!event.key.startsWith('Arrow')) return;
        port.setHold('choosing');
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') goToTopic(event.target, event.key);
      }}
      onBlur={() => port.setHold('none')}
    >
      <ListBox
        aria-label={say(hotspot.label)}
        className="talk"
        data-hotspot={hotspot.id}
        selectionMode="none"
        onAction={(value) => choose(String(value))}
      >
        {sectionsOf(form.options).map(([first, options]) => (
          <ListBoxSection key={first.value} className="talkTopic">
            {first.section && <Header className="talkHeading">{say(first.section)}</Header>}
            {options.map((option) => (
              <ListBoxItem key={option.value} id={option.value} className="talkLine" textValue={say(option.label)}>
                <MessageCircle aria-hidden size={16} />
                <span data-option={option.value}>{say(option.label)}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </div>
  );
}

/** To the first sentence of the next topic, or of this one and the one before. */
function goToTopic(from: EventTarget, key: 'ArrowRight' | 'ArrowLeft'): void {
  if (!(from instanceof HTMLElement)) return;
  const lists = [...(from.closest('.talk')?.querySelectorAll('.talkTopic') ?? [])];
  const firsts = lists.map((topic) => topic.querySelector<HTMLElement>('[role=option]'));
  const here = lists.findIndex((topic) => topic.contains(from));
  const isFirst = firsts[here] === from;
  firsts[key === 'ArrowRight' ? here + 1 : here - (isFirst ? 1 : 0)]?.focus();
}

/** Neighbouring options with the same heading, with the first of each. */
function sectionsOf(options: readonly Option[]): readonly (readonly [Option, readonly Option[]])[] {
  const sections: [Option, Option[]][] = [];
  for (const option of options) {
    const last = sections.at(-1);
    if (last && last[0].section?.key === option.section?.key) last[1].push(option);
    else sections.push([option, [option]]);
  }
  return sections;
}
