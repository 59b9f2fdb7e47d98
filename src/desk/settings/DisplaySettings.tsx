/** The settings of this browser: language, text, motion, picture and sound. */
import { useId } from 'react';
import type { SettingsPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { ChoiceField } from './ChoiceField.tsx';

export function DisplaySettings({ settings }: { settings: SettingsPort }) {
  const { t } = useWords();
  const chosen = useStore(settings, () => settings.get());
  return (
    <div className="settingsGrid">
      <ChoiceField
        label={t('app.language')}
        value={chosen.language}
        options={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
        onChange={(language) => settings.set({ language })}
      />
      <ChoiceField
        label={t('settings.textSize.label')}
        value={chosen.textSize}
        options={(['normal', 'large', 'larger'] as const).map((value) => ({
          value,
          label: t(`settings.textSize.${value}`),
        }))}
        onChange={(textSize) => settings.set({ textSize })}
      />
      <ChoiceField
        label={t('settings.motion.label')}
        about={t('settings.motion.about')}
        value={chosen.motion}
        options={(['system', 'reduced'] as const).map((value) => ({ value, label: t(`settings.motion.${value}`) }))}
        onChange={(motion) => settings.set({ motion })}
      />
      <ChoiceField
        label={t('settings.renderer.label')}
        about={t('settings.renderer.about')}
        value={chosen.renderer}
        options={(['auto', 'canvas', 'webgl'] as const).map((value) => ({
          value,
          label: t(`settings.renderer.${value}`),
        }))}
        onChange={(renderer) => settings.set({ renderer })}
      />
      <Volume volume={chosen.volume} onChange={(volume) => settings.set({ volume })} />
    </div>
  );
}

function Volume({ volume, onChange }: { volume: number; onChange: (volume: number) => void }) {
  const { t } = useWords();
  const volumeId = useId();
  return (
    <div className="choiceField">
      <label htmlFor={volumeId} className="legend">
        {t('settings.volume.label')}
      </label>
      <p className="soft small">{t('settings.volume.about')}</p>
      <div className="row">
        <input
          id={volumeId}
          type="range"
          min={0}
          max={100}
          step={5}
          value={volume}
          aria-valuetext={t('outcome.percent', { percent: volume })}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <span className="tabular">{t('outcome.percent', { percent: volume })}</span>
      </div>
    </div>
  );
}
