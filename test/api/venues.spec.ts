import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass } from '../support/make-class.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeLecturer, makeVenue } from '../support/make-venue.js';

let testApp: TestApp;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
});

afterAll(async () => {
  await testApp.close();
});

type Register = 'venues' | 'lecturers';
const get = (path: string, as: Staff = organiser) => testApp.http.get(`/api/v1/${path}`).set(as.bearer);
const post = (path: string, body: object = {}, as: Staff = organiser) => testApp.http.post(`/api/v1/${path}`).set(as.bearer).send(body);
const patch = (path: string, body: object, as: Staff = organiser) => testApp.http.patch(`/api/v1/${path}`).set(as.bearer).send(body);
const total = async (register: Register): Promise<number> =>
  (await expectAnswer<{ total: number }>(get(`${register}?state=all`), 200)).total;

describe('the register of venues', () => {
  it('keeps a site with its rooms', async () => {
    const site = await expectAnswer<{ id: string }>(
      post('venues', { name: 'Trung tâm Hội nghị', address: 'Đường 17/8', capacity: 300 }),
      201,
    );
    const room = await expectAnswer<{ id: string }>(post('venues', { name: 'Phòng 201', siteId: site.id, capacity: '40' }), 201);
    expect(room).toMatchObject({ label: 'Phòng 201, Trung tâm Hội nghị', capacity: 40, retired: false });
    expect(await expectAnswer(get(`venues/${site.id}`), 200)).toMatchObject({ rooms: [{ id: room.id, name: 'Phòng 201' }] });
    await expectAnswer(patch(`venues/${site.id}`, { name: 'Nhà văn hóa trung tâm', capacity: '' }), 200);
    const found = await expectAnswer(get('venues?q=van hoa trung tam'), 200);
    expect(found).toMatchObject({
      items: [
        { id: site.id, capacity: null },
        { id: room.id, label: 'Phòng 201, Nhà văn hóa trung tâm' },
      ],
    });
  });

  it('has a name once in a site, also when several people add it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, n) => post('venues', { name: n % 2 ? 'Hội trường A' : 'HOI TRUONG  A' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const [one, two] = [await makeVenue(testApp), await makeVenue(testApp)];
    for (const { id } of [one, two]) await expectAnswer(post('venues', { name: 'Phòng 1', siteId: id }), 201);
    expect(await expectAnswer(post('venues', { name: 'phong 1', siteId: one.id }), 409)).toMatchObject({
      code: 'venueNameTaken',
      errors: [{ field: 'name' }],
    });
    expect(await expectAnswer(patch(`venues/${two.id}`, { name: one.name }), 409)).toMatchObject({ code: 'venueNameTaken' });
  });

  it('retires a site with its rooms and takes them back', async () => {
    const site = await makeVenue(testApp, { name: 'Nhà cũ' });
    const room = await makeVenue(testApp, { name: 'Phòng cũ', siteId: site.id });
    await expectAnswer(post(`venues/${site.id}/retire`), 200);
    expect(await expectAnswer(get('venues?q=phong cu'), 200)).toMatchObject({ total: 0 });
    expect(await expectAnswer(get('venues?q=phong cu&state=retired'), 200)).toMatchObject({ items: [{ id: room.id, retired: true }] });
    await expectAnswer(post('venues', { name: 'Phòng mới', siteId: site.id }), 422);
    await expectAnswer(post(`venues/${site.id}/restore`), 200);
    expect(await expectAnswer(get('venues?q=phong cu'), 200)).toMatchObject({ total: 1 });
  });

  it.each([
    ['no name', { name: ' ' }, 'name', 'required'],
    ['a name beyond 140 letters', { name: 'ă'.repeat(141) }, 'name', 'tooLong'],
    ['a name that is markup', { name: '<img src=x>' }, 'name', 'nameHasMarkup'],
    ['a name that is a list', { name: ['a'] }, 'name', 'notText'],
    ['seats that are no number', { capacity: 'nhiều' }, 'capacity', 'notANumber'],
    ['no seats at all, counted', { capacity: 0 }, 'capacity', 'outOfRange'],
    ['an address beyond 300 letters', { address: 'x'.repeat(301) }, 'address', 'tooLong'],
    ['a site that does not exist', { siteId: 'none' }, 'siteId', 'notAChoice'],
  ])('refuses %s and saves nothing', async (_, wrong, field, code) => {
    const before = await total('venues');
    expect(await expectAnswer(post('venues', { name: 'Hội trường sai', ...wrong }), 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await total('venues')).toBe(before);
  });

  it('gives a room no rooms', async () => {
    const room = await makeVenue(testApp, { siteId: (await makeVenue(testApp)).id });
    expect(await expectAnswer(post('venues', { name: 'Góc', siteId: room.id }), 422)).toMatchObject({ errors: [{ field: 'siteId' }] });
  });
});

