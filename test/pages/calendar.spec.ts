import { CancelClass } from '../../src/modules/classes/index.js';
import { inEmptyProgram, startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeCourse } from '../support/make-class.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';
import { makeLecturer, makeVenue } from '../support/make-venue.js';

let testApp: TestApp;
let organiser: Staff;
let browser: Browser;
let door: Staff;
const somebody = { kind: 'system', name: 'test' } as const;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
  browser = await signInBrowser(testApp, organiser);
  door = await makeStaff(testApp, 'checkin');
});

afterAll(async () => {
  await testApp.close();
});

const expectPage = async (path: string, status = 200): Promise<string> => {
  const answer = await browser.get(path);
  expect(answer.status).toBe(status);
  return answer.text;
};

describe('the calendar of staff', () => {
  it('shows this month with today, and says when nothing is held', () =>
    inEmptyProgram(async (empty) => {
      const somebodyElse = await signInBrowser(empty, await makeStaff(empty));
      const { text } = await somebodyElse.get('/staff/calendar').expect(200);
      expect(text).toContain('Tháng 10/2024');
      expect(text).toContain('Không có buổi nào trong thời gian này.');
      expect(text.match(/<th scope="col">/g)).toHaveLength(7);
      expect(text).toMatch(/datetime="2024-10-01">1<\/time> <span class="calendar-now">Hôm nay/);
      for (const href of ['on&#x3D;2024-09-01', 'on&#x3D;2024-11-01']) expect(text).toContain(href);
    }));

  it('shows a class once a day with its half-days, in all three views', async () => {
    const made = await makeClass(testApp, { name: 'Truy xuất nguồn gốc chè Shan' });
    for (const view of ['month', 'week', 'list']) {
      const text = await expectPage(`/staff/calendar?view=${view}&on=15/10/2024`);
      expect(text).toContain('Truy xuất nguồn gốc chè Shan');
      expect(text).toContain(`/staff/classes/${made.id}`);
      expect(text).toContain('Sáng, Chiều');
    }
    const week = await expectPage('/staff/calendar?view=week&on=2024-10-15');
    expect(week).toContain('Tuần 14/10/2024 – 20/10/2024');
    expect(week.match(/<th scope="row">/g)).toHaveLength(3);
    expect(await expectPage('/staff/calendar?on=2024-11-15')).not.toContain('Truy xuất nguồn gốc chè Shan');
  });

  it('is narrowed by state, type, course, venue and lecturer, and keeps the filter from month to month', async () => {
    const [site, lecturer] = [await makeVenue(testApp), await makeLecturer(testApp)];
    const room = await makeVenue(testApp, { siteId: site.id });
    const made = await makeClass(testApp, { name: 'Lớp được lọc', type: 'HOI_THAO', closesOn: '2024-10-22' });
    await makeClass(testApp, { name: 'Lớp khác', type: 'DAO_TAO', closesOn: '2024-10-22' });
    const session = `/api/v1/classes/${made.id}/sessions/${made.sessions[0]?.id}`;
    const change = { venueId: room.id, lecturerIds: [lecturer.id] };
    await expectAnswer(testApp.http.patch(session).set(organiser.bearer).send(change), 200);
    for (const filter of ['type=HOI_THAO', `course=${made.courseId}`, `venue=${site.id}`, `venue=${room.id}`, `lecturer=${lecturer.id}`]) {
      const text = await expectPage(`/staff/calendar?on=2024-10-22&${filter}`);
      expect(text).toContain('Lớp được lọc');
      expect(text).not.toContain('Lớp khác');
      expect(text).toContain(filter.replace('=', '&#x3D;'));
    }
    await testApp.get(CancelClass).execute(somebody, made.id, { reason: 'Chuyển lịch' });
    expect(await expectPage('/staff/calendar?on=2024-10-22&state=cancelled')).toContain('Đã hủy');
    expect(await expectPage('/staff/calendar?on=2024-10-22&state=open')).not.toContain('Lớp được lọc');
    expect(await expectPage('/staff/calendar?on=2024-10-22&venue=none')).toContain('Không có buổi nào khớp bộ lọc');
  });

  it.each(['view=year', 'on=31/02/2024', 'on=x', 'state=gone', 'type=KHAC', `course=${'x'.repeat(37)}`, 'venue=a&venue=b'])(
    'refuses %s',
    async (query) => {
      await expectPage(`/staff/calendar?${query}`, 422);
    },
  );

  it('is open to everybody on the staff and to nobody else', async () => {
    expect((await (await signInBrowser(testApp, door)).get('/staff/calendar')).status).toBe(200);
    await testApp.http.get('/staff/calendar').expect(303);
    await expectAnswer(testApp.http.get('/api/v1/calendar?from=2024-10-01&to=2024-10-31'), 401);
  });

  it('gives programs the half-days of a span, and refuses a span that ends before it begins or is too long', async () => {
    const ask = (query: string) => testApp.http.get(`/api/v1/calendar?${query}`).set(organiser.bearer);
    const made = await makeClass(testApp, { closesOn: '2024-12-24' });
    expect(await expectAnswer(ask('from=2024-12-24&to=2024-12-24'), 200)).toMatchObject({ items: [{ classId: made.id }], total: 1 });
    expect(await expectAnswer(ask('from=2024-12-24&to=2024-12-23'), 422)).toMatchObject({ errors: [{ field: 'to' }] });
    expect(await expectAnswer(ask('from=2024-01-01&to=2026-01-01'), 422)).toMatchObject({ code: 'spanTooLong' });
    expect(await expectAnswer(ask('from=2024-01-01'), 422)).toMatchObject({ errors: [{ field: 'to', code: 'required' }] });
  });
});

