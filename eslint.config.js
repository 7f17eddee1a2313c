import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Processes, sockets and the terminal have one door each. */
const doors = [
  { name: 'node:child_process', message: 'Processes are started by host/ alone; use host.exec.' },
  { name: 'child_process', message: 'Processes are started by host/ alone; use host.exec.' },
];

export default defineConfig(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'off', // causes are passed on as they came
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Contracts are objects of functions; none of them looks at `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A contract may be asynchronous where one implementation need not be.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/host/**'],
    rules: { 'no-restricted-imports': ['error', { paths: doors }] },
  },
  {
    // Tests take things apart whose types are not ours, and say what they expect there.
    files: ['test/**/*.ts'],
    rules: Object.fromEntries(
      ['assignment', 'return', 'member-access', 'call', 'argument']
        .map((what) => [`@typescript-eslint/no-unsafe-${what}`, 'off'])
        .concat([['@typescript-eslint/no-non-null-assertion', 'off']]),
    ),
  },
  { files: ['scripts/**', 'bench/**', 'test/setup/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', Buffer: 'readonly', URL: 'readonly', console: 'readonly' },
    },
  },
);
