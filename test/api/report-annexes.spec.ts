import { makeFigure } from '../support/make-figure.js';
import { wordsOf } from '../support/expect-answer.js';
import { makeClass } from '../support/make-class.js';
import { makeEvidence, makeVerified } from '../support/make-evidence.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { ReportDesk, textsOf, wordXml } from '../support/report-desk.js';

let desk: ReportDesk;
let other: Staff;
beforeAll(async () => {
  desk = await ReportDesk.open();
  other = await makeStaff(desk.app, 'organiser');
});
afterAll(() => desk.app.close());

const wordsOfReport = async (id: string): Promise<string> => wordsOf(wordXml(await desk.file(id, 'docx')));

it('names every enterprise that was supported below its target, as verified records say, and figures as figures', async () => {
  const hands = [desk.official, other] as const;
  const tea = { organisation: 'Công ty cổ phần Chè Tân Lâm Demo', taxCode: '9900000016', reference: 'HĐ 07/2024' };
  await makeVerified(desk.app, desk.planId, hands, { ...tea, countedOn: '2024-05-10', startedOn: '2024-03-01', result: 'Đạt 5S' });
  const award = { kind: 'award_entry', organisation: 'DNTN May Sông Gâm Demo', unitGroup: 'DOANH_NGHIEP', variant: 'AWARD' } as const;
  await makeVerified(desk.app, desk.planId, hands, { ...award, countedOn: '2024-09-30' });
  await makeVerified(desk.app, desk.planId, hands, { organisation: 'Công ty TNHH Sau Ngày Chốt Demo', countedOn: '2024-11-16' });
  await makeEvidence(desk.app, desk.planId, desk.official, { organisation: 'HTX Chưa Xác Nhận Demo', unitGroup: 'HOP_TAC_XA' });
  const { id } = await desk.start();
  const { numbers } = await desk.show(id);
  expect(numbers.support.map(({ target, name, value, id: record }) => [target, name, value, record === null])).toEqual([
    ['enterprises_supported', tea.organisation, 1, false],
    ['gtclqg_entrants', award.organisation, 1, false],
    ['gtclqg_entrants', 'Số liệu báo cáo, không kèm danh sách: 1 doanh nghiệp', 1, true],
  ]);
  const words = await wordsOfReport(id);
  for (const said of [tea.organisation, tea.taxCode, tea.reference, '01/03/2024', 'Đạt 5S', award.organisation, 'Đạt Giải thưởng'])
    expect(words.replaceAll('01/3/2024', '01/03/2024')).toContain(said);
  expect(words).toContain('(lũy kế: 1 doanh nghiệp)');
  // Annex IV: nobody has to look for the papers behind a number.
  expect(words).toContain('Năm 2024: 01 hồ sơ minh chứng đã xác nhận');
  expect(words).not.toContain('Sau Ngày Chốt');
  expect(words).not.toContain('Chưa Xác Nhận');
});

it('says below the list of experts how many stand behind the number of the target without a name', async () => {
  const { id: before } = await desk.start();
  expect(await wordsOfReport(before)).not.toContain('Ngoài danh sách này');
  const opening = { kind: 'opening', countedOn: '2023-12-31', value: 2, evidence: 'Quyết định cử đi học (mô phỏng)' };
  await makeFigure(desk.app, desk.official, { planId: desk.planId, key: 'experts_trained' }, opening);
  const { id } = await desk.start();
  expect(await wordsOfReport(id)).toContain('Sổ cấp giấy chứng nhận; Năm 2023: Quyết định cử đi học (mô phỏng)');
  expect(await wordsOfReport(id)).toContain('chỉ tiêu còn tính 02 người theo số liệu nhập kèm minh chứng; lũy kế 04 người.');
});

describe('an estimate of the whole year', () => {
  const write = (id: string, key: string, body: object, by = desk.official) =>
    desk.app.http.put(`/api/v1/reports/${id}/estimates/${key}`).set(by.bearer).send(body);
  const basis = 'Còn 02 lớp, mỗi lớp 35 người, theo kế hoạch tháng 12';

  it('is made of a plan whose approved class nobody opened before its days were over', async () => {
    const { id: classId } = await makeClass(desk.app, { planIds: [desk.planId], closesOn: '2024-06-05' });
    const setState = (state: string): Promise<unknown> =>
      desk.app.unitOfWork.write(() => desk.app.unitOfWork.manager.update('TrainingClass', { id: classId }, { state }));
    await setState('approved');
    const { id } = await desk.start();
    const { fromNumbers } = await desk.show(id);
    expect(fromNumbers.training).toContain('Ước cả năm 2024');
    await setState('cancelled');
  });

  it('is written by hand with its basis, marked as such, and changes no official number', async () => {
    const { id } = await desk.start();
    const before = (await desk.show(id)).numbers;
    await write(id, 'training_attendee_turns', { version: 1, value: 120, basis }).expect(200);
    const { numbers, texts, fromNumbers } = await desk.show(id);
    expect(numbers).toEqual({ ...before, auditEnd: numbers.auditEnd });
    expect(texts).toMatchObject({ estimates: { training_attendee_turns: { value: 120, basis } } });
    expect(fromNumbers.training).toContain('Ước cả năm 2024: 120 lượt người.');
    const words = await wordsOfReport(id);
    expect(words).toContain('120*');
    expect(words).toContain(`Chỉ tiêu 3: 120 lượt người (đơn vị ước: ${basis})`);
  });

  it('outlives a change of the texts, is kept when the report is sent, and goes back to the rule when it is emptied', async () => {
    const { id } = await desk.start();
    await write(id, 'experts_trained', { version: 1, value: 5, basis }).expect(200);
    await desk.write(id, textsOf(2)).expect(200);
    expect((await desk.show(id)).texts).toMatchObject({ estimates: { experts_trained: { value: 5, basis } } });
    await write(id, 'experts_trained', { version: 3 }).expect(200);
    expect((await desk.show(id)).texts).toMatchObject({ estimates: {} });
    await desk.send(id, 4);
    await write(id, 'experts_trained', { version: 5, value: 5, basis }).expect(409);
  });

  it.each([
    ['a number without its basis', 422, 'experts_trained', { version: 1, value: 5 }],
    ['a basis without a number', 422, 'experts_trained', { version: 1, basis }],
    ['fewer than none', 422, 'experts_trained', { version: 1, value: -1, basis }],
    ['a number that is none', 422, 'experts_trained', { version: 1, value: 'nhiều', basis }],
    ['a basis without end', 422, 'experts_trained', { version: 1, value: 5, basis: 'x'.repeat(501) }],
    ['a target of another plan', 404, 'no_such_target', { version: 1, value: 5, basis }],
    ['a version that is gone', 409, 'experts_trained', { version: 9, value: 5, basis }],
    ['no version', 422, 'experts_trained', { value: 5, basis }],
  ])('is refused with %s', async (_, status, key, body) => {
    const { id } = await desk.start();
    await write(id, key, body).expect(status);
    expect((await desk.show(id)).texts).not.toHaveProperty('estimates');
  });

  it('is not written by auditors', async () => {
    const { id } = await desk.start();
    const refused = await write(id, 'experts_trained', { version: 1, value: 5, basis }, await makeStaff(desk.app, 'auditor'));
    expect(refused.status).toBe(403);
  });
});
