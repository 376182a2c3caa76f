// Who may enter which room: each area lists the areas that it stands on. What is not listed is refused.
import boundaries from 'eslint-plugin-boundaries';
import { ROOT } from '../checkout.mjs';

const BRICKS = ['api-common'];
const CHANGING = [...BRICKS, 'api-platform', 'api-access', 'api-audit', 'api-change'];
const GROUND = [...CHANGING, 'api-staff', 'api-records'];
const WINGS = ['api-accounts', 'api-recruiting', 'api-moderation'];

const API = {
  'api-common': [],
  'api-platform': BRICKS,
  'api-access': [...BRICKS, 'api-platform'],
  'api-audit': [...BRICKS, 'api-platform', 'api-access'],
  'api-change': CHANGING,
  'api-staff': CHANGING,
  'api-records': [...CHANGING, 'api-staff'],
  'api-accounts': GROUND,
  'api-recruiting': [...GROUND, 'api-accounts'],
  'api-moderation': GROUND,
  'api-intake': [...GROUND, ...WINGS],
  'api-desk': [...GROUND, ...WINGS],
  'api-app': [...GROUND, ...WINGS, 'api-intake', 'api-desk'],
  'api-cli': [...GROUND, ...WINGS, 'api-intake', 'api-desk', 'api-app'],
};

const FLOOR = ['admin-common', 'admin-i18n', 'admin-providers', 'admin-layout'];
const ROOMS = ['admin-accounts', 'admin-recruiting', 'admin-moderation', 'admin-desk', 'admin-staff'];
const ADMIN = {
  'admin-i18n': [],
  'admin-providers': ['admin-i18n'],
  'admin-common': ['admin-i18n', 'admin-providers'],
  'admin-layout': ['admin-common', 'admin-i18n', 'admin-providers'],
  // What hangs on any record, shown on the pages of the wings.
  'admin-records': FLOOR,
  ...Object.fromEntries(ROOMS.map((room) => [room, [...FLOOR, 'admin-records']])),
  'admin-app': [...FLOOR, 'admin-records', ...ROOMS],
};

const AREAS = {
  ...API,
  ...ADMIN,
  migrations: [],
  // `npm run bench` prepares the checkout and then hands over to the benchmark.
  tools: ['bench'],
  tests: [...Object.keys(API), 'tools'],
  bench: [...Object.keys(API), 'tools'],
};

// An area is a folder; what stands beside the areas (App.tsx, app.module.ts) belongs to the folder around them.
const folder = (type, pattern) => ({ type, pattern, partialMatch: false });

const ELEMENTS = [
  folder('tests', 'api/test'),
  folder('bench', 'api/bench'),
  folder('migrations', 'migrations'),
  folder('tools', 'tools'),
  ...[...Object.keys(API), ...Object.keys(ADMIN)]
    .filter((type) => !type.endsWith('-app'))
    .map((type) => folder(type, type.replace('-', '/src/'))),
  // Last, because the first that matches is taken.
  folder('api-app', 'api/src'),
  folder('admin-app', 'admin/src'),
];

const areas = {
  plugins: { boundaries },
  settings: {
    'boundaries/root-path': ROOT,
    'boundaries/elements': ELEMENTS,
    'boundaries/files': [{ category: 'config', pattern: 'api/src/config.ts' }],
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
    'import/resolver': { [`${ROOT}/tools/eslint/resolver.cjs`]: {} },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message: '{{from.element.type}} may not enter {{to.element.type}}: see tools/eslint/arrows.mjs',
        policies: [
          { allow: { to: { module: { origin: ['external', 'core'] } } } },
          // The environment, parsed once, is for all of the API.
          {
            from: { element: { type: Object.keys(API) } },
            allow: { to: { file: { categories: 'config' } } },
          },
          ...Object.entries(AREAS).map(([type, below]) => ({
            from: { element: { type } },
            allow: { to: { element: { type: [type, ...below] } } },
          })),
        ],
      },
    ],
  },
};

const refuseImports = (regex, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
});

/** The blocks for eslint.config.mjs. */
export const arrows = [
  areas,
  {
    files: ['api/src/**/*.ts'],
    ignores: ['**/*.module.ts', '**/*.status.ts'],
    rules: refuseImports(
      '^\\.\\./.+/.+\\.inputs\\.js$|\\.resolver\\.js$',
      "A resolver is its module's alone, and another room's inputs are its own: use a model, service, queries or entity.",
    ),
  },
  {
    files: ['api/src/**/*.status.ts'],
    rules: refuseImports(
      '^(?!.*/change/machine\\.js$)',
      'A table of states is pure: it knows the machine and nothing else.',
    ),
  },
];
