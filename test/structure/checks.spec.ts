import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SmallTree } from './small-tree.js';

const trees: SmallTree[] = [];

function treeOf(copied: readonly string[], files: Readonly<Record<string, string>>): SmallTree {
  const tree = new SmallTree(copied, files);
  trees.push(tree);
  return tree;
}

afterEach(() => {
  for (const tree of trees.splice(0)) tree.remove();
});

describe('the check of the texts', () => {
  const VIETNAMESE = {
    title: 'Lớp',
    seats: 'còn {{count}} chỗ',
    error: { classFull: 'Lớp đã đủ người' },
    audit: { class: { opened: 'đã mở lớp' } },
  };
  const ENGLISH = {
    title: 'Class',
    seats_one: 'one seat left',
    seats_other: '{{count}} seats left',
    error: { classFull: 'The class is full' },
    audit: { class: { opened: 'opened the class' } },
  };
  const PAGE = '<h1>{{t "title"}}</h1>';
  const SOURCE = `throw new DomainError('conflict', 'classFull');\nawait audit.record(actor, 'class.opened', subject);\nt('classes:title');`;

  function check(change: { vi?: object; en?: object; page?: string; source?: string; also?: object } = {}): {
    status: number | null;
    stdout: string;
  } {
    const tree = treeOf(['scripts/check-texts.mjs'], {
      'views/locales/vi/classes.json': JSON.stringify({ ...VIETNAMESE, ...change.vi }),
      'views/locales/en/classes.json': JSON.stringify({ ...ENGLISH, ...change.en }),
      'views/locales/vi/imports.json': JSON.stringify(change.also ?? {}),
      'views/locales/en/imports.json': JSON.stringify(change.also ?? {}),
      'views/classes/list.hbs': change.page ?? PAGE,
      'src/open-class.ts': change.source ?? SOURCE,
    });
    return tree.run(['scripts/check-texts.mjs']);
  }

  it('is content with two languages that agree, plurals aside', () => {
    expect(check()).toEqual({ status: 0, stdout: '' });
  });

  it.each([
    ['a key that English lacks', { vi: { place: 'Địa điểm' } }, 'en/classes.json lacks place'],
    ['a key that Vietnamese lacks', { en: { place: 'Place' } }, 'vi/classes.json lacks place'],
    [
      'a value that only one language fills in',
      { en: { title: 'Class {{name}}' } },
      'classes.json fills title with () in Vietnamese and (name) in English',
    ],
    [
      'one error with a text in two files',
      { also: { error: { classFull: 'Hết chỗ' } } },
      'error.classFull stands in classes.json and imports.json',
    ],
    [
      'one field with a name in two files',
      { vi: { field: { unit: 'Đơn vị' } }, en: { field: { unit: 'Unit' } }, also: { field: { unit: 'Đơn vị tính' } } },
      'field.unit stands in classes.json and imports.json',
    ],
    [
      'the field of a form that is none',
      { also: { field: { QuotaRequst: { unit: 'Đơn vị' } } } },
      'imports.json names the fields of QuotaRequst, which is no form',
    ],
    ['a page that asks for no known text', { page: '{{t "titel"}}' }, 'views/classes/list.hbs asks for titel'],
    ['a view that asks for no known text', { source: `t('classes:titel')` }, 'src/open-class.ts asks for classes:titel'],
    ['an error without a text', { source: `throw new DomainError('conflict', 'classShut')` }, 'src/open-class.ts throws classShut'],
    [
      'an entry of the history without a text',
      { source: `audit.record(actor, 'class.shut', subject)` },
      'src/open-class.ts records class.shut',
    ],
  ])('names %s', (_what, change, problem) => {
    const { status, stdout } = check(change);
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining(problem)]);
    expect(status).toBe(1);
  });
});

describe('the check of the lock file', () => {
  const CHECK = 'scripts/check-lock-file.mjs';

  function treeWith(packages: object): SmallTree {
    return treeOf([CHECK], { 'package-lock.json': JSON.stringify({ packages }) });
  }

  it('is content with a lock file that installs anywhere', () => {
    const tree = treeWith({ 'node_modules/better-sqlite3': { gypfile: false } });
    expect(tree.run([CHECK])).toEqual({ status: 0, stdout: '' });
  });

  it('names the lost line, and puts it back when asked', () => {
    const tree = treeWith({ 'node_modules/better-sqlite3': {} });
    const { status, stdout } = tree.run([CHECK]);
    expect(stdout).toContain('better-sqlite3 lacks "gypfile": false');
    expect(status).toBe(1);
    expect(tree.run([CHECK, '--fix']).status).toBe(0);
    expect(tree.run([CHECK]).status).toBe(0);
    expect(readFileSync(join(tree.root, 'package-lock.json'), 'utf8')).toContain('"gypfile": false');
  });

  it('names a package that is bound to one download address', () => {
    const tree = treeWith({
      'node_modules/better-sqlite3': { gypfile: false },
      'node_modules/luxon': { resolved: 'https://registry.example/luxon.tgz' },
    });
    expect(tree.run([CHECK])).toMatchObject({ status: 1, stdout: expect.stringContaining('node_modules/luxon') as string });
  });
});

describe('npm run check', () => {
  const PROGRAMS = ['prettier', 'tsc', 'eslint', 'depcruise', 'knip'];

  /** Every program is replaced by one that only answers, so that what is tested is who is asked and what becomes of a "no". */
  function check(failing: readonly string[]): { status: number | null; stdout: string } {
    const tree = treeOf(['scripts/check.mjs'], {
      'scripts/check-lock-file.mjs': '',
      'scripts/check-texts.mjs': '',
      ...Object.fromEntries(
        PROGRAMS.map((name) => [`programs/${name}`, `#!/bin/sh\necho "found by ${name}"\nexit ${failing.includes(name) ? 1 : 0}\n`]),
      ),
    });
    for (const name of PROGRAMS) chmodSync(join(tree.root, 'programs', name), 0o755);
    return tree.run(['scripts/check.mjs'], { PATH: `${join(tree.root, 'programs')}:${process.env.PATH}` });
  }

  it('asks every program and every script', () => {
    const { status, stdout } = check([]);
    expect(stdout.trim().split('\n')).toEqual(
      ['formatting', 'types', 'lint', 'structure', 'dead code', 'lock file', 'texts'].map((name) => `${name}… ok`),
    );
    expect(status).toBe(0);
  });

  it('goes on after a failure, shows what was found and fails in the end', () => {
    const { status, stdout } = check(['tsc', 'depcruise']);
    expect(stdout).toContain('types… failed\nfound by tsc');
    expect(stdout).toContain('structure… failed\nfound by depcruise');
    expect(stdout).toContain('lint… ok');
    expect(stdout).toContain('texts… ok');
    expect(status).toBe(1);
  });
});
