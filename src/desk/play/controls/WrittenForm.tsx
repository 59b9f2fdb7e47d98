/** The fields of a written form. What is typed is kept as a draft until it is saved; faults are named beside their field. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import type { Field, Form, Hotspot, WordKey } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { intentWith } from './intents.ts';
import { WrittenField } from './WrittenField.tsx';
import { findFault, startWriting, valuesOf, type Written } from './written.ts';

type Write = Extract<Form, { kind: 'write' }>;

interface Props {
  readonly hotspot: Hotspot;
  readonly form: Write;
  readonly onClose: () => void;
}

export function WrittenForm({ hotspot, form, onClose }: Props) {
  const { say, t } = useWords();
  const { element, written, write, save, faultOf, faults, refused } = useWriting(hotspot, form, onClose);
  return (
    <form ref={element} className="written" noValidate onSubmit={save}>
      <Heading slot="title" className="drawerTitle">
        {say(hotspot.label)}
      </Heading>
      <div className="writtenFields">
        {form.fields.map((field) => (
          <WrittenField key={field.id} field={field} written={written} fault={faultOf(field)} onWrite={write} />
        ))}
      </div>
      <div className="writtenFoot">
        <p role="alert" className="fieldFault">
          {refused !== undefined && say({ key: refused })}
          {refused === undefined && faults.length > 0 && t('write.faults', { count: faults.length })}
        </p>
        <div className="row">
          <button type="submit" className="button main" data-save={hotspot.id}>
            {t('write.save')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('write.later')}
          </button>
        </div>
      </div>
    </form>
  );
}

/** What is typed so far, its faults once asked to save, and the saving. */
function useWriting(hotspot: Hotspot, form: Write, onSaved: () => void) {
  const { act, port } = usePlaying();
  const [written, setWritten] = useState<Written>(() => startWriting(form.fields, port.drafts.read(hotspot.id)));
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<WordKey>();
  const element = useRef<HTMLFormElement>(null);
  const faultOf = (field: Field) => (isChecked ? findFault(field, written) : undefined);
  const faults = form.fields.filter((field) => faultOf(field) !== undefined);

  useEffect(() => {
    if (isChecked) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isChecked]);

  const write = (id: string, value: string | readonly string[]) => {
    const next = { ...written, [id]: value };
    setWritten(next);
    port.drafts.write(hotspot.id, next);
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    setRefused(undefined);
    if (form.fields.some((field) => findFault(field, written) !== undefined)) {
      setChecked(true);
      element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    const answer = act(intentWith(hotspot, valuesOf(form.fields, written)));
    if (!answer.ok) {
      setRefused(answer.reason);
      return;
    }
    port.drafts.write(hotspot.id, undefined);
    onSaved();
  };

  return { element, written, write, save, faultOf, faults, refused };
}
