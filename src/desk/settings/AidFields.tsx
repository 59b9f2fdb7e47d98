/** What helps somebody who hears little or whose hands are not steady: captions, and stepped controls. */
import type { SettingsPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { SwitchField } from './SwitchField.tsx';

export function AidFields({ settings }: { settings: SettingsPort }) {
  const { t } = useWords();
  const chosen = useStore(settings, () => settings.get());
  return (
    <>
      <SwitchField
        label={t('settings.captions.label')}
        about={t('settings.captions.about')}
        isOn={chosen.captions}
        onChange={(captions) => settings.set({ captions })}
      />
      <SwitchField
        label={t('settings.stepped.label')}
        about={t('settings.stepped.about')}
        isOn={chosen.stepped}
        onChange={(stepped) => settings.set({ stepped })}
      />
    </>
  );
}
