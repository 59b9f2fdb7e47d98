/** A deed with a few values: a button that opens a menu of them. Time may wait while it is open. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Form, Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { intentWith } from './intents.ts';

type Choose = Extract<Form, { kind: 'choose' }>;

export function ChooseControl({ hotspot, form }: { hotspot: Hotspot; form: Choose }) {
  const { act, port } = usePlaying();
  const { say } = useWords();
  return (
    <MenuTrigger onOpenChange={(isOpen) => port.setHold(isOpen ? 'choosing' : 'none')}>
      <Button className="button controlButton" data-hotspot={hotspot.id}>
        <span>{say(hotspot.label)}</span>
        <ChevronDown aria-hidden size={18} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(value) => act(intentWith(hotspot, { [form.name]: String(value) }))}>
          {form.options.map((option) => (
            <MenuItem key={option.value} id={option.value} className="menuItem" textValue={say(option.label)}>
              <span data-option={option.value}>{say(option.label)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
