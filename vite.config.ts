/** How the app is built: React's JSX, YAML files as data, a strict Content-Security-Policy, hashed file names. */
import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';

/** The only style elements a script adds: React Aria's, word for word, so that the policy can name them by hash. */
export const REACT_ARIA_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const styleHashes = REACT_ARIA_STYLES.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);

/** What a page may load and from where. Scripts come from our own files only: nothing inline, no eval. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes.join(' ')}`,
  "img-src 'self' data: blob:",
  "media-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the first page shows of a scenario, from its own file and from its words. */
const CARD_KEYS = ['id', 'minutes', 'level', 'duty', 'title', 'about'];

/** Makes a YAML file a module of plain data, so that no parser is shipped; with `?card`, only what a card shows. */
function yamlModules(): Plugin {
  return {
    name: 'practicum:yaml',
    transform: {
      filter: { id: /\.yaml(\?card)?$/ },
      handler(code, id) {
        const data: unknown = parse(code);
        const json = JSON.stringify(data, id.endsWith('?card') ? CARD_KEYS : undefined);
        return { code: `export default JSON.parse(${JSON.stringify(json)});`, map: null, moduleType: 'js' };
      },
    },
  };
}

/** Writes the policy into the built page, so that it holds on any server. */
function securityPolicy(): Plugin {
  return {
    name: 'practicum:security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  publicDir: false,
  plugins: [yamlModules(), securityPolicy()],
  build: {
    outDir: 'dist/app',
    // The runner is built anew at each call, and two calls may overlap.
    emptyOutDir: !isSsrBuild,
    target: 'es2022',
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  preview: {
    strictPort: false,
    headers: {
      'Content-Security-Policy': `${POLICY}; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
}));
