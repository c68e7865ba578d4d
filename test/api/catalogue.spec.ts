import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeCourse } from '../support/make-class.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

let testApp: TestApp;
let organiser: Staff;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await makeStaff(testApp);
});

afterAll(async () => {
  await testApp.close();
});

const iso = { code: 'ISO9001', name: 'ISO 9001:2015 và đánh giá nội bộ', type: 'DAO_TAO' };
const post = (body: object, as: Staff = organiser) => testApp.http.post('/api/v1/courses').set(as.bearer).send(body);
const total = async (): Promise<number> => {
  const body = await expectAnswer(testApp.http.get('/api/v1/courses').set(organiser.bearer), 200);
  return (body as { total: number }).total;
};

describe('adding a course', () => {
  it('keeps what was said and certifies what its type usually does', async () => {
    const body = await expectAnswer(post({ ...iso, periods: 24, description: 'Ba ngày,\nsáu buổi' }), 201);
    const { id } = body as { id: string };
    const shown = await testApp.http.get(`/api/v1/courses/${id}`).set(organiser.bearer).expect(200);
    const rules = { topic: null, validityMonths: null, turnRule: 'sessions', turnMinimum: 1, certificatePercent: 80, needsResult: false };
    expect(shown.body).toEqual({ id, ...iso, ...rules, periods: 24, description: 'Ba ngày,\nsáu buổi', certificateKind: 'COMPLETION' });
  });

  it('certifies what the organiser says instead', async () => {
    const body = await expectAnswer(post({ ...iso, code: 'HT-GCN', type: 'HOI_THAO', certificateKind: 'COMPLETION' }), 201);
    expect(body).toMatchObject({ type: 'HOI_THAO', certificateKind: 'COMPLETION', periods: null, description: null });
  });

  it('refuses a code that another course has, also when both come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => post({ ...iso, code: 'TWIN' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      code: 'courseCodeTaken',
      errors: [{ field: 'code', message: 'Mã chuyên đề này đã có, xin nhập mã khác' }],
    });
  });

  it.each([
    ['no code', { code: '' }, 'code', 'required'],
    ['a code with a space', { code: 'ISO 9001' }, 'code', 'wrongForm'],
    ['a code that is markup', { code: '<script>' }, 'code', 'wrongForm'],
    ['a code beyond 30 letters', { code: 'A'.repeat(31) }, 'code', 'tooLong'],
    ['no name', { name: '   ' }, 'name', 'required'],
    ['a name beyond 250 letters', { name: 'ă'.repeat(251) }, 'name', 'tooLong'],
    ['a name that is markup', { name: '<script>alert(1)</script>' }, 'name', 'nameHasMarkup'],
    ['a name that is a list', { name: ['a'] }, 'name', 'notText'],
    ['a type that does not exist', { type: 'TOA_DAM' }, 'type', 'notAChoice'],
    ['periods that are no number', { periods: 'nhiều' }, 'periods', 'notANumber'],
    ['no periods at all, counted', { periods: 0 }, 'periods', 'outOfRange'],
    ['a certificate that does not exist', { certificateKind: 'DIPLOMA' }, 'certificateKind', 'notAChoice'],
  ])('refuses %s and saves nothing', async (_, wrong, field, code) => {
    const before = await total();
    const body = await expectAnswer(post({ ...iso, code: 'WRONG', ...wrong }), 422);
    expect(body).toMatchObject({ errors: [{ field, code }] });
    expect(await total()).toBe(before);
  });
});

