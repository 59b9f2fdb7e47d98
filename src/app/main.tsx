/** Where the app starts: storage, settings, words, then the page. */
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { words } from '../desk/words/i18n.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { startServices } from './services.ts';
import { openBrowserKeyValue } from './storage/keyValue.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app.');

const services = await startServices(openBrowserKeyValue(), navigator.languages);
createRoot(root).render(
  <I18nextProvider i18n={words}>
    <ErrorBoundary download={services.attempts.download}>
      <App services={services} />
    </ErrorBoundary>
  </I18nextProvider>,
);
