export interface Sample {
  path: string;
  /** Continues the sentence "allow in <path> …". */
  what: string;
  code: string;
}

export interface Breach {
  rule: string;
  /** Part of the message. */
  says: string;
  path: string;
  code: string;
}

const ONE_FILE = 'src/modules/plans/close-plan.ts';
const BANNED = 'no-restricted-syntax';
const SIX = 'a: number, b: number, c: number, d: number, e: number, f: number';
const SUM = 'a + b + c + d + e + f';

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function longFunction(statements: number): string {
  return `export function add(sum: number[]): void {\n${lines(statements, (index) => `  sum.push(${index});`)}\n}\n`;
}

function branches(count: number): string {
  return `export function pick(n: number): number {\n${lines(count, (index) => `  if (n === ${index}) return ${index + 1};`)}\n  return 0;\n}\n`;
}

function banned(says: string, code: string): Breach {
  return { rule: BANNED, says, path: ONE_FILE, code: `${code}\n` };
}

function breach(rule: string, says: string, code: string, path = ONE_FILE): Breach {
  return { rule, says, path, code: `${code}\n` };
}

/** A test that would be left out, or would leave out the others. */
function switchedOff(how: 'skip' | 'only'): string {
  return `it.${how}('counts', () => {\n  expect(1).toBe(1);\n});`;
}

function sample(what: string, code: string, path = ONE_FILE): Sample {
  return { what, path, code: `${code}\n` };
}

/** Each breaks one rule. */
export const BREACHES: Breach[] = [
  banned('Settings are read once, in src/platform/settings.', 'export const home = process.env.HOME;'),
  banned('Ask the Clock.', 'export const now = (): Date => new Date();'),
  banned('Ask the Clock.', 'export const now = (): number => Date.now();'),
  banned('Ask the Clock.', 'export const now = (): number => performance.now();'),
  banned('Ask the id generator.', 'export const id = (): number => Math.random();'),
  banned('Ask the id generator.', `import { randomUUID } from 'node:crypto';\nexport const id = (): string => randomUUID();`),
  banned('Use a union of string literals.', `export enum State {\n  Open = 'open',\n}`),
  banned('Name what you export.', 'export default 1;'),
  banned('Too many parameters: name a shape.', `export function sum(${SIX}): number {\n  return ${SUM};\n}`),
  banned('Too many parameters: name a shape.', `export const sum = (${SIX}): number => ${SUM};`),
  banned(
    'Too many parameters: name a shape.',
    `export class Sum {\n  readonly zero = 0;\n  of(${SIX}): number {\n    return this.zero + ${SUM};\n  }\n}`,
  ),
  breach('local/file-name', 'kebab-case', 'export const nothing = 0;', 'src/modules/plans/closePlan.ts'),
  breach('local/file-name', 'kebab-case', 'export const nothing = 0;', 'test/support/Make_Plan.ts'),
  breach('local/file-name', 'what it holds', 'export const nothing = 0;', 'src/shared/utils.ts'),
  breach('local/file-name', 'what it holds', 'export const nothing = 0;', 'src/modules/plans/plan-helpers.ts'),
  breach('local/file-name', 'what it holds', 'export const nothing = 0;', 'src/modules/plans/plan.types.ts'),
  breach('complexity', 'Maximum allowed is 10', branches(10)),
  breach(
    'max-depth',
    'too deeply',
    'export function deep(n: number): number {\n  if (n > 1) {\n    if (n > 2) {\n      if (n > 3) {\n        if (n > 4) return 4;\n      }\n    }\n  }\n  return 0;\n}',
  ),
  breach(
    'max-lines',
    'too many lines (251)',
    lines(251, (index) => `export const n${index} = ${index};`),
  ),
  breach('max-lines-per-function', 'too many lines (41)', longFunction(39)),
  breach('eqeqeq', '===', 'export const same = (a: unknown, b: unknown): boolean => a == b;'),
  breach('no-console', 'console', `console.log('plan');`),
  breach('no-warning-comments', 'todo', 'export const nothing = 0; // todo: count'),
  breach('@typescript-eslint/explicit-module-boundary-types', 'return type', 'export const one = () => 1;'),
  breach('@typescript-eslint/no-extraneous-class', 'static', 'export class Numbers {\n  static readonly one = 1;\n}'),
  breach(
    '@typescript-eslint/switch-exhaustiveness-check',
    '"closed"',
    `export function sign(state: 'open' | 'closed'): string | undefined {\n  switch (state) {\n    case 'open':\n      return 'o';\n  }\n  return undefined;\n}`,
  ),
  breach('@typescript-eslint/no-inferrable-types', 'trivially inferred', 'export const one: number = 1;'),
  breach('@typescript-eslint/no-misused-spread', 'Map', 'export const copy = (seats: Map<string, number>): object => ({ ...seats });'),
  breach('@typescript-eslint/restrict-template-expressions', 'boolean', 'export const say = (open: boolean): string => `${open}`;'),
  breach('@typescript-eslint/naming-convention', 'PascalCase', 'export interface open_class {\n  id: string;\n}'),
  breach('@typescript-eslint/naming-convention', 'camelCase', 'export function close_plan(): void {\n  return;\n}'),
  // Two that stand for the strict presets.
  breach('@typescript-eslint/no-floating-promises', 'awaited', 'export function go(): void {\n  Promise.resolve(1);\n}'),
  breach('@typescript-eslint/no-explicit-any', 'any', 'export const first = (values: any[]): number => values.length;'),
  breach('jest/no-disabled-tests', 'skip', switchedOff('skip'), 'test/api/plans.spec.ts'),
  breach('jest/no-focused-tests', 'focused', switchedOff('only'), 'src/shared/actor.spec.ts'),
  breach('jest/expect-expect', 'no assertions', `it('counts', () => {\n  Math.abs(1);\n});`, 'test/api/plans.spec.ts'),
];

