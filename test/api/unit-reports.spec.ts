import type { UnitReportList, UnitReportResponse } from '../../src/modules/reports/unit-reports.dto.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { verifyFigures } from '../support/make-figure.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectFile } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { pdfText } from '../support/read-pdf.js';
import { ReportDesk, wordXml } from '../support/report-desk.js';

describe('the reports of units for a report of a plan', () => {
  let test: TestApp;
  let desk: ReportDesk;
  let auditor: Staff;
  const hamYen = 'UBND huyện Hàm Yên';
  beforeAll(async () => {
    test = await startApp('2024-11-16T02:00:00Z');
    desk = await ReportDesk.in(test);
    auditor = await makeStaff(test, 'auditor');
    const ofUnit = { planIds: [desk.planId], groups: { UBND_HUYEN: 3, DOANH_NGHIEP: 2 }, women: 1 };
    const units = [{ name: hamYen }, { name: 'Ubnd  huyện Hàm Yên' }, { name: hamYen }, { name: 'Công ty Demo' }];
    await makeTurns(test, { ...ofUnit, closesOn: '2024-05-23', units });
    await makeTurns(test, { ...ofUnit, closesOn: '2023-05-23', units });
    await makeTurns(test, { ...ofUnit, closesOn: '2024-05-28', type: 'HOI_THAO', groups: { UBND_HUYEN: 1 }, units });
  });
  afterAll(() => test.close());

  const pdf = Buffer.from('%PDF-1.7 Báo cáo của huyện');
  const at = (id: string, more = ''): string => `/api/v1/reports/${id}/units${more}`;
  const name = (id: string, body: object, by = desk.official) => test.http.post(at(id)).set(by.bearer).send(body);
  const list = (id: string) => expectAnswer<UnitReportList>(test.http.get(at(id)).set(auditor.bearer), 200);
  const one = (id: string, unit: string) => expectAnswer<UnitReportResponse>(test.http.get(at(id, `/${unit}`)).set(auditor.bearer), 200);
  const receive = (id: string, unit: string, fields: object, file: Buffer | null = pdf, by = desk.official) => {
    const sent = test.http
      .put(at(id, `/${unit}`))
      .set(by.bearer)
      .field({ reportedOn: '14/11/2024', revision: '1', ...fields });
    return file === null ? sent : sent.attach('file', file, 'Báo cáo Hàm Yên.pdf');
  };
  const draftWith = async (lines = hamYen): Promise<{ id: string; unit: string }> => {
    const { id } = await desk.start();
    await expectAnswer(name(id, { lines, dueOn: '2024-11-15' }), 201);
    return { id, unit: (await list(id)).items[0]?.id ?? '' };
  };

  it('are listed with their due day, who is late and who has reported in', async () => {
    const { id } = await desk.start();
    expect(await expectAnswer<object>(name(id, { lines: `Sở Y tế; a@example.com\n${hamYen}`, dueOn: '15/11/2024' }), 201)).toEqual({
      added: 2,
    });
    expect(await expectAnswer<object>(name(id, { lines: 'sở y tế\nSở Công Thương', dueOn: '2024-11-20' }), 201)).toEqual({ added: 1 });
    const first = (await list(id)).items.find(({ unit }) => unit === hamYen);
    await expectAnswer(receive(id, first?.id ?? '', {}), 200);
    const { items, received, late } = await list(id);
    expect(items.map(({ unit, state, dueOn, email }) => [unit, state, dueOn, email])).toEqual([
      ['Sở Công Thương', 'waiting', '2024-11-20', null],
      ['Sở Y tế', 'late', '2024-11-15', 'a@example.com'],
      [hamYen, 'received', '2024-11-15', null],
    ]);
    expect([received, late]).toEqual([1, 1]);
  });

  it('take an address that is typed for a unit on the list, until the unit has reported in', async () => {
    const { id, unit } = await draftWith(`${hamYen}\nSở Y tế; a@example.com`);
    const typed = { lines: `${hamYen.toUpperCase()}; vanthu@example.com\nSở Y tế`, dueOn: '2024-12-20' };
    expect(await expectAnswer<object>(name(id, typed), 201)).toEqual({ added: 0, addressed: 1 });
    const emails = async (): Promise<unknown[]> => (await list(id)).items.map(({ email, dueOn }) => [email, dueOn]);
    const noted = [
      ['a@example.com', '2024-11-15'],
      ['vanthu@example.com', '2024-11-15'],
    ];
    expect(await emails()).toEqual(noted);
    expect(await expectAnswer<object>(name(id, typed), 201)).toEqual({ added: 0 });
    const listed = (await list(id)).items.find(({ email }) => email === 'vanthu@example.com')?.id ?? unit;
    await expectAnswer(receive(id, listed, { revision: '2' }), 200);
    expect(await expectAnswer<object>(name(id, { ...typed, lines: `${hamYen}; khac@example.com` }), 201)).toEqual({ added: 0 });
    expect(await emails()).toEqual(noted);
    const refused = await name(id, { ...typed, lines: 'Sở Y tế; không phải thư' });
    expect([refused.status, await emails()]).toEqual([422, noted]);
  });

  it('take their units from the report before, and from what the register knows', async () => {
    const { id: before } = await draftWith('UBND thành phố Demo; vanthu@example.com');
    const { id } = await desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' });
    await expectAnswer(name(id, { fromPrevious: true, dueOn: '2024-11-20' }), 201);
    expect((await list(id)).items.map(({ email }) => email)).toEqual((await list(before)).items.map(({ email }) => email));
  });

  it('count the people of the unit as the target of the plan asks and name the others apart, however they wrote its name, and only of the days of the report', async () => {
    const { id, unit } = await draftWith();
    const { numbers } = await one(id, unit);
    expect(numbers).toMatchObject({
      total: { turns: 3, women: 1, others: 1 },
      classes: [
        { closesOn: '2024-05-23', own: { turns: 3, others: 0 }, turns: 5, others: 0 },
        { closesOn: '2024-05-28', own: { turns: 0, women: 0, others: 1 }, turns: 0, others: 1 },
      ],
      hosted: [],
    });
  });

  it('stand beside annexes that say who came to a class without being counted', async () => {
    const { id } = await draftWith();
    const { numbers } = await desk.show(id);
    const notes = numbers.classes.map(({ courseType, turns, note }) => [courseType, turns.total, note]);
    expect(notes).toContainEqual(['HOI_NGHI', 0, '30 đại biểu, không tính vào lượt người']);
    expect(notes).toContainEqual(['TAP_HUAN', 20, '']);
  });

  it('are papers that the unit completes, with these numbers, as Word and PDF, and without anybody’s name', async () => {
    const { id, unit } = await draftWith();
    const get = (kind: string) => expectFile(test.http.get(at(id, `/${unit}/paper/${kind}`)).set(auditor.bearer));
    const words = pdfText(await get('pdf')).replace(/\s+/g, ' ');
    for (const said of [
      'UBND HUYỆN HÀM YÊN',
      'Số: ……/BC-……',
      '………, ngày …… tháng …… năm 2024',
      'Kính gửi: Sở Khoa học và Công nghệ',
      'Tổng số: 3 lượt người; nữ 1',
      'Ngoài ra: 1 lượt dự không tính vào chỉ tiêu lượt người.',
      '15/11/2024',
      'THỦ TRƯỞNG ĐƠN VỊ',
    ])
      expect(words).toContain(said);
    const word = wordXml(await get('docx'));
    expect(word.match(/<w:keepNext\/>((?!<w:p>).)*>III?\. ((?!<w:p>).)*<w:p>((?!<w:p>).)*<w:keepNext\/>/gs)).toHaveLength(2);
    const xml = word.replace(/<[^>]+>/g, '');
    expect(xml).toContain('III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ KHÁC');
    expect(xml).not.toContain('Nguyễn Thị');
    await test.http
      .get(at(id, `/${unit}/paper/exe`))
      .set(auditor.bearer)
      .expect(404);
  });

  it('keep the bytes that came in, and give their numbers as figures with the file as evidence, their words to the draft', async () => {
    const { id, unit } = await draftWith();
    const early = { target: 'gtclqg_entrants', value: 1, countedOn: '2024-11-14' };
    const post = (what: string, body: object, by = desk.official) =>
      test.http
        .post(at(id, `/${unit}/${what}`))
        .set(by.bearer)
        .send(body);
    await post('figures', early).expect(409);
    await expectAnswer(receive(id, unit, { summary: 'Huyện đề nghị mở thêm lớp.' }), 200);
    expect(await expectFile(test.http.get(at(id, `/${unit}/file`)).set(auditor.bearer))).toEqual(pdf);
    await post('figures', early).expect(204);
    await post('figures', { ...early, target: 'training_attendee_turns' }).expect(422);
    await post('figures', early, auditor).expect(403);
    await verifyFigures(test, desk.official, desk.planId);
    const { numbers, version } = await desk.show(id);
    const target = numbers.targets.find(({ key }) => key === 'gtclqg_entrants');
    expect(target?.inDays).toBe(2);
    expect(target?.evidence).toMatch(
      /^Báo cáo của UBND huyện Hàm Yên ngày 14\/11\/2024, tệp Báo cáo Hàm Yên.pdf \(SHA-256 [0-9a-f]{12}\)$/,
    );
    await post('texts', { section: 'proposals', text: 'Huyện đề nghị mở thêm lớp.', version }).expect(204);
    await post('texts', { section: 'proposals', text: 'Sở Y tế đề nghị tài liệu.', version }).expect(409);
    await post('texts', { section: 'proposals', text: 'Sở Y tế đề nghị tài liệu.', version: version + 1 }).expect(204);
    expect((await desk.show(id)).texts).toMatchObject({
      sections: { proposals: 'Huyện đề nghị mở thêm lớp.\nSở Y tế đề nghị tài liệu.' },
    });
  });

  it('may come in after our own report was sent; then nobody is added or taken off any more', async () => {
    const { id, unit } = await draftWith();
    await desk.send(id, 1);
    await expectAnswer(receive(id, unit, {}), 200);
    await name(id, { lines: 'Sở Y tế', dueOn: '2024-11-15' }).expect(409);
    await test.http
      .delete(at(id, `/${unit}?revision=2`))
      .set(desk.official.bearer)
      .expect(409);
  });

  it('are asked for by mail, once a day, of units with an address that have not reported in', async () => {
    const { id, unit } = await draftWith(`${hamYen}; a@example.com\nSở Y tế; b@example.com\nSở Công Thương`);
    const first = (await list(id)).items.find((each) => each.unit === hamYen);
    await expectAnswer(receive(id, first?.id ?? unit, {}), 200);
    const remind = (by = desk.official) => test.http.post(at(id, '/remind')).set(by.bearer);
    expect(await expectAnswer<object>(remind(), 200)).toEqual({ reminded: 1 });
    await remind().expect(409);
    await test.drainOutbox();
    const mails = await test.unitOfWork.read(() => test.unitOfWork.manager.find(MailMessage, { where: { template: 'unit-report-late' } }));
    expect(mails.map(({ toAddress, subject }) => [toAddress, subject])).toEqual([
      ['b@example.com', 'Quá hạn gửi báo cáo năm 2024 về kế hoạch 60/KH-UBND'],
    ]);
    for (const said of [mails[0]?.text, mails[0]?.html]) {
      expect(said).toContain('có tên trong danh sách đơn vị gửi báo cáo');
      expect(said).toContain('trả lời thư này');
      expect(said).not.toContain('Ông/bà nhận thư');
    }
    test.clock.moveTo('2024-11-17T02:00:00Z');
    expect(await expectAnswer<object>(remind(await makeStaff(test, 'official')), 200)).toEqual({ reminded: 1 });
    test.clock.moveTo('2024-11-16T02:00:00Z');
  });

  it.each([
    ['no unit', { dueOn: '2024-11-15' }],
    ['a line that is none', { lines: 'Sở Y tế; không có', dueOn: '2024-11-15' }],
    ['markup', { lines: '<script>', dueOn: '2024-11-15' }],
    ['no due day', { lines: 'Sở Y tế' }],
    ['a due day that does not exist', { lines: 'Sở Y tế', dueOn: '2024-02-31' }],
    ['more units than there are', { lines: Array.from({ length: 301 }, (_, index) => `Đơn vị ${index}`).join('\n'), dueOn: '2024-11-15' }],
    ['a list without end', { lines: 'x'.repeat(60_001), dueOn: '2024-11-15' }],
  ])('are not listed with %s', async (_, body) => {
    const { id } = await desk.start();
    await expectAnswer(name(id, body), 422);
    expect((await list(id)).items).toEqual([]);
  });

  it.each<[string, number, object, Buffer | null]>([
    ['no file', 422, {}, null],
    ['a file that is none of its kind', 422, {}, Buffer.from('MZ program')],
    ['a day to come', 422, { reportedOn: '17/11/2024' }, pdf],
    ['words without end', 422, { summary: 'x'.repeat(4_001) }, pdf],
    ['a revision that is gone', 409, { revision: '7' }, pdf],
  ])('are not received with %s', async (_, status, fields, file) => {
    const { id, unit } = await draftWith();
    await expectAnswer(receive(id, unit, fields, file), status);
    expect((await one(id, unit)).state).toBe('late');
  });

  it('are seen by auditors and written by officials and organisers; of another report they are not found', async () => {
    const { id, unit } = await draftWith();
    const { id: other } = await desk.start();
    await name(id, { lines: 'Sở Y tế', dueOn: '2024-11-15' }, auditor).expect(403);
    await expectAnswer(receive(id, unit, {}, pdf, auditor), 403);
    await test.http
      .get(at(id))
      .set((await makeStaff(test, 'checkin')).bearer)
      .expect(403);
    await test.http.get(at(id)).expect(401);
    await test.http
      .get(at(other, `/${unit}`))
      .set(auditor.bearer)
      .expect(404);
    await test.http
      .get(at(id, `/${unit}/file`))
      .set(auditor.bearer)
      .expect(404);
    await test.http
      .delete(at(id, `/${unit}?revision=1`))
      .set(auditor.bearer)
      .expect(403);
    await test.http
      .delete(at(id, `/${unit}?revision=1`))
      .set(desk.official.bearer)
      .expect(204);
    expect((await list(id)).items).toEqual([]);
  });
});
