/** NestJS 12 is ESM only: run it with `node --experimental-vm-modules`, as `npm test` does. */
export default {
  rootDir: import.meta.dirname,
  // The pure functions of the admin are tested here too: one runner is enough.
  roots: ['<rootDir>', '<rootDir>/../admin/src'],
  testMatch: ['**/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.e2e-spec.ts'],
  // The corpus lies outside of the repository; only who has it can run these.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.CORPUS_DIR ? [] : ['<rootDir>/test/corpus/'])],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  // Our imports end in .js as Node wants them, the file is .ts; packages find their own .js first.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 30_000,
  maxWorkers: 2,
  // Modules of a finished test file stay in memory under vm modules, so a worker is replaced in time.
  workerIdleMemoryLimit: '1500MB',
};
