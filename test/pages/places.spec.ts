import { messageBeside } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { holdClass, makeLongPlan, openPlaces, type PlaceDesk } from '../support/place-desk.js';
import type { RollDesk } from '../support/roll-desk.js';

let desk: RollDesk;
let places: PlaceDesk;
let official: Browser;
let auditor: Browser;
let plan: string;

beforeAll(async () => {
  ({ desk, places } = await openPlaces());
  official = await signInBrowser(desk.app, desk.official);
  auditor = await signInBrowser(desk.app, await makeStaff(desk.app, 'auditor'));
  const id = await makeLongPlan(desk);
  plan = `/staff/plans/${id}/places`;
  await holdClass(desk, id, '2024-05-10', { 'HTX Kim Phú': 3, 'HTX <b>Lạ</b>': 1 });
});
afterAll(() => desk.app.close());

const page = async (path: string, as: Browser = official): Promise<string> => (await as.get(path).expect(200)).text;
const pathOf = async (name: string): Promise<string> => `/staff/organisation-places/${(await places.organisation(name)).id}`;

describe('the place of an organisation', () => {
  it('is asked for, most turns first', async () => {
    expect(await page(plan)).toMatch(
      /Chưa rõ địa bàn[^]*href="\/staff\/organisation-places"|href="\/staff\/organisation-places"[^]*Chưa rõ địa bàn/,
    );
    const list = await page('/staff/organisation-places');
    expect(list).toMatch(/HTX Kim Phú[^]*HTX &lt;b&gt;Lạ/);
    expect(list).not.toContain('<b>Lạ');
    expect(await page('/staff/organisation-places?q=khong+co')).toContain('Không có đơn vị nào khớp');
  });

  it('is looked for by name or code on a day, chosen and kept with who said it', async () => {
    const path = await pathOf('HTX Kim Phú');
    expect(await page(`${path}?q=kim+phu&on=01/05/2024`)).toContain('Xã Kim Phú, Thành phố Tuyên Quang, Tỉnh Tuyên Quang');
    expect(await page(`${path}?q=kim+phu&on=01/03/2026`)).toContain('Không có đơn vị hành chính nào khớp vào ngày đó');
    const { id } = await places.unit('02497', '2024-05-01');
    const { status, headers } = await postForm(official, `${path}?q=kim+phu&on=2024-05-01`, { adminUnitId: id });
    expect([status, headers.location]).toEqual([303, `${path}?notice=organisationPlaced`]);
    const shown = await page(path);
    expect(shown).toMatch(/Xã Kim Phú, Thành phố Tuyên Quang[^]*Từ trước[^]*Hoàng Đức Lợi/);
    expect(shown).toContain('ghi địa bàn Xã Kim Phú (mã 02497)');
  });

  it('keeps what was looked for when it is refused, and says why beside the field', async () => {
    const path = await pathOf('HTX Kim Phú');
    const { id } = await places.unit('02509', '2026-01-01');
    const refused = await postForm(official, `${path}?q=my+lam&on=2026-01-01`, { adminUnitId: id, validFrom: '30/06/2025' });
    expect(refused.status).toBe(422);
    expect(messageBeside(refused, 'validFrom')).toContain('Phường Mỹ Lâm không tồn tại vào ngày này');
    expect(refused.text).toMatch(new RegExp(`value="${id}" checked`));
    expect(messageBeside(await postForm(official, `${path}?q=my+lam&on=2026-01-01`), 'adminUnitId')).toBeDefined();
  });

  it('is read by an auditor and said by others', async () => {
    const path = await pathOf('HTX Kim Phú');
    expect(await page(path, auditor)).not.toContain('action="/staff/organisation-places');
    expect((await postForm(auditor, path, { adminUnitId: 'x' })).status).toBe(403);
    await official.get('/staff/organisation-places/none').expect(404);
  });
});

