import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { moduleEntities } from '../../src/app.module.js';
import { closeDataSources, type DataSources, openDataSources } from '../../src/platform/database/data-sources.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { platformEntities } from '../../src/platform/platform.module.js';
import { SignIn } from '../../src/platform/database/sign-in.entity.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/platform/settings/settings.js';
import { freshDatabase } from '../support/fresh-database.js';

describe('a unit of work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-unit-'));
  const database = freshDatabase(folder);
  let sources: DataSources;
  let secondProgram: DataSources;
  let unitOfWork: UnitOfWork;
  let other: UnitOfWork;

  const open = (): Promise<DataSources> =>
    openDataSources(readSettings({ DATA_DIR: folder, DATABASE_URL: database.url }).database, [...platformEntities, ...moduleEntities]);

  beforeAll(async () => {
    sources = await open();
    secondProgram = await open();
    unitOfWork = new UnitOfWork(sources.writer, sources.reader);
    other = new UnitOfWork(secondProgram.writer, secondProgram.reader);
  });

  afterAll(async () => {
    await closeDataSources(secondProgram);
    await closeDataSources(sources);
    database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => unitOfWork.write(() => unitOfWork.manager.clear(SignIn)));

  const row = (id: string, content = '0'): SignIn => ({ id, content, expiresAt: new Date('2030-01-01T00:00:00Z') });
  const add = (unit: UnitOfWork, id: string): Promise<unknown> => unit.manager.insert(SignIn, row(id));
  const count = (): Promise<number> => unitOfWork.read(() => unitOfWork.manager.count(SignIn));

  it('refuses the database to code outside a unit', () => {
    expect(() => unitOfWork.manager).toThrow('No unit of work is open');
  });

  it('keeps what a neighbour saved when another unit fails at the same time', async () => {
    const write = (id: string, fails: boolean): Promise<void> =>
      unitOfWork.write(async () => {
        await add(unitOfWork, id);
        await pause(5);
        if (fails) throw new Error('a bug');
      });
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((id, i) => write(id, i % 2 === 1)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await count()).toBe(3);
  });

  it('saves nothing of a unit that fails half-way', async () => {
    await expect(
      unitOfWork.write(async () => {
        await add(unitOfWork, 'a');
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await count()).toBe(0);
  });

  it('will not let a read turn into a write', async () => {
    await expect(unitOfWork.read(() => unitOfWork.write(() => Promise.resolve()))).rejects.toThrow('A read cannot turn into a write');
  });

  it('tells none of those who share a commit that they were saved when the database undid it for all', async () => {
    const outcomes = await Promise.allSettled([
      unitOfWork.write(() => add(unitOfWork, 'a')),
      unitOfWork.write(async () => {
        await add(unitOfWork, 'b');
        await unitOfWork.manager.query('ROLLBACK');
        throw new Error('the disk is full');
      }),
      unitOfWork.write(() => add(unitOfWork, 'c')),
    ]);
    const told = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(outcomes[1].status).toBe('rejected');
    expect(await count()).toBe(told);
  });

  it('sees one state during a whole read, whatever is committed meanwhile', async () => {
    const seen = await unitOfWork.read(async () => {
      const before = await unitOfWork.manager.count(SignIn);
      await other.write(() => add(other, 'late'));
      return [before, await unitOfWork.manager.count(SignIn)];
    });
    expect(seen).toEqual([0, 0]);
    expect(await count()).toBe(1);
  });

  it('loses no update when two programs read and then write the same row, because one is run again or waits', async () => {
    await unitOfWork.write(() => add(unitOfWork, 'counter'));
    const increment = (unit: UnitOfWork): Promise<void> =>
      unit.write(async () => {
        const { content } = await unit.manager.findOneOrFail(SignIn, { where: { id: 'counter' }, lock: lockOf(unit) });
        await pause(2);
        await unit.manager.update(SignIn, { id: 'counter' }, { content: String(Number(content) + 1) });
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => increment(i % 2 === 0 ? unitOfWork : other)));
    const { content } = await unitOfWork.read(() => unitOfWork.manager.findOneByOrFail(SignIn, { id: 'counter' }));
    expect(content).toBe('20');
  });

  it('tells its nudges only after the commit, and never after a failure', async () => {
    const told: string[] = [];
    await unitOfWork.write(async () => {
      unitOfWork.afterCommit(() => told.push('committed'));
      told.push('working');
      await Promise.resolve();
    });
    await unitOfWork
      .write(async () => {
        unitOfWork.afterCommit(() => told.push('never'));
        await Promise.reject(new Error('a bug'));
      })
      .catch(() => undefined);
    expect(told).toEqual(['working', 'committed']);
  });

  /** SQLite has no row locks: the unit already holds the only write lock. */
  function lockOf(unit: UnitOfWork): { mode: 'pessimistic_write' } {
    return (unit.manager.dataSource.options.type === 'mariadb' ? { mode: 'pessimistic_write' } : undefined) as never;
  }

  it('lets others be answered while one reads for long', async () => {
    const long = unitOfWork.read(async () => {
      for (let statement = 0; statement < 300; statement += 1) await unitOfWork.manager.query('SELECT 1');
    });
    let turns = 0;
    const reading = { isOver: false };
    void long.then(() => (reading.isOver = true));
    for (; !reading.isOver; turns += 1) await nextTurn();
    expect(turns).toBeGreaterThanOrEqual(5);
  });
});
