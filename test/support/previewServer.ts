/** Before the browser tests: builds the app unless that was just done, serves it on a free loopback port, finds a browser. */
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './findBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
  }
}

export default async function serveApp(project: TestProject): Promise<() => Promise<void>> {
  // Workers inherit it, so that the search is made once.
  process.env['CHROME_PATH'] = await findBrowser();
  if (!process.env['PRACTICUM_IS_BUILT']) await buildAsShipped();
  const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server has no address.');
  project.provide('appUrl', url);
  return () => server.close();
}

/** The test runner's own environment would build React's development version. */
async function buildAsShipped(): Promise<void> {
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ logLevel: 'warn' });
  } finally {
    process.env['NODE_ENV'] = environment;
  }
}
