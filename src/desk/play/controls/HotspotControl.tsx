/** The one real control of a hotspot, by its form. */
import type { Hotspot } from '../../../core/session/types.ts';
import { usePlaying } from '../PlayContext.tsx';
import { AimControl } from './AimControl.tsx';
import { ChooseControl } from './ChooseControl.tsx';
import { DialControl } from './DialControl.tsx';
import { PressControl } from './PressControl.tsx';
import { TalkControl } from './TalkControl.tsx';
import { WriteControl } from './WriteControl.tsx';

interface Props {
  readonly hotspot: Hotspot;
  /** Where its reason already stands, when several controls have the same. */
  readonly reasonId?: string | undefined;
}

export function HotspotControl({ hotspot, reasonId }: Props) {
  const { port } = usePlaying();
  return (
    // The wrapper only hears focus and pointer on their way, to draw the ring on the stage.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="control"
      onFocus={() => port.pointAt(hotspot.id)}
      onBlur={() => port.pointAt(undefined)}
      onMouseEnter={() => port.pointAt(hotspot.id)}
      onMouseLeave={() => port.pointAt(undefined)}
    >
      <ControlByForm hotspot={hotspot} reasonId={reasonId} />
    </div>
  );
}

function ControlByForm({ hotspot, reasonId }: Props) {
  const { form } = hotspot;
  if (!hotspot.enabled) return <PressControl hotspot={hotspot} reasonId={reasonId} />;
  switch (form.kind) {
    case 'press':
    case 'carry':
      return <PressControl hotspot={hotspot} />;
    case 'choose':
      return hotspot.group === 'talk' ? (
        <TalkControl hotspot={hotspot} form={form} />
      ) : (
        <ChooseControl hotspot={hotspot} form={form} />
      );
    case 'dial':
      return <DialControl hotspot={hotspot} form={form} />;
    case 'aim':
      return <AimControl hotspot={hotspot} form={form} />;
    case 'write':
      return <WriteControl hotspot={hotspot} form={form} />;
  }
}
