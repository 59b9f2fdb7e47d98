/** The app: one frame, one page at a time by its address. Only the first page is in the first load. */
import { type ComponentType, lazy, Suspense } from 'react';
import { PageTitle } from '../desk/shell/PageTitle.tsx';
import { Shell } from '../desk/shell/Shell.tsx';
import { useWords } from '../desk/words/useWords.ts';
import { HomeRoute } from './pages/HomeRoute.tsx';
import { Loading } from './pages/Loading.tsx';
import type { Route } from './routes.ts';
import { LINKS, type Services } from './services.ts';
import { useRoute } from './useRoute.ts';

const PlayRoute = page(async () => (await import('./pages/PlayRoute.tsx')).PlayRoute);
const DebriefRoute = page(async () => (await import('./pages/DebriefRoute.tsx')).DebriefRoute);
const PrebriefRoute = page(async () => (await import('./pages/PrebriefRoute.tsx')).PrebriefRoute);
const DrillRoute = page(async () => (await import('./pages/DrillRoute.tsx')).DrillRoute);
const SettingsRoute = page(async () => (await import('./pages/SettingsRoute.tsx')).SettingsRoute);

function page<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

export function App({ services }: { services: Services }) {
  const route = useRoute();
  return (
    <Shell settings={services.settings} links={services.links} isPlaying={route.page === 'play'}>
      <Suspense fallback={<Loading />}>
        <Page route={route} services={services} />
      </Suspense>
    </Shell>
  );
}

function Page({ route, services }: { route: Route; services: Services }) {
  switch (route.page) {
    case 'home':
      return <HomeRoute services={services} />;
    case 'settings':
      return <SettingsRoute services={services} />;
    case 'prebrief':
      return <PrebriefRoute services={services} scenario={route.scenario} mode={route.mode} seed={route.seed} />;
    case 'play':
      return <PlayRoute key={route.attempt} services={services} attempt={route.attempt} />;
    case 'debrief':
      return <DebriefRoute key={route.attempt} services={services} attempt={route.attempt} />;
    case 'drill':
      return <DrillRoute key={route.drill} services={services} drill={route.drill} seed={route.seed} />;
    case 'unknown':
      return <UnknownPage />;
  }
}

function UnknownPage() {
  const { t } = useWords();
  return (
    <div className="stack">
      <PageTitle text={t('app.unknownPage')} />
      <p>{t('app.unknownPageAbout')}</p>
      <p>
        <a className="button main" href={LINKS.home}>
          {t('app.toHome')}
        </a>
      </p>
    </div>
  );
}
