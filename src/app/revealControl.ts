/** Opens the control of a hotspot in the panel, as a press on it would: the stage asks, the desk answers. */

/** Forms of the record stand on another tab than the rest. */
const TABS = ['do', 'chart'] as const;

const FRAMES_TO_WAIT = 10;

/** Brings the control into sight and presses it. Nothing happens when it is on no tab. */
export async function revealControl(hotspot: string): Promise<void> {
  if (press(hotspot)) return;
  for (const tab of TABS) {
    document.querySelector<HTMLElement>(`[role=tab][data-key=${tab}]:not([aria-selected=true])`)?.click();
    for (let frame = 0; frame < FRAMES_TO_WAIT; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (press(hotspot)) return;
    }
  }
}

function press(hotspot: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-hotspot="${CSS.escape(hotspot)}"]`);
  if (control === null) return false;
  control.scrollIntoView({ block: 'nearest' });
  if (control.matches('button')) {
    control.focus();
    control.click();
    return true;
  }
  const inside = control.matches('[role=listbox], input')
    ? control
    : control.querySelector<HTMLElement>('button, input, [role=option]');
  (inside ?? control).focus();
  return true;
}
