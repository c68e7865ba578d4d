import exceljs from 'exceljs';
import { ImportBatch, ImportRow } from '../../src/modules/imports/index.js';
import { Person } from '../../src/modules/directory/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { listDesk, listed, type Report } from '../support/list-desk.js';
import { type MadeClass, makeClass, makeRegistration, makeStaff, readClass, type Staff } from '../support/make.js';

let testApp: TestApp;
let organiser: Staff;
let official: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp, 'organiser');
  official = await makeStaff(testApp, 'official');
});
afterEach(() => {
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
});
afterAll(() => testApp.close());

const { path, send, sendFile, confirmedIn } = listDesk(
  () => testApp,
  () => organiser,
);

describe('an import that was a mistake', () => {
  const undo = (
    trainingClass: MadeClass,
    importId: string,
    { bearer }: Staff = organiser,
    reason = 'Gửi nhầm lớp',
  ): ReturnType<typeof testApp.http.post> =>
    testApp.http
      .post(path(trainingClass, `/${importId}/undo`))
      .set(bearer)
      .send({ reason });

  it('is taken back as a whole, once', async () => {
    const trainingClass = await makeClass(testApp);
    const kept = await makeRegistration(testApp, trainingClass);
    const { importId } = await expectAnswer<Report>(send(trainingClass, { people: [listed('Bàn Thị Mụi'), listed('Giàng A Páo')] }), 201);
    expect(await expectAnswer<Report>(undo(trainingClass, importId), 200)).toMatchObject({ state: 'undone' });
    expect((await confirmedIn(trainingClass)).map(({ id }) => id)).toEqual([kept.registrationId]);
    expect(await readClass(testApp, trainingClass.id)).toMatchObject({ seatsTaken: 1 });
    await expectAnswer(undo(trainingClass, importId), 409);
  });

  it('needs a reason and an organiser', async () => {
    const trainingClass = await makeClass(testApp);
    const { importId } = await expectAnswer<Report>(send(trainingClass, { people: [listed('Bàn Thị Mụi')] }), 201);
    await expectAnswer(undo(trainingClass, importId, organiser, ''), 422);
    await expectAnswer(undo(trainingClass, importId, official), 403);
    await expectAnswer(undo(trainingClass, 'unknown'), 404);
    expect(await confirmedIn(trainingClass)).toHaveLength(1);
  });

  it('stays when somebody of it was there', async () => {
    const trainingClass = await makeClass(testApp);
    const { importId, rows } = await expectAnswer<Report>(
      send(trainingClass, { people: [listed('Bàn Thị Mụi'), listed('Giàng A Páo')] }),
      201,
    );
    const marks = { marks: [{ registrationId: rows[0]?.registrationId, mark: 'present' }] };
    testApp.clock.moveTo('2024-10-15T02:00:00Z');
    const onTheDay = await makeStaff(testApp, 'organiser');
    const session = trainingClass.sessions[0]?.id ?? '';
    await expectAnswer(testApp.http.post(`/api/v1/sessions/${session}/marks`).set(onTheDay.bearer).send(marks), 200);
    const refused = await expectAnswer<{ code: string }>(undo(trainingClass, importId, onTheDay), 409);
    expect(refused.code).toBe('importHasMarks');
    expect(await confirmedIn(trainingClass)).toHaveLength(2);
  });

  it('forgets a day later whom it alone made known, and nobody else', async () => {
    const [trainingClass, other] = [await makeClass(testApp), await makeClass(testApp)];
    const known = listed('Triệu Tiến Sinh', { phone: '0911999031' });
    await expectAnswer<Report>(send(other, { people: [known] }), 201);
    const list = [listed('Phùng Kim Vảng', { phone: '0911999032' }), known, listed('Lý Văn Ton', { phone: '0911999033' })];
    const { importId } = await expectAnswer<Report>(send(trainingClass, { people: list }), 201);
    await expectAnswer(undo(trainingClass, importId), 200);
    await expectAnswer<Report>(send(other, { people: [listed('Lý Văn Ton', { phone: '0911999033' })] }), 201);
    testApp.clock.moveTo('2024-10-02T03:00:00Z');
    await testApp.drainOutbox();
    const phones = ['+84911999031', '+84911999032', '+84911999033'];
    const left = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.find(Person));
    expect(phones.filter((phone) => left.some((each) => each.phone === phone))).toEqual(['+84911999031', '+84911999033']);
  });
});

describe('what is kept of a list', () => {
  it('is forgotten after a week: a draft as a whole, of a finished one what its lines said', async () => {
    const trainingClass = await makeClass(testApp);
    const { importId } = await expectAnswer<Report>(send(trainingClass, { people: [listed('Bàn Thị Mụi'), listed('1')] }), 201);
    await expectAnswer(send(trainingClass, { people: [listed('2')] }), 409);
    expect(await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.countBy(ImportBatch, { classId: trainingClass.id }))).toBe(2);
    testApp.clock.moveTo('2024-10-08T03:00:00Z');
    await testApp.drainOutbox();
    const left = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(ImportBatch, { classId: trainingClass.id }));
    expect(left.map(({ id, entered, refused }) => [id, entered, refused])).toEqual([[importId, 1, 1]]);
    const rows = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(ImportRow, { batchId: importId }));
    expect(rows.map(({ cells }) => cells)).toEqual([[], []]);
  });
});

describe('a workbook made to do harm', () => {
  it('enters what a formula shows, never the formula', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('DS');
    sheet.addRow(['Họ và tên', 'Đơn vị công tác', 'Số điện thoại']);
    sheet.addRow([{ formula: 'HYPERLINK("http://x")', result: 'Bàn Thị Mụi' }, 'HTX Nà Lồm Demo', '0911999041']);
    sheet.addRow(['<script>alert(1)</script>', 'HTX Nà Lồm Demo', '0911999042']);
    const trainingClass = await makeClass(testApp);
    const report = await expectAnswer<Report>(sendFile(trainingClass, Buffer.from(await book.xlsx.writeBuffer()), 'ds.xlsx'), 201);
    expect(report.rows.map(({ fullName, outcome }) => [fullName, outcome])).toEqual([
      ['Bàn Thị Mụi', 'entered'],
      ['<script>alert(1)</script>', 'refused'],
    ]);
  });
});
