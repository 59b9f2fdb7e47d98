/** A written form: a button that opens it in a drawer over the panel, so that the stage stays in sight. */
import { PenLine } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Form, Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { WrittenForm } from './WrittenForm.tsx';

type Write = Extract<Form, { kind: 'write' }>;

export function WriteControl({ hotspot, form }: { hotspot: Hotspot; form: Write }) {
  const { port } = usePlaying();
  const { say } = useWords();
  return (
    <DialogTrigger onOpenChange={(isOpen) => port.setHold(isOpen ? 'writing' : 'none')}>
      <Button className="button controlButton" data-hotspot={hotspot.id}>
        <PenLine aria-hidden size={18} />
        <span>{say(hotspot.label)}</span>
      </Button>
      <ModalOverlay className="drawerOverlay">
        <Modal className="drawer">
          <Dialog className="drawerDialog">
            {({ close }) => <WrittenForm hotspot={hotspot} form={form} onClose={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
