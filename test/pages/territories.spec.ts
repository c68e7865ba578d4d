import { startApp, type TestApp } from '../support/app.js';
import { attach, whereTo } from '../support/list-desk.js';
import { messageBeside } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { enterTerritory, SUCCESSIONS, UNITS } from '../support/territory-lists.js';

let testApp: TestApp;
let organiser: Browser;
let official: Browser;

beforeEach(async () => {
  testApp = await startApp('2026-11-22T02:00:00Z');
  organiser = await signInBrowser(testApp, await makeStaff(testApp));
  official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
});

afterEach(() => testApp.close());

const imports = '/staff/admin-units/imports';
const page = async (path: string, as: Browser = organiser): Promise<string> => (await as.get(path).expect(200)).text;
/** The address of the first link of a page that has these words in it. */
function linkTo(text: string, words: string): string {
  const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'));
  return links.find((href) => href.includes(words)) ?? '/no-such-link';
}

const handIn = (list: string) => attach(organiser, imports, Buffer.from(list), 'danh-muc.csv');

describe('the pages of administrative units', () => {
  it('say what to do while there are none', async () => {
    expect(await page('/staff/admin-units')).toMatch(/Chưa có danh mục đơn vị hành chính[^]*href="\/staff\/admin-units\/imports"/);
    expect(await page('/staff/admin-units', official)).not.toContain('/staff/admin-units/imports"');
    await official.get(imports).expect(403);
  });

  it('show a list before it is entered, and what it changed afterwards', async () => {
    const where = whereTo(await handIn(UNITS));
    const seen = await page(where);
    expect(seen).toMatch(/Thêm đơn vị<\/dt><dd>7</);
    expect((await postForm(organiser, `${where}/enter`)).headers.location).toBe(`${where}?notice=unitListEntered`);
    const entered = await page(where);
    expect(entered).toContain('thêm 7 đơn vị');
    expect(entered).toMatch(/Đã nhập danh sách này<\/h2>\s*<p>[^<]+ đã nhập lúc [^<]*22\/11\/2026[^<]*<\/p>[^]*Thêm đơn vị<\/dt><dd>7</);
    expect(entered).not.toContain('Nhập danh sách này sẽ');
    expect(entered).not.toContain('Không có gì thay đổi');
    expect(entered).not.toContain(`${where}/enter`);
    expect(await page(imports)).toMatch(/danh-muc\.csv[^]*Đã nhập/);
  });

  it('say of a list whose lines were all known when it was entered that it changed nothing', async () => {
    await enterTerritory(testApp);
    const where = whereTo(await handIn(UNITS));
    expect(await page(where)).toMatch(/Nhập danh sách này sẽ[^]*Không có gì thay đổi: mọi dòng đã có/);
    expect((await postForm(organiser, `${where}/enter`)).status).toBe(303);
    expect(await page(where)).toMatch(/Đã nhập danh sách này[^]*Không có gì thay đổi: khi nhập, mọi dòng đã có[^]*7 dòng đã có/);
    expect(await page(`${where}?lang=en`)).toContain('Nothing changed: every line was already known');
  });

  it('keep what a list changed when somebody enters it again', async () => {
    const where = whereTo(await handIn(UNITS));
    await postForm(organiser, `${where}/enter`);
    await postForm(organiser, `${where}/enter`);
    expect(await page(where)).toMatch(/Đã nhập danh sách này[^]*Thêm đơn vị<\/dt><dd>7</);
  });

  it('name the wrong lines of a list and enter none of them', async () => {
    const where = whereTo(await handIn(`${UNITS}691,<b>Xã</b>,commune,08,2025-07-01\n`));
    const seen = await page(where);
    expect(seen).toMatch(/<td class="num">9<\/td><td>Mã &quot;691&quot; phải có 5 chữ số/);
    expect(seen).not.toContain(`${where}/enter`);
    expect((await postForm(organiser, `${where}/enter`)).status).toBe(409);
  });

  it('say beside the field why a file is no list', async () => {
    expect(messageBeside(await handIn('a,b\n1,2\n'), 'file')).toContain('không phải danh sách đơn vị hành chính');
    expect(messageBeside(await postForm(organiser, imports, { endsOn: 'hôm qua' }), 'file')).toBeDefined();
  });

  it('show a unit with what it came from and what became of it', async () => {
    await enterTerritory(testApp);
    const [, kimPhu = ''] = /href="([^"]+)">Xã Kim Phú/.exec(await page('/staff/admin-units?q=kim+phu&on=01/05/2024')) ?? [];
    const old = await page(kimPhu);
    for (const shown of ['Thành phố Tuyên Quang', 'Hết hiệu lực 30/06/2025', 'Được thay bằng', 'Phường Mỹ Lâm', 'Một phần']) {
      expect(old).toContain(shown);
    }
    expect(old).toContain('không tự động quy đổi được');
    const [, haGiang2 = ''] = /href="([^"]+)">Phường Hà Giang 2/.exec(await page('/staff/admin-units?q=00691')) ?? [];
    expect(await page(haGiang2)).toMatch(/Thay cho các đơn vị[^]*Phường Trần Phú/);
    expect(await page('/staff/admin-units?q=00691&on=01/05/2024')).toMatch(/Phường Trần Phú/);
    await organiser.get('/staff/admin-units/none').expect(404);
  });

  it('lead from a unit to those that lay in it, page by page', async () => {
    await enterTerritory(testApp);
    const [, province = ''] = /href="([^"]+)">Tỉnh Tuyên Quang/.exec(await page('/staff/admin-units?level=province')) ?? [];
    expect(await page(linkTo(await page(province), 'parent='))).toMatch(/Các đơn vị thuộc Tỉnh Tuyên Quang[^]*Phường Minh Xuân/);
    const lines = Array.from({ length: 55 }, (_, n) => `${31000 + n},Xã Trang ${n},commune,08,2025-07-01`);
    const where = whereTo(await handIn(`${UNITS}${lines.join('\n')}\n`));
    expect((await postForm(organiser, `${where}/enter`)).status).toBe(303);
    expect(await page(linkTo(await page('/staff/admin-units?q=xa'), 'page=2'))).toContain('Xã Yên Sơn');
    expect(await page('/staff/admin-units?q=khong+co')).toContain('Không có đơn vị nào khớp');
  });

  it('speak English to who reads it', async () => {
    await enterTerritory(testApp);
    const where = whereTo(await handIn(SUCCESSIONS));
    expect(await page(`${where}?lang=en`)).toContain('Nothing changes');
    expect(await page('/staff/admin-units?lang=en')).toContain('Administrative units');
  });
});
