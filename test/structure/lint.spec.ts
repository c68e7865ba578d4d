import { ALLOWED, BREACHES, EXCEPTIONS } from './lint-samples.js';
import { SmallTree } from './small-tree.js';

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

interface ConfigPart {
  files?: string[];
  rules?: Record<string, string | [string, ...{ message: string }[]]>;
}

const ESLINT = 'node_modules/eslint/bin/eslint.js';

/** Several samples may share a name; each gets a folder of its own. */
function place(path: string, index: number): string {
  return path.replace(/[^/]+$/, (name) => `${index}/${name}`);
}

describe('the rules for writing code', () => {
  let tree: SmallTree;
  let linted: Map<string, LintedFile['messages']>;

  beforeAll(() => {
    const samples = [...BREACHES, ...ALLOWED, ...EXCEPTIONS];
    tree = new SmallTree(
      ['eslint.config.mjs', 'tsconfig.json', 'package.json'],
      Object.fromEntries(samples.map(({ path, code }, index) => [place(path, index), code])),
    );
    const files = tree.findings([ESLINT, '--format', 'json', 'src', 'test', 'bench']) as LintedFile[];
    linted = new Map(files.map(({ filePath, messages }) => [filePath.slice(tree.root.length + 1).replaceAll('\\', '/'), messages]));
  }, 60_000);

  afterAll(() => {
    tree.remove();
  });

  it.each(BREACHES.map((breach, index) => ({ ...breach, index })))('say $rule of $path: $says', ({ rule, says, path, index }) => {
    expect(linted.get(place(path, index))).toContainEqual(
      expect.objectContaining({ ruleId: rule, message: expect.stringContaining(says) as string }),
    );
  });

  it.each([...ALLOWED, ...EXCEPTIONS].map((sample, index) => ({ ...sample, index: BREACHES.length + index })))(
    'allow in $path $what',
    ({ path, index }) => {
      expect(linted.get(place(path, index))).toEqual([]);
    },
  );

  it('are all broken here once, and so is every banned call', () => {
    const print = `process.stdout.write(JSON.stringify((await import('./eslint.config.mjs')).default.map(({ files, rules }) => ({ files, rules }))))`;
    const parts = tree.findings(['--input-type=module', '--eval', print]) as ConfigPart[];
    const ofFiles = (pattern: string): [string, string | [string, ...{ message: string }[]]][] =>
      parts.filter(({ files }) => files?.length === 1 && files[0] === pattern).flatMap(({ rules }) => Object.entries(rules ?? {}));
    const own = ofFiles('**/*.ts').flatMap(([name, level]) => (level === 'off' ? [] : [name]));
    const banned = ofFiles('src/**/*.ts').flatMap(([, [, ...calls]]) => (calls as { message: string }[]).map(({ message }) => message));

    const broken = new Set(BREACHES.map(({ rule }) => rule));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((name) => !broken.has(name))).toEqual([]);
    const said = new Set(BREACHES.map(({ says }) => says));
    expect(banned.length).toBeGreaterThan(5);
    expect(banned.filter((message) => !said.has(message))).toEqual([]);
  });
});
