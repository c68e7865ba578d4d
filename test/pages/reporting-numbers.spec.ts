import { makeFigure } from '../support/make-figure.js';
import { startApp, type TestApp } from '../support/app.js';
import { makePlan60, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

describe('the numbers of the progress page', () => {
  let test: TestApp;
  let official: Browser;
  let planId: string;
  let personId: string;

  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    const staff = await makeStaff(test, 'official');
    official = await signInBrowser(test, staff);
    const { plan } = await makePlan60(test);
    planId = plan.id;
    await makeTarget(test, planId, { comparator: 'GTE', wanted: 9, unit: 'class', basis: 'CLASS_COUNT', label: 'Ít nhất 9 lớp' });
    const figure = (key: string, body: object): Promise<unknown> =>
      makeFigure(test, staff, { planId, key }, { evidence: 'Hồ sơ (mô phỏng)', ...body });
    await figure('training_attendee_turns', { kind: 'opening', countedOn: '2022-12-31', value: 190 });
    await figure('training_attendee_turns', { kind: 'opening', countedOn: '2024-01-31', value: 7 });
    await figure('target_10', { kind: 'opening', countedOn: '2022-12-31', value: 6 });
    await figure('enterprises_supported', { kind: 'opening', countedOn: '2023-12-31', value: 13 });
    await figure('enterprises_supported', { kind: 'reported', countedOn: '2024-11-10', value: 8 });
    const own = { planIds: [planId] };
    await makeTurns(test, { ...own, closesOn: '2023-05-09', groups: { DOANH_NGHIEP: 3, TRUONG: 2 }, women: 4, minority: 1 });
    await makeTurns(test, {
      ...own,
      closesOn: '2024-03-27',
      groups: { DOANH_NGHIEP: 50, HOP_TAC_XA: 15, HO_KINH_DOANH: 6 },
      women: 52,
      minority: 57,
    });
    await makeTurns(test, { ...own, closesOn: '2024-05-31', groups: { HOP_TAC_XA: 5 }, women: 1, minority: 2 });
    await makeTurns(test, { ...own, closesOn: '2024-11-05', groups: { DOANH_NGHIEP: 9, UBND_XA: 4, HO_KINH_DOANH: 2 }, state: 'open' });
    await makeTurns(test, { ...own, closesOn: '2024-11-06', groups: { UBND_XA: 8 }, state: 'reopened' });
    await makeTurns(test, { ...own, closesOn: '2024-11-07', groups: { UBND_XA: 8 }, state: 'cancelled' });
    const expert = { ...own, type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    const groups = { SO_BAN_NGANH: 4, DOANH_NGHIEP: 2, HOP_TAC_XA: 3 };
    const { personIds } = await makeTurns(test, { ...expert, closesOn: '2024-08-16', groups });
    personId = personIds[0] ?? '';
    await makeTurns(test, { ...expert, closesOn: '2024-09-16', groups: { HOP_TAC_XA: 2 }, personIds: personIds.slice(5, 7) });
    await figure('experts_trained', { kind: 'opening', countedOn: '2023-12-31', value: 1 });
    await test.http
      .patch(`/api/v1/plans/${planId}/targets/training_attendee_turns`)
      .set(staff.bearer)
      .send({ audience: ['DOANH_NGHIEP', 'HOP_TAC_XA', 'UBND_XA', 'TRUONG'], countedTypes: ['TAP_HUAN', 'DAO_TAO'] })
      .expect(200);
  });
  afterAll(() => test.close());

  const open = async (path: string): Promise<string> => {
    const { text } = await official.get(path).expect(200);
    return text.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').replaceAll('&quot;', '"');
  };

  interface NumberLink {
    readonly href: string;
    readonly value: number;
  }

  const numbersOn = (page: string): NumberLink[] =>
    [...page.matchAll(/<a href="(\/staff\/plans\/[^"]*\/(?:turns|experts|classes|targets\/)[^"]*)"[^>]*>([^<]+)/g)].flatMap(
      ([, href = '', words = '']) => {
        const [digits] = /\d[\d.]*/.exec(words) ?? [];
        return digits === undefined ? [] : [{ href, value: Number(digits.replaceAll('.', '')) }];
      },
    );

  const wordsIn = (page: string, pattern: RegExp): number => Number(pattern.exec(page)?.[1] ?? 0);

  /** What a list says it holds: its rows on all pages, and the opening figures that nobody stands behind. */
  const sizeOf = (list: string): number =>
    wordsIn(list, /class="pager-count">(\d+) dòng/) +
    wordsIn(list, /Cộng thêm (\d+) (?:lượt người|lớp) của số đầu kỳ/) +
    wordsIn(list, /và (\d+) người của số đầu kỳ/);

  it('open lists that hold as many as the number says', async () => {
    const numbers = numbersOn(await open(`/staff/plans/${planId}?year=2024`));
    const lists = numbers.filter(({ href }) => !href.includes('/targets/'));
    const sizes: NumberLink[] = [];
    for (const { href } of lists) sizes.push({ href, value: sizeOf(await open(href)) });
    expect(sizes).toEqual(lists);
    expect(new Set(lists.map(({ href }) => href)).size).toBeGreaterThan(25);
    const asked = lists.map(({ href }) => href).join(' ');
    for (const words of ['month=2024-05', 'gender=female', 'minority=yes', 'standing=provisional', 'class=', 'show=outside', '/classes?']) {
      expect(asked).toContain(words);
    }
  });

  it('open the figures with evidence where nobody of the register stands behind them', async () => {
    const figures = numbersOn(await open(`/staff/plans/${planId}?year=2024`)).filter(({ href }) => href.includes('/targets/'));
    expect(figures.map(({ value }) => value)).toEqual(expect.arrayContaining([21, 197, 7, 1]));
    for (const { href } of figures) expect(await open(href)).toContain('Hồ sơ (mô phỏng)');
  });

  it('add up: each column of a table to the number of the target', async () => {
    const page = await open(`/staff/plans/${planId}?year=2024`);
    const [, rows = '', total = ''] =
      /id="groups-training_attendee_turns"[^]*?<tbody>([^]*?)<\/tbody>\s*<tfoot>([^]*?)<\/tfoot>/.exec(page) ?? [];
    const numbers = (row: string): number[] => [...row.matchAll(/<td class="num">(?:<a [^>]*>)?(\d*)/g)].map(([, value]) => Number(value));
    const added = rows
      .split('</tr>')
      .map(numbers)
      .filter((row) => row.length > 0)
      .reduce((sum, row) => sum.map((value, index) => value + (row[index] ?? 0)), [0, 0, 0, 0, 0]);
    expect(added).toEqual(numbers(total));
    expect(added.slice(0, 3)).toEqual([77, 272, 293]);
  });

  it('name classes and groups behind the number of the ethnic minorities, and nobody', async () => {
    const path = `/staff/plans/${planId}/turns?target=training_attendee_turns&group=DOANH_NGHIEP`;
    expect(await open(path)).toContain('/staff/people/');
    const list = await open(`${path}&minority=yes`);
    expect(list).not.toContain('/staff/people/');
    expect(list).toContain('Người thứ 1');
    expect(list).toContain('không nêu tên');
    expect(list).toContain('/staff/classes/');
  });

  it('lead to people, and every filter can be taken away again', async () => {
    const path = `/staff/plans/${planId}/turns?target=training_attendee_turns`;
    const list = await open(`${path}&group=DOANH_NGHIEP&month=2024-03&gender=female&minority=yes`);
    expect(list).toContain('Đang lọc');
    for (const label of ['Doanh nghiệp', 'Tháng 3/2024', 'Nữ', 'Dân tộc thiểu số']) {
      expect(list).toMatch(new RegExp(`Bỏ điều kiện lọc:</span> ${label} `));
    }
    const [, without = ''] = /href="([^"]*)"><span class="visually-hidden">Bỏ điều kiện lọc:<\/span> Doanh nghiệp /.exec(list) ?? [];
    expect([sizeOf(list), sizeOf(await open(without))]).toEqual([50, 52]);
    const experts = await open(`/staff/plans/${planId}/experts?show=counted`);
    expect(experts).toContain(`href="/staff/people/${personId}"`);
    await official.get(`/staff/people/${personId}`).expect(200);
  });

  it('page from counted turns on to those that are only provisional', async () => {
    const path = `/staff/plans/${planId}/turns?target=training_attendee_turns&standing=provisional`;
    const [first, second] = [await open(path), await open(`${path}&page=2`)];
    const rows = (page: string): number => page.match(/data-label="Số buổi dự"/g)?.length ?? 0;
    expect([sizeOf(first) - 197, rows(first), rows(second)]).toEqual([96, 50, 46]);
    expect(first).not.toContain('Chưa chốt</small>');
    expect(second.match(/Chưa chốt<\/small>/g)).toHaveLength(21);
  });

  it('have no person twice among the provisional ones', async () => {
    const list = await open(`/staff/plans/${planId}/turns?target=training_attendee_turns&standing=pending`);
    const people = [...list.matchAll(/href="\/staff\/people\/([^"]+)"/g)].map(([, id]) => id);
    expect(people).toHaveLength(21);
    expect(new Set(people).size).toBe(21);
  });

  it('are not for filters that mean nothing', async () => {
    const turns = `/staff/plans/${planId}/turns?target=training_attendee_turns`;
    const status = async (path: string): Promise<number> => (await official.get(path)).status;
    for (const words of ['month=2024-13', 'minority=no', 'gender=x', 'standing=all']) expect(await status(`${turns}&${words}`)).toBe(422);
    for (const page of ['turns', 'classes']) {
      expect(await status(`/staff/plans/${planId}/${page}?target=experts_trained`)).toBe(404);
    }
  });
});

