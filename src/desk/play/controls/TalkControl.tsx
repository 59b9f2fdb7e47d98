/** What the learner can say: the sentences in full, one tab stop, arrows between them, Enter says one. */
import { MessageCircle } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { Form, Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { intentWith } from './intents.ts';

type Choose = Extract<Form, { kind: 'choose' }>;

export function TalkControl({ hotspot, form }: { hotspot: Hotspot; form: Choose }) {
  const { act } = usePlaying();
  const { say } = useWords();
  return (
    <ListBox
      aria-label={say(hotspot.label)}
      className="talk"
      data-hotspot={hotspot.id}
      selectionMode="none"
      onAction={(value) => act(intentWith(hotspot, { [form.name]: String(value) }))}
    >
      {form.options.map((option) => (
        <ListBoxItem key={option.value} id={option.value} className="talkLine" textValue={say(option.label)}>
          <MessageCircle aria-hidden size={16} />
          <span data-option={option.value}>{say(option.label)}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