describe('the page of turns by place', () => {
  beforeAll(() => places.place('HTX Kim Phú', '02497', '2024-05-01'));

  it('shows districts of that time, and asks about divided units when it converts', async () => {
    expect(await page(`${plan}?year=2024`)).toMatch(
      /Thành phố Tuyên Quang[^]*>3<span class="visually-hidden">[^]*Chưa rõ địa bàn[^]*Tổng cộng[^]*<strong>4</,
    );
    const now = await page(`${plan}?year=2024&reading=now`);
    expect(now).toMatch(/Chưa xác định \(địa giới bị chia\)[^]*Đơn vị cần chỉ rõ[^]*HTX Kim Phú[^]*Xã Kim Phú/);
    expect(now).toContain('aria-current="page">Quy đổi về địa giới hiện nay');
    expect(await page(`${plan}?year=2030`)).toContain('Chưa có lượt người nào');
  });

  it('opens the people behind each number', async () => {
    const links = [...(await page(`${plan}?year=2024`)).matchAll(/href="([^"]*places\/turns[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    );
    expect(links).toHaveLength(2);
    expect(await page(links[0] ?? '')).toMatch(/Thành phố Tuyên Quang, Tỉnh Tuyên Quang: 3 lượt người[^]*HTX Kim Phú/);
    expect(await page(links[1] ?? '')).toContain('Chưa rõ địa bàn: 1 lượt người');
    expect(await page(`${plan}/turns?place=none`)).toContain('Không có lượt người nào');
  });

  it('gives the table out as a file, and leaves a trace of it', async () => {
    const sent = await postForm(official, `${plan}/export`, { year: '2024', format: 'csv' });
    expect(sent.headers['content-disposition']).toContain('theo-dia-ban.csv');
    expect(sent.text).toContain('"Thành phố Tuyên Quang, Tỉnh Tuyên Quang","070","3"');
    expect(await page(plan)).toContain('<button class="btn" name="separator" value="semicolon">Xuất CSV cho Excel (;)</button>');
    const forExcel = await postForm(official, `${plan}/export`, { year: '2024', separator: 'semicolon' });
    expect(forExcel.text).toContain('"Thành phố Tuyên Quang, Tỉnh Tuyên Quang";"070";"3"');
    expect((await postForm(official, `${plan}/export`, { year: '2024', separator: 'tab' })).status).toBe(422);
    const refused = await postForm(official, `${plan}/export`, { year: '2024', format: 'pdf' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Theo địa bàn');
  });
});

describe('the page of turns by where classes were held', () => {
  const links = (text: string, part: string): string[] =>
    [...text.matchAll(new RegExp(`href="([^"]*${part}[^"]*)"`, 'g'))].map(([, href = '']) =>
      href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    );

  it('is one switch away from that by the units of the people, and keeps what was asked', async () => {
    const byPeople = await page(`${plan}?year=2024&level=commune`);
    expect(byPeople).toContain('aria-current="page">Theo nơi ở/đơn vị của người học');
    expect(byPeople).not.toContain('Số lớp');
    const [switched = ''] = links(byPeople, 'places\\?[^"]*by');
    expect(switched).toBe(`${plan}?year=2024&by=classes&level=commune`);
    const byClasses = await page(switched);
    expect(byClasses).toContain('aria-current="page">Theo nơi tổ chức lớp');
    expect(byClasses).toMatch(/name="by" value="classes"[^]*name="by" value="classes"/);
    expect(byClasses).toMatch(/Số lớp[^]*Không rõ[^]*Tổng cộng[^]*<strong>1<[^]*<strong>4</);
  });

  it('asks for the classes whose place nobody has said, until it is said there', async () => {
    const [list = ''] = links(await page(`${plan}?year=2024&by=classes`), 'places/classes');
    const asked = await page(list);
    expect(asked).toMatch(/Không rõ: 1 lớp, 4 lượt người[^]*Chưa rõ, ghi ngay/);
    const [form = ''] = links(asked, 'classes/[^"]*/admin-unit');
    const { id } = await places.unit('02497', '2024-05-10');
    expect((await postForm(official, form, { adminUnitId: id })).status).toBe(303);
    const shown = await page(`${plan}?year=2024&by=classes`);
    expect(shown).toMatch(/Thành phố Tuyên Quang[^]*>1<span class="visually-hidden">[^]*>4<span/);
    expect(shown).not.toContain('Có lớp chưa rõ nơi tổ chức');
    const [behind = ''] = links(shown, 'places/classes');
    expect(await page(behind)).toMatch(/1 lớp, 4 lượt người[^]*>Xã Kim Phú, Thành phố Tuyên Quang, Tỉnh Tuyên Quang/);
    expect(await page(`${plan}/classes?place=none`)).toContain('Không có lớp nào');
  });

  it('asks which part of a divided unit it is when it converts', async () => {
    expect(await page(`${plan}?year=2024&by=classes&reading=now`)).toMatch(
      /Chưa xác định \(địa giới bị chia\)[^]*Lớp cần chỉ rõ[^]*href="\/staff\/classes\/[^"]*\/admin-unit">[^]*Xã Kim Phú/,
    );
  });

  it('gives its table out as a file', async () => {
    const sent = await postForm(official, `${plan}/export`, { year: '2024', by: 'classes', format: 'csv' });
    expect(sent.headers['content-disposition']).toContain('theo-noi-to-chuc.csv');
    expect(sent.text).toContain('"Thành phố Tuyên Quang, Tỉnh Tuyên Quang","070","1","4"');
    expect((await postForm(official, `${plan}/export`, { by: 'venues' })).status).toBe(422);
  });
});
