import { startApp, type TestApp } from '../support/app.js';
import { wordsOf } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { PlanDesk } from '../support/plan-desk.js';

/** The words of the row of a target. */
function rowOf(html: string, label: string): string {
  const rows = html.split('<li class="target">').slice(1);
  return wordsOf(rows.find((row) => row.includes(label)) ?? '');
}

describe('the words for where a target stands', () => {
  let test: TestApp;
  let browser: Browser;
  let planId: string;
  let desk: PlanDesk;

  beforeAll(async () => {
    desk = await PlanDesk.open('2026-03-01T02:00:00Z');
    test = desk.app;
    browser = await signInBrowser(test, await makeStaff(test, 'organiser'));
    planId = await makeScene();
  });
  afterAll(() => test.close());

  /** A plan with a target of each kind of words. */
  async function makeScene(): Promise<string> {
    const { id } = await makePlan(test);
    await makeTarget(test, id, { label: 'Lượt người' });
    await makeTarget(test, id, { label: 'Cổng thông tin', basis: 'MILESTONE', unit: 'milestone', comparator: 'MILESTONE', wanted: 1 });
    await makeTarget(test, id, { label: 'Sản phẩm', basis: 'REPORTED_COUNT', unit: 'product', comparator: 'EXACT', wanted: 75 });
    await makeTarget(test, id, {
      ...{ label: 'Hỗ trợ', basis: 'REPORTED_COUNT', unit: 'enterprise', comparator: 'GTE', wanted: 2, periodicity: 'PER_YEAR' },
    });
    await makeTurns(test, { planIds: [id], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 40 } });
    await desk.figure(id, 'target_2', { kind: 'reported', countedOn: '2024-06-30', value: 0 });
    for (const [year, value] of [2, 3, 1, 2].entries()) {
      await desk.figure(id, 'target_4', { kind: 'reported', countedOn: `${2021 + year}-06-30`, value });
    }
    await postForm(browser, `/staff/plans/${id}/publication`, { visibility: 'public' });
    return id;
  }

  const open = async (path: string): Promise<string> => (await browser.get(path).expect(200)).text;

  const failedWords = ['missed', 'Không đạt (hết kỳ)', 'missed', 'Không đạt (hết kỳ)'] as const;
  const openWords = ['not-met', 'Chưa đạt', 'in-progress', 'Đang thực hiện'] as const;

  it.each([
    ['2025-12-30', '2026-03-01T02:00:00Z', openWords],
    ['2025-12-31', '2025-12-31T16:59:59Z', openWords],
    ['2025-12-31', '2025-12-31T17:00:00Z', failedWords],
    ['2025-12-31', '2026-03-01T02:00:00Z', failedWords],
    ['2026-01-01', '2026-03-01T02:00:00Z', failedWords],
  ])('up to %s, seen at %s, are these on the progress page, in the API and in a file', async (asOf, now, expected) => {
    const [turns, turnWords, portal, portalWords] = expected;
    test.clock.moveTo(now);
    const { targets, periodOver } = await desk.progress(planId, asOf);
    expect(periodOver).toBe(turns === 'missed');
    expect(targets.map(({ status }) => status)).toEqual([turns, portal, 'in-progress', turns]);
    const page = await open(`/staff/plans/${planId}?asOf=${asOf}`);
    expect(rowOf(page, 'Lượt người')).toContain(` ${turnWords} `);
    expect(rowOf(page, 'Cổng thông tin')).toContain(` ${portalWords} `);
    expect(rowOf(page, 'Sản phẩm')).toContain(' Chưa có số liệu ');
    const file = await desk.targetsFile(planId, asOf);
    expect([file.includes('Không đạt (hết kỳ)'), file.includes('Chưa đạt')]).toEqual([turns === 'missed', turns !== 'missed']);
    test.clock.moveTo('2026-03-01T02:00:00Z');
  });

  it('after the period are the same on the progress page and the dashboard', async () => {
    const pages = [await open(`/staff/plans/${planId}?asOf=2026-03-01`), await open(`/staff/plans/${planId}/dashboard?asOf=2026-03-01`)];
    for (const page of pages) {
      for (const failed of ['Lượt người', 'Cổng thông tin', 'Hỗ trợ']) expect(rowOf(page, failed)).toContain('Không đạt (hết kỳ)');
      expect(rowOf(page, 'Sản phẩm')).toContain(' Chưa có số liệu ');
      expect(page).not.toContain('Chưa đạt');
    }
    expect(pages[1]).toContain('Hết kỳ mà chưa ai ghi số liệu; cần 75');
    expect(rowOf(`<li class="target">${pages[1]}`, 'Chỉ tiêu không đạt')).toMatch(/Chỉ tiêu không đạt \(hết kỳ\) 3 /);
  });

  it('of a target of each year name the year: one that is over has failed, the running one not yet', async () => {
    const plan = await makeScene();
    const page = rowOf(await open(`/staff/plans/${plan}?asOf=2025-03-31`), 'Hỗ trợ');
    expect(page).toContain('Từng năm: 2021: 2 · 2022: 3 · 2023: 1 · 2024: 2 · 2025: Chưa có số liệu');
    expect(page).toContain('Không đạt năm 2023');
    const { years } = await desk.target(plan, 'target_4', '2024-11-15');
    expect(years.map(({ status }) => status)).toEqual(['met', 'met', 'missed', 'met']);
    await desk.figure(plan, 'target_4', { kind: 'reported', countedOn: '2025-02-01', value: 1 });
    const after = rowOf(await open(`/staff/plans/${plan}?asOf=2025-03-31`), 'Hỗ trợ');
    expect(after).toContain('Không đạt năm 2023 · Chưa đạt năm 2025');
    const paced = rowOf(await open(`/staff/plans/${plan}/dashboard?asOf=2025-11-30`), 'Hỗ trợ');
    expect(paced).toContain('Đúng tiến độ (năm 2025)');
  });

  it('print "mỗi năm" wherever the goal of each year is printed', async () => {
    const plan = await makeScene();
    await desk.figure(plan, 'target_4', { kind: 'reported', countedOn: '2025-02-01', value: 1 });
    const goal = 'ít nhất 2 doanh nghiệp mỗi năm';
    const pages = [`/staff/plans/${plan}`, `/staff/plans/${plan}/dashboard`, `/staff/plans/${plan}/targets`];
    for (const path of [...pages, `/staff/plans/${plan}/targets/target_4`, `/results/${plan}`]) expect(await open(path)).toContain(goal);
    expect(await desk.targetsFile(plan, '2024-11-15')).toContain(goal);
    expect(await open(`/staff/plans/${plan}?asOf=2024-11-15`)).toContain(`Năm 2024: Đã thực hiện 2, mục tiêu ${goal}`);
  });

  it('print the goal of each year also while the last year has no figure, and that of a target without any', async () => {
    const plan = await makeScene();
    for (const page of ['', '/dashboard']) {
      const words = rowOf(await open(`/staff/plans/${plan}${page}?asOf=2025-03-31`), 'Hỗ trợ');
      expect(words).toContain('mục tiêu ít nhất 2 doanh nghiệp mỗi năm');
    }
    await makeTarget(test, plan, { label: 'Nhãn hiệu', basis: 'REPORTED_COUNT', unit: 'product', comparator: 'GTE', wanted: 5 });
    const { text } = await browser.get(`/staff/plans/${plan}`).expect(200);
    expect(rowOf(text, 'Nhãn hiệu')).toContain('mục tiêu ít nhất 5 sản phẩm');
    expect(rowOf(text, 'Cổng thông tin')).not.toContain('mục tiêu');
  });

  it('say of a target without a figure what brings one: classes, certificates, or a figure with its evidence', async () => {
    const { id } = await makePlan(test);
    await makeTarget(test, id, { label: 'Khoảng 20 lớp', basis: 'CLASS_COUNT', unit: 'class', comparator: 'ABOUT', wanted: 20 });
    await makeTarget(test, id, {
      ...{ label: '2 chuyên gia', basis: 'DISTINCT_PERSON_CERTIFIED', unit: 'person', comparator: 'GTE', wanted: 2 },
    });
    await makeTarget(test, id, { label: '75 sản phẩm', basis: 'REPORTED_COUNT', unit: 'product', comparator: 'EXACT', wanted: 75 });
    for (const path of ['', '/dashboard']) {
      const page = await open(`/staff/plans/${id}${path}?asOf=2026-03-01`);
      expect(rowOf(page, 'Khoảng 20 lớp')).toContain('Chưa có số liệu. Thêm lớp đã tổ chức và gắn lớp với kế hoạch, hoặc ghi số đầu kỳ');
      expect(rowOf(page, '2 chuyên gia')).toContain('gắn lớp với kế hoạch và ghi giấy chứng nhận');
      expect(rowOf(page, '75 sản phẩm')).toContain('Chưa có số liệu. Ghi số liệu kèm minh chứng.');
    }
  });

  it('of a report of the last year are those of the day on which it was made', async () => {
    const judged = async (asOf: string): Promise<string[]> => {
      const { numbers } = await desk.report(planId, 2025, asOf);
      return numbers.targets.map(({ judgement }) => judgement);
    };
    const failed = 'Không đạt (hết kỳ)';
    expect(await judged('2026-01-10')).toEqual([failed, failed, 'Chưa có số liệu', failed]);
    expect(await judged('2025-12-31')).toEqual([failed, failed, 'Chưa có số liệu', failed]);
    const running = ['Chưa đạt', 'Đang thực hiện', 'Chưa có số liệu', 'Chưa đạt'];
    expect(await judged('2025-12-30')).toEqual(running);
    test.clock.moveTo('2025-12-31T16:59:59Z');
    expect(await judged('2025-12-31')).toEqual(running);
    test.clock.moveTo('2026-03-01T02:00:00Z');
  });
});

