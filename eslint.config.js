/**
 * The style that a machine can check. Imports point one way:
 * process (server, service, app) → edges (routes streams web jobs) → rules (sessions grading auth courses) → adapters (sandbox
 * store) → pure (topology labs capture). `errors.ts` and types of `config.ts` may be imported anywhere; the contract of
 * the sandbox is types only, and may be too. `src/setup` stands outside: it makes what the process needs.
 */
import tseslint from 'typescript-eslint';

const layers = [
  { folders: ['topology', 'labs', 'capture'], above: ['sandbox', 'store', 'sessions', 'grading', 'auth', 'courses', 'routes', 'streams', 'web', 'jobs', 'setup'] },
  { folders: ['sandbox', 'store'], above: ['sessions', 'grading', 'auth', 'courses', 'routes', 'streams', 'web', 'jobs', 'setup'] },
  { folders: ['sessions', 'grading', 'auth', 'courses'], above: ['routes', 'streams', 'web', 'jobs', 'setup'] },
  { folders: ['routes', 'streams', 'web', 'jobs'], above: ['setup'] },
];
const processFiles = ['server', 'service', 'app', 'self-test', 'examine', 'telemetry', 'tracer'];

/** What only one folder may import. */
const owned = [
  { owner: 'sandbox', regex: '^dockerode', message: 'dockerode belongs to src/sandbox: nothing above the driver knows Docker.' },
  { owner: 'store', regex: '^(@prisma/|pg$|@libsql/)|/generated/(sqlite|postgresql)/', message: 'Prisma and the database drivers belong to src/store.' },
];

/** @param {string} folder @param {readonly string[]} above */
function importRule(folder, above) {
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          ...ownedBut(folder),
          // A type costs nothing at run time; the contract and the measures are the words in which the layers speak.
          ...(above.length === 0 ? [] : [{ regex: `^(\\.\\./)+(${above.join('|')})/`, allowTypeImports: above.includes('sandbox'), message: `src/${folder} stands below: pass in what it needs.` }]),
          { regex: `^(\\.\\./)+(${processFiles.join('|')})\\.js$`, allowTypeImports: true, message: 'The process imports its parts, never the other way.' },
        ],
      }],
    },
  };
}

/** @param {string} folder */
function ownedBut(folder) {
  return owned.filter(({ owner }) => owner !== folder).map(({ regex, message }) => ({ regex, message }));
}

const processEnv = { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: 'Settings come from src/config.ts.' };
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const typeScriptImport = { selector: 'ImportDeclaration[source.value=/^\\..*(?<!\\.js|\\.mjs|\\.json)$/]', message: 'An import specifier ends in .js.' };

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', '.tap/', 'coverage/', 'src/store/generated/', 'src/client/generated/', 'src/routes/generated/', 'docs/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', processEnv, defaultExport, typeScriptImport],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...layers.flatMap(({ folders, above }) => folders.map((folder) => importRule(folder, above))),
  // The process and the set-up may import every part, but not what only one part may know.
  { files: ['src/*.ts', 'src/setup/**/*.ts'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: ownedBut('') }] } },
  { files: ['src/config.ts', 'src/setup/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'], rules: { 'no-restricted-syntax': ['error', defaultExport, typeScriptImport] } },
  // Pure: not even the clock of the process. A lab's own `process.env` is not ours.
  { files: ['src/topology/**/*.ts', 'src/labs/**/*.ts', 'src/capture/**/*.ts'], rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'], 'no-restricted-syntax': ['error', defaultExport, typeScriptImport] } },
  // tap awaits its own assertions and subtests; a test may throw or await anything to see what happens.
  { files: ['test/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/only-throw-error': 'off', '@typescript-eslint/await-thenable': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules: { 'eqeqeq': 'error', 'no-eval': 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-undef': 'off', 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
);
