import exceljs from 'exceljs';
import type { Response } from 'supertest';
import { ReserveSeats, RegistrationQueries } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectFile, expectRedirect } from '../support/expect-answer.js';
import { attach, listPages, unitLink, whereTo } from '../support/list-desk.js';
import { type Browser, type MadeClass, makeClass, makeStaff, postForm, signInBrowser } from '../support/make.js';
import { messyWorkbook, people } from '../support/messy-list.js';

let testApp: TestApp;
let organiser: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
});
afterAll(() => testApp.close());

const lines = 'Họ và tên\tĐơn vị\tSố điện thoại\nBàn Thị Mụi\tHTX Nà Lồm Demo\t0912000001\n1\tHTX Nà Lồm Demo\t0912000002\n';
const confirmedIn = async ({ id }: MadeClass): Promise<string[]> =>
  (await testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(id))).map(({ fullName }) => fullName);

describe('the pages of lists, for staff', () => {
  it('lead from pasted cells over a preview to people in the class', async () => {
    const trainingClass = await makeClass(testApp);
    const draft = whereTo(await postForm(organiser, `${listPages(trainingClass)}/paste`, { text: lines }));
    const preview = (await organiser.get(draft).expect(200)).text;
    for (const words of ['Bàn Thị Mụi', 'HTX Nà Lồm Demo', '0912 000 001', 'Nhập 1 người', 'Cần sửa']) expect(preview).toContain(words);
    expect(await confirmedIn(trainingClass)).toEqual([]);
    await expectRedirect(postForm(organiser, `${draft}/run`, { entrusted: 'true' }) as never, `${draft}?notice=importDone`);
    expect(await confirmedIn(trainingClass)).toEqual(['Bàn Thị Mụi']);
    expect((await organiser.get(draft)).text).toContain('Đã vào lớp');
    expect((await organiser.get(listPages(trainingClass))).text).toContain('1 vào lớp, 0 chờ, 1 chưa nhập');
  });

  it('do nothing before somebody says that they may name the people', async () => {
    const trainingClass = await makeClass(testApp);
    const draft = whereTo(await postForm(organiser, `${listPages(trainingClass)}/paste`, { text: lines }));
    const refused = await postForm(organiser, `${draft}/run`);
    expect([refused.status, refused.text.includes('id="entrusted-error"')]).toEqual([422, true]);
    expect(await confirmedIn(trainingClass)).toEqual([]);
  });

  it('take a messy workbook, and read it again as somebody corrects it', async () => {
    const trainingClass = await makeClass(testApp);
    const draft = whereTo(
      await attach(organiser, `${listPages(trainingClass)}/file`, await messyWorkbook(people(8, 500)), 'DS cử đi.xlsx'),
    );
    const preview = (await organiser.get(draft).expect(200)).text;
    for (const words of ['DS cử đi.xlsx', 'Trang tính “DS cử đi”', '8 người', '1 cột ẩn']) expect(preview).toContain(words);
    const columns = [...preview.matchAll(/<select class="form-select" id="column-\d+"[\s\S]*?value="(\w+)" selected/g)].map(
      ([, field]) => field,
    );
    expect(columns).toEqual(['ordinal', 'fullName', 'birthMale', 'birthFemale', 'position', 'organisation', 'phone', 'email', 'ignored']);
    const withoutPhones = columns.map((field) => (field === 'phone' ? 'ignored' : field));
    const answer = await postForm(organiser, `${draft}/reading`, { columns: withoutPhones, normaliseNames: 'true' });
    expect(whereTo(answer)).toBe(`${draft}?notice=importRead`);
    const again = (await organiser.get(draft)).text;
    expect(again).not.toContain('0911 000 500');
    expect(again).toContain('Đã viết hoa chữ cái đầu');
    const nobody = await postForm(organiser, `${draft}/reading`, { columns: columns.map(() => 'ignored') });
    expect([nobody.status, nobody.text.includes('id="columns-error"')]).toEqual([422, true]);
  });

  it('show old letters in every reading and wait for a choice', async () => {
    const trainingClass = await makeClass(testApp);
    const text =
      'Hä vµ tªn\t§¬n vÞ\t§iÖn tho¹i\nNguyÔn ThÞ Hång Nhung\tHTX Nµ Låm Demo\t0912000021\nTrÇn Quèc To¹i\tHTX Nµ Låm Demo\t0912000022';
    const draft = whereTo(await postForm(organiser, `${listPages(trainingClass)}/paste`, { text }));
    const preview = (await organiser.get(draft)).text;
    expect(preview).toContain('Nguyễn Thị Hồng Nhung, HTX Nà Lồm Demo');
    expect(preview).not.toContain('/run"');
    expect((await postForm(organiser, `${draft}/run`, { entrusted: 'true' })).status).toBe(409);
    whereTo(await postForm(organiser, `${draft}/reading`, { encoding: 'tcvn3' }));
    whereTo(await postForm(organiser, `${draft}/run`, { entrusted: 'true' }));
    expect(await confirmedIn(trainingClass)).toEqual(['Nguyễn Thị Hồng Nhung', 'Trần Quốc Toại']);
  });

  it('take people typed one by one and keep what was typed when nothing was', async () => {
    const trainingClass = await makeClass(testApp);
    const typed = {
      fullName: ['Giàng A Páo', '', 'Lý A Dế'],
      organisation: ['UBND xã Demo', '', 'UBND xã Demo'],
      phone: ['0912000031', '', ''],
    };
    const draft = whereTo(await postForm(organiser, `${listPages(trainingClass)}/typed`, typed));
    expect((await organiser.get(draft)).text).toContain('Nhập 2 người');
    const empty = await postForm(organiser, `${listPages(trainingClass)}/typed`, { fullName: ['', ''] });
    expect([empty.status, empty.text.includes('id="people-error"')]).toEqual([422, true]);
  });

  it('give back the lines left out as a workbook with the reasons', async () => {
    const trainingClass = await makeClass(testApp);
    const draft = whereTo(await postForm(organiser, `${listPages(trainingClass)}/paste`, { text: lines }));
    const bytes = await expectFile(organiser.get(`${draft}/errors.xlsx`));
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const values = book.worksheets[0]?.getRow(2).values as string[];
    expect([values[1], values[2], values.at(-1)]).toEqual(['3', '1', 'Nhập họ và tên bằng chữ, ví dụ: Bàn Thị Mụi']);
  });

  it('forget a draft when asked to, and undo what went in', async () => {
    const trainingClass = await makeClass(testApp);
    const first = whereTo(await postForm(organiser, `${listPages(trainingClass)}/paste`, { text: lines }));
    expect(whereTo(await postForm(organiser, `${first}/discard`))).toBe(`${listPages(trainingClass)}?notice=importDiscarded`);
    await organiser.get(first).expect(404);
    const second = whereTo(await postForm(organiser, `${listPages(trainingClass)}/paste`, { text: lines }));
    whereTo(await postForm(organiser, `${second}/run`, { entrusted: 'true' }));
    expect((await postForm(organiser, `${second}/undo`)).status).toBe(422);
    whereTo(await postForm(organiser, `${second}/undo`, { reason: 'Gửi nhầm lớp' }));
    expect(await confirmedIn(trainingClass)).toEqual([]);
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    ['an empty paste', 'paste', { text: ' ' }, 'text'],
    ['a link without a unit', 'links', { unitGroup: 'UBND_XA', deadline: '12/10/2024' }, 'unitName'],
    ['a link with a deadline in the past', 'links', { unitName: 'UBND xã Demo', unitGroup: 'UBND_XA', deadline: '12/9/2024' }, 'deadline'],
    ['a link with a group that there is not', 'links', { unitName: 'UBND xã Demo', unitGroup: 'VIP', deadline: '12/10/2024' }, 'unitGroup'],
  ])('refuse %s beside the field', async (_, path, fields, field) => {
    const answer = await postForm(organiser, `${listPages(await makeClass(testApp))}/${path}`, fields);
    expect([answer.status, answer.text.includes(`id="${field}-error"`)]).toEqual([422, true]);
  });

  it('refuse a file that is no list beside the field', async () => {
    const answer = await attach(organiser, `${listPages(await makeClass(testApp))}/file`, Buffer.from('%PDF-1.7'), 'ds.xlsx');
    expect([answer.status, answer.text.includes('id="file-error"')]).toEqual([422, true]);
  });

  it('are closed to those who do not organise', async () => {
    const trainingClass = await makeClass(testApp);
    const official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    await official.get(listPages(trainingClass)).expect(403);
    expect((await postForm(official, `${listPages(trainingClass)}/paste`, { text: lines })).status).toBe(403);
    expect((await testApp.http.get(listPages(trainingClass))).headers.location).toMatch(/^\/sign-in/);
  });
});

