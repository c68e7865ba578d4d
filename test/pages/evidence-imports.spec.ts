import type supertest from 'supertest';
import { readSpreadsheet } from '../../src/platform/documents/spreadsheet-reader.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectPage } from '../support/expect-answer.js';
import { makePlan60 } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

const list = [
  'Loại hồ sơ\tĐơn vị\tPhân loại\tSố hiệu\tNgày tính\tVăn bản chứng minh\tGhi chú',
  'Hỗ trợ doanh nghiệp\tCông ty Chè Demo\tTruy xuất nguồn gốc\tHĐ 1\t10/5/2024\tBB 05\tgấp',
  'Hỗ trợ doanh nghiệp\tCông ty Gỗ Demo\tKhông rõ\tHĐ 2\t11/5/2024\tBB 06\t',
].join('\n');

describe('the pages of lists of evidence', () => {
  let testApp: TestApp;
  let browser: Browser;
  let other: Browser;
  let home: string;

  beforeAll(async () => {
    testApp = await startApp();
    browser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
    other = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
    home = `/staff/plans/${(await makePlan60(testApp)).plan.id}/evidence`;
  });

  afterAll(() => testApp.close());

  const handIn = async (fields: Record<string, string>, paper?: Buffer): Promise<supertest.Response> => {
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec((await browser.get(`${home}/imports`)).text) ?? [];
    const sent = browser.post(`${home}/imports`).field({ ...fields, _csrf: csrf });
    return paper === undefined ? sent : sent.attach('paper', paper, 'Quyết định 12.pdf');
  };
  const handedIn = async (fields: Record<string, string>, paper?: Buffer): Promise<string> => {
    const answer = await handIn(fields, paper);
    expect(answer.status).toBe(303);
    return answer.headers.location ?? '';
  };

  it('are reached from the records, with a blank to fill', async () => {
    expect(await expectPage(browser.get(home), 200)).toContain(`href="${home}/imports"`);
    const desk = await expectPage(browser.get(`${home}/imports`), 200);
    expect(desk).toContain(`href="${home}/imports/blank.xlsx"`);
    const blank = await browser.get(`${home}/imports/blank.xlsx`);
    expect([blank.status, blank.headers['content-disposition']]).toEqual([200, expect.stringContaining('.xlsx')]);
  });

  it.each([
    ['en', 'Support for an enterprise', 'Subject', 'leave empty', 'required'],
    ['vi', 'Hỗ trợ doanh nghiệp', 'Nội dung, sản phẩm', 'để trống', 'phải ghi'],
  ])(
    'give a blank in %s that says which columns a kind has, and is read in as a list without a line',
    async (language, kind, subject, empty, must) => {
      const blank = await browser.get(`${home}/imports/blank.xlsx?lang=${language}`).responseType('blob');
      const sheets = await readSpreadsheet(blank.body as Buffer);
      const [heads = [], ...rows] = sheets[2]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
      const said = (column: string): string | undefined => rows.find(([name]) => name === column)?.[heads.indexOf(kind)];
      expect(said(subject)).toBe(empty);
      const columns = sheets[0]?.rows[0]?.cells.map(({ text }) => text) ?? [];
      expect(rows.map(([name = '']) => columns.includes(name))).toEqual(rows.map(() => true));
      expect(rows.filter((row) => row[heads.indexOf(kind)] === must)).toHaveLength(6);
      const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec((await browser.get(`${home}/imports`)).text) ?? [];
      const read = await browser
        .post(`${home}/imports`)
        .field('_csrf', csrf)
        .attach('file', blank.body as Buffer, 'mau.xlsx');
      expect(read.status).toBe(422);
      expect(read.text).toContain(language === 'vi' ? 'Danh sách không có dòng nào' : 'The list has no lines');
    },
  );

  it('say beside the field what is wrong and keep what was pasted', async () => {
    const nothing = await handIn({});
    expect([nothing.status, nothing.text]).toEqual([422, expect.stringMatching(/id="file-error"/)]);
    const noHeads = await handIn({ text: 'một\thai\nba\t<b>', source: 'QĐ "12"' });
    expect(noHeads.status).toBe(422);
    expect(noHeads.text).toMatch(/id="text-error"[^]*ba\t&lt;b&gt;/);
    expect(noHeads.text).toContain('QĐ &quot;12&quot;');
  });

  it('show every line with its reason, the columns that are not read, and enter the good ones', async () => {
    const address = await handedIn({ text: list }, Buffer.from('%PDF-1.7'));
    const draft = await expectPage(browser.get(address), 200);
    expect(draft).toContain('Không đọc các cột: Ghi chú.');
    expect(draft).toMatch(/Công ty Chè Demo[^]*Nhập được[^]*Công ty Gỗ Demo[^]*Cần sửa[^]*Phân loại: /);
    expect(draft).toContain('Nhập 1 hồ sơ');
    expect(await expectPage(browser.get(`${address}?show=bad`), 200)).not.toContain('Công ty Chè Demo');
    const errors = await browser.get(`${address}/errors.xlsx`);
    expect(errors.status).toBe(200);
    const { location } = (await postForm(browser, `${address}/run`, {})).headers;
    expect(location).toBe(`${address}?notice=evidenceListEntered`);
    const entered = await expectPage(browser.get(address), 200);
    expect(entered).toMatch(/Hồ sơ của danh sách[^]*Công ty Chè Demo[^]*Chờ xác nhận[^]*Dòng chưa nhập[^]*Công ty Gỗ Demo/);
    expect(entered).not.toContain(`${address}/verify`);
  });

  it('let another person verify all of a list, and nobody take back what is verified', async () => {
    const address = await handedIn({ text: list.replaceAll('Demo', 'Mẫu') }, Buffer.from('%PDF-1.7'));
    await postForm(browser, `${address}/run`, {});
    expect(await expectPage(browser.get(address), 200)).toContain('Người nhập hoặc sửa không tự xác nhận');
    const page = await expectPage(other.get(address), 200);
    expect(page).not.toContain('Không còn “Hoàn tác');
    const [, seen = ''] = /name="seen" value="(\d+)"/.exec(page) ?? [];
    const { location } = (await postForm(other, `${address}/verify`, { seen })).headers;
    expect(location).toBe(`${address}?notice=evidenceListVerified`);
    const after = await expectPage(other.get(address), 200);
    expect(after).not.toContain(`${address}/undo`);
    expect(after).toContain('Không còn “Hoàn tác cả danh sách”: đã có 1 hồ sơ được xác nhận. Mở từng hồ sơ để thu hồi');
    const late = await postForm(other, `${address}/undo`, { reason: 'Nhầm' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('không hoàn tác được nữa')]);
  });

  it('take a list back with a reason, and throw a draft away', async () => {
    const address = await handedIn({ text: list.replaceAll('Demo', 'Thử') });
    await postForm(browser, `${address}/run`, {});
    expect(await expectPage(other.get(address), 200)).toContain('Có hồ sơ chưa có tệp minh chứng');
    expect((await postForm(browser, `${address}/undo`, { reason: '' })).text).toMatch(/id="reason-error"/);
    expect((await postForm(browser, `${address}/undo`, { reason: 'Nhầm' })).headers.location).toContain('evidenceListUndone');
    const second = await handedIn({ text: list.replaceAll('Demo', 'Nháp') });
    expect((await postForm(browser, `${second}/discard`, {})).headers.location).toContain('importDiscarded');
    await expectPage(browser.get(second), 404);
    await expectPage(browser.get(`${home}/imports`), 200);
  });

  it('read a list anew as somebody says', async () => {
    const address = await handedIn({ text: list.replaceAll('Hỗ trợ doanh nghiệp', '').replaceAll('Demo', 'Đọc') });
    expect(await expectPage(browser.get(address), 200)).toContain('Loại hồ sơ: Chưa nhập mục này');
    const { location } = (await postForm(browser, `${address}/reading`, { kind: 'enterprise_support' })).headers;
    expect(location).toBe(`${address}?notice=importRead`);
    expect(await expectPage(browser.get(address), 200)).toContain('Nhập 1 hồ sơ');
    expect((await postForm(browser, `${address}/reading`, { kind: 'gift' })).status).toBe(422);
  });

  it('ask what each column holds where no head is known, and read the list so', async () => {
    const address = await handedIn({
      text: 'Bên <b>nhận\tViệc gì\tHôm nào\tGiấy tờ\nHTX Cột Demo\tVLAS 1\t10/5/2024\tBB 05',
      kind: 'lab_accreditation',
    });
    const asked = await expectPage(browser.get(address), 200);
    expect(asked).toContain('Chưa nhận ra các cột');
    expect(asked).toMatch(
      /<details class="card" open>[^]*<label class="field-label" for="column-1">Bên &lt;b&gt;nhận<\/label>[^]*Ví dụ: HTX Cột Demo/,
    );
    expect(asked).not.toContain(`${address}/run`);
    const refused = await postForm(browser, `${address}/reading`, { columns: ['ignored', 'reference', 'countedOn', 'source'] });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('id="columns-error"')]);
    const columns = ['organisation', 'reference', 'countedOn', 'source'];
    expect((await postForm(browser, `${address}/reading`, { columns, kind: 'lab_accreditation' })).status).toBe(303);
    const read = await expectPage(browser.get(address), 200);
    expect(read).toMatch(/<option value="reference" selected>Số hiệu<\/option>/);
    expect(read).toContain('Nhập 1 hồ sơ');
  });

  it('lead from a line to its form, which says beside the fields what is wrong, and back to the line', async () => {
    const address = await handedIn({ text: list.replaceAll('Demo', 'Dòng') });
    expect(await expectPage(browser.get(address), 200)).toMatch(
      new RegExp(`href="${address}/lines/3" aria-label="Sửa dòng 3: Công ty Gỗ Dòng"`),
    );
    const line = await expectPage(browser.get(`${address}/lines/3`), 200);
    expect(line).toContain('value="Công ty Gỗ Dòng"');
    expect(line).toMatch(/id="variant-error"/);
    const fixed = { kind: 'enterprise_support', organisation: 'Công ty Gỗ Dòng', unitGroup: 'DOANH_NGHIEP', variant: 'TRACEABILITY' };
    const more = { reference: 'HĐ 2', countedOn: '11/5/2024', source: 'BB 06' };
    const wrong = await postForm(browser, `${address}/lines/3`, { ...fixed, ...more, countedOn: '31/2/2024' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('id="countedOn-error"')]);
    const saved = await postForm(browser, `${address}/lines/3`, { ...fixed, ...more });
    expect(saved.headers.location).toBe(`${address}?page=1&notice=lineCorrected`);
    const page = await expectPage(browser.get(address), 200);
    expect(page).toContain('Nhập 2 hồ sơ');
    expect(page).toMatch(/Công ty Gỗ Dòng[^]*Nhập được[^]*Đã sửa tay/);
    expect(page).toContain('sửa dòng 3 của danh sách');
    await expectPage(browser.get(`${address}/lines/99`), 404);
  });

  it('ask for the kind of a line first where nobody knows it', async () => {
    const address = await handedIn({ text: list.replaceAll('Hỗ trợ doanh nghiệp', 'Quà tặng').replaceAll('Demo', 'Loại') });
    const line = await expectPage(browser.get(`${address}/lines/2`), 200);
    expect(line).toContain('id="kind-error"');
    expect(line).not.toContain('name="countedOn"');
    expect(await expectPage(browser.get(`${address}/lines/2?kind=ocop_product`), 200)).toMatch(/name="quantity"[^]*name="countedOn"/);
    expect((await browser.get(`${address}/lines/2?kind=gift`)).status).toBe(422);
  });

  it('send the list of records as a workbook for the question that is asked', async () => {
    const page = await expectPage(browser.get(`${home}?state=verified`), 200);
    expect(page).toContain(`href="${home}/xlsx?state&#x3D;verified"`);
    const book = await browser.get(`${home}/xlsx?state=verified`);
    expect([book.status, book.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')]);
  });
});
