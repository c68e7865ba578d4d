import { ImportKnownPlan } from '../../src/modules/plans/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Browser, makeStaff, signInBrowser } from '../support/make-staff.js';
import { planDesk } from '../support/plan-desk.js';

/** The plan of Hưng Yên counts organisations in three targets and experts in two; nothing in it counts turns. */
describe('the tables by group of a plan that counts several things of one kind', () => {
  let test: TestApp;
  let page: string;

  beforeAll(async () => {
    test = await startApp('2025-03-01T02:00:00Z');
    const official = await makeStaff(test, 'official');
    const browser: Browser = await signInBrowser(test, official);
    const { id } = await test.get(ImportKnownPlan).execute({ kind: 'system', name: 'factory' }, { number: 'Hưng Yên 2021-2025' });
    const desk = planDesk(
      () => test,
      () => official,
    );
    await desk.figure(id, 'orgs_supported', { kind: 'opening', countedOn: '2023-12-31', value: 12 });
    await desk.figure(id, 'lab_invested', { kind: 'opening', countedOn: '2023-12-31', value: 1 });
    page = (await browser.get(`/staff/plans/${id}`).expect(200)).text;
  });
  afterAll(() => test.close());

  const textOf = (id: string): string => new RegExp(`id="${id}"[^>]*>([^<]*)`).exec(page)?.[1] ?? '';

  it('a table is told from the others by its target, also where nobody sees the page', () => {
    const names = [...page.matchAll(/role="region" aria-labelledby="([^"]*groups-[^"]*)"/g)].map(([, ids = '']) =>
      ids.split(' ').map(textOf).join(' · '),
    );
    expect(names).toEqual([
      'Tổ chức, doanh nghiệp theo đối tượng · Hỗ trợ giải pháp cho 20-30 tổ chức, doanh nghiệp',
      'Tổ chức, doanh nghiệp theo đối tượng · Hỗ trợ ít nhất 01 đơn vị đầu tư cơ sở vật chất, trang thiết bị',
    ]);
  });

  it('stand side by side, none of them wide beside a column of the others', () => {
    expect(page).toContain('<div class="cards">');
    expect(page).not.toContain('cards-uneven');
  });

  it('an empty one is named by its target where another of its kind is shown, and by its kind where none is', () => {
    const [, named = ''] = /Chưa có số liệu: ([^<]*)\.<\/small>/.exec(page) ?? [];
    expect(named.split('; ')).toEqual([
      'Chuyên gia theo đối tượng',
      'Trường có người tham dự',
      'Hỗ trợ ít nhất 03 tổ chức, doanh nghiệp nghiên cứu ứng dụng',
    ]);
  });
});
