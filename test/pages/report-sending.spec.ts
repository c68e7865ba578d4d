import { expectPage } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { ReportDesk, textsOf } from '../support/report-desk.js';

describe('a report that is marked as sent', () => {
  let desk: ReportDesk;
  let official: Browser;
  beforeAll(async () => {
    desk = await ReportDesk.open();
    official = await signInBrowser(desk.app, desk.official);
  });
  afterAll(() => desk.app.close());

  const asked = (id: string): Promise<string> => expectPage(official.get(`/staff/reports/${id}/send`), 200);

  it('is sent by a second press, on a page that says what sending means and that it cannot be taken back', async () => {
    const { id } = await desk.start();
    const report = await expectPage(official.get(`/staff/reports/${id}`), 200);
    expect(report).toContain(`<a class="btn btn-primary" href="/staff/reports/${id}/send">Đánh dấu đã gửi</a>`);
    expect(report).not.toContain(`action="/staff/reports/${id}/send"`);
    const page = await asked(id);
    expect(page).toContain('Mọi số liệu và nội dung của báo cáo được giữ nguyên như lúc này.');
    expect(page).toContain('6 tệp (Word, PDF, Excel, CSV)');
    expect(page).toContain('Không ai sửa, bỏ hay chuyển báo cáo về dự thảo được nữa');
    expect(page).toContain(`href="/staff/reports/${id}">Quay lại</a>`);
    expect((await desk.show(id)).state).toBe('draft');
    const [, action = ''] = /<form method="post" action="([^"]+)" data-guard>/.exec(page) ?? [];
    const [, version = ''] = /name="version" value="(\d+)"/.exec(page) ?? [];
    const sent = await postForm(official, action, { version });
    expect([sent.status, sent.headers.location]).toEqual([303, `/staff/reports/${id}?notice=reportSent`]);
    expect((await desk.show(id)).state).toBe('sent');
  });

  it('names before every part that nobody wrote, by its name and with the way to it, and what of the head is blank', async () => {
    const { id } = await desk.start();
    const before = await asked(id);
    expect(before).toContain(`href="/staff/reports/${id}?edit&#x3D;limits#limits">III.2. Tồn tại, hạn chế</a>`);
    expect(before).toMatch(/<dt>Số văn bản<\/dt><dd>để trống<\/dd>/);
    await postForm(official, `/staff/reports/${id}/texts`, { ...textsOf(1, { number: '125' }), limits: 'Một số lớp phải hoãn.' });
    const after = await asked(id);
    expect(after).not.toContain('III.2. Tồn tại, hạn chế');
    expect(after).toMatch(/<dt>Số văn bản<\/dt><dd>125\/BC-SKHCN<\/dd>/);
  });

  it('stays a draft where somebody wrote in it meanwhile: the page says so and shows what is doubtful now', async () => {
    const { id } = await desk.start();
    await desk.write(id, textsOf(1, { limits: 'Mưa lớn.' })).expect(200);
    const late = await postForm(official, `/staff/reports/${id}/send`, { version: '1' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('data-error-summary');
    expect(late.text).toContain('name="version" value="2"');
    expect(late.text).not.toContain('III.2. Tồn tại, hạn chế');
    for (const version of ['', 'x', '-1', '1; DROP TABLE report']) {
      expect((await postForm(official, `/staff/reports/${id}/send`, { version })).status).toBe(422);
    }
    expect((await desk.show(id)).state).toBe('draft');
  });

  it('has no such page any more once it was sent, but its own', async () => {
    const { id } = await desk.start();
    await desk.send(id, 1);
    const page = await asked(id);
    expect(page).toContain('Đúng từng byte như khi gửi.');
    expect(page).not.toContain('name="version"');
    expect((await postForm(official, `/staff/reports/${id}/send`, { version: '1' })).status).toBe(409);
  });

  it('is asked for by officials alone, and only of reports that there are', async () => {
    const { id } = await desk.start();
    for (const role of ['organiser', 'auditor', 'checkin'] as const) {
      const browser = await signInBrowser(desk.app, await makeStaff(desk.app, role));
      expect((await browser.get(`/staff/reports/${id}/send`)).status).toBe(403);
    }
    expect((await official.get('/staff/reports/khong-co/send')).status).toBe(404);
  });

  it('says the same in English', async () => {
    const { id } = await desk.start();
    const page = await expectPage(official.get(`/staff/reports/${id}/send?lang=en`), 200);
    expect(page).toContain('Nobody can edit it, put it away or make it a draft again');
    await official.get(`/staff/reports/${id}?lang=vi`);
  });
});
