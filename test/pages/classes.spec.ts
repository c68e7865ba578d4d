import { Seats } from '../../src/modules/classes/index.js';
import { inEmptyProgram, startApp, type TestApp } from '../support/app.js';
import { makeClass, makeCourse, readClass } from '../support/make-class.js';
import { makePlan } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';

let testApp: TestApp;
let organiser: Browser;
let official: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp));
  official = await signInBrowser(testApp, await makeStaff(testApp, 'official'));
});

afterAll(async () => {
  await testApp.close();
});

/** As the form of a new class sends it. */
const filledIn = (courseId: string, changes: object = {}): Record<string, unknown> => ({
  ...{
    courseId,
    code: '',
    name: '',
    mode: 'IN_PERSON',
    place: 'Hội trường UBND huyện Yên Sơn',
    lecturer: '',
    audience: '',
    openingDecision: '',
  },
  ...{ capacity: '45', registrationOpensAt: '20/10/2024 07:30', registrationClosesAt: '04/11/2024 17:00', planIds: '' },
  ...{ turnRule: 'sessions', turnMinimum: '1', certificatePercent: '80', needsResult: 'false' },
  ...changes,
});

describe('the first class', () => {
  it('asks for a course first', () =>
    inEmptyProgram(async (empty) => {
      const somebody = await signInBrowser(empty, await makeStaff(empty));
      expect((await somebody.get('/staff/classes').expect(200)).text).toContain('Chưa có lớp nào');
      expect((await somebody.get('/staff/classes/new').expect(200)).text).toContain('Chưa có chuyên đề nào để mở lớp');
    }));

  const onlyInsidePeriod = 'Kế hoạch chỉ tính những lớp bế giảng trong giai đoạn của kế hoạch.';

  it('ticks no plan while none covers today, and says which classes a plan counts', () =>
    inEmptyProgram(async (empty) => {
      const somebody = await signInBrowser(empty, await makeStaff(empty));
      const later = await makePlan(empty, { periodFrom: '2031-01-01', periodTo: '2035-12-31' });
      await makeCourse(empty);
      const { text } = await somebody.get('/staff/classes/new').expect(200);
      expect(text).toContain(onlyInsidePeriod);
      expect(text).not.toContain(`value="${later.id}" checked`);
    }));

  it('goes from the form over its sessions to the public', async () => {
    const plan = await makePlan(testApp);
    const course = await makeCourse(testApp, { code: 'L12', name: 'Truy xuất nguồn gốc, tem QR' });
    const blank = await organiser.get(`/staff/classes/new?course=${course.id}`).expect(200);
    expect(blank.text).toContain(`<option value="${course.id}" selected>`);
    expect(blank.text).toMatch(new RegExp(`value="${plan.id}" checked`));
    expect(blank.text).not.toContain(onlyInsidePeriod);
    const saved = await postForm(organiser, '/staff/classes', filledIn(course.id, { planIds: ['', plan.id] }));
    expect(saved.status).toBe(303);
    const path = (saved.headers.location ?? '').split('?')[0] ?? '';
    const draft = await organiser.get(path).expect(200);
    for (const shown of [
      'L12-01',
      'Bản nháp',
      'Chưa xếp lịch',
      plan.number,
      'Từ 07 giờ 30, 20/10/2024 đến 17 giờ 00, 04/11/2024',
      'thêm lớp L12-01',
    ]) {
      expect(draft.text).toContain(shown);
    }
    expect((await postForm(organiser, `${path}/open`)).text).toContain('Lớp cần ít nhất một buổi.');
    expect(
      (await postForm(organiser, `${path}/sessions`, { heldOn: '05/11/2024', halfDay: 'MORNING', place: '', lecturer: '' })).status,
    ).toBe(303);
    expect((await postForm(organiser, `${path}/open`)).headers.location).toBe(`${path}?notice=classOpened`);
    const open = await organiser.get(`${path}?notice=classOpened`).expect(200);
    for (const shown of ['Đã mở lớp.', 'Sắp mở đăng ký', '05/11/2024', 'thêm buổi Sáng 05/11/2024', 'mở lớp'])
      expect(open.text).toContain(shown);
  });
});

