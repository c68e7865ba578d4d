import exceljs from 'exceljs';
import type { Response } from 'supertest';
import { ImportRow } from '../../src/modules/imports/index.js';
import { RegistrationQueries } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { attach, listPages, unitLink, whereTo } from '../support/list-desk.js';
import { type Browser, type MadeClass, makeClass, makeStaff, postForm, readClass, signInBrowser } from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());

const confirmedIn = ({ id }: MadeClass) => testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(id));
const visitor = (path: string, fields: Record<string, unknown>): Promise<Response> => testApp.http.post(path).type('form').send(fields);

/** A cover letter, two lists and a hidden sheet, as offices keep them in one file. */
async function workbook(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Công văn').addRow(['Kính gửi: Sở Khoa học và Công nghệ']);
  const short = book.addWorksheet('Đợt 1');
  short.addRows([
    ['Họ và tên', 'Số điện thoại', 'Đơn vị'],
    ['Bàn Thị Mụi', '0912000101', 'HTX Demo'],
  ]);
  const long = book.addWorksheet('Đợt 2');
  long.addRows([
    ['Họ và tên', 'Số điện thoại', 'Đơn vị', 'Chức vụ'],
    ['Giàng A Páo', '0912000102', 'HTX Demo', 'Thành viên'],
    ['Lý A Dế', '0912000103', 'HTX Demo', 'Thành viên'],
  ]);
  const hidden = book.addWorksheet('Nháp', { state: 'hidden' });
  hidden.addRow(['Họ và tên', 'Số điện thoại', 'Đơn vị', 'Chức vụ', 'Email']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const optionsIn = (page: string): string[] => {
  const [, select = ''] = /<select class="form-select" id="sheet"[^>]*>([^]*?)<\/select>/.exec(page) ?? [];
  return [...select.matchAll(/<option[^>]*?( selected)?>([^<]+)/g)].map(([, selected, label = '']) => (selected ? `${label} *` : label));
};

describe('a file with several sheets', () => {
  it('is read by the sheet that looks most like a list, and by another one when asked', async () => {
    const trainingClass = await makeClass(testApp);
    const draft = whereTo(await attach(organiser, `${listPages(trainingClass)}/file`, await workbook(), 'ds.xlsx'));
    const first = (await organiser.get(draft).expect(200)).text;
    expect(optionsIn(first)).toEqual(['Công văn (1 dòng)', 'Đợt 1 (2 dòng)', 'Đợt 2 (3 dòng) *']);
    expect([first.includes('Giàng A Páo'), first.includes('Bàn Thị Mụi')]).toEqual([true, false]);
    expect(whereTo(await postForm(organiser, `${draft}/sheet`, { sheet: '1' }))).toBe(`${draft}?notice=importRead`);
    const second = (await organiser.get(draft)).text;
    expect(second).toContain('Trang tính “Đợt 1”');
    expect([second.includes('Giàng A Páo'), second.includes('Bàn Thị Mụi')]).toEqual([false, true]);
    whereTo(await postForm(organiser, `${draft}/run`, { entrusted: 'true' }));
    expect((await confirmedIn(trainingClass)).map(({ fullName }) => fullName)).toEqual(['Bàn Thị Mụi']);
    const kept = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.findBy(ImportRow, { batchId: draft.split('/').at(-1) ?? '' }),
    );
    expect(kept.map(({ sheet, number }) => [sheet, number])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect((await organiser.get(draft)).text).not.toContain('id="sheet"');
  });

  it.each(['3', '-1', 'x', '', '99999999999'])('has no sheet "%s"', async (sheet) => {
    const draft = whereTo(await attach(organiser, `${listPages(await makeClass(testApp))}/file`, await workbook(), 'ds.xlsx'));
    const answer = await postForm(organiser, `${draft}/sheet`, { sheet });
    expect([answer.status, answer.text.includes('id="sheet-error"')]).toEqual([422, true]);
    expect(optionsIn((await organiser.get(draft)).text)).toContain('Đợt 2 (3 dòng) *');
  });

  it('keeps its sheet once it went in', async () => {
    const draft = whereTo(await attach(organiser, `${listPages(await makeClass(testApp))}/file`, await workbook(), 'ds.xlsx'));
    whereTo(await postForm(organiser, `${draft}/run`, { entrusted: 'true' }));
    expect((await postForm(organiser, `${draft}/sheet`, { sheet: '1' })).status).toBe(409);
  });
});

describe('a line of a draft', () => {
  const text =
    'Họ và tên\tĐơn vị\tSố điện thoại\tEmail\nBàn Thị Mụi\tHTX Nà Lồm Demo\t0912000001\t\n7\tHTX Nà Lồm Demo\t12\tmui@example.com\n';
  const right = { fullName: 'Ma Văn Thuấn', organisation: 'HKD Khau Vai Demo', phone: '912000002', birthDate: '5/3/80', gender: 'male' };

  async function badLine(trainingClass: MadeClass): Promise<{ draft: string; line: string }> {
    const draft = whereTo(await postForm(organiser, `${listPages(trainingClass)}/paste`, { text }));
    const page = (await organiser.get(`${draft}?show=bad`).expect(200)).text;
    return { draft, line: /href="([^"]+\/lines\/[^"]+)"/.exec(page)?.[1] ?? '' };
  }

  it('is shown with what is wrong beside its fields', async () => {
    const { line } = await badLine(await makeClass(testApp));
    const page = (await organiser.get(line).expect(200)).text;
    for (const id of ['fullName-error', 'phone-error']) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('value="mui@example.com"');
  });

  it('is corrected, read and judged like the others, and goes in', async () => {
    const trainingClass = await makeClass(testApp);
    const { draft, line } = await badLine(trainingClass);
    expect(whereTo(await postForm(organiser, line, right))).toBe(`${draft}?page=1&notice=lineCorrected`);
    const page = (await organiser.get(draft)).text;
    for (const words of ['Ma Văn Thuấn', '05/03/1980', 'Đã sửa tay', 'Đã thêm số 0 đầu', 'Hộ kinh doanh', 'Nhập 2 người'])
      expect(page).toContain(words);
    whereTo(await postForm(organiser, `${draft}/run`, { entrusted: 'true' }));
    const entered = (await confirmedIn(trainingClass)).find(({ fullName }) => fullName === 'Ma Văn Thuấn');
    expect(entered).toMatchObject({ phone: '+84912000002', email: null, birthDate: '1980-03-05', unitName: 'HKD Khau Vai Demo' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['without a name', { fullName: ' ' }, 'fullName'],
    ['with a number for a name', { fullName: '7' }, 'fullName'],
    ['with a name that is too long', { fullName: 'a'.repeat(201) }, 'fullName'],
    ['with a name twice', { fullName: ['a', 'b'] }, 'fullName'],
    ['with markup', { fullName: '<script>alert(1)</script>' }, 'fullName'],
    ['with a phone that is none', { phone: '12345' }, 'phone'],
    ['with an address that is none', { email: 'a@b' }, 'email'],
    ['with a day that there is not', { birthDate: '31/02/1980' }, 'birthDate'],
    ['with a day to come', { birthDate: '31/12/2090' }, 'birthDate'],
    ['with a group that there is not', { group: 'VIP' }, 'group'],
    ['without a unit', { organisation: '' }, 'organisation'],
    ['that is in the list already', { fullName: 'BÀN THỊ MỤI', phone: '0912000001' }, 'fullName'],
  ])('is not kept %s', async (_, wrong, field) => {
    const { draft, line } = await badLine(await makeClass(testApp));
    const answer = await postForm(organiser, line, { ...right, ...wrong });
    expect([answer.status, answer.text.includes(`id="${field}-error"`)]).toEqual([422, true]);
    expect(answer.text).not.toContain('<script>alert');
    expect((await organiser.get(draft)).text).not.toContain('Đã sửa tay');
  });

  it('stays as it is once the list went in, and is nobody’s of another list', async () => {
    const trainingClass = await makeClass(testApp);
    const { draft, line } = await badLine(trainingClass);
    const other = await badLine(trainingClass);
    const foreign = `${draft}/lines/${line.split('/').at(-1) ?? ''}`.replace(draft, other.draft);
    await organiser.get(foreign).expect(404);
    expect((await postForm(organiser, foreign, right)).status).toBe(404);
    await organiser.get(`${draft}/lines/x`).expect(404);
    whereTo(await postForm(organiser, `${draft}/run`, { entrusted: 'true' }));
    await organiser.get(line).expect(409);
    expect((await postForm(organiser, line, right)).status).toBe(409);
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    await official.get(other.line).expect(403);
    expect((await postForm(official, other.line, right)).status).toBe(403);
  });
});

describe('by its link a unit', () => {
  const text = 'Họ và tên\tSố điện thoại\nQuan Thị Liễu\t0912000051\n7\t0912000052';

  it('corrects its lines, whose people stay its own', async () => {
    const trainingClass = await makeClass(testApp);
    const draft = whereTo(await visitor(`${await unitLink(organiser, trainingClass)}/paste`, { text }));
    const [, line = ''] = /href="([^"]+\/lines\/[^"]+)"/.exec((await testApp.http.get(`${draft}?show=bad`)).text) ?? [];
    const page = await testApp.http.get(line).expect(200);
    expect([page.text.includes('name="organisation"'), page.headers['cache-control']]).toEqual([false, 'no-store']);
    const answer = await visitor(line, { fullName: 'Lý A Dế', phone: '0912000052', organisation: 'Cty khác Demo', group: 'DOANH_NGHIEP' });
    whereTo(answer);
    whereTo(await visitor(`${draft}/run`, { entrusted: 'true' }));
    const found = (await confirmedIn(trainingClass)).map(({ fullName, unitName, unitGroup }) => [fullName, unitName, unitGroup]);
    expect(found).toContainEqual(['Lý A Dế', 'UBND xã Demo', 'UBND_XA']);
  });

  it('takes its own list back, with a reason, and no other', async () => {
    const trainingClass = await makeClass(testApp);
    const [link, other] = [await unitLink(organiser, trainingClass), await unitLink(organiser, trainingClass)];
    const draft = whereTo(await visitor(`${link}/paste`, { text }));
    const id = draft.split('/').at(-1) ?? '';
    expect((await visitor(`${draft}/undo`, { reason: 'Gửi nhầm' })).status).toBe(409);
    whereTo(await visitor(`${draft}/run`, { entrusted: 'true' }));
    expect((await visitor(`${other}/${id}/undo`, { reason: 'Gửi nhầm' })).status).toBe(404);
    const bare = await visitor(`${draft}/undo`, {});
    expect([bare.status, bare.text.includes('id="reason-error"')]).toEqual([422, true]);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
    expect(whereTo(await visitor(`${draft}/undo`, { reason: 'Gửi nhầm' }))).toBe(`${draft}?notice=importUndone`);
    expect([await confirmedIn(trainingClass), (await readClass(testApp, trainingClass.id)).seatsTaken]).toEqual([[], 0]);
    expect((await visitor(`${draft}/undo`, { reason: 'Gửi nhầm' })).status).toBe(409);
    const history = (await organiser.get(`/staff/classes/${trainingClass.id}`)).text;
    expect(history).toContain('hoàn tác danh sách đã nhập, hủy 1 đăng ký UBND xã Demo');
  });

  it('takes nothing back any more when its link is over', async () => {
    const trainingClass = await makeClass(testApp);
    const link = await unitLink(organiser, trainingClass);
    const draft = whereTo(await visitor(`${link}/paste`, { text }));
    whereTo(await visitor(`${draft}/run`, { entrusted: 'true' }));
    testApp.clock.moveTo('2024-10-12T17:00:00Z');
    expect((await visitor(`${draft}/undo`, { reason: 'Gửi nhầm' })).status).toBe(409);
    testApp.clock.moveTo('2024-10-01T02:00:00Z');
    expect(await confirmedIn(trainingClass)).toHaveLength(1);
  });
});