describe('a plan of which nothing is known yet', () => {
  let test: TestApp;
  let planId: string;
  beforeEach(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    planId = (await makePlan(test)).id;
    await makeTarget(test, planId);
    await makeTarget(test, planId, {
      label: 'Chuyên gia',
      basis: 'DISTINCT_PERSON_CERTIFIED',
      unit: 'person',
      comparator: 'GTE',
      wanted: 10,
    });
  });
  afterEach(() => test.close());

  const pageFor = async (role: 'organiser' | 'official' | 'auditor', query = ''): Promise<string> => {
    const browser = await signInBrowser(test, await makeStaff(test, role));
    return (await browser.get(`/staff/plans/${planId}${query}`).expect(200)).text;
  };

  it('has no tables of zeros, and says what to do next to who may do it', async () => {
    const organiser = await pageFor('organiser');
    expect(organiser).toContain('Kế hoạch chưa có số liệu');
    expect(organiser).not.toContain('Tổng cộng');
    expect(organiser).toContain('href="/staff/classes/new"');
    expect(organiser).toContain(`href="/staff/plans/${planId}/targets">Xem chỉ tiêu</a></li>`);
    const official = await pageFor('official');
    expect(official).toContain('Mở lớp và gắn lớp với kế hoạch này.');
    expect(official).not.toContain('href="/staff/classes/new"');
    expect(await pageFor('auditor')).not.toContain('>Xem chỉ tiêu</a></li>');
  });

  it('is told after its period not to open classes any more', async () => {
    expect(await pageFor('organiser', '?asOf=2026-01-01')).not.toContain('Mở lớp');
  });

  it('asks for classes to be finalised first, where some have ended; and has tables as soon as something counts', async () => {
    await makeTurns(test, { planIds: [planId], closesOn: '2024-11-05', groups: {}, state: 'open' });
    expect(await pageFor('official')).toContain('Chốt các lớp đã kết thúc của kế hoạch.');
    await makeTurns(test, { planIds: [planId], closesOn: '2024-11-06', groups: { DOANH_NGHIEP: 3 } });
    const page = await pageFor('official');
    expect(page).toContain('Lượt người theo đối tượng');
    expect(page).toContain('Chưa có số liệu: Chuyên gia theo đối tượng.');
    expect(page).not.toContain('Kế hoạch chưa có số liệu');
  });
});
