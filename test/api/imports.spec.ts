import exceljs from 'exceljs';
import { ImportBatch } from '../../src/modules/imports/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { listDesk, listed, type Report } from '../support/list-desk.js';
import { type MadeClass, makeClass, makeRegistration, makeStaff, readClass, type Staff } from '../support/make.js';
import { messyWorkbook, people } from '../support/messy-list.js';

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
const drafts = (): Promise<number> => testApp.unitOfWork.read(() => testApp.unitOfWork.manager.count(ImportBatch));

describe('a list handed in for a class', () => {
  it('enters the good lines and gives the reason for each of the others', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Quan Thị Liễu', organisation: 'UBND xã Demo', phone: '0911999777' });
    const list = [
      listed('Bàn Thị Mụi'),
      listed('=cmd|calc', { phone: '0911999002' }),
      listed('Giàng A Páo', { phone: '12' }),
      listed('Bàn Thị  Mụi'),
      listed('Lý A Dế', { organisation: '', phone: '' }),
      listed('Quan Thị Liễu', { phone: '', organisation: 'UBND xã Demo' }),
      listed('Ma Văn Thuấn', { phone: '', birthDate: '31/02/1980' }),
    ];
    const report = await expectAnswer<Report>(send(trainingClass, { people: list }), 201);
    expect(report).toMatchObject({ state: 'done', entered: 1, waiting: 0, refused: 6 });
    expect(
      report.rows.map(({ row, outcome, reasons }) => [row, outcome, reasons.map(({ field, code }) => `${field} ${code}`).join(', ')]),
    ).toEqual([
      [1, 'entered', ''],
      [2, 'refused', 'fullName nameNotRecognised'],
      [3, 'refused', 'phone phoneNotRecognised'],
      [4, 'refused', 'fullName repeatedInList'],
      [5, 'refused', 'organisation required, group required'],
      [6, 'refused', 'fullName perhapsInClass'],
      [7, 'refused', 'birthDate birthNotRecognised'],
    ]);
    expect((await confirmedIn(trainingClass)).map(({ fullName }) => fullName).sort()).toEqual(['Bàn Thị Mụi', 'Quan Thị Liễu']);
    expect(await readClass(testApp, trainingClass.id)).toMatchObject({ seatsTaken: 2 });
  });

  it('may be a workbook as an office sends it', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 30 });
    const listed = people(12);
    const report = await expectAnswer<Report>(
      sendFile(trainingClass, await messyWorkbook(listed), 'DS cử đi.xlsx', { normaliseNames: 'true' }),
      201,
    );
    expect(report).toMatchObject({ entered: 12, refused: 0 });
    const entered = await confirmedIn(trainingClass);
    expect(entered.map(({ fullName }) => fullName).sort()).toEqual(listed.map(({ fullName }) => fullName).sort());
    for (const registration of entered) {
      expect(registration).toMatchObject({ birthDate: expect.stringMatching(/^1985/) as string, position: 'Cán bộ', source: 'staff' });
      expect(registration.phone).toMatch(/^\+84911/);
    }
    expect(new Set(entered.map(({ gender }) => gender))).toEqual(new Set(['male', 'female']));
  });

  it('in old letters must be told what it is written in', async () => {
    const trainingClass = await makeClass(testApp);
    const text = Buffer.from(
      'Hä vµ tªn;§¬n vÞ;§iÖn tho¹i\nNguyÔn ThÞ Hång Nhung;HTX Nµ Låm Demo;0911999021\nTrÇn Quèc To¹i;HTX Nµ Låm Demo;0911999022\n',
      'latin1',
    );
    await expectAnswer(sendFile(trainingClass, text, 'ds.csv'), 409);
    expect(await confirmedIn(trainingClass)).toHaveLength(0);
    await expectAnswer<Report>(sendFile(trainingClass, text, 'ds.csv', { encoding: 'tcvn3' }), 201);
    expect((await confirmedIn(trainingClass)).map(({ fullName, unitName }) => [fullName, unitName])).toEqual([
      ['Nguyễn Thị Hồng Nhung', 'HTX Nà Lồm Demo'],
      ['Trần Quốc Toại', 'HTX Nà Lồm Demo'],
    ]);
  });

  it('tells everyone who has an address, and nobody twice', async () => {
    const trainingClass = await makeClass(testApp);
    const list = [listed('Bàn Thị Mụi', { email: 'mui-1@example.com' }), listed('Bàn Thị Mụi', { email: 'mui-1@example.com' })];
    const { rows } = await expectAnswer<Report>(send(trainingClass, { people: list }), 201);
    const told = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.query<{ payload: string }[]>(`SELECT payload FROM outbox_message WHERE topic = 'registration.invited'`),
    );
    expect(told.filter(({ payload }) => JSON.stringify(payload).includes(rows[0]?.registrationId ?? '-'))).toHaveLength(1);
  });

  it('can be read again, by those who may see the class', async () => {
    const trainingClass = await makeClass(testApp);
    const { importId } = await expectAnswer<Report>(send(trainingClass, { people: [listed('Bàn Thị Mụi')] }), 201);
    const again = testApp.http.get(path(trainingClass, `/${importId}`));
    expect(await expectAnswer<Report>(again.set(organiser.bearer), 200)).toMatchObject({ importId, entered: 1 });
    await expectAnswer(testApp.http.get(path(trainingClass, `/${importId}`)).set(official.bearer), 403);
    await expectAnswer(testApp.http.get(path(await makeClass(testApp), `/${importId}`)).set(organiser.bearer), 404);
  });
});

