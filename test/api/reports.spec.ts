import { Audit } from '../../src/platform/audit/audit.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff } from '../support/make-staff.js';
import { pdfText } from '../support/read-pdf.js';
import { ReportDesk, textsOf, wordXml } from '../support/report-desk.js';

describe('the report of a plan', () => {
  let desk: ReportDesk;
  beforeAll(async () => {
    desk = await ReportDesk.open();
  });
  afterAll(() => desk.app.close());

  it('has the numbers of its days, the estimate of the year and the period so far', async () => {
    const { id } = await desk.start();
    const { numbers } = await desk.show(id);
    const turns = numbers.targets.find(({ key }) => key === 'training_attendee_turns');
    // 50 turns of this year, and of the class in December as many as there are registrations or usually come: 25 a class, 8 seats.
    expect(turns).toMatchObject({ inDays: 50, cumulative: 252, estimate: 58, wanted: 'trên 500 lượt người' });
    expect(turns?.byYear).toEqual([
      { year: 2021, value: 0, of: null },
      { year: 2022, value: 190, of: null },
      { year: 2023, value: 12, of: null },
      { year: 2024, value: 50, of: null },
    ]);
    expect(numbers.estimate).toMatchObject({ done: 50, pending: 0, showUp: { came: 50, registered: 50 } });
    expect(numbers.experts).toHaveLength(2);
    expect(numbers.disagreements).toBe(0);
  });

  it('is a PDF of a Vietnamese office whose annexes lie across', async () => {
    const { id } = await desk.start();
    const pdf = await desk.file(id, 'pdf');
    const words = pdfText(pdf).replace(/\s+/g, ' ');
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(words).toContain('tháng …… năm 2024');
    expect(words).toContain('- Bộ Khoa học và Công nghệ;');
    expect(words).toContain('đã tổ chức 02 lớp đào tạo, tập huấn với 50 lượt người tham dự, trong đó nữ 10 lượt (20,0%)');
    expect(words).toContain('Ước cả năm 2024: 58 lượt người.');
    expect(words).toContain('Ước cả năm 2024 là số ước tính, không phải số liệu chính thức.');
    expect(words).toContain('Chỉ tiêu 3: 58 lượt người (50 lượt đã thực hiện + 8 lượt dự kiến của 01 lớp đã có lịch');
    for (const annex of ['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV', 'Phụ lục V']) expect(words).toContain(annex);
    expect(words).toContain('DANH SÁCH DOANH NGHIỆP, ĐƠN VỊ ĐƯỢC HỖ TRỢ');
    expect(words).toContain('…./. Nơi nhận: GIÁM ĐỐC - Như trên; - Lưu: VT, TĐC.');
  });

  it('is a Word document with landscape annexes that another program can open', async () => {
    const { id } = await desk.start();
    const xml = wordXml(await desk.file(id, 'docx'));
    const words = xml.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    expect(words).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(words).toContain('Phụ lục IV');
    expect(words).toContain('trên 500 lượt người');
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(5);
    // 20 mm above and below, 30 mm left, 15 mm right, in twentieths of a point.
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(xml).toContain('<w:tblHeader/>');
  });

  it('prints what people wrote, and keeps each wording in its history', async () => {
    const { id, version } = await desk.start();
    const limits = 'Một số lớp phải hoãn do bão số 3.\nKinh phí còn hạn chế.';
    const body = textsOf(version, { limits, number: '125', signedOn: '2024-03-05', signerName: 'Hoàng Đức Lợi' });
    await expectAnswer(desk.write(id, body), 200);
    const words = pdfText(await desk.file(id, 'pdf')).replace(/\s+/g, ' ');
    expect(words).toContain('Một số lớp phải hoãn do bão số 3.');
    expect(words).toContain('Số: 125/BC-SKHCN');
    expect(words).toContain('Tuyên Quang, ngày 05 tháng 3 năm 2024');
    expect(words).toContain('Kính gửi: Bộ Khoa học và Công nghệ');
    expect(words).toContain('(Kèm theo Báo cáo số 125/BC-SKHCN ngày 05 tháng 3 năm 2024 của Sở Khoa học và Công nghệ)');
    const history = await desk.app.unitOfWork.read(() => desk.app.get(Audit).historyOf({ type: 'report', id }));
    const change = history.find(({ action }) => action === 'report.textsChanged');
    expect(change?.detail?.changed).toMatchObject({ limits: { from: null, to: limits }, number: { from: null, to: '125' } });
  });

  it.each([
    ['a version that somebody else has changed', 409, textsOf(7)],
    ['a text without end', 422, textsOf(1, { limits: 'x'.repeat(8_001) })],
    ['a number with letters of markup', 422, textsOf(1, { number: '<b>1</b>' })],
    ['a sign that is none', 422, textsOf(1, { sign: '../../etc' })],
    ['a day that does not exist', 422, textsOf(1, { signedOn: '2024-02-31' })],
    ['a name with markup', 422, textsOf(1, { signerName: '<script>' })],
    ['no addressee', 422, textsOf(1, { recipients: '  ' })],
    ['no version', 422, { ...textsOf(1), version: undefined }],
  ])('refuses texts with %s and keeps those it had', async (_, status, body) => {
    const { id } = await desk.start();
    const before = await desk.show(id);
    await desk.write(id, body).expect(status);
    expect((await desk.show(id)).texts).toEqual(before.texts);
  });

  it.each([
    ['a year outside the plan', { part: 'year', year: 2026 }],
    ['no year', { part: 'year' }],
    ['an unknown part', { part: 'decade', year: 2024 }],
    ['days in the wrong order', { part: 'custom', from: '2024-06-30', to: '2024-01-01' }],
    ['a cut-off day to come', { part: 'year', year: 2024, asOf: '2024-12-31' }],
    ['a cut-off day before the days', { part: 'second_half', year: 2024, asOf: '2024-05-31' }],
    ['days without an end', { part: 'custom', from: '2024-01-01' }],
    ['a day that is none', { part: 'custom', from: '2024-13-01', to: '2024-12-31' }],
  ])('is not begun with %s', async (_, body) => {
    const { total } = await desk.list();
    await expectAnswer(desk.app.http.post(`/api/v1/plans/${desk.planId}/reports`).set(desk.official.bearer).send(body), 422);
    expect((await desk.list()).total).toBe(total);
  });

  it('is begun for half a year or any days, and cut off at their end once they are over', async () => {
    expect(await desk.start({ part: 'first_half', year: 2024 })).toMatchObject({
      from: '2024-01-01',
      to: '2024-06-30',
      asOf: '2024-06-30',
    });
    const { id } = await desk.start({ part: 'custom', from: '2024-04-01', to: '2024-06-30' });
    const { numbers } = await desk.show(id);
    expect(numbers.targets.find(({ key }) => key === 'training_attendee_turns')).toMatchObject({ inDays: 20, cumulative: 252 });
  });

  it('is read by auditors, written by officials and organisers, and sent by officials only', async () => {
    const { id } = await desk.start();
    const [organiser, auditor, door] = [
      await makeStaff(desk.app, 'organiser'),
      await makeStaff(desk.app, 'auditor'),
      await makeStaff(desk.app, 'checkin'),
    ];
    await expectAnswer(desk.app.http.get(`/api/v1/reports/${id}`).set(auditor.bearer), 200);
    await expectAnswer(desk.write(id, textsOf(1), auditor), 403);
    await expectAnswer(desk.write(id, textsOf(1), organiser), 200);
    await expectAnswer(desk.app.http.post(`/api/v1/reports/${id}/send`).set(organiser.bearer).send({ version: 2 }), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/reports/${id}`).set(door.bearer), 403);
    await expectAnswer(desk.app.http.get(`/api/v1/reports/${id}/files/pdf`), 401);
    await expectAnswer(desk.app.http.get(`/api/v1/reports/${id}/files/exe`).set(auditor.bearer), 404);
    await expectAnswer(desk.app.http.get('/api/v1/reports/no-such-report').set(auditor.bearer), 404);
  });

  it('says when it is due: before 30/11 is 29/11', async () => {
    expect((await desk.list()).due).toMatchObject({ year: 2024, on: '2024-11-29', lastWorkingDay: '2024-11-29', sent: false });
  });

  it('goes away as a draft when nobody needs it, never once it was sent', async () => {
    const draft = await desk.start();
    await expectAnswer(desk.app.http.post(`/api/v1/reports/${draft.id}/discard`).set(desk.official.bearer).send({ version: 1 }), 204);
    await expectAnswer(desk.app.http.get(`/api/v1/reports/${draft.id}`).set(desk.official.bearer), 404);
    // Not the report of the year: that one stays due.
    const sent = await desk.start({ part: 'custom', from: '2024-04-01', to: '2024-06-30' });
    await desk.send(sent.id, 1);
    await expectAnswer(desk.app.http.post(`/api/v1/reports/${sent.id}/discard`).set(desk.official.bearer).send({ version: 2 }), 409);
    await expectAnswer(desk.write(sent.id, textsOf(2)), 409);
    await expectAnswer(desk.app.http.post(`/api/v1/reports/${sent.id}/send`).set(desk.official.bearer).send({ version: 2 }), 409);
  });
});
