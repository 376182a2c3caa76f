import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrows } from './tools/eslint/arrows.mjs';

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '.nx/', '.data/', '**/*.d.ts']),
  js.configs.recommended,
  tseslint.configs.strict,
  arrows,
  {
    // TypeScript knows what is declared; of the plain scripts each tests itself by running.
    rules: {
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // An index is `T | undefined` here, so a place that is known to be filled has to say so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A promise that nobody waits for loses its error.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  // Every source file belongs to an area, or the arrows would not see it.
  { files: ['api/src/**', 'admin/src/**'], rules: { 'boundaries/no-unknown-files': 'error' } },
  {
    files: ['admin/src/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // What react-admin keeps in its own stores (notices, undo) is taken over in an effect, as react-admin itself does.
    rules: { 'react-hooks/set-state-in-effect': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['tools/node-version.mjs'], rules: { 'no-var': 'off' } },
);