describe('a list that cannot go in', () => {
  it.each<[string, number, Record<string, unknown>, string]>([
    ['without the word of whoever sends it', 422, { entrusted: false, people: [listed('Bàn Thị Mụi')] }, 'entrusted'],
    ['without people', 422, {}, 'people'],
    ['that is empty', 422, { people: [] }, 'people'],
    ['of empty lines', 422, { people: [{ fullName: '' }] }, 'people'],
    ['that is no list', 422, { people: 'Bàn Thị Mụi' }, 'people'],
    ['of things that are no people', 422, { people: [{ fullName: { $ne: '' } }] }, 'people'],
    ['that is too long', 422, { people: Array.from({ length: 10_001 }, () => ({ fullName: 'A' })) }, 'people'],
    ['with a unit that is too long', 422, { people: [listed('Bàn Thị Mụi')], organisation: 'x'.repeat(301) }, 'organisation'],
    ['with a group that there is not', 422, { people: [listed('Bàn Thị Mụi')], group: 'VIP' }, 'group'],
    ['with an encoding that there is not', 422, { people: [listed('Bàn Thị Mụi')], encoding: 'klingon' }, 'encoding'],
    ['of bad lines only', 409, { people: [listed('1')] }, ''],
  ])('is refused: %s', async (_, status, body, field) => {
    const trainingClass = await makeClass(testApp);
    const answer = await expectAnswer<{ errors?: { field: string; message: string }[]; detail: string }>(send(trainingClass, body), status);
    expect(answer.errors?.map((error) => error.field) ?? ['']).toEqual([field]);
    expect(await confirmedIn(trainingClass)).toHaveLength(0);
  });

  it.each<[string, Buffer, string, string]>([
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'ds.xlsx', 'fileTypeNotAccepted'],
    ['a program', Buffer.from('MZ\u0000'), 'ds.exe', 'fileTypeNotAccepted'],
    ['a web page called a list', Buffer.from('<html><body>1</body></html>'), 'ds.csv', 'fileTypeUnknown'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004xl/', 'latin1'), 'ds.xlsx', 'fileDamaged'],
    ['a list without a word', Buffer.from(';;\n;;\n'), 'ds.csv', 'fileEmpty'],
  ])('is refused: %s', async (_, bytes, fileName, code) => {
    const trainingClass = await makeClass(testApp);
    const { errors } = await expectAnswer<{ errors: { field: string; code: string }[] }>(sendFile(trainingClass, bytes, fileName), 422);
    expect(errors.map((error) => [error.field, error.code])).toEqual([['file', code]]);
  });

  it('is read from the sheet that is named, and refused beside the field when there is none of this name', async () => {
    const book = new exceljs.Workbook();
    for (const [name, person] of [
      ['Đợt 1', 'Bàn Thị Mụi'],
      ['Đợt 2', 'Giàng A Páo'],
    ] as const) {
      book.addWorksheet(name).addRows([
        ['Họ và tên', 'Đơn vị công tác', 'Số điện thoại'],
        [person, 'HTX Nà Lồm Demo', '0911999071'],
      ]);
    }
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const trainingClass = await makeClass(testApp);
    for (const sheet of ['Đợt 3', 'x'.repeat(101)]) {
      const { errors } = await expectAnswer<{ errors: { field: string }[] }>(sendFile(trainingClass, bytes, 'ds.xlsx', { sheet }), 422);
      expect(errors.map(({ field }) => field)).toEqual(['sheet']);
    }
    const report = await expectAnswer<Report>(sendFile(trainingClass, bytes, 'ds.xlsx', { sheet: 'Đợt 2' }), 201);
    expect(report.rows.map(({ fullName, outcome }) => [fullName, outcome])).toEqual([['Giàng A Páo', 'entered']]);
  });

  it('is not even read from people who may not', async () => {
    const trainingClass = await makeClass(testApp);
    const before = await drafts();
    await expectAnswer(testApp.http.post(path(trainingClass)).send({ entrusted: true, people: [listed('Bàn Thị Mụi')] }), 401);
    for (const role of ['official', 'checkin', 'auditor'] as const) {
      await expectAnswer(send(trainingClass, { people: [listed('Bàn Thị Mụi')] }, await makeStaff(testApp, role)), 403);
    }
    await expectAnswer(send({ id: 'x' } as MadeClass, { people: [listed('Bàn Thị Mụi')] }), 404);
    expect(await drafts()).toBe(before);
  });

  it('finds a class that takes nobody', async () => {
    const trainingClass = await makeClass(testApp, { state: 'draft' });
    const report = await expectAnswer<Report>(send(trainingClass, { people: [listed('Bàn Thị Mụi')] }), 201);
    expect(report.rows[0]).toMatchObject({ outcome: 'refused', reasons: [{ field: 'fullName', code: 'classNotOpen' }] });
  });
});
