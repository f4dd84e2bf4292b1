import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const SOURCES = ['src-*/**/*.{ts,tsx}']
const ALL = [...SOURCES, 'test/**/*.{ts,tsx}']

const PLAINTEXT_COPY = [
  {
    selector: "CallExpression[callee.property.name='serialize'][callee.object.name=/^(db|database|connection)$/i]",
    message: 'serialize() answers the store in plaintext. Use VACUUM INTO, as backups do.',
  },
  {
    selector: "CallExpression[callee.property.name='backup'][callee.object.name=/^(db|database|connection)$/i]",
    message: 'backup() refuses encrypted databases. Use VACUUM INTO, as backups do.',
  },
]
const NO_DEFAULT_EXPORT = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that a thing has one name everywhere. (Configuration files may, where a tool asks.)',
  },
]
const NO_CLOCK_OR_CHANCE = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The core is a pure function of its inputs. Take the seed as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The core has no clock. Take the day or the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock. Take the day or the instant as an argument.',
  },
  {
    selector: "MemberExpression[object.name='performance']",
    message: 'The core has no clock. Measure where it is called.',
  },
]
const ELECTRON_CHANNELS = ['ipcMain', 'ipcRenderer'].map((name) => ({
  selector: `ImportSpecifier[imported.name='${name}']`,
  message: 'Messages between window and main go through hosts/electron/ipc.ts and src-preload/preload.ts alone.',
}))

const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.flat()] })

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', 'artifacts/', 'test/fixtures/', '*.config.ts'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ALL,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A handler is async because its port is, whether or not it waits for anything itself.
      '@typescript-eslint/require-await': 'off',
      // Ports and stores are plain records of functions here: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Refusal'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      ...restrict(PLAINTEXT_COPY, ELECTRON_CHANNELS),
    },
  },
  { files: SOURCES, rules: restrict(PLAINTEXT_COPY, ELECTRON_CHANNELS, NO_DEFAULT_EXPORT) },
  {
    files: ['src-core/**/*.ts'],
    rules: restrict(PLAINTEXT_COPY, ELECTRON_CHANNELS, NO_DEFAULT_EXPORT, NO_CLOCK_OR_CHANCE),
  },
  {
    files: ['src-main/hosts/electron/ipc.ts', 'src-preload/preload.ts'],
    rules: restrict(PLAINTEXT_COPY, NO_DEFAULT_EXPORT),
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
    },
  },
  { files: ['src-main/**/*.ts', 'src-core/**/*.ts', 'src-contract/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // What a page or a file answers in a test is shaped by the assertion that follows.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // It tries what the page must refuse.
    files: ['test/e2e/electron-security.e2e.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off', '@typescript-eslint/no-unsafe-call': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'fetch', 'AbortSignal', 'setTimeout', 'clearTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
)