/** What stands just on this side of a rule. */
export const ALLOWED: Sample[] = [
  sample('a moment that the caller named', `export const start = new Date('2024-11-15T00:00:00Z');`),
  sample('rounding', 'export const whole = (share: number): number => Math.round(share);'),
  sample('a union of string literals', `export type State = 'open' | 'closed';`),
  sample('five parameters', `export const sum = (${SIX.replace(', f: number', '')}): number => ${SUM.replace(' + f', '')};`),
  sample(
    'a constructor that takes six services',
    `export class Sum {\n  constructor(${SIX.replaceAll(/(\w):/g, 'private readonly $1:')}) {}\n  total(): number {\n    return ${SUM.replaceAll(/(\w)/g, 'this.$1')};\n  }\n}`,
  ),
  sample('a name in kebab-case with a role', 'export const nothing = 0;', 'src/modules/plans/plan-2024.view.ts'),
  sample('a name that only contains such a word', 'export const nothing = 0;', 'src/shared/course-type.ts'),
  sample('ten ways through a function', branches(9)),
  sample('a function of 40 lines', longFunction(38)),
  sample(
    'a file of 250 lines',
    lines(250, (index) => `export const n${index} = ${index};`),
  ),
  sample(
    'an empty class that a decorator fills',
    `const asModule = (target: object): void => {\n  Object.freeze(target);\n};\n\n@asModule\nexport class PlansModule {}`,
  ),
  sample('a number in a text', 'export const say = (seats: number): string => `${seats}`;'),
  sample('the letters of a text', 'export const letters = (text: string): string[] => [...text];'),
  sample('a field with type and default', 'export class OpenRequest {\n  online: boolean = false;\n}'),
  sample('a test that asserts', `it('counts', () => {\n  expect(Math.abs(-1)).toBe(1);\n});`, 'test/api/plans.spec.ts'),
];

/** The one place that may. */
export const EXCEPTIONS: Sample[] = [
  sample('reading the time', 'export const now = (): Date => new Date();', 'src/platform/clock/clock.ts'),
  sample('reading the environment', 'export const home = process.env.HOME;', 'src/platform/settings/settings.ts'),
  sample(
    'drawing numbers',
    `import { randomBytes } from 'node:crypto';\nexport const id = (): Buffer => randomBytes(8);`,
    'src/platform/ids/ids.ts',
  ),
  sample('writing on the screen', `console.log('plan');`, 'src/commands/progress-command.ts'),
  sample('writing on the screen', `console.log('rows/s');`, 'bench/run.ts'),
  sample('one long sentence about a table', longFunction(45), 'src/platform/database/migrations/1700000000010-platform.ts'),
  sample('the time of the machine', 'export const now = (): number => Date.now();', 'test/support/fixed-clock.ts'),
];
