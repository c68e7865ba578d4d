import { startApp, type TestApp } from '../support/app.js';
import { messageBeside } from '../support/expect-answer.js';
import {
  type Browser,
  type MadeClass,
  makeClass,
  makeRegistration,
  makeStaff,
  postForm,
  readClass,
  registrationForm,
  signInBrowser,
} from '../support/make.js';
import { csvRows } from '../support/read-csv.js';

let testApp: TestApp;
let organiser: Browser;
let door: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
  door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
});
afterAll(() => testApp.close());

describe('the staff list of a class', () => {
  const listOf = ({ id }: MadeClass, query = ''): string => `/staff/classes/${id}/registrations${query}`;

  it('shows who is on it, and to door staff neither phone nor e-mail', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Nông Thị Xuyến', phone: '0900000077', email: 'xuyen@example.com' });
    const forOrganiser = (await organiser.get(listOf(trainingClass)).expect(200)).text;
    for (const words of ['Nông Thị Xuyến', '0900 000 077', 'xuyen@example.com']) expect(forOrganiser).toContain(words);
    const forDoor = (await door.get(listOf(trainingClass)).expect(200)).text;
    expect(forDoor).toContain('Nông Thị Xuyến');
    for (const secret of ['0900 000 077', 'xuyen@example.com', '900000077']) expect(forDoor).not.toContain(secret);
  });

  it('leads organisers of an open class to its imports, and nobody else', async () => {
    const [open, draft] = [await makeClass(testApp), await makeClass(testApp, { state: 'draft' })];
    const leads = async (browser: Browser, trainingClass: MadeClass): Promise<boolean> =>
      (await browser.get(listOf(trainingClass)).expect(200)).text.includes(`href="/staff/classes/${trainingClass.id}/imports"`);
    expect([await leads(organiser, open), await leads(organiser, draft), await leads(door, open)]).toEqual([true, false, false]);
  });

  it('offers its form to organisers and the door, to no one who only reads', async () => {
    const trainingClass = await makeClass(testApp);
    for (const role of ['auditor', 'official'] as const) {
      const reader = await signInBrowser(testApp, await makeStaff(testApp, role));
      expect((await reader.get(listOf(trainingClass)).expect(200)).text).not.toContain(listOf(trainingClass, '/new'));
      await reader.get(listOf(trainingClass, '/new')).expect(403);
      expect((await postForm(reader, listOf(trainingClass), {})).status).toBe(403);
    }
    for (const writer of [organiser, door]) await writer.get(listOf(trainingClass, '/new')).expect(200);
  });

  it('finds a name without accents and says when nobody matches', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Nguyễn Văn Đức' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Quan Thị Liễu' });
    const { text } = await organiser.get(listOf(trainingClass, '?q=van duc')).expect(200);
    expect(text).toContain('Nguyễn Văn Đức');
    expect(text).not.toContain('Quan Thị Liễu');
    expect((await organiser.get(listOf(trainingClass, '?q=zzz')).expect(200)).text).toContain('Không có ai khớp');
  });

  it('comes in pages of 50, numbered through, with the search kept from page to page', async () => {
    const trainingClass = await makeClass(testApp, { capacity: 60 });
    for (let made = 0; made < 53; made += 1) await makeRegistration(testApp, trainingClass, { fullName: 'Nông Thị Xuyến' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Bàn Thị Mụi' });
    const first = (await organiser.get(listOf(trainingClass, '?q=xuyen&state=confirmed')).expect(200)).text;
    expect(first.match(/<th scope="row">/g)).toHaveLength(50);
    expect(first).toContain('53 dòng');
    const next = (/rel="next" href="([^"]+)"/.exec(first)?.[1] ?? '').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    expect(next).toBe(listOf(trainingClass, '?q=xuyen&state=confirmed&page=2'));
    const second = (await organiser.get(next).expect(200)).text;
    expect(second.match(/<th scope="row">/g)).toHaveLength(3);
    expect(second).toMatch(/data-label="TT">51<[\s\S]*data-label="TT">53</);
    expect(second).toContain('value="xuyen"');
    expect(second).not.toContain('rel="next"');
    const beyond = (await organiser.get(next.replace('page=2', 'page=9')).expect(200)).text;
    expect(beyond).toContain('Xem trang cuối');
    expect(beyond).not.toContain('Không có ai khớp');
  });

  const namesIn = (text: string): string[] => [...text.matchAll(/<th scope="row">(?:<a[^>]*>)?([^<]+)/g)].map(([, name = '']) => name);

  it.each(['nguyen van duc', 'Nguyễn Văn Đức'.normalize('NFD'), 'NGUYỄN VĂN ÐỨC', 'phù hương'])('finds people by "%s"', async (typed) => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Nguyễn Văn Đức', organisation: 'HTX Cam sành Phù Hương Demo' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Quan Thị Liễu', organisation: 'Sở Công Thương' });
    const { text } = await organiser.get(listOf(trainingClass)).query({ q: typed }).expect(200);
    expect(namesIn(text)).toEqual(['Nguyễn Văn Đức']);
  });

  it('sorts by given name, by unit or by time, and filters by group', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Lý A Dế', organisation: 'Sở Y', group: 'SO_BAN_NGANH' });
    testApp.clock.moveTo('2024-10-01T02:10:00Z');
    await makeRegistration(testApp, trainingClass, { fullName: 'Bàn Thị An', organisation: 'HTX Z' });
    testApp.clock.moveTo('2024-10-01T02:20:00Z');
    await makeRegistration(testApp, trainingClass, { fullName: 'Ma Thị Đào', organisation: 'Đoàn X' });
    testApp.clock.moveTo('2024-10-01T02:00:00Z');
    const orderBy = async (query: string): Promise<string[]> =>
      namesIn((await organiser.get(listOf(trainingClass, query)).expect(200)).text);
    expect(await orderBy('')).toEqual(['Bàn Thị An', 'Lý A Dế', 'Ma Thị Đào']);
    expect(await orderBy('?sort=unit')).toEqual(['Ma Thị Đào', 'Bàn Thị An', 'Lý A Dế']);
    expect(await orderBy('?sort=time')).toEqual(['Ma Thị Đào', 'Bàn Thị An', 'Lý A Dế']);
    expect(await orderBy('?group=SO_BAN_NGANH')).toEqual(['Lý A Dế']);
  });

  it('shows the columns that the address asks for, and to door staff none of them', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { position: 'Chủ nhiệm', phone: '0900000078', birthDate: '05/3/1980' });
    const query = '?columns=position&columns=birth';
    const { text } = await organiser.get(listOf(trainingClass, query)).expect(200);
    for (const words of ['Chủ nhiệm', '05/03/1980']) expect(text).toContain(words);
    expect(text).not.toContain('0900 000 078');
    const forDoor = (await door.get(listOf(trainingClass, query)).expect(200)).text;
    for (const words of ['Chủ nhiệm', '05/03/1980', 'Tải danh sách']) expect(forDoor).not.toContain(words);
  });

  it.each(['?sort=age', '?group=VIP', '?columns=ethnicity', '?page=0', '?state=gone', `?q=${'x'.repeat(101)}`])(
    'refuses %s',
    async (query) => {
      expect((await organiser.get(listOf(await makeClass(testApp), query))).status).toBe(422);
    },
  );

  it('gives what is seen as a file, and says so in the history of the class', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Nguyễn Văn Đức', phone: '0900000079', position: '=1+1' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Quan Thị Liễu' });
    const file = await postForm(organiser, `${listOf(trainingClass)}/export`, {
      format: 'csv',
      q: 'duc',
      columns: ['contact', 'position'],
    });
    expect([file.status, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.text).toContain('"Nguyễn Văn Đức"');
    expect(file.text).toContain('0900 000 079');
    expect(file.text).not.toContain('"=1+1"');
    expect(file.text).not.toContain('Liễu');
    const classPage = (await organiser.get(`/staff/classes/${trainingClass.id}`)).text;
    expect(classPage).toMatch(/Ai đã in, tải danh sách<\/summary>[^]*tải danh sách 1 người[^]*<\/details>/);
    expect(classPage.match(/tải danh sách 1 người/g)).toHaveLength(1);
    expect((await postForm(organiser, `${listOf(trainingClass)}/export`, { format: 'xlsx' })).headers['content-disposition']).toMatch(
      /\.xlsx"/,
    );
    expect((await postForm(organiser, `${listOf(trainingClass)}/export`, { format: 'exe' })).status).toBe(422);
    expect((await postForm(organiser, `${listOf(trainingClass)}/export`, { separator: 'tab' })).status).toBe(422);
    expect((await postForm(door, `${listOf(trainingClass)}/export`, { format: 'csv' })).status).toBe(403);
  });

  it('gives the list to an Excel set to Vietnamese in its columns', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { fullName: 'Nguyễn Văn Đức', organisation: 'HTX "Phù; Hương", Demo' });
    expect((await organiser.get(listOf(trainingClass))).text).toMatch(
      /name="separator" value="semicolon">Tải danh sách đang xem, CSV cho Excel \(;\)</,
    );
    const forExcel = await postForm(organiser, `${listOf(trainingClass)}/export`, { separator: 'semicolon' });
    expect([forExcel.status, forExcel.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const rows = csvRows(forExcel.text, 'semicolon');
    expect(rows[1]?.slice(0, 3)).toEqual(['1', 'Nguyễn Văn Đức', 'HTX "Phù; Hương", Demo']);
    expect(rows).toEqual(csvRows((await postForm(organiser, `${listOf(trainingClass)}/export`, { format: 'csv' })).text));
  });

  it('asks visitors to sign in', async () => {
    const { status, headers } = await testApp.http.get(listOf(await makeClass(testApp)));
    expect([status, headers.location]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
  });

  it('writes a walk-in in, or says what is missing and keeps the input', async () => {
    const trainingClass = await makeClass(testApp);
    const refused = await postForm(door, listOf(trainingClass), { fullName: 'Hà Phúc Lâm', source: 'walk_in' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Hà Phúc Lâm"');
    expect(messageBeside(refused, 'organisation')).toBe('Chưa nhập mục này');
    const accepted = await postForm(door, listOf(trainingClass), { ...registrationForm(), source: 'walk_in' });
    expect([accepted.status, accepted.headers.location]).toEqual([303, `${listOf(trainingClass)}?notice=participantAdded`]);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
  });

  it('takes somebody off the list only with a reason', async () => {
    const trainingClass = await makeClass(testApp);
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    const path = `${listOf(trainingClass)}/${registrationId}`;
    expect((await organiser.get(path).expect(200)).text).toContain(`action="${path}/cancel"`);
    const refused = await postForm(organiser, `${path}/cancel`, { reason: '' });
    expect([refused.status, messageBeside(refused, 'reason')]).toEqual([422, 'Chưa nhập mục này']);
    expect((await postForm(organiser, `${path}/cancel`, { reason: 'Bận công tác' })).status).toBe(303);
    const { text } = await organiser.get(path).expect(200);
    expect(text).toContain('Bận công tác');
    expect(text).not.toContain(`action="${path}/cancel"`);
  });

  it('keeps door staff from details and from cancelling', async () => {
    const trainingClass = await makeClass(testApp);
    const { registrationId } = await makeRegistration(testApp, trainingClass);
    await door.get(`${listOf(trainingClass)}/${registrationId}`).expect(403);
    expect((await postForm(door, `${listOf(trainingClass)}/${registrationId}/cancel`, { reason: 'x' })).status).toBe(403);
    expect((await readClass(testApp, trainingClass.id)).seatsTaken).toBe(1);
  });
});
