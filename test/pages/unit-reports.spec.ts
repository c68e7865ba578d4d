import { Organisations } from '../../src/modules/directory/index.js';
import type { UnitReportList } from '../../src/modules/reports/unit-reports.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage, messageBeside } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { ReportDesk } from '../support/report-desk.js';

describe('the pages of units that must report in', () => {
  let test: TestApp;
  let desk: ReportDesk;
  let official: Browser;
  let base: string;
  let reportId: string;
  beforeAll(async () => {
    test = await startApp('2024-11-16T02:00:00Z');
    desk = await ReportDesk.in(test);
    official = await signInBrowser(test, desk.official);
    await test.unitOfWork.write(() => test.get(Organisations).remember('Sở Y tế Demo', 'SO_BAN_NGANH'));
  });
  beforeEach(async () => {
    reportId = (await desk.start()).id;
    base = `/staff/reports/${reportId}/units`;
  });
  afterAll(() => test.close());

  const lines = 'UBND huyện Demo; vanthu@example.com';
  const nameAndRemind = async (): Promise<void> => {
    await postForm(official, base, { lines, dueOn: '15/11/2024' });
    expect((await postForm(official, `${base}/remind`)).headers.location).toBe(`${base}?notice=unitsReminded`);
  };

  it('are reached from the report, and say what to do while nobody is on the list', async () => {
    expect(await expectPage(official.get(`/staff/reports/${reportId}`), 200)).toContain(`href="${base}"`);
    expect(await expectPage(official.get(base), 200)).toContain('Chưa có đơn vị nào phải báo cáo');
  });

  it('take typed units and chosen ones, and keep what was typed beside the message when a line is wrong', async () => {
    const offered = await expectPage(official.get(base), 200);
    const [, id = ''] = /name="organisationIds" value="([^"]+)"/.exec(offered) ?? [];
    const wrong = await postForm(official, base, { lines: 'UBND huyện Demo; không có', dueOn: '15/11/2024' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="lines-error"');
    expect(wrong.text).toContain('UBND huyện Demo; không có');
    const fields = { lines, organisationIds: id, dueOn: '15/11/2024' };
    expect((await postForm(official, base, fields)).headers.location).toBe(`${base}?notice=unitsNamed`);
    const page = await expectPage(official.get(base), 200);
    expect(page).toContain('0 trong 2 đơn vị đã gửi báo cáo');
    expect(page).toContain('2 đơn vị quá hạn');
    expect(page).not.toContain(`value="${id}"`);
    expect((await postForm(official, base, fields)).headers.location).toBe(`${base}?notice=unitsKnown`);
  });

  it('take the address of a unit that is on the list without one, say so, and keep it in the history of the report', async () => {
    await postForm(official, base, { lines: 'UBND huyện Demo', dueOn: '15/11/2024' });
    expect(await expectPage(official.get(base), 200)).not.toContain(`action="${base}/remind"`);
    expect((await postForm(official, base, { lines, dueOn: '15/11/2024' })).headers.location).toBe(`${base}?notice=unitsAddressed`);
    const page = await expectPage(official.get(`${base}?notice=unitsAddressed`), 200);
    expect(page).toContain('Đã ghi thư điện tử của đơn vị.');
    expect(page).toContain('vanthu@example.com');
    expect(page).toContain(`action="${base}/remind"`);
    const history = await expectPage(official.get(`/staff/reports/${reportId}`), 200);
    expect(history).toContain('ghi thư điện tử của UBND huyện Demo');
    expect(history).toContain('Thư điện tử: – → vanthu@example.com');
  });

  it('write to units once, and say so when there is nobody to write to', async () => {
    await nameAndRemind();
    const again = await postForm(official, `${base}/remind`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('Không có đơn vị nào cần nhắc');
  });

  it('say how many were reminded today and how many have no address', async () => {
    await nameAndRemind();
    await postForm(official, base, { lines: 'Sở Công Thương', dueOn: '15/11/2024' });
    const page = await expectPage(official.get(`${base}?notice=unitsReminded`), 200);
    expect(page).toContain('số đơn vị và lần nhắc gần nhất ghi ở danh sách');
    const { items } = await expectAnswer<UnitReportList>(
      desk.app.http.get(`/api/v1/reports/${reportId}/units`).set(desk.official.bearer),
      200,
    );
    const reminded = items.filter(({ remindedAt }) => remindedAt !== null).length;
    const unreachable = items.filter(({ email }) => email === null).length;
    expect(page).toContain(`Hôm nay đã gửi thư nhắc ${reminded} đơn vị.`);
    expect(page).toContain(`Chưa có thư điện tử của ${unreachable} đơn vị chưa gửi báo cáo`);
    expect([reminded, unreachable].every((count) => count > 0)).toBe(true);
  });

  it('give one unit another day, and say what is wrong with it beside the field', async () => {
    await nameAndRemind();
    const address = new RegExp(`href="(${base}/[0-9a-f-]{36})">UBND huyện Demo`).exec(await expectPage(official.get(base), 200))?.[1] ?? '';
    const before = await expectPage(official.get(address), 200);
    expect(before).toMatch(/name="dueOn"[^>]* value="15\/11\/2024"/);
    const [, revision = ''] = /due-day"[^]*?name="revision" value="(\d+)"/.exec(before) ?? [];
    const wrong = await postForm(official, `${address}/due-day`, { revision, dueOn: '31/02/2025' });
    expect([wrong.status, messageBeside(wrong, 'dueOn')]).toEqual([422, 'Ngày chưa đúng, ví dụ: 05/11/2024']);
    expect(wrong.text).toContain('value="31/02/2025"');
    const moved = await postForm(official, `${address}/due-day`, { revision, dueOn: '20/12/2024' });
    expect(moved.headers.location).toBe(`${address}?notice=unitDueDayChanged`);
    expect(await expectPage(official.get(`${address}?notice=unitDueDayChanged`), 200)).toContain('Đã đổi hạn gửi báo cáo');
    const history = await expectPage(official.get(`/staff/reports/${reportId}`), 200);
    expect(history).toContain('đổi hạn gửi báo cáo của UBND huyện Demo');
    expect(history).toContain('Hạn gửi: 15/11/2024 → 20/12/2024');
  });

  it('lead through one unit: what came in, its number taken over, its words taken into the draft', async () => {
    await nameAndRemind();
    const list = await expectPage(official.get(base), 200);
    const address = new RegExp(`href="(${base}/[0-9a-f-]{36})">UBND huyện Demo`).exec(list)?.[1] ?? '';
    const before = await expectPage(official.get(address), 200);
    expect(before).toContain(`${address}/paper/docx`);
    expect(before).not.toContain(`${address}/figures`);
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(before) ?? [];
    const form = { _csrf: csrf, revision: '2', reportedOn: '14/11/2024', summary: 'Đề nghị <b>mở lớp</b>' };
    const sent = await official.post(`${address}/receive`).field(form).attach('file', Buffer.from('%PDF-1.7 Báo cáo'), 'bc.pdf');
    expect(sent.headers.location).toBe(`${address}?notice=unitReceived`);
    const page = await expectPage(official.get(address), 200);
    expect(page).toContain('Tải bc.pdf');
    expect(page).toContain('Đề nghị &lt;b&gt;mở lớp&lt;/b&gt;');
    const wrong = await postForm(official, `${address}/figures`, { target: 'gtclqg_entrants', value: 'hai', countedOn: '14/11/2024' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="value-error"');
    const figure = { target: 'gtclqg_entrants', value: '1', countedOn: '14/11/2024' };
    expect((await postForm(official, `${address}/figures`, figure)).headers.location).toBe(`${address}?notice=unitFigureTaken`);
    const text = { section: 'proposals', text: 'Đề nghị mở lớp', version: '1' };
    expect((await postForm(official, `${address}/texts`, text)).headers.location).toBe(`${address}?notice=unitTextTaken`);
    expect((await desk.show(reportId)).texts).toMatchObject({ sections: { proposals: 'Đề nghị mở lớp' } });
    const dropped = await postForm(official, `${address}/drop`, { revision: '3' });
    expect(dropped.status).toBe(409);
    const history = await expectPage(official.get(`/staff/reports/${reportId}`), 200);
    expect(history).toContain('ghi nhận báo cáo của UBND huyện Demo');
  });

  it('show auditors the list and no form', async () => {
    const auditor = await signInBrowser(test, await makeStaff(test, 'auditor'));
    const page = await expectPage(auditor.get(base), 200);
    expect(page).not.toContain('name="lines"');
    expect(page).not.toContain(`${base}/remind`);
  });
});