describe('the progress page of a plan whose period is over', () => {
  it('says so, and shows the latest year that has turns', async () => {
    const test = await startApp('2026-02-01T02:00:00Z');
    const official = await signInBrowser(test, await makeStaff(test, 'official'));
    const { plan } = await makePlan60(test);
    await makeTurns(test, { planIds: [plan.id], closesOn: '2023-05-09', groups: { DOANH_NGHIEP: 3 } });
    await makeTurns(test, { planIds: [plan.id], closesOn: '2025-05-09', groups: { DOANH_NGHIEP: 3 }, state: 'reopened' });
    const { text } = await official.get(`/staff/plans/${plan.id}`).expect(200);
    expect(text).toContain('đã kết thúc ngày 31/12/2025');
    expect(text).toContain('Lượt người theo tháng, 2023');
    expect(text).toMatch(/<svg class="chart"[^>]* role="group"[^>]*>.*aria-label="Tháng 5: 3"/s);
    const { text: empty } = await official.get(`/staff/plans/${plan.id}?year=2025`).expect(200);
    expect(empty).toContain('Năm 2025 chưa có lượt người nào');
    expect(empty).not.toContain('class="chart"');
    const { text: running } = await official.get(`/staff/plans/${plan.id}?asOf=2025-12-30`).expect(200);
    expect(running).not.toContain('đã kết thúc ngày');
    await test.close();
  });
});
