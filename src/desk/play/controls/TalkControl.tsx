/** What the learner can say: the sentences in full, one tab stop, arrows between them, Enter says one. */
import { MessageCircle } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Form, Hotspot } from '../../../core/session/types.ts';
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
      onKeyDown={(event) => event.key.startsWith('Arrow') && port.setHold('choosing')}
      onBlur={() => port.setHold('none')}
    >
      <ListBox
        aria-label={say(hotspot.label)}
        className="talk"
        data-hotspot={hotspot.id}
        selectionMode="none"
        onAction={(value) => choose(String(value))}
      >
        {form.options.map((option) => (
          <ListBoxItem key={option.value} id={option.value} className="talkLine" textValue={say(option.label)}>
            <MessageCircle aria-hidden size={16} />
            <span data-option={option.value}>{say(option.label)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
