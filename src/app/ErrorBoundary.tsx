/** What is shown when the page itself fails: a plain message, and the way to what was done. */
import { Component, type ReactNode } from 'react';
import { words } from '../desk/words/i18n.ts';
import { textOf } from '../desk/words/phrase.ts';
import { readRoute } from './routes.ts';

interface Props {
  readonly download: (attempt: string) => void;
  readonly children: ReactNode;
}

interface State {
  readonly error?: unknown;
}

const say = (key: string) => textOf(words, { key: `root.fault.${key}` });

export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const route = readRoute(location.hash);
    const attempt = route.page === 'play' || route.page === 'debrief' ? route.attempt : undefined;
    return (
      <main className="page stack" role="alert">
        <h1>{say('title')}</h1>
        <p>{say('about')}</p>
        <p className="soft small">
          {say('detail')} <code>{error instanceof Error ? error.message.slice(0, 300) : '–'}</code>
        </p>
        <div className="row">
          <button type="button" className="button main" onClick={() => location.reload()}>
            {say('reload')}
          </button>
          {attempt !== undefined && (
            <button type="button" className="button" onClick={() => this.props.download(attempt)}>
              {say('download')}
            </button>
          )}
        </div>
      </main>
    );
  }
}