describe('the public calendar', () => {
  it('lists what is open by month, found by topic and by where it is, without marks', async () => {
    const venue = await makeVenue(testApp, { name: 'Nhà văn hóa Sơn Dương', address: 'Thị trấn Sơn Dương' });
    const made = await makeClass(testApp, { name: 'An toàn thực phẩm chè', place: 'Nhà văn hóa trung tâm', closesOn: '2025-03-04' });
    const path = `/api/v1/classes/${made.id}/place`;
    await expectAnswer(testApp.http.patch(path).set(organiser.bearer).send({ venueId: venue.id, place: 'Nhà văn hóa' }), 200);
    const look = async (query: string): Promise<string> => (await testApp.http.get(`/calendar${query}`).expect(200)).text;
    for (const query of ['', '?q=thuc pham che', '?near=son duong', '?near=SƠN DƯƠNG&q=an toàn']) {
      const text = await look(query);
      expect(text).toContain('Tháng 3/2025');
      expect(text).toContain(`href="/classes/${made.code}"`);
    }
    for (const query of ['?q=may mac', '?topic=EXPERTS', '?near=chiem hoa', '?type=HOI_NGHI', '?near=%25'])
      expect(await look(query)).toContain('Không có lớp nào khớp');
  });

  it('is narrowed to a topic of the plan, as the front page is, and the page of the class names it', async () => {
    const { id: courseId } = await makeCourse(testApp, { topic: 'LABELLING', periods: 16 });
    const { code } = await makeClass(testApp, { name: 'Nhãn cho mật ong', courseId });
    const look = async (path: string): Promise<string> => (await testApp.http.get(path).expect(200)).text;
    for (const page of ['/calendar', '/']) {
      const found = await look(`${page}?topic=LABELLING`);
      expect(found.match(/\/classes\/[^"]+/g)).toEqual([`/classes/${code}`]);
      expect(found).toMatch(/value="LABELLING" selected[^]*Nhãn cho mật ong[^]*Ghi nhãn hàng hóa/);
      expect(await look(`${page}?topic=EXPERTS`)).not.toContain(code);
    }
    expect(await look(`/classes/${code}`)).toMatch(/Lĩnh vực<\/dt><dd>Ghi nhãn hàng hóa[^]*Số tiết<\/dt><dd>16/);
  });

  it('shows no draft, and refuses what it cannot read', async () => {
    const draft = await makeClass(testApp, { state: 'draft', name: 'Bản nháp kín' });
    expect((await testApp.http.get('/calendar').expect(200)).text).not.toContain(draft.code);
    for (const query of ['type=KHAC', 'topic=KHAC', `q=${'x'.repeat(101)}`, 'near=a&near=b'])
      expect((await testApp.http.get(`/calendar?${query}`)).status).toBe(422);
  });
});

describe('planning in the browser', () => {
  it('lists the conflict with a box, keeps the input, and goes on when the box is ticked', async () => {
    const venue = await makeVenue(testApp, { name: 'Hội trường huyện Hàm Yên', capacity: 20 });
    const lecturer = await makeLecturer(testApp, { name: 'Chẩu Thị Hoa' });
    const [first, second] = [
      await makeClass(testApp, { state: 'draft', sessions: [] }),
      await makeClass(testApp, { state: 'draft', sessions: [] }),
    ];
    const slot = { heldOn: '05/11/2024', halfDay: 'MORNING', venueId: venue.id, lecturerIds: [lecturer.id], place: '', lecturer: '' };
    expect(await expectPage(`/staff/classes/${second.id}`)).not.toContain('name="acceptConflicts"');
    expect((await postForm(browser, `/staff/classes/${first.id}/sessions`, slot)).status).toBe(303);
    const refused = await postForm(browser, `/staff/classes/${second.id}/sessions`, slot);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`địa điểm đã có lớp ${first.code}`);
    expect(refused.text).toContain('Chẩu Thị Hoa đã có lớp');
    expect(refused.text).toContain('name="acceptConflicts"');
    expect(refused.text).toContain(`<option value="${venue.id}" selected>`);
    expect(refused.text).toMatch(new RegExp(`value="${lecturer.id}" checked`));
    expect((await postForm(browser, `/staff/classes/${second.id}/sessions`, { ...slot, acceptConflicts: 'true' })).status).toBe(303);
    const shown = await expectPage(`/staff/classes/${second.id}`);
    expect(shown).toContain('dù trùng lịch với');
    expect(shown).toContain(`Trùng lịch (địa điểm, Chẩu Thị Hoa) với lớp ${first.code} ${first.name} (bản nháp): Sáng 05/11/2024.`);
    expect(shown).toContain('Hội trường huyện Hàm Yên có 20 chỗ, ít hơn sĩ số tối đa 30 của lớp.');
  });

  it('resolves a conflict by another room for the whole class, whose name then stands on the papers', async () => {
    const [venue, other] = [await makeVenue(testApp), await makeVenue(testApp, { name: 'Phòng họp Chi cục' })];
    const made = await makeClass(testApp, { state: 'draft', sessions: 3, place: 'Chưa rõ' });
    const form = await expectPage(`/staff/classes/${made.id}/place`);
    expect(form).toContain('Đổi cả 3 buổi của lớp');
    const fields = { lecturer: made.lecturer, lecturerIds: '', sessionsFollow: 'true' };
    for (const change of [
      { place: 'Chưa rõ', venueId: venue.id },
      { place: venue.name, venueId: other.id },
    ]) {
      expect((await postForm(browser, `/staff/classes/${made.id}/place`, { ...fields, ...change })).status).toBe(303);
    }
    const shown = await expectPage(`/staff/classes/${made.id}`);
    expect(shown.match(/<td data-label="Địa điểm">Phòng họp Chi cục</g)).toHaveLength(3);
    expect(shown).toContain('đổi địa điểm, giảng viên của lớp và 3 buổi');
  });

  it('tells how many participants are expected in another class at the same time', async () => {
    const [first, second] = [await makeClass(testApp, { name: 'Lớp sáng' }), await makeClass(testApp, { name: 'Lớp trùng' })];
    const later = await makeClass(testApp, { closesOn: '2024-10-17' });
    const person = {
      fullName: 'Nông Thị Thắm',
      phone: '0912000111',
      organisation: 'UBND xã Tân Trào',
      group: 'UBND_XA',
      position: 'Công chức',
      consent: true,
      acceptOverlap: true,
    };
    for (const { id } of [first, second, later]) {
      await expectAnswer(testApp.http.post(`/api/v1/classes/${id}/registrations`).set(organiser.bearer).send(person), 201);
    }
    const shown = await expectPage(`/staff/classes/${first.id}`);
    expect(shown).toContain(`1 người đã được nhận vào lớp ${second.code} Lớp trùng, trùng buổi: Sáng 15/10/2024, Chiều 15/10/2024.`);
    expect(shown).not.toContain(`được nhận vào lớp ${later.code}`);
  });

  it('names the mistake beside its field and saves nothing', async () => {
    const made = await makeClass(testApp, { state: 'draft', sessions: 1 });
    const path = `/staff/classes/${made.id}/sessions/${made.sessions[0]?.id}`;
    const wrong = await postForm(browser, path, { place: 'x'.repeat(301), venueId: 'none', lecturerIds: '', lecturer: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="place-error"');
    const unknown = await postForm(browser, path, { place: '<b>Nhà</b>', venueId: 'none', lecturerIds: '', lecturer: '' });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('value="&lt;b&gt;Nhà&lt;/b&gt;"');
    expect(await expectPage(`/staff/classes/${made.id}`)).toContain(made.place);
    await expectPage(`/staff/classes/${made.id}/sessions/none`, 404);
    await expectPage('/staff/classes/none/place', 404);
  });
});