describe('the form of a class', () => {
  it('keeps what was typed and ticked and names the mistakes beside their fields', async () => {
    const plan = await makePlan(testApp);
    const { id } = await makeCourse(testApp);
    const wrong = {
      place: '',
      capacity: 'nhiều',
      registrationClosesAt: '31/02/2024 17:00',
      name: '<i>x</i>',
      turnRule: 'percent',
      planIds: ['', plan.id],
    };
    const { status, text } = await postForm(organiser, '/staff/classes', filledIn(id, wrong));
    expect(status).toBe(422);
    for (const error of ['place-error', 'capacity-error', 'registrationClosesAt-error']) expect(text).toContain(`id="${error}"`);
    for (const kept of ['value="nhiều"', 'value="31/02/2024 17:00"', 'value="&lt;i&gt;x&lt;/i&gt;"', '<option value="percent" selected>'])
      expect(text).toContain(kept);
    expect(text).toMatch(new RegExp(`value="${plan.id}" checked`));
    expect(text).toMatch(new RegExp(`<option value="${id}" selected>`));
  });

  it('shows a class as it is and changes it; its history says what was before', async () => {
    const plan = await makePlan(testApp);
    const { id, name } = await makeClass(testApp, { capacity: 30, planIds: [plan.id] });
    const form = await organiser.get(`/staff/classes/${id}/edit`).expect(200);
    for (const shown of ['value="01/09/2024 00:00"', 'value="14/10/2024 17:00"', 'value="30"', name]) expect(form.text).toContain(shown);
    const fields = filledIn('', {
      name,
      capacity: '35',
      registrationOpensAt: '01/09/2024 00:00',
      registrationClosesAt: '14/10/2024 16:00',
      audience: 'Hợp tác xã',
    });
    expect((await postForm(organiser, `/staff/classes/${id}/edit`, fields)).headers.location).toBe(
      `/staff/classes/${id}?notice=classChanged`,
    );
    const { text } = await organiser.get(`/staff/classes/${id}`).expect(200);
    for (const said of [
      'Sĩ số tối đa: 30 → 35',
      'Hạn đăng ký: 17 giờ 00, 14/10/2024 → 16 giờ 00, 14/10/2024',
      `Kế hoạch: ${plan.number} → –`,
      'Đối tượng: – → Hợp tác xã',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('Mở đăng ký từ:');
  });

  it('says beside the capacity that more people are registered', async () => {
    const { id, name } = await makeClass(testApp, { capacity: 2 });
    await testApp.unitOfWork.write(() => testApp.get(Seats).take(id));
    await testApp.unitOfWork.write(() => testApp.get(Seats).take(id));
    const fields = filledIn('', { name, capacity: '1', registrationOpensAt: '01/09/2024 00:00', registrationClosesAt: '14/10/2024 17:00' });
    const { status, text } = await postForm(organiser, `/staff/classes/${id}/edit`, fields);
    expect(status).toBe(409);
    expect(text).toMatch(/id="capacity-error"[^]*Số chỗ không được ít hơn số người đã đăng ký/);
    expect((await readClass(testApp, id)).capacity).toBe(2);
  });
});

describe('the page of a class', () => {
  it('adds and removes sessions, and keeps a refused one in its form', async () => {
    const { id, sessions } = await makeClass(testApp);
    const refused = await postForm(organiser, `/staff/classes/${id}/sessions`, {
      heldOn: '15/10/2024',
      halfDay: 'MORNING',
      place: 'Phòng <3>',
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toMatch(/id="halfDay-error"[^]*Lớp đã có buổi này/);
    expect(refused.text).toContain('value="Phòng &lt;3&gt;"');
    expect((await postForm(organiser, `/staff/classes/${id}/sessions/${sessions[1]?.id ?? ''}/remove`)).status).toBe(303);
    const last = await postForm(organiser, `/staff/classes/${id}/sessions/${sessions[0]?.id ?? ''}/remove`);
    expect(last.status).toBe(409);
    expect(last.text).toContain('Lớp cần ít nhất một buổi.');
    expect((await readClass(testApp, id)).sessions).toHaveLength(1);
  });

  it('cancels with a reason, which the history keeps', async () => {
    const { id } = await makeClass(testApp);
    const refused = await postForm(organiser, `/staff/classes/${id}/cancel`, { reason: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="reason-error"');
    expect((await postForm(organiser, `/staff/classes/${id}/cancel`, { reason: 'Hoãn do bão số 3' })).status).toBe(303);
    const { text } = await organiser.get(`/staff/classes/${id}`).expect(200);
    for (const shown of ['Đã hủy', 'hủy lớp', 'Hoãn do bão số 3']) expect(text).toContain(shown);
    expect(text).not.toContain(`action="/staff/classes/${id}/cancel"`);
  });

  it('has the tabs of the class', async () => {
    const { id } = await makeClass(testApp);
    const { text } = await official.get(`/staff/classes/${id}`).expect(200);
    for (const tab of ['registrations', 'roll', 'certificates']) expect(text).toContain(`href="/staff/classes/${id}/${tab}"`);
  });
});

describe('the list of classes', () => {
  it('is filtered in the address by state, year and words', async () => {
    await makeClass(testApp, { name: 'Mã số mã vạch OCOP', closesOn: '2023-05-09' });
    const found = await official.get('/staff/classes?q=ma+vach&year=2023&state=open').expect(200);
    for (const shown of ['Mã số mã vạch OCOP', '09/05/2023', '0/30', 'Đã kết thúc', '<option value="2023" selected>', 'value="ma vach"'])
      expect(found.text).toContain(shown);
    expect((await official.get('/staff/classes?q=ma+vach&state=cancelled').expect(200)).text).toContain('Không có lớp nào khớp');
    await official.get('/staff/classes?year=abc').expect(422);
  });

  it('shows the next fifty on the next page with the same filter', async () => {
    const { id: courseId } = await makeCourse(testApp);
    for (let count = 0; count < 51; count++) await makeClass(testApp, { courseId, name: 'Lớp nhiều trang', state: 'draft', sessions: 0 });
    expect((await official.get('/staff/classes?q=nhieu+trang').expect(200)).text).toContain('page&#x3D;2');
    const second = await official.get('/staff/classes?q=nhieu+trang&page=2').expect(200);
    expect(second.text.match(/<th scope="row">/g)).toHaveLength(1);
  });
});

describe('who may', () => {
  it('lets officials look and organisers act, and nobody who is not signed in', async () => {
    const { id, sessions } = await makeClass(testApp);
    const shown = await official.get(`/staff/classes/${id}`).expect(200);
    expect(shown.text).not.toContain(`/staff/classes/${id}/edit`);
    await official.get('/staff/classes/new').expect(403);
    await official.get(`/staff/classes/${id}/edit`).expect(403);
    const writes: [string, object][] = [
      ['', filledIn('x')],
      [`/${id}/edit`, { name: 'x' }],
      [`/${id}/sessions`, { heldOn: '05/11/2024', halfDay: 'MORNING' }],
      [`/${id}/sessions/${sessions[0]?.id ?? ''}/remove`, {}],
      [`/${id}/open`, {}],
      [`/${id}/cancel`, { reason: 'x' }],
    ];
    for (const [path, fields] of writes) expect((await postForm(official, `/staff/classes${path}`, { ...fields })).status).toBe(403);
    await testApp.http
      .get('/staff/classes')
      .expect(303)
      .expect('location', /^\/sign-in/);
    expect((await readClass(testApp, id)).sessions).toHaveLength(2);
    await organiser.get('/staff/classes/none').expect(404);
  });
});