describe('the register of lecturers', () => {
  const ha = { name: 'Phạm Thu Hà', title: 'ThS.', organisation: 'Viện Năng suất', phone: '0912 345 678', email: 'HA@example.com' };

  it('keeps who they are, in the order of given names, found by any word', async () => {
    const body = await expectAnswer<{ id: string }>(post('lecturers', { ...ha, topics: 'Đo lường, 5S' }), 201);
    expect(body).toMatchObject({ phone: '+84912345678', email: 'ha@example.com', retired: false });
    const first = await makeLecturer(testApp, { name: 'Vương Văn An' });
    for (const q of ['pham thu ha', 'do luong', 'vien nang suat']) {
      expect(await expectAnswer(get(`lecturers?q=${q}`), 200)).toMatchObject({ items: [{ id: body.id }], total: 1 });
    }
    const { items } = await expectAnswer<{ items: { id: string }[] }>(get('lecturers'), 200);
    expect(items.findIndex(({ id }) => id === first.id)).toBeLessThan(items.findIndex(({ id }) => id === body.id));
  });

  it('has a person of one organisation once', async () => {
    const twin = { name: 'Lý Thị Xuân', organisation: 'Sở Công Thương' };
    await expectAnswer(post('lecturers', twin), 201);
    expect(await expectAnswer(post('lecturers', { ...twin, name: 'LÝ THỊ XUÂN' }), 409)).toMatchObject({ code: 'lecturerExists' });
    await expectAnswer(post('lecturers', { ...twin, organisation: 'Trường Cao đẳng nghề' }), 201);
  });

  it('changes what is named, clears what is sent empty, and tells it in the history', async () => {
    const { id } = await makeLecturer(testApp, { title: 'ThS.', phone: '0912345678' });
    expect(await expectAnswer(patch(`lecturers/${id}`, { title: 'TS.', phone: '' }), 200)).toMatchObject({ title: 'TS.', phone: null });
    expect(await expectAnswer(patch(`lecturers/${id}`, { topics: 'ISO 9001' }), 200)).toMatchObject({ title: 'TS.', topics: 'ISO 9001' });
  });

  it.each([
    ['no name', { name: '' }, 'name', 'required'],
    ['a name that is markup', { name: '<b>Hà</b>' }, 'name', 'nameHasMarkup'],
    ['a phone that is none', { phone: '12ab' }, 'phone', 'phoneNotRecognised'],
    ['a phone of the old operators', { phone: '01682345678' }, 'phone', 'phoneOldPrefix'],
    ['an e-mail that is none', { email: 'ha@' }, 'email', 'notAnEmail'],
    ['topics beyond 500 letters', { topics: 'x'.repeat(501) }, 'topics', 'tooLong'],
    ['a title that is an object', { title: { a: 1 } }, 'title', 'notText'],
  ])('refuses %s and saves nothing', async (_, wrong, field, code) => {
    const before = await total('lecturers');
    const body = { name: 'Người Sai', ...wrong };
    expect(await expectAnswer(post('lecturers', body), 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await total('lecturers')).toBe(before);
  });

  it('says what is wrong with the phone at once with everything else, not after the rest was mended', async () => {
    const wrong = { name: '', email: 'khong-phai-thu', phone: '0912 345' };
    const refused = await expectAnswer<{ errors: { field: string; code: string }[] }>(post('lecturers', wrong), 422);
    expect(refused.errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'email notAnEmail',
      'name required',
      'phone phoneNotRecognised',
    ]);
    const { id } = await makeLecturer(testApp);
    const changed = await expectAnswer(patch(`lecturers/${id}`, { email: 'x', phone: '01682345678' }), 422);
    expect(changed).toMatchObject({ errors: [{ field: 'phone', code: 'phoneOldPrefix' }, { field: 'email' }] });
  });

  it('counts what was taught, not what is planned, drafted or called off', async () => {
    const lecturer = await makeLecturer(testApp);
    const teach = async (closesOn: string, state: 'open' | 'draft'): Promise<void> => {
      const made = await makeClass(testApp, { closesOn, state });
      await expectAnswer(patch(`classes/${made.id}/sessions/${made.sessions[0]?.id}`, { lecturerIds: [lecturer.id] }), 200);
    };
    await teach('2024-09-18', 'open');
    await teach('2024-09-19', 'draft');
    await teach('2024-11-20', 'open');
    const body = await expectAnswer(get(`lecturers/${lecturer.id}/sessions`), 200);
    expect(body).toMatchObject({ taughtSessions: 1, taughtClasses: 1 });
    expect(body).toMatchObject({ items: [{ heldOn: '2024-11-20' }, { heldOn: '2024-09-19' }, { heldOn: '2024-09-18' }] });
  });
});

describe('who may', () => {
  it.each<[Register]>([['venues'], ['lecturers']])(
    'lets readers read %s, and only organisers and administrators write',
    async (register) => {
      const { id } = await (register === 'venues' ? makeVenue(testApp) : makeLecturer(testApp));
      for (const role of ['official', 'auditor'] as const) {
        const reader = await makeStaff(testApp, role);
        for (const path of [register, `${register}/${id}`, `${register}/${id}/sessions`]) await expectAnswer(get(path, reader), 200);
        await expectAnswer(post(register, { name: 'Mới' }, reader), 403);
        await expectAnswer(patch(`${register}/${id}`, { name: 'Mới' }, reader), 403);
        await expectAnswer(post(`${register}/${id}/retire`, {}, reader), 403);
      }
      await expectAnswer(get(register, await makeStaff(testApp, 'checkin')), 403);
      await expectAnswer(testApp.http.get(`/api/v1/${register}`), 401);
      for (const path of [`${register}/none`, `${register}/none/sessions`]) await expectAnswer(get(path), 404);
      await expectAnswer(patch(`${register}/none`, { name: 'Mới' }), 404);
      await expectAnswer(get(`${register}?state=gone`), 422);
      await expectAnswer(get(`${register}/${id}/sessions?page=0`), 422);
    },
  );
});
