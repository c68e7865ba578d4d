import { People, type Person } from '../../src/modules/directory/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage, expectRedirect } from '../support/expect-answer.js';
import { type Browser, makeStaff, signInBrowser } from '../support/make-staff.js';

describe('the pages where records of one person are merged', () => {
  let testApp: TestApp;
  let browser: Browser;
  let one: Person;
  let other: Person;

  const record = (phone: string): Promise<Person> => {
    const facts = {
      fullName: 'Nguyễn Thị Hồng <b>Nhung</b>',
      birthDate: '1985-01-01',
      birthPrecision: 'YEAR',
      gender: null,
      email: null,
    } as const;
    return testApp.unitOfWork.write(() => testApp.get(People).identify({ ...facts, phone }));
  };
  const open = (path: string): Promise<string> => expectPage(browser.get(path), 200);
  const csrf = async (path: string): Promise<string> => /name="_csrf" value="([^"]+)"/.exec(await open(path))?.[1] ?? '';

  beforeEach(async () => {
    testApp = await startApp();
    browser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
    [one, other] = [await record('+84900000021'), await record('+84900000022')];
  });
  afterEach(() => testApp.close());

  const pairPath = (): string => `/staff/duplicates/${one.id}/${other.id}`;

  it('lead from the list to both records side by side, names escaped', async () => {
    const list = await open('/staff/duplicates');
    expect(list).toContain(`href="${pairPath()}"`);
    expect(list).toContain('năm sinh');
    const pair = await open(pairPath());
    expect(pair).toContain('0900 000 021');
    expect(pair).toContain('0900 000 022');
    expect(pair).not.toContain('<b>Nhung');
    expect(pair).not.toContain('Ngày sinh của hai hồ sơ khác nhau');
  });

  it('warn where the birth dates contradict each other', async () => {
    const third = await testApp.unitOfWork.write(() =>
      testApp.get(People).identify({
        ...{ fullName: one.fullName, birthDate: '1990-01-01', birthPrecision: 'YEAR' },
        gender: null,
        phone: null,
        email: null,
      }),
    );
    expect(await open(`/staff/duplicates/${one.id}/${third.id}`)).toContain('Ngày sinh của hai hồ sơ khác nhau');
  });

  it('merge, lead from the merged record to the one kept, tell it in the history, and undo', async () => {
    const _csrf = await csrf(pairPath());
    const merge = browser.post('/staff/duplicates/merge').type('form').send({ _csrf, keptId: one.id, mergedId: other.id });
    await expectRedirect(merge, `/staff/people/${one.id}?notice=peopleMerged`);
    expect(await open(`/staff/people/${other.id}`)).toContain(`href="/staff/people/${one.id}"`);
    expect(await open(`/staff/people/${one.id}`)).toContain('gộp thêm hồ sơ');
    expect(await open('/staff/duplicates')).toContain('Không còn hồ sơ nào nghi trùng');
    const merges = await open('/staff/duplicates/merges');
    const [, action = ''] = /action="([^"]*\/undo)"/.exec(merges) ?? [];
    await expectRedirect(browser.post(action).type('form').send({ _csrf }), '/staff/duplicates/merges?notice=mergeUndone');
    expect(await open('/staff/duplicates/merges')).toContain('Đã hoàn tác');
    const again = await browser.post(action).type('form').send({ _csrf });
    expect([again.status, again.text.includes('Lần gộp này đã được hoàn tác.')]).toEqual([409, true]);
  });

  it('remember that two are two', async () => {
    const _csrf = await csrf(pairPath());
    const apart = browser.post('/staff/duplicates/apart').type('form').send({ _csrf, oneId: one.id, otherId: other.id });
    await expectRedirect(apart, '/staff/duplicates?notice=keptApart');
    expect(await open('/staff/duplicates')).not.toContain(pairPath());
  });

  it('are not for officials', async () => {
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    for (const path of ['/staff/duplicates', '/staff/duplicates/merges', pairPath()]) await expectPage(official.get(path), 403);
  });
});