describe('the private link of a unit', () => {
  const visitor = (path: string, fields: Record<string, unknown>): Promise<Response> => testApp.http.post(path).type('form').send(fields);

  it('lets its contact name people without an account, who belong to the unit', async () => {
    const trainingClass = await makeClass(testApp);
    const link = await unitLink(organiser, trainingClass);
    const page = await testApp.http.get(link).expect(200);
    expect(page.text).toContain('UBND xã Demo');
    expect(page.headers['cache-control']).toBe('no-store');
    const draft = whereTo(await visitor(`${link}/typed`, { fullName: 'Quan Thị Liễu', phone: '0912000041' }));
    expect((await testApp.http.get(draft).expect(200)).text).toContain('Quan Thị Liễu');
    whereTo(await visitor(`${draft}/run`, { entrusted: 'true' }));
    const [registration] = await testApp.unitOfWork.read(() => testApp.get(RegistrationQueries).confirmedOf(trainingClass.id));
    expect(registration).toMatchObject({ fullName: 'Quan Thị Liễu', unitName: 'UBND xã Demo', unitGroup: 'UBND_XA', source: 'unit' });
  });

  it('takes a file, and shows nobody the lists of another unit', async () => {
    const trainingClass = await makeClass(testApp);
    const [link, other] = [await unitLink(organiser, trainingClass), await unitLink(organiser, trainingClass)];
    const draft = whereTo(await testApp.http.post(`${link}/file`).attach('file', await messyWorkbook(people(3, 700)), 'ds.xlsx'));
    const id = draft.split('/').at(-1) ?? '';
    await testApp.http.get(draft).expect(200);
    await testApp.http.get(`${other}/${id}`).expect(404);
    expect((await visitor(`${other}/${id}/run`, { entrusted: 'true' })).status).toBe(404);
    await testApp.http.get(`${other}/${id}/errors.xlsx`).expect(404);
  });

  it('ends with its deadline, when it is withdrawn, and never was where it is wrong', async () => {
    const trainingClass = await makeClass(testApp);
    const link = await unitLink(organiser, trainingClass);
    await testApp.http.get(`${link}x`).expect(404);
    testApp.clock.moveTo('2024-10-12T17:00:00Z');
    await testApp.http.get(link).expect(409);
    testApp.clock.moveTo('2024-10-01T02:00:00Z');
    const [, revoke = ''] = /action="([^"]+\/revoke)"/.exec((await organiser.get(listPages(trainingClass))).text) ?? [];
    whereTo(await postForm(organiser, revoke));
    await testApp.http.get(link).expect(409);
    expect((await visitor(`${link}/paste`, { text: lines })).status).toBe(409);
  });

  it('of reserved seats fills those seats, and no more', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 3 });
    const order = { unit: 'UBND xã Demo', group: 'UBND_XA', seats: 2, releaseAt: new Date('2024-10-10T00:00:00Z') } as const;
    const { token } = await testApp.get(ReserveSeats).execute({ kind: 'system', name: 'test' }, trainingClass.id, order);
    expect((await testApp.http.get(`/u/${token}`).expect(200)).text).toContain('Còn 2 chỗ');
    const text = 'Họ và tên\tSố điện thoại\nQuan Thị Liễu\t0912000051\nLý A Dế\t0912000052\nMa Văn Thuấn\t0912000053';
    const draft = whereTo(await visitor(`/u/${token}/paste`, { text }));
    whereTo(await visitor(`${draft}/run`, { entrusted: 'true' }));
    expect(await confirmedIn(trainingClass)).toHaveLength(2);
    expect((await testApp.http.get(draft)).text).toContain('Chưa nhập');
  });
});
