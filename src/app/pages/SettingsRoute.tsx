/** The settings page. */
import { useEffect } from 'react';
import { SettingsPage } from '../../desk/settings/SettingsPage.tsx';
import type { Services } from '../services.ts';

export function SettingsRoute({ services }: { services: Services }) {
  useEffect(() => void services.attempts.refresh(), [services]);
  return <SettingsPage settings={services.settings} store={services.attempts} links={services.links} />;
}
