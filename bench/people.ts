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

/** `nameOf` has not many more different ones; every copy of them is another forty thousand people. */
const NAMES = 40_000;
const PASSWORD = 'mật khẩu của phép đo';

/**
 * A register of so many people and an officer who may search it; answers the officer's token. The rows are those that
 * `People.identify` writes, copied by the database: a million registrations one by one would take half an hour.
 */
export async function registerPeople({ folder, url }: BenchDatabase, amount: number): Promise<string> {
  const { AppModule } = await compiled<typeof Program>('app.module.js');
  const { readSettings } = await compiled<typeof SettingsModule>('platform/settings/settings.js');
  const { UnitOfWork } = await compiled<typeof UnitOfWorkModule>('platform/database/unit-of-work.js');
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: url, BACKGROUND_WORK: 'false' });
  const program = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'], abortOnError: false });
  const unitOfWork = program.get(UnitOfWork);
  await unitOfWork.write(() => writeNames(unitOfWork.manager, NAMES));
  for (let copy = 0; copy < amount / NAMES; copy += 1) {
    process.stderr.write(`\r  ${(copy * NAMES).toLocaleString('en')} of ${amount.toLocaleString('en')} people`);
    await unitOfWork.write(() => copyNames(unitOfWork.manager, copy));
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

/** Each name has a number of twelve digits, from which a copy of it gets its id and its phone. */
async function writeNames(manager: Manager, names: number): Promise<void> {
  const { nameParts } = await compiled<typeof Directory>('modules/directory/index.js');
  const { sortKeyOfName } = await compiled<typeof Names>('shared/person-name.js');
  const { foldText } = await compiled<typeof Folding>('shared/text-folding.js');
  await manager.query(
    'CREATE TABLE bench_name (no VARCHAR(12) PRIMARY KEY, full_name VARCHAR(200), name_search VARCHAR(200), name_sort VARCHAR(400))',
  );
  await manager.query('CREATE TABLE bench_part (no VARCHAR(12), part VARCHAR(40), PRIMARY KEY (no, part))');
  for (let from = 0; from < names; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, names - from) }, (_, index) => {
      const fullName = nameOf(from + index);
      return { no: String(from + index).padStart(12, '0'), fullName, folded: foldText(fullName), sort: sortKeyOfName(fullName) };
    });
    await insert(
      manager,
      'bench_name',
      rows.map(({ no, fullName, folded, sort }) => [no, fullName, folded, sort]),
    );
    await insert(
      manager,
      'bench_part',
      rows.flatMap(({ no, folded }) => nameParts(folded).map((part) => [no, part])),
    );
  }
}

async function insert(manager: Manager, table: string, rows: string[][]): Promise<void> {
  const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await manager.query(`INSERT INTO ${table} VALUES ${marks}`, rows.flat());
}

/** Every name once more, as other people with other phones. */
async function copyNames(manager: Manager, copy: number): Promise<void> {
  const [number, at] = [String(copy).padStart(3, '0'), '2026-01-01 00:00:00.000'];
  const id = `CONCAT('01a00000-0000-7000-8${number}-', name.no)`;
  await manager.query(
    'INSERT INTO person (id, full_name, name_search, name_sort, phone, created_at) ' +
      `SELECT ${id}, name.full_name, name.name_search, name.name_sort, CONCAT('+849', SUBSTR('${number}', 2), SUBSTR(name.no, 7)), '${at}' FROM bench_name name`,
  );
  await manager.query(
    'INSERT INTO person_name_part (part, name_sort, person_id) ' +
      `SELECT part.part, name.name_sort, ${id} FROM bench_part part INNER JOIN bench_name name ON name.no = part.no ORDER BY part.part, name.name_sort`,
  );
}
