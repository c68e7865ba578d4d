import { startApp, type TestApp } from '../support/app.js';
import { expectPage, messageBeside } from '../support/expect-answer.js';
import { makeClass } from '../support/make-class.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makeVenue } from '../support/make-venue.js';
import { enterTerritory } from '../support/territory-lists.js';
import { UnitDesk } from '../support/unit-desk.js';

let testApp: TestApp;
let units: UnitDesk;
let organiser: Browser;
let auditor: Browser;
let door: Browser;

beforeAll(async () => {
  testApp = await startApp('2024-03-01T02:00:00Z');
  const staff = await makeStaff(testApp);
  units = new UnitDesk(testApp, staff);
  organiser = await signInBrowser(testApp, staff);
  auditor = await signInBrowser(testApp, await makeStaff(testApp, 'auditor'));
  door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
  await enterTerritory(testApp);
});
afterAll(() => testApp.close());

const page = (path: string, as = organiser): Promise<string> => expectPage(as.get(path), 200);
const removal = (text: string): string => /action="([^"]*\/remove)"/.exec(text)?.[1] ?? '';

describe('the page of the administrative unit of a venue', () => {
  it('is opened from the venue, and keeps what was looked for, chosen and taken back', async () => {
    const venue = await makeVenue(testApp, { name: 'Nhà văn hóa <b>' });
    const path = `/staff/venues/${venue.id}/admin-unit`;
    expect(await page(`/staff/venues/${venue.id}`)).toMatch(new RegExp(`Đơn vị hành chính[^]*href="${path}">Chưa ghi`));
    expect(await page(`${path}?q=yen+son&on=01/05/2024`)).toContain('Thị trấn Yên Sơn, Huyện Yên Sơn, Tỉnh Tuyên Quang');
    expect(await page(`${path}?q=kim+phu&on=01/03/2026`)).toContain('Không có đơn vị hành chính nào khớp vào ngày đó');
    const adminUnitId = await units.unit('02473', '2024-05-01');
    const { status, headers } = await postForm(organiser, `${path}?q=yen+son&on=2024-05-01`, { adminUnitId });
    expect([status, headers.location]).toEqual([303, `${path}?notice=unitPlaced`]);
    const shown = await page(`${path}?notice=unitPlaced`);
    expect(shown).toMatch(
      /Đã ghi đơn vị hành chính\.[^]*Thị trấn Yên Sơn, Huyện Yên Sơn[^]*Từ trước[^]*ghi đơn vị hành chính Thị trấn Yên Sơn/,
    );
    expect(shown).not.toContain('<b>"');
    expect(await page(`/staff/venues/${venue.id}`)).toContain('>Thị trấn Yên Sơn, Huyện Yên Sơn, Tỉnh Tuyên Quang</a>');
    expect(removal(await page(path, auditor))).toBe('');
    expect((await postForm(organiser, removal(shown))).headers.location).toBe(`${path}?notice=unitPlaceWithdrawn`);
    expect(await page(path)).toMatch(/Chưa ghi địa bàn nào[^]*bỏ đơn vị hành chính Thị trấn Yên Sơn/);
  });

  it('says of a room that it goes with its site, which alone takes that back', async () => {
    const site = await makeVenue(testApp, { name: 'Trung tâm Hội nghị' });
    const room = await makeVenue(testApp, { name: 'Phòng 201', siteId: site.id });
    await units.placeVenue(site.id, '02473', '2024-01-01');
    const text = await page(`/staff/venues/${room.id}/admin-unit`);
    expect(text).toMatch(new RegExp(`theo đơn vị hành chính của <a href="/staff/venues/${site.id}/admin-unit">Trung tâm Hội nghị`));
    expect(removal(text)).toBe('');
  });
});

