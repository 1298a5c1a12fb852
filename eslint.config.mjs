import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Packages that carry a risk are imported in one place only; everything else uses that place. */
const ONE_DOOR = [
  { name: '@signalapp/sqlcipher', message: 'Use electron/vault/database/driver.ts.' },
  { name: '@node-rs/argon2', message: 'Use electron/vault/keys/kdf.ts.' },
  { name: 'shamir-secret-sharing', message: 'Use electron/vault/recovery/shamir.ts.' },
  { name: 'yaml', message: 'Use electron/vault/resources/read-yaml.ts.' },
  { name: '@orpc/contract', message: 'Start a procedure with procedure() of shared/contract.' },
];
const doors = [
  'electron/vault/database/driver.ts',
  'electron/vault/keys/kdf.ts',
  'electron/vault/recovery/shamir.ts',
  'electron/vault/resources/read-yaml.ts',
  'shared/contract/procedure.ts',
];

export default tseslint.config(
  { ignores: ['out/', '.runtime/', 'node_modules/', 'test-results/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'electron/tsconfig.json',
          'renderer/tsconfig.json',
          'tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void promise` says on purpose that nobody waits; what may fail is caught where it runs.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: ONE_DOOR }],
      // Index access says that a name comes from outside: the environment, a row of the database.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A query's row type is stated by the caller, who knows its columns.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `x === undefined || x.y` says what it means; `!x?.y` hides one of the two cases.
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: doors, rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  // The window takes only the type of a client from the contract package.
  {
    files: ['renderer/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: ONE_DOOR.map((path) => ({ ...path, allowTypeImports: true })) },
      ],
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // The app is not built with the React compiler, which this rule is about.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests take data apart that is `any` by nature (JSON, YAML, hostile input).
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
);
