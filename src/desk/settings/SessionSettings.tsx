/** The settings that the journal records: how time and controls suit this learner. None changes what is true. */
import type { SettingsPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { AidFields } from './AidFields.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import './settings.css';

export function SessionSettings({ settings }: { settings: SettingsPort }) {
  const { t } = useWords();
  const chosen = useStore(settings, () => settings.get());
  return (
    <div className="settingsGrid">
      <AidFields settings={settings} />
      <ChoiceField
        label={t('settings.hold.label')}
        about={t('settings.hold.about')}
        value={chosen.hold}
        options={(['never', 'whileAiming', 'whileChoosing'] as const).map((value) => ({
          value,
          label: t(`settings.hold.${value}`),
        }))}
        onChange={(hold) => settings.set({ hold })}
      />
      <ChoiceField
        label={t('settings.pace.label')}
        about={t('settings.pace.about')}
        value={chosen.pace}
        options={([1, 0.75, 0.5] as const).map((value) => ({
          value,
          label: t('settings.pace.percent', { percent: value * 100 }),
        }))}
        onChange={(pace) => settings.set({ pace })}
      />
      <ChoiceField
        label={t('settings.timeFactor.label')}
        about={t('settings.timeFactor.about')}
        value={chosen.timeFactor}
        options={([1, 1.5, 2, 3] as const).map((value) => ({
          value,
          label: t('settings.timeFactor.times', { factor: value }),
        }))}
        onChange={(timeFactor) => settings.set({ timeFactor })}
      />
    </div>
  );
}
