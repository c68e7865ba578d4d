import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type * as Program from '../src/app.module.js';
import type * as Directory from '../src/modules/directory/index.js';
import type * as Identity from '../src/modules/identity/index.js';
import type * as UnitOfWorkModule from '../src/platform/database/unit-of-work.js';
import type * as SettingsModule from '../src/platform/settings/settings.js';
import type * as Names from '../src/shared/person-name.js';
import type * as Folding from '../src/shared/text-folding.js';
import { compiled } from './measure.js';
import { nameOf } from './participants.js';
import type { BenchDatabase } from './program.js';

const bench = { kind: 'system', name: 'bench' } as const;
const AT_ONCE = 1_000;

/** `nameOf` has not many more different ones; everybody has a name that so many others have. */
const NAMES = 40_000;
const PASSWORD = 'mật khẩu của phép đo';

/**
 * A register of so many people and an officer who may search it; answers the officer's token. The rows are those that
 * `People.identify` writes, multiplied by the database in the order of its keys, so that each tree grows at its end: a million
 * registrations one by one would take half an hour, and a million rows in no order several minutes.
 */
export async function registerPeople({ folder, url }: BenchDatabase, amount: number): Promise<string> {
  const { AppModule } = await compiled<typeof Program>('app.module.js');
  const { readSettings } = await compiled<typeof SettingsModule>('platform/settings/settings.js');
  const { UnitOfWork } = await compiled<typeof UnitOfWorkModule>('platform/database/unit-of-work.js');
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: url, BACKGROUND_WORK: 'false' });
  const program = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'], abortOnError: false });
  const unitOfWork = program.get(UnitOfWork);
  const parts = await unitOfWork.write(() => writeNames(unitOfWork.manager, NAMES, amount / NAMES));
  for (let from = 0; from < NAMES; from += AT_ONCE) {
    progress('people', from / NAMES);
    await unitOfWork.write(() => multiplyPeople(unitOfWork.manager, from, from + AT_ONCE));
  }
  for (const [index, part] of parts.entries()) {
    progress('words of their names', index / parts.length);
    await unitOfWork.write(() => multiplyParts(unitOfWork.manager, part));
  }
  process.stderr.write('\n');
  const { AcceptInvitation, CreateInvitation, IssueToken } = await compiled<typeof Identity>('modules/identity/index.js');
  const { token: invitation } = await program.get(CreateInvitation).execute(bench, { role: 'organiser' });
  const account = { email: 'bench@example.com', password: PASSWORD };
  await program.get(AcceptInvitation).execute(invitation, { name: 'Ma Thị Duyên', ...account });
  const { token } = await program.get(IssueToken).execute(account, '127.0.0.1');
  await program.close();
  return token;
}

type Manager = UnitOfWorkModule.UnitOfWork['manager'];

function progress(what: string, done: number): void {
  process.stderr.write(`\r  ${Math.floor(done * 100)} % of the ${what}          `);
}

/**
 * The names in the order of the list, each with its place in it as number; so everybody's id, phone and sort key come in one order.
 * Answers the different words of the names, sorted.
 */
async function writeNames(manager: Manager, names: number, copies: number): Promise<string[]> {
  const { nameParts } = await compiled<typeof Directory>('modules/directory/index.js');
  const { sortKeyOfName } = await compiled<typeof Names>('shared/person-name.js');
  const { foldText } = await compiled<typeof Folding>('shared/text-folding.js');
  const people = Array.from({ length: names }, (_, index) => nameOf(index))
    .map((fullName) => ({ fullName, folded: foldText(fullName), sort: sortKeyOfName(fullName) }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.sort), Buffer.from(b.sort)))
    .map((name, no) => ({ ...name, no, parts: nameParts(name.folded) }));
  await manager.query(
    'CREATE TABLE bench_name (no INT PRIMARY KEY, full_name VARCHAR(200), name_search VARCHAR(200), name_sort VARCHAR(400))',
  );
  await manager.query('CREATE TABLE bench_part (part VARCHAR(40), no INT, PRIMARY KEY (part, no))');
  await manager.query('CREATE TABLE bench_copy (copy INT PRIMARY KEY)');
  await insert(
    manager,
    'bench_copy',
    Array.from({ length: copies }, (_, copy) => [copy]),
  );
  for (let from = 0; from < names; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    await insert(
      manager,
      'bench_name',
      some.map(({ no, fullName, folded, sort }) => [no, fullName, folded, sort]),
    );
    await insert(
      manager,
      'bench_part',
      some.flatMap(({ no, parts }) => parts.map((part) => [part, no])),
    );
  }
  return [...new Set(people.flatMap(({ parts }) => parts))].sort();
}

async function insert(manager: Manager, table: string, rows: (string | number)[][]): Promise<void> {
  const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await manager.query(`INSERT INTO ${table} VALUES ${marks}`, rows.flat());
}

/** Everybody's number: the copies of a name follow each other. */
const NUMBER = 'name.no * (SELECT COUNT(*) FROM bench_copy) + copies.copy';
const digits = (count: number): string => `SUBSTR(CONCAT('${'0'.repeat(count)}', ${NUMBER}), -${count})`;
const ID = `CONCAT('01a00000-0000-7000-8000-', ${digits(12)})`;

/** The people of these names, each with another phone. */
async function multiplyPeople(manager: Manager, from: number, to: number): Promise<void> {
  await manager.query(
    'INSERT INTO person (id, full_name, name_search, name_sort, phone, created_at) ' +
      `SELECT ${ID}, name.full_name, name.name_search, name.name_sort, CONCAT('+849', ${digits(8)}), '2026-01-01 00:00:00.000' ` +
      `FROM bench_name name CROSS JOIN bench_copy copies WHERE name.no >= ${from} AND name.no < ${to} ORDER BY name.no, copies.copy`,
  );
}

async function multiplyParts(manager: Manager, part: string): Promise<void> {
  await manager.query(
    'INSERT INTO person_name_part (part, name_sort, person_id) ' +
      `SELECT part.part, name.name_sort, ${ID} FROM bench_part part CROSS JOIN bench_name name CROSS JOIN bench_copy copies ` +
      'WHERE part.part = ? AND name.no = part.no ORDER BY part.no, copies.copy',
    [part],
  );
}
