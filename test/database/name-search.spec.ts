import { NameWords } from '../../src/modules/directory/name-word.queries.js';
import { personSearch } from '../../src/modules/directory/domain/person-search.js';
import { PersonQueries } from '../../src/modules/directory/person.queries.js';
import { foldText } from '../../src/shared/text-folding.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, makeRegistration } from '../support/make.js';

const names = ['Ma Văn Thuấn', 'Bàn Thị Mụi', 'Ma Thị Duyên', 'Ma Thu Mai', 'Vũ Đình Thắng', 'Mã Văn Mạnh', 'Đinh Thị Thu'];

interface Step {
  /** Of SQLite. */
  readonly detail?: string;
  /** Of MariaDB. */
  readonly table?: string | null;
  readonly key?: string | null;
}

describe('the search for people by words of their names', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await startApp();
    const trainingClass = await makeClass(testApp);
    for (const fullName of names) await makeRegistration(testApp, trainingClass, { fullName });
  });
  afterAll(() => testApp.close());

  /** To whom nearly every word is common. */
  class FewNames extends NameWords {
    protected override readonly common = 2;
    protected override readonly veryCommon = 4;
  }

  it.each(['ma', 'm', 'ma v', 'van ma', 'thi', 'th', 'd', 'thuan ma van', 'nobody', 'm nobody'])(
    'finds the same people by "%s", once each and in the same order, whichever way it walks',
    async (q) => {
      const found = (words: NameWords): Promise<{ names: string[]; total: number }> =>
        testApp.unitOfWork.read(async () => {
          const people = new PersonQueries(testApp.unitOfWork, words);
          const search = personSearch(q);
          const rows = await people.slice({ search, limit: 20 });
          return { names: rows.map(({ fullName }) => fullName), total: (await people.count(search)).total };
        });
      const expected = names.filter((name) =>
        foldText(q)
          .split(' ')
          .every((word) =>
            foldText(name)
              .split(' ')
              .some((part) => part.startsWith(word)),
          ),
      );
      const usual = await found(testApp.get(NameWords));
      expect(usual.names.toSorted()).toEqual(expected.toSorted());
      expect(await found(new FewNames(testApp.unitOfWork))).toEqual({ names: usual.names, total: expected.length });
    },
  );

  it('walks along one word and looks each other word up by the whole key, however many people there are', async () => {
    const steps = await testApp.unitOfWork.read(async () => {
      const { manager } = testApp.unitOfWork;
      const [{ sql, id, values } = { sql: '', id: '', values: [] }] = await testApp.get(NameWords).listed(['ma', 'van', 'thuan']);
      const explain = manager.dataSource.options.type === 'better-sqlite3' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
      return manager.query<Step[]>(`${explain} SELECT ${id} ${sql} ORDER BY listed.name_sort, ${id} LIMIT 51`, [...values]);
    });
    const wholeKey = steps.filter(
      ({ detail, key }) => key === 'PRIMARY' || (detail ?? '').includes('(part=? AND name_sort=? AND person_id=?)'),
    );
    expect(wholeKey.length).toBeGreaterThanOrEqual(2);
    expect(steps.filter(({ detail, key }) => (detail ? /^SCAN|TEMP B-TREE/.test(detail) : key === null))).toEqual([]);
  });
});
