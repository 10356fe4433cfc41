import tseslint from 'typescript-eslint';

/** Imports that would turn an arrow of the architecture round. tsc's project references forbid most; these forbid the rest. */
const directions = [
  {
    files: ['server/src/engine/**/*.ts'],
    patterns: [
      { group: ['node:*', 'fs', 'path', 'vscode', 'vscode-*'], message: 'The engine is pure.' },
      { group: ['**/host/**', '**/lsp/**', '**/cli/**', '**/client/**'], message: 'The engine knows no shell.' },
    ],
  },
  {
    files: ['server/src/engine/rules/*/*.ts'],
    patterns: [
      {
        group: ['./*', '../javascript/*', '../python/*', '../secret/*', '../kubernetes/*', '../dockerfile/*', '../markup/*'],
        message: 'A rule never imports a rule.',
      },
      { group: ['node:*', 'vscode', 'vscode-*', '**/host/**', '**/lsp/**', '**/cli/**'], message: 'The engine is pure.' },
    ],
  },
  {
    files: ['server/src/engine/model/**/*.ts'],
    patterns: [
      { group: ['../*'], message: 'The model imports nothing of the engine.' },
      { group: ['node:*', 'vscode', 'vscode-*'], message: 'The engine is pure.' },
    ],
  },
  {
    files: ['server/src/engine/{parse,document}/**/*.ts'],
    patterns: [
      {
        group: ['../secrets/*', '../code/*', '../manifests/*', '../markup/*', '../rules/*', '../analysis.ts', '../index.ts'],
        message: 'Parsing knows no family.',
      },
      { group: ['node:*', 'vscode', 'vscode-*'], message: 'The engine is pure.' },
    ],
  },
  {
    files: ['server/src/{host,cli}/**/*.ts'],
    patterns: [{ group: ['vscode-languageserver*', 'vscode'], message: 'Only lsp/ knows the Language Server Protocol.' }],
  },
  {
    files: ['server/src/{lsp,cli}/**/*.ts', 'client/**/*.ts'],
    patterns: [
      { group: ['**/engine/*/**', '**/engine/analysis.ts', '**/engine/rule.ts'], message: "Use the engine's public API: engine/index.ts." },
    ],
  },
];

export default tseslint.config(
  { ignores: ['dist', 'out', 'coverage', 'examples', 'node_modules', 'test/workbench/fixtures', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
    },
  },
  {
    // Lists, of rules and of vendors, are as long as they are.
    files: ['server/src/engine/rules/index.ts', 'server/src/engine/secrets/vendor-table.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['*.mjs'], extends: [tseslint.configs.disableTypeChecked], rules: { 'no-restricted-exports': 'off' } },
  {
    // Mocha's describe and it are functions that take promises.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  ...directions.map(({ files, patterns }) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } })),
);
