import { expectPage, wordsOf } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makePlan } from '../support/make-plan.js';
import { makeTurns } from '../support/make-turns.js';
import { ReportDesk, textsOf } from '../support/report-desk.js';

describe('the pages of reports', () => {
  let desk: ReportDesk;
  let official: Browser;
  beforeAll(async () => {
    desk = await ReportDesk.open();
    official = await signInBrowser(desk.app, desk.official);
  });
  afterAll(() => desk.app.close());

  it('lead from the plan to its reports, and say when the report of the year is due', async () => {
    const progress = await expectPage(official.get(`/staff/plans/${desk.planId}`), 200);
    expect(progress).toContain(`href="/staff/plans/${desk.planId}/reports"`);
    const list = await expectPage(official.get(`/staff/plans/${desk.planId}/reports`), 200);
    expect(list).toContain('chậm nhất ngày 29/11/2024');
    expect(list).toMatch(/name="year"[^>]*value="2024"/);
  });

  it('cut a report of days that are over on their last day unless another is named', async () => {
    const list = await expectPage(official.get(`/staff/plans/${desk.planId}/reports`), 200);
    expect(list).toMatch(/name="asOf"[^>]*value=""/);
    const begun = await postForm(official, `/staff/plans/${desk.planId}/reports`, { part: 'first_half', year: '2024', asOf: '' });
    const page = await expectPage(official.get(begun.headers.location ?? ''), 200);
    expect(page).toMatch(/Số liệu chốt đến ngày<\/dt>\s*<dd>30\/06\/2024/);
  });

  it('say of a plan without targets that it has none, instead of a table without rows', async () => {
    const { id } = await makePlan(desk.app);
    const begun = await postForm(official, `/staff/plans/${id}/reports`, { part: 'year', year: '2024', asOf: '' });
    const page = await expectPage(official.get(begun.headers.location ?? ''), 200);
    expect(page).toContain('Kế hoạch chưa có chỉ tiêu nào');
    expect(page).not.toContain('<caption class="visually-hidden">II.6.');
  });

  it('name what is wrong above the form too, where the message stands alone', async () => {
    const { id } = await desk.start();
    const wrong = await postForm(official, `/staff/reports/${id}/texts`, { ...textsOf(1), recipients: '', limits: 'x'.repeat(8001) });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('<a href="#recipients">Kính gửi: Chưa nhập mục này</a>');
    expect(wrong.text).toContain('<a href="#limits">III.2. Tồn tại, hạn chế: Tối đa 8000 ký tự</a>');
    const asked = await postForm(official, `/staff/plans/${desk.planId}/reports`, { part: 'decade', year: '2024' });
    expect(asked.text).toContain('<a href="#part">Kỳ báo cáo: ');
  });

  it('begin a draft that shows the report with its numbers, and lets its texts be written', async () => {
    const form = { part: 'year', year: '2024', asOf: '15/11/2024' };
    const begun = await postForm(official, `/staff/plans/${desk.planId}/reports`, form);
    expect(begun.status).toBe(303);
    const [address = ''] = (begun.headers.location ?? '').split('?');
    const page = await expectPage(official.get(address), 200);
    expect(page).toContain('đã tổ chức 02 lớp đào tạo, tập huấn với 50 lượt người tham dự');
    expect(page).toContain('Tự điền theo số liệu');
    expect(page).not.toContain('dữ liệu hôm nay');
    expect(page).toContain(`href="${address}/files/docx"`);
    for (const table of ['targets', 'classes', 'groups']) {
      expect(page).toContain(`href="${address}/files/csv-${table}?separator&#x3D;semicolon"`);
      expect(page).toContain(`href="${address}/files/csv-${table}"`);
    }
    expect(page).toMatch(/CSV cho Excel \(;\): <a [^>]*>Chỉ tiêu</);
    // Before it is sent for good: which parts nobody has written.
    const unwritten = '<a href="#limits" aria-label="III.2. Tồn tại, hạn chế">III.2</a>';
    expect(page).toMatch(/Chưa viết, tệp in để dòng chấm: <a href="#steering"/);
    expect(page).toContain(unwritten);
    expect(page).not.toContain('<a href="#opening"');
    const edit = await expectPage(official.get(`${address}/texts`), 200);
    expect(edit).toContain('Để trống thì ghi: Trong năm 2024');
    const limits = 'Một số lớp phải hoãn <b>do bão</b>.';
    const saved = await postForm(official, `${address}/texts`, { ...textsOf(1), limits });
    expect(saved.headers.location).toBe(`${address}?notice=reportSaved`);
    const again = await expectPage(official.get(address), 200);
    expect(again).toContain('Một số lớp phải hoãn &lt;b&gt;do bão&lt;/b&gt;.');
    expect(again).toContain('III.2. Tồn tại, hạn chế: – → Một số lớp');
    expect(again).not.toContain(unwritten);
  });

  it('keep what was typed beside the message when somebody else was quicker, or a field is wrong', async () => {
    const { id } = await desk.start();
    await postForm(official, `/staff/reports/${id}/texts`, { ...textsOf(1), direction: 'Mở 10 lớp.' });
    const late = await postForm(official, `/staff/reports/${id}/texts`, { ...textsOf(1), direction: 'Mở 12 lớp.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('vừa lưu nội dung khác ở');
    expect(late.text).toContain('Mở 12 lớp.');
    expect(late.text).toContain('<p>Mở 10 lớp.</p>');
    const wrong = await postForm(official, `/staff/reports/${id}/texts`, {
      ...textsOf(2),
      signedOn: '31/02/2024',
      proposals: 'Cấp kinh phí.',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="signedOn-error"');
    expect(wrong.text).toContain('Cấp kinh phí.');
    expect((await desk.show(id)).texts).toMatchObject({ sections: { direction: 'Mở 10 lớp.', proposals: null } });
  });

  it('lead from an estimate to the form that shows what it is made of, and take one of the office with its basis', async () => {
    const { id } = await desk.start();
    const address = `/staff/reports/${id}/estimates/training_attendee_turns`;
    expect(await expectPage(official.get(`/staff/reports/${id}`), 200)).toContain(`href="${address}"`);
    expect(await expectPage(official.get(address), 200)).toContain('58: 50 lượt đã thực hiện + 8 lượt dự kiến của 01 lớp đã có lịch');
    const unfounded = await postForm(official, address, { version: '1', value: '120', basis: '' });
    expect(unfounded.status).toBe(422);
    expect(unfounded.text).toContain('id="basis-error"');
    expect(unfounded.text).toContain('value="120"');
    const saved = await postForm(official, address, { version: '1', value: '120', basis: 'Còn 02 lớp <b>35</b> người' });
    expect(saved.headers.location).toBe(`/staff/reports/${id}?notice=reportSaved`);
    const page = await expectPage(official.get(`/staff/reports/${id}`), 200);
    expect(page).toContain('120*');
    expect(page).toContain('đơn vị ước: Còn 02 lớp &lt;b&gt;35&lt;/b&gt; người');
    expect(page).toContain('sửa số ước cả năm: Đào tạo, tập huấn cho trên 500 lượt người: – → 120');
    await expectPage(official.get(`/staff/reports/${id}/estimates/no_such_target`), 404);
  });

  it('have no column of estimates for days that are over, as the paper has none, until somebody writes one', async () => {
    const { id } = await desk.start({ part: 'first_half', year: 2024 });
    const page = await expectPage(official.get(`/staff/reports/${id}`), 200);
    expect(page).not.toMatch(/Ước cả kỳ|sửa số ước/);
    expect(page).not.toContain(`/staff/reports/${id}/estimates/`);
    await postForm(official, `/staff/reports/${id}/estimates/gtclqg_entrants`, { version: '1', value: '3', basis: 'Còn 02 hồ sơ' });
    expect(await expectPage(official.get(`/staff/reports/${id}`), 200)).toContain('data-label="Ước cả kỳ"');
  });

  it('say in the table of targets what the text says of days to which no figure was added', async () => {
    const { id } = await desk.start({ part: 'custom', from: '2024-07-01', to: '2024-09-30', asOf: '2024-11-15' });
    const { numbers } = await desk.show(id);
    const { label = '' } = numbers.targets.find(({ key }) => key === 'gtclqg_entrants') ?? {};
    const page = await expectPage(official.get(`/staff/reports/${id}`), 200);
    expect(page).toContain(`Chỉ tiêu “${label}”: trong kỳ 0 doanh nghiệp; lũy kế 01 doanh nghiệp.`);
    expect(page.slice(page.indexOf(`<th scope="row">${label}`))).toMatch(/data-label="Trong kỳ">0</);
  });

  it('say what is the page’s own in the language of the reader, around the Vietnamese words of the document', async () => {
    const { id } = await desk.start();
    const page = await expectPage(official.get(`/staff/reports/${id}?lang=en`), 200);
    expect(page).toMatch(/<h1>Report: year 2024\b/);
    const lead = /Results of plan 60\/KH-UBND of 19\/04\/2022 of Ủy ban nhân dân tỉnh Tuyên Quang, “[^”]+”: year 2024/i;
    for (const path of ['', '/texts']) {
      const words = wordsOf(await expectPage(official.get(`/staff/reports/${id}${path}?lang=en`), 200));
      expect([path, lead.test(words), words.includes('Kết quả thực hiện')]).toEqual([path, true, false]);
    }
    expect(page).toContain('data-label="Estimate for 2024"');
    expect(page).toMatch(/data-label="Status">(Under way|Not met)</);
    expect(page).toMatch(/data-label="Wanted">not quantified</);
    expect(page.slice(page.indexOf('<table'), page.indexOf('</table>'))).not.toMatch(
      /Ước cả|Chưa đạt|Đang thực hiện|không định lượng|\d,\d%/,
    );
    expect(page).toContain('đã tổ chức 02 lớp đào tạo, tập huấn');
    expect(await expectPage(official.get(`/staff/plans/${desk.planId}/reports?lang=en`), 200)).toContain('>Report: first half of 2024</a>');
    expect(await expectPage(official.get(`/staff/reports/${id}/estimates/training_attendee_turns?lang=en`), 200)).toContain(
      'Estimate for 2024',
    );
    expect(await expectPage(official.get(`/staff/reports/${id}?lang=vi`), 200)).toContain('Báo cáo năm 2024');
  });

  it('say beside the field why a draft cannot be begun', async () => {
    const refused = await postForm(official, `/staff/plans/${desk.planId}/reports`, { part: 'year', year: '2031' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="year-error"');
  });

  it('mark a report as sent, keep its files with their SHA-256, and list what changed since with the cause', async () => {
    const own = await ReportDesk.open();
    const writer = await signInBrowser(own.app, own.official);
    const corrected = await makeTurns(own.app, { planIds: [own.planId], closesOn: '2024-10-09', groups: { DOANH_NGHIEP: 4 } });
    const { id } = await own.start();
    await postForm(writer, `/staff/reports/${id}/texts`, {
      ...textsOf(1, { number: '125', signedOn: '20/11/2024', signerName: 'Ma Thị Duyên' }),
    });
    const sent = await postForm(writer, `/staff/reports/${id}/send`, { version: '2' });
    expect(sent.headers.location).toBe(`/staff/reports/${id}?notice=reportSent`);
    const { files } = await own.show(id);
    const page = await expectPage(writer.get(`/staff/reports/${id}`), 200);
    for (const { sha256 } of files) expect(page).toContain(sha256);
    expect(page).toMatch(/<dt>Số văn bản<\/dt><dd>125\/BC-SKHCN<\/dd>/);
    expect(page).toMatch(/<dt>Ngày ký<\/dt><dd>20\/11\/2024<\/dd>/);
    expect(page).toMatch(/<dt>Họ và tên người ký<\/dt><dd>Ma Thị Duyên<small>KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC<\/small><\/dd>/);
    expect(page).not.toContain('name="version"');
    // A number leads to what is there now; what was there then stands in the kept files and the differences.
    expect(page).toContain('Bấm vào một số thì mở dữ liệu hôm nay');
    expect(page).toMatch(/<span class="visually-hidden">: Đào tạo, tập huấn cho trên 500 lượt người \(dữ liệu hôm nay\)<\/span>/);
    expect(page).toMatch(new RegExp(`href="/staff/reports/${id}/files/xlsx" download>Danh sách khi gửi`));
    expect(await expectPage(writer.get(`/staff/reports/${id}/differences`), 200)).toContain('Không có chênh lệch');
    await writer.get(`/staff/reports/${id}/files/csv-groups`).expect(200);
    expect(await expectPage(writer.get(`/staff/reports/${id}`), 200)).toContain('tải tệp CSV đối tượng của báo cáo');
    const organiser = await signInBrowser(own.app, await makeStaff(own.app, 'organiser'));
    await postForm(organiser, `/staff/classes/${corrected.classId}/reopen`, { reason: 'Có người ký thay' });
    const differences = await expectPage(writer.get(`/staff/reports/${id}/differences`), 200);
    expect(differences).toContain(corrected.code);
    expect(differences).toContain('Có người ký thay');
    expect(differences).toContain('-4');
    await own.app.close();
  });

  it('are a task of the overview until the report of the year was sent', async () => {
    const other = await ReportDesk.open();
    try {
      const browser = await signInBrowser(other.app, other.official);
      const before = await expectPage(browser.get('/staff'), 200);
      expect(before).toContain('Báo cáo năm 2024 chưa gửi, hạn 29/11/2024');
      expect(before).toContain(`href="/staff/plans/${other.planId}/reports"`);
      const { id } = await other.start();
      await other.send(id, 1);
      expect(await expectPage(browser.get('/staff'), 200)).not.toContain('chưa gửi, hạn');
    } finally {
      await other.app.close();
    }
  });

  it('show auditors everything and offer them nothing to change', async () => {
    const { id } = await desk.start();
    const auditor = await signInBrowser(desk.app, await makeStaff(desk.app, 'auditor'));
    const page = await expectPage(auditor.get(`/staff/reports/${id}`), 200);
    expect(page).not.toContain(`action="/staff/reports/${id}`);
    expect((await postForm(auditor, `/staff/reports/${id}/send`, { version: '1' })).status).toBe(403);
    await expectPage(auditor.get(`/staff/reports/${id}/texts`), 403);
  });
});