describe('the page of the administrative unit of a class', () => {
  it('is opened from the overview, which says that it goes with the venue', async () => {
    const venue = await makeVenue(testApp);
    const { id } = await makeClass(testApp, { closesOn: '2024-05-10' });
    const path = `/staff/classes/${id}/admin-unit`;
    expect(await page(`/staff/classes/${id}`)).toMatch(new RegExp(`href="${path}">Chưa rõ`));
    await units.hold(id, venue.id);
    await units.placeVenue(venue.id, '02473', '2024-01-01');
    expect(await page(`/staff/classes/${id}`)).toMatch(/>Thị trấn Yên Sơn, Huyện Yên Sơn, Tỉnh Tuyên Quang<\/a><small>Theo địa điểm/);
    expect(await page(`/staff/classes/${id}`, door)).not.toContain(path);
    const text = await page(path);
    expect(text).toMatch(/ngày 10\/05\/2024: Thị trấn Yên Sơn[^]*đã ghi cho địa điểm của lớp/);
    expect(text).toContain(`href="/staff/venues/${venue.id}/admin-unit"`);
    expect(removal(text)).toBe('');
  });

  it('looks for units as they are on the last day of the class, and takes what was said back', async () => {
    const { id } = await makeClass(testApp, { closesOn: '2024-05-10' });
    const path = `/staff/classes/${id}/admin-unit`;
    expect(await page(`${path}?q=kim+phu`)).toContain('Xã Kim Phú, Thành phố Tuyên Quang, Tỉnh Tuyên Quang');
    expect((await page(`${path}?q=kim+phu`)).split('Để trống để ghi nơi tổ chức lớp')).toHaveLength(2);
    const adminUnitId = await units.unit('02497', '2024-05-10');
    const { headers } = await postForm(organiser, `${path}?q=kim+phu`, { adminUnitId });
    expect(headers.location).toBe(`${path}?notice=unitPlaced`);
    const shown = await page(path);
    expect(shown).toContain('ngày 10/05/2024: Xã Kim Phú');
    expect(await page(`/staff/classes/${id}`)).toContain('ghi đơn vị hành chính nơi tổ chức: Xã Kim Phú (mã 02497)');
    expect((await postForm(auditor, removal(shown))).status).toBe(403);
    expect((await postForm(organiser, removal(shown))).headers.location).toBe(`${path}?notice=unitPlaceWithdrawn`);
    expect(await page(path)).toContain('chưa rõ thuộc đơn vị hành chính nào vào ngày 10/05/2024');
  });

  it('says beside the field what is wrong, and shows the units again', async () => {
    const { id } = await makeClass(testApp, { closesOn: '2024-05-10' });
    const path = `/staff/classes/${id}/admin-unit`;
    const adminUnitId = await units.unit('02509', '2026-01-01');
    const refused = await postForm(organiser, `${path}?q=my+lam&on=2026-01-01`, { adminUnitId });
    expect(refused.status).toBe(422);
    expect(messageBeside(refused, 'adminUnitId')).toContain('Phường Mỹ Lâm không tồn tại vào ngày cuối của lớp (10/05/2024)');
    expect(refused.text).toMatch(new RegExp(`value="${adminUnitId}" checked`));
    const early = await postForm(organiser, `${path}?q=my+lam&on=2026-01-01`, { adminUnitId, validFrom: '30/06/2025' });
    expect(messageBeside(early, 'validFrom')).toContain('Phường Mỹ Lâm không tồn tại vào ngày này');
    expect(messageBeside(await postForm(organiser, `${path}?q=my+lam&on=2026-01-01`), 'adminUnitId')).toBeDefined();
  });

  it('is read by an auditor, said by nobody else, and of no other class', async () => {
    const { id } = await makeClass(testApp, { closesOn: '2024-05-10' });
    expect(await page(`/staff/classes/${id}/admin-unit`, auditor)).not.toContain('name="q"');
    expect((await postForm(auditor, `/staff/classes/${id}/admin-unit`, { adminUnitId: 'x' })).status).toBe(403);
    await organiser.get('/staff/classes/none/admin-unit').expect(404);
    await organiser.get('/staff/venues/none/admin-unit').expect(404);
    await organiser.get(`/staff/classes/${id}/admin-unit?q=${'x'.repeat(101)}`).expect(422);
  });
});
