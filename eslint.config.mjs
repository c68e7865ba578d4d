import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';
import { basename } from 'node:path';
import tseslint from 'typescript-eslint';

/** What only one place may do; the message says which. */
const bannedCalls = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings are read once, in src/platform/settings.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock.' },
  { selector: "CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']", message: 'Ask the Clock.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Ask the id generator.' },
  { selector: 'ImportSpecifier[imported.name=/^random(UUID|Bytes|Int)$/]', message: 'Ask the id generator.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  // A constructor that takes its services is the one long list that is fine.
  {
    selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>5]",
    message: 'Too many parameters: name a shape.',
  },
  { selector: ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>5]', message: 'Too many parameters: name a shape.' },
];

const KEBAB_CASE = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
/** A file of such a name takes in everything that nobody named. */
const SAYS_NOTHING = /(^|[-.])(utils?|helpers?|common|types|misc|constants)[-.]/;

const fileName = {
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!KEBAB_CASE.test(name)) context.report({ node, message: 'Write the name of a file in kebab-case.' });
      if (SAYS_NOTHING.test(name)) context.report({ node, message: 'Name the file after what it holds.' });
    },
  }),
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.scratch/', 'data/', 'views/assets/scripts/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    files: ['**/*.ts'],
    plugins: { local: { rules: { 'file-name': fileName } } },
    rules: {
      'local/file-name': 'error',
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      // A field of a request names its type even beside a default: the API description is made from it.
      '@typescript-eslint/no-inferrable-types': ['error', { ignoreProperties: true }],
      // We declare no enum ourselves; exceljs has const enums that exist only in its types, so their numbers must be written.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Entities and requests are classes used as plain shapes; TypeORM and Nest fill them from literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Code points are what folding and sorting of Vietnamese names work on.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An option given replaces all those of the strict preset, so each is said again. Rows of fixed lists count as "perhaps undefined".
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true, allowAny: false, allowBoolean: false, allowNever: false, allowRegExp: false },
      ],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: ['function', 'method', 'parameter'], format: ['camelCase', 'PascalCase'], leadingUnderscore: 'allow' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/platform/{settings,clock,ids}/**'],
    rules: { 'no-restricted-syntax': ['error', ...bannedCalls] },
  },
  { files: ['src/cli.ts', 'src/main.ts', 'src/program.ts', 'src/commands/**', 'bench/**'], rules: { 'no-console': 'off' } },
  // A migration is one long sentence about one table.
  { files: ['src/platform/database/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  // Nest modules are decorated classes that may be empty; declarations and decorators use their names in PascalCase.
  { files: ['src/platform/web/fields.ts', 'src/platform/database/columns.ts'], rules: { '@typescript-eslint/naming-convention': 'off' } },
  {
    files: ['test/**/*.ts', '**/*.spec.ts'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/no-disabled-tests': 'error',
      'max-lines-per-function': 'off',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'request.**.expect', 'expect*'] }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable', document: 'readonly' } },
    rules: { 'no-restricted-syntax': 'off' },
  },
  prettier,
);
