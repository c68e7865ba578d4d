import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moduleEntities } from '../../src/app.module.js';
import { closeDataSources, type DataSources, openDataSources } from '../../src/platform/database/data-sources.js';
import { SignIn } from '../../src/platform/database/sign-in.entity.js';
import { isDuplicateKey, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { platformEntities } from '../../src/platform/platform.module.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import { freshDatabase } from '../support/fresh-database.js';

describe('units that go together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-crowd-'));
  const database = freshDatabase(folder);
  let sources: DataSources;
  let unitOfWork: UnitOfWork;
  let commits: number;

  beforeAll(async () => {
    const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: database.url }).database;
    sources = await openDataSources(settings, [...platformEntities, ...moduleEntities]);
    unitOfWork = new UnitOfWork(sources.writer, sources.reader);
  });

  afterAll(async () => {
    await closeDataSources(sources);
    database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await unitOfWork.write(() => unitOfWork.manager.clear(SignIn));
    commits = 0;
  });

  const row = (id: string): SignIn => ({ id, content: '0', expiresAt: new Date('2030-01-01T00:00:00Z') });
  const saved = async (): Promise<string[]> =>
    (await unitOfWork.read(() => unitOfWork.manager.find(SignIn, { order: { id: 'ASC' } }))).map(({ id }) => id);
  const countCommit = (): Promise<void> => unitOfWork.lastly('count', () => Promise.resolve(void (commits += 1)));

  /** One enters the row that it names; the first comes alone, as everyone else arrives while it is served. */
  const enter = (id: string): Promise<string> =>
    unitOfWork.writeTogether('a class', async () => {
      await unitOfWork.insert(SignIn, [row(id)]);
      await countCommit();
      return id;
    });
  const told = async (units: readonly Promise<unknown>[]): Promise<string[]> =>
    (await Promise.allSettled(units)).map((outcome) =>
      outcome.status === 'fulfilled' ? String(outcome.value) : isDuplicateKey(outcome.reason) ? 'taken' : (outcome.reason as Error).message,
    );

  it('lets the first pass at once and the nine who came meanwhile in one transaction', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    expect(await told(ids.map(enter))).toEqual(ids);
    expect(await saved()).toEqual(ids);
    expect(commits).toBe(2);
  });

  it('tells the last step how many asked for it', async () => {
    const asked: number[] = [];
    const join = (): Promise<void> =>
      unitOfWork.writeTogether('a class', () =>
        unitOfWork.lastly('seats', (times) => {
          asked.push(times);
          return Promise.resolve();
        }),
      );
    await Promise.all(Array.from({ length: 30 }, join));
    expect(asked).toEqual([1, 25, 4]);
  });

  it('tells whoever is refused why, keeps nothing of them, and takes their neighbours in', async () => {
    const refused = unitOfWork.writeTogether.bind(unitOfWork, 'a class', async () => {
      await unitOfWork.insert(SignIn, [row('refused')]);
      throw new Error('too late');
    });
    expect(await told([enter('a'), enter('b'), refused(), enter('c')])).toEqual(['a', 'b', 'too late', 'c']);
    expect(await saved()).toEqual(['a', 'b', 'c']);
    expect(commits).toBe(2);
  });

  it('tells only those whose key is taken so, when the rows of all are refused', async () => {
    expect(await told(['a', 'b', 'c', 'b', 'd'].map(enter))).toEqual(['a', 'b', 'c', 'taken', 'd']);
    expect(await saved()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets as many in as the last step allows, when it refuses them together', async () => {
    let left = 3;
    const take = (times: number): Promise<void> => {
      if (times > left) return Promise.reject(new Error('full'));
      left -= times;
      return Promise.resolve();
    };
    const join = (id: string): Promise<string> =>
      unitOfWork.writeTogether('a class', async () => {
        await unitOfWork.insert(SignIn, [row(id)]);
        await unitOfWork.lastly('seats', take);
        return id;
      });
    const answers = await told(['a', 'b', 'c', 'd', 'e', 'f'].map(join));
    expect(answers.filter((answer) => answer === 'full')).toHaveLength(3);
    expect(await saved()).toEqual(answers.filter((answer) => answer !== 'full'));
  });

  it('runs a unit that writes at once in a unit of its own', async () => {
    const writesAtOnce = unitOfWork.writeTogether.bind(unitOfWork, 'a class', async () => {
      await unitOfWork.manager.insert(SignIn, row('at once'));
      return unitOfWork.manager.count(SignIn, { where: { id: 'at once' } });
    });
    expect(await told([enter('a'), enter('b'), writesAtOnce(), enter('c')])).toEqual(['a', 'b', '1', 'c']);
    expect(await saved()).toEqual(['a', 'at once', 'b', 'c']);
  });

  it('asks once what all of them ask', async () => {
    let asked = 0;
    const look = (): Promise<number> =>
      unitOfWork.writeTogether('a class', () =>
        unitOfWork.sameForAll('how many', () => {
          asked += 1;
          return unitOfWork.manager.count(SignIn);
        }),
      );
    expect(await Promise.all([look(), look(), look(), look()])).toEqual([0, 0, 0, 0]);
    expect(asked).toBe(2);
  });

  it('tells its nudges after the commit and nobody else', async () => {
    const heard: string[] = [];
    const join = (id: string, fails: boolean): Promise<unknown> =>
      unitOfWork.writeTogether('a class', () => {
        unitOfWork.afterCommit(() => heard.push(id));
        return fails ? Promise.reject(new Error('a bug')) : Promise.resolve(id);
      });
    await told([join('a', false), join('b', true), join('c', false)]);
    expect(heard).toEqual(['a', 'c']);
  });

  it('tells everyone that it failed, and runs nobody again, when nobody can say whether they were committed', async () => {
    const { writer } = sources;
    const transact = writer.transaction.bind(writer);
    const breaking: typeof transact = async (...work: unknown[]) => {
      await Reflect.apply(transact, null, work);
      throw new Error('the connection is gone');
    };
    let runs = 0;
    const join = (): Promise<unknown> =>
      unitOfWork.writeTogether('a class', () => {
        runs += 1;
        return Promise.resolve();
      });
    writer.transaction = breaking;
    try {
      expect(await told([join(), join(), join()])).toEqual(Array(3).fill('the connection is gone'));
      expect(runs).toBe(3);
    } finally {
      Reflect.deleteProperty(writer, 'transaction');
    }
  });
});