describe('changing a course', () => {
  it('changes what is named, keeps what is left out, and clears what is sent empty', async () => {
    const { id } = await makeCourse(testApp, { name: 'Cũ', periods: 8 });
    const patch = (body: object): Promise<unknown> =>
      expectAnswer(testApp.http.patch(`/api/v1/courses/${id}`).set(organiser.bearer).send(body), 200);
    expect(await patch({ name: 'Mới' })).toMatchObject({ name: 'Mới', periods: 8 });
    expect(await patch({ periods: '' })).toMatchObject({ name: 'Mới', periods: null });
    const found = await testApp.http.get('/api/v1/courses?q=moi').set(organiser.bearer).expect(200);
    expect(found.body).toMatchObject({ items: [{ id }], total: 1 });
  });

  it('never changes code and type', async () => {
    const { id, code } = await makeCourse(testApp);
    const body = await expectAnswer(
      testApp.http.patch(`/api/v1/courses/${id}`).set(organiser.bearer).send({ code: 'OTHER', type: 'HOI_NGHI' }),
      200,
    );
    expect(body).toMatchObject({ code, type: 'TAP_HUAN' });
  });

  it('takes no markup as a new name, and stray control characters out of it', async () => {
    const { id } = await makeCourse(testApp, { name: 'Năng suất xanh' });
    const rename = (name: string) => testApp.http.patch(`/api/v1/courses/${id}`).set(organiser.bearer).send({ name });
    expect(await expectAnswer(rename('Năng suất <b>xanh</b>'), 422)).toMatchObject({ errors: [{ field: 'name', code: 'nameHasMarkup' }] });
    expect(await expectAnswer(rename('Năng\u0000suất\t\u200bbền vững'), 200)).toMatchObject({ name: 'Năng suất bền vững' });
  });

  it('knows no course of that id', async () => {
    await expectAnswer(testApp.http.patch('/api/v1/courses/none').set(organiser.bearer).send({ name: 'Mới' }), 404);
    expect(await expectAnswer(testApp.http.get('/api/v1/courses/none').set(organiser.bearer), 404)).toMatchObject({
      code: 'courseNotFound',
    });
  });
});

describe('finding courses', () => {
  it('searches by code and name without Vietnamese marks, and takes % and _ as they are', async () => {
    const { id } = await makeCourse(testApp, { code: 'CHE-100', name: 'HACCP cho cơ sở chế biến chè 100%' });
    const search = async (q: string) =>
      (await testApp.http.get('/api/v1/courses').query({ q }).set(organiser.bearer).expect(200)).body as { items: { id: string }[] };
    for (const q of ['che bien chè', 'CHE-1', '100%']) expect((await search(q)).items).toMatchObject([{ id }]);
    expect((await search('_')).items).toEqual([]);
  });

  it('filters by type and refuses a type that does not exist', async () => {
    const { id } = await makeCourse(testApp, { type: 'CHUYEN_GIA' });
    const body = await expectAnswer(testApp.http.get('/api/v1/courses?type=CHUYEN_GIA').set(organiser.bearer), 200);
    expect(body).toMatchObject({ items: [{ id, certificateKind: 'EXPERT_COMPLETION' }], total: 1 });
    await testApp.http.get('/api/v1/courses?type=KHAC').set(organiser.bearer).expect(422);
  });

  it('filters by topic and refuses a topic that the plan does not name', async () => {
    const { id } = await makeCourse(testApp, { topic: 'LABELLING' });
    await makeCourse(testApp, { topic: 'BARCODES' });
    const body = await expectAnswer(testApp.http.get('/api/v1/courses?topic=LABELLING').set(organiser.bearer), 200);
    expect(body).toMatchObject({ items: [{ id, topic: 'LABELLING' }], total: 1 });
    await testApp.http.get('/api/v1/courses?topic=COOKING').set(organiser.bearer).expect(422);
  });
});

describe('who may', () => {
  it('lets officials and auditors read, and only organisers and administrators write', async () => {
    for (const role of ['official', 'auditor'] as const) {
      const reader = await makeStaff(testApp, role);
      await expectAnswer(testApp.http.get('/api/v1/courses').set(reader.bearer), 200);
      await expectAnswer(post({ ...iso, code: `BY-${role}` }, reader), 403);
    }
    await expectAnswer(post({ ...iso, code: 'BY-admin' }, await makeStaff(testApp, 'admin')), 201);
    await expectAnswer(testApp.http.get('/api/v1/courses').set((await makeStaff(testApp, 'checkin')).bearer), 403);
  });

  it('asks a visitor to sign in', async () => {
    const { id } = await makeCourse(testApp);
    await expectAnswer(testApp.http.get('/api/v1/courses'), 401);
    await expectAnswer(testApp.http.get(`/api/v1/courses/${id}`), 401);
    await expectAnswer(testApp.http.post('/api/v1/courses').send(iso), 401);
    await expectAnswer(testApp.http.patch(`/api/v1/courses/${id}`).send({ name: 'Mới' }), 401);
  });
});
