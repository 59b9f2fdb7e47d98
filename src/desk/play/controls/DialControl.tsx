/** A dial (valve, angle, depth) as a slider: arrow keys move one step, the value is spoken, writing is held to its pace. */
import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { Form, Hotspot } from '../../../core/session/types.ts';
import { useWords } from '../../words/useWords.ts';
import { usePlaying } from '../PlayContext.tsx';
import { intentWith } from './intents.ts';
import { Pacer } from './Pacer.ts';

type Dial = Extract<Form, { kind: 'dial' }>;

export function DialControl({ hotspot, form }: { hotspot: Hotspot; form: Dial }) {
  const { say, t } = useWords();
  const { value, move, letGo } = useDial(hotspot, form);

  return (
    <Slider
      className="dial"
      minValue={form.min}
      maxValue={form.max}
      step={1}
      value={value}
      onChange={move}
      onChangeEnd={letGo}
    >
      <Label className="dialLabel">{say(hotspot.label)}</Label>
      <SliderOutput className="dialOutput tabular">{t('play.dial.of', { value, max: form.max })}</SliderOutput>
      <div className="dialRow">
        <button
          type="button"
          className="button icon"
          tabIndex={-1}
          aria-label={t('play.dial.less')}
          onClick={() => move(value - 1)}
        >
          <Minus aria-hidden size={18} />
        </button>
        <SliderTrack className="dialTrack sliderTrack">
          <SliderThumb className="sliderThumb" data-hotspot={hotspot.id} />
        </SliderTrack>
        <button
          type="button"
          className="button icon"
          tabIndex={-1}
          aria-label={t('play.dial.more')}
          onClick={() => move(value + 1)}
        >
          <Plus aria-hidden size={18} />
        </button>
      </div>
    </Slider>
  );
}

/** The dial's own value while it is turned, and the intents that follow it at their pace. */
function useDial(hotspot: Hotspot, form: Dial) {
  const { act } = usePlaying();
  const [value, setValue] = useState(form.value);
  const turn = useRef((_: number) => {});
  turn.current = (step) => act(intentWith(hotspot, { [form.name]: step }));
  const pacer = useRef<Pacer>(undefined);
  pacer.current ??= new Pacer(form.everyMs, (step) => turn.current(step));

  useEffect(() => setValue(form.value), [form.value]);
  useEffect(() => () => pacer.current?.flush(), []);

  const move = (step: number) => {
    const next = Math.min(form.max, Math.max(form.min, Math.round(step)));
    if (next === value) return;
    setValue(next);
    pacer.current?.offer(next);
  };

  return { value, move, letGo: () => pacer.current?.flush() };
}
